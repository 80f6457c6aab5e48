import type { SheetArea } from './sheet-area';

/** An Excel table of a sheet that is going to be replaced: its cells are in the copy, but the table itself has to be made again. */
export interface TableAsItWas {
  readonly name: string;
  readonly look: Pick<Excel.Table, (typeof LOOK)[number]>;
  readonly showTotals: boolean;
  readonly area: SheetArea;
  /** What each column was filtered by. */
  readonly filters: readonly (Excel.FilterCriteria | null)[];
}

const LOOK = ['style', 'showBandedRows', 'showBandedColumns', 'showFilterButton', 'highlightFirstColumn', 'highlightLastColumn'] as const;

/** Notes the tables of some sheets, sheet by sheet. */
export async function noteTables(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<TableAsItWas[][]> {
  const paths = ['name', 'showTotals', 'autoFilter/criteria', 'autoFilter/isDataFiltered', ...LOOK].map((path) => `items/${path}`).join();
  for (const { tables } of sheets) tables.load(paths);
  await context.sync();
  const found = sheets.map(({ tables }) => tables.items.map((table) => ({ table, range: table.getRange() })));
  for (const { range } of found.flat()) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return found.map((ofSheet) => ofSheet.map(({ table, range }) => {
    const { name, style, showBandedRows, showBandedColumns, showFilterButton, highlightFirstColumn, highlightLastColumn, showTotals, autoFilter } = table;
    return {
      name,
      look: { style, showBandedRows, showBandedColumns, showFilterButton, highlightFirstColumn, highlightLastColumn },
      showTotals,
      area: { top: range.rowIndex, left: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount },
      filters: autoFilter.isDataFiltered ? autoFilter.criteria : [],
    };
  }));
}

/** Makes tables anew over cells that were copied back; what was made of them already is completed. */
export async function putTablesBack(sheet: Excel.Worksheet, copy: Excel.Worksheet, tables: readonly TableAsItWas[]): Promise<void> {
  if (tables.length === 0) return;
  sheet.tables.load('items/showTotals');
  await sheet.context.sync();
  // Copying all cells of a table may have made one of its own, under another name.
  const found = sheet.tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of found) range.load('rowIndex,columnIndex');
  await sheet.context.sync();
  for (const { name, look, showTotals, area } of tables) {
    const { top, left, rowCount, columnCount } = area;
    const there = found.find(({ range }) => range.rowIndex === top && range.columnIndex === left)?.table;
    const totals = sheet.getRangeByIndexes(top + rowCount - 1, left, 1, columnCount);
    // A row of totals is no row of the table when it is made: it is switched on, over empty cells, and then filled.
    const withoutTotals = showTotals && there?.showTotals !== true;
    if (withoutTotals) totals.clear('Contents');
    const table = there ?? sheet.tables.add(sheet.getRangeByIndexes(top, left, rowCount - (showTotals ? 1 : 0), columnCount), true);
    table.name = name;
    table.set(look);
    if (withoutTotals) {
      table.showTotals = true;
      totals.copyFrom(copy.getRangeByIndexes(top + rowCount - 1, left, 1, columnCount), 'All');
    }
  }
  await sheet.context.sync();
}

/** Filters the tables as they were filtered. */
export async function putFiltersBack(sheet: Excel.Worksheet, tables: readonly TableAsItWas[]): Promise<void> {
  for (const { name, filters } of tables) {
    const { columns } = sheet.tables.getItem(name);
    filters.forEach((criteria, index) => {
      if (criteria !== null) columns.getItemAt(index).filter.apply(criteria);
    });
  }
  await sheet.context.sync();
}

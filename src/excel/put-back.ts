import { planArea } from './paint-target';
import type { Target } from './paint-target';
import type { SheetArea } from './sheet-area';
import { around } from './sheet-area';

/** A sheet that is going to be replaced, as it was. */
export interface Backup {
  readonly target: Target & { readonly old: Excel.Worksheet };
  readonly copy: Excel.Worksheet;
  readonly tables: readonly TableAsItWas[];
}

/** An Excel table of the old sheet: its cells are in the copy, but the table itself has to be made again. */
interface TableAsItWas {
  readonly name: string;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showTotals: boolean;
  readonly area: SheetArea;
}

/** Copies the sheets that are going to be replaced, and notes their tables. */
export async function copyAside(context: Excel.RequestContext, targets: readonly Target[]): Promise<Backup[]> {
  const replaced = targets.filter((target): target is Backup['target'] => target.old !== undefined);
  if (replaced.length === 0) return [];
  for (const { old } of replaced) old.tables.load('items/name,items/style,items/showBandedRows,items/showTotals');
  await context.sync();
  // Of a filtered table only the rows that show would be copied, and what hides is not written over.
  for (const table of replaced.flatMap(({ old }) => old.tables.items)) table.clearFilters();
  const ranges = replaced.map(({ old }) => old.tables.items.map((table) => table.getRange()));
  for (const range of ranges.flat()) range.load('rowIndex,columnIndex,rowCount,columnCount');
  context.application.suspendApiCalculationUntilNextSync();
  const copies = replaced.map(({ old }) => old.copy('End'));
  for (const copy of copies) copy.load('name');
  await context.sync();
  return replaced.flatMap((target, index) => {
    const copy = copies[index];
    const tables = target.old.tables.items.flatMap(({ name, style, showBandedRows, showTotals }, at): TableAsItWas[] => {
      const range = ranges[index]?.[at];
      return range === undefined ? [] : [{ name, style, showBandedRows, showTotals, area: areaOf(range) }];
    });
    return copy === undefined ? [] : [{ target, copy, tables }];
  });
}

/** Restores the old cells and tables from the copies; false where the cells could not be restored. */
export async function putBack(context: Excel.RequestContext, backups: readonly Backup[]): Promise<boolean> {
  try {
    for (const backup of backups) await putCellsBack(context, backup);
  } catch {
    return false;
  }
  // The contents are whole again: a table that can't be made now is made by the next writing.
  for (const backup of backups) await putTablesBack(context, backup).catch(() => undefined);
  return true;
}

async function putCellsBack(context: Excel.RequestContext, { target, copy }: Backup): Promise<void> {
  const { old, oldArea, plan } = target;
  old.tables.load('items/name');
  await context.sync();
  for (const table of old.tables.items) table.convertToRange();
  const area = around(oldArea ?? planArea(plan), planArea(plan));
  const cells = old.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount);
  cells.unmerge();
  cells.copyFrom(copy.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount), 'All');
  await context.sync();
}

async function putTablesBack(context: Excel.RequestContext, { target: { old }, copy, tables }: Backup): Promise<void> {
  if (tables.length === 0) return;
  old.tables.load('items/name');
  await context.sync();
  // Copying all cells of a table may have made one of its own, under another name.
  const found = old.tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of found) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  for (const { name, style, showBandedRows, showTotals, area } of tables) {
    const { top, left, rowCount, columnCount } = area;
    const there = found.find(({ range }) => range.rowIndex === top && range.columnIndex === left);
    const totals = old.getRangeByIndexes(top + rowCount - 1, left, 1, columnCount);
    // A row of totals is no row of the table when it is made: it is switched on, over empty cells, and then filled.
    if (there === undefined && showTotals) totals.clear('Contents');
    const table = there?.table ?? old.tables.add(old.getRangeByIndexes(top, left, rowCount - (showTotals ? 1 : 0), columnCount), true);
    table.name = name;
    table.style = style;
    table.showBandedRows = showBandedRows;
    if (there === undefined && showTotals) {
      table.showTotals = true;
      totals.copyFrom(copy.getRangeByIndexes(top + rowCount - 1, left, 1, columnCount), 'All');
    }
  }
  await context.sync();
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SheetArea {
  return { top: rowIndex, left: columnIndex, rowCount, columnCount };
}

import type { Cell, Grid } from '../core/ledger/grid';
import { type WorkbookTable, workbookTables, type WorkbookTableId } from '../core/budget/workbook-tables';
import { categoryNames } from '../core/classify/category-names';
import type { TableRows } from './core-engine';
import { refuse } from './excel-failure';
import { valueContent } from './cell-content';
import { usedArea } from './read-sheet';
import { placeInSheet } from './table-place';

/** Number formats of amounts and days in the tables; everything else is text, so that codes keep their zeros. */
const AMOUNT_FORMAT = '#,##0.00';
const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

const AMOUNT_WIDTH = 90;
const TEXT_WIDTH = 110;

/** Names of the sheets that hold the workbook's own tables. */
export const ownTableSheets: readonly string[] = [...new Set(Object.values(workbookTables).map(({ sheet }) => sheet))];

/** Those sheets, whole: the tables in them are found by their headers. */
export async function readOwnTables(context: Excel.RequestContext): Promise<Grid[]> {
  const sheets = ownTableSheets.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of sheets) sheet.load('name');
  await context.sync();
  const grids: Grid[] = [];
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) continue;
    const area = await usedArea(sheet);
    if (area === undefined) continue;
    const range = sheet.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount);
    range.load('values');
    await context.sync();
    grids.push({ sheet: name, top: area.top, left: area.left, rows: range.values as Cell[][] });
  }
  return grids;
}

/** Writes whole tables; a missing one is made, with its sheet, headers, widths and lists to choose from. */
export async function writeOwnTables(context: Excel.RequestContext, rows: TableRows): Promise<void> {
  const ids = (Object.keys(rows) as WorkbookTableId[]).filter((id) => rows[id] !== undefined);
  await refuseProtected(context, ids);
  for (const id of ids) {
    const table = await findOrMakeTable(context, id);
    await writeRows(context, table, workbookTables[id], rows[id] ?? []);
  }
}

async function refuseProtected(context: Excel.RequestContext, ids: readonly WorkbookTableId[]): Promise<void> {
  const { workbook } = context;
  workbook.load('protection/protected');
  const sheets = [...new Set(ids.map((id) => workbookTables[id].sheet))].map((name) => ({ name, sheet: workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of sheets) sheet.load('name,protection/protected');
  await context.sync();
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject && workbook.protection.protected) refuse({ key: 'excel.workbookProtected' });
    if (!sheet.isNullObject && sheet.protection.protected) refuse({ key: 'excel.sheetProtected', params: { sheet: name } });
  }
}

async function findOrMakeTable(context: Excel.RequestContext, id: WorkbookTableId): Promise<Excel.Table> {
  const spec = workbookTables[id];
  const table = context.workbook.tables.getItemOrNullObject(spec.name);
  const sheet = context.workbook.worksheets.getItemOrNullObject(spec.sheet);
  table.load('name');
  sheet.load('name');
  await context.sync();
  if (!table.isNullObject) return table;
  return makeTable(context, sheet.isNullObject ? undefined : sheet, id);
}

async function makeTable(context: Excel.RequestContext, present: Excel.Worksheet | undefined, id: WorkbookTableId): Promise<Excel.Table> {
  const spec = workbookTables[id];
  const { top, left, rowCount } = present === undefined ? { ...spec, rowCount: 0 } : await placeInSheet(present, id, spec);
  const sheet = present ?? context.workbook.worksheets.add(spec.sheet);
  spec.headers.forEach((_, column) => {
    const cells = sheet.getRangeByIndexes(top + 1, left + column, 1, 1);
    cells.numberFormat = [[formatOf(spec, column)]];
    sheet.getRangeByIndexes(0, left + column, 1, 1).getEntireColumn().format.columnWidth = spec.amountColumns.includes(column) ? AMOUNT_WIDTH : TEXT_WIDTH;
  });
  sheet.getRangeByIndexes(top, left, 1, spec.headers.length).values = [[...spec.headers]];
  const table = sheet.tables.add(sheet.getRangeByIndexes(top, left, Math.max(1, rowCount) + 1, spec.headers.length), true);
  table.name = spec.name;
  table.style = 'TableStyleLight9';
  addLists(sheet, spec, top, left);
  if (present === undefined) sheet.freezePanes.freezeRows(top + 1);
  await context.sync();
  return table;
}

/** Lists to choose from where a column knows few words. A word outside the list is allowed: a rule may name a line. */
function addLists(sheet: Excel.Worksheet, spec: WorkbookTable, top: number, left: number): void {
  const lists: Readonly<Record<string, readonly string[]>> = {
    类别: [categoryNames.project, categoryNames.personnel, categoryNames.public],
    启用: ['是', '否'],
    结果: Object.values(categoryNames),
    认定类别: Object.values(categoryNames),
  };
  spec.headers.forEach((header, column) => {
    const list = lists[header];
    if (list === undefined) return;
    const validation = sheet.getRangeByIndexes(top + 1, left + column, LIST_ROWS, 1).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: list.join(',') } };
    validation.errorAlert = { showAlert: false, message: '', style: 'Information', title: '' };
  });
}

const LIST_ROWS = 500;

async function writeRows(context: Excel.RequestContext, table: Excel.Table, spec: WorkbookTable, rows: readonly (readonly Cell[])[]): Promise<void> {
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  header.load('values,rowIndex,columnIndex,columnCount');
  body.load('rowCount');
  table.load('showTotals');
  await context.sync();
  const headers = (header.values[0] ?? []).map((text) => String(text).trim());
  const places = spec.headers.map((name) => {
    const place = headers.findIndex((text) => text === name || text.startsWith(`${name}（`) || text.startsWith(`${name}(`));
    if (place === -1) refuse({ key: 'excel.tableColumns', params: { table: spec.name, column: name } });
    return place;
  });
  table.clearFilters();
  const sheet = table.worksheet;
  const count = Math.max(1, rows.length);
  if (count !== body.rowCount) {
    // Columns of her own in the table keep their cells; rows that are gone are emptied first.
    if (count < body.rowCount) sheet.getRangeByIndexes(header.rowIndex + 1 + count, header.columnIndex, body.rowCount - count, header.columnCount).clear('Contents');
    table.resize(sheet.getRangeByIndexes(header.rowIndex, header.columnIndex, count + 1, header.columnCount));
  }
  places.forEach((place, column) => {
    const range = sheet.getRangeByIndexes(header.rowIndex + 1, header.columnIndex + place, count, 1);
    const format = formatOf(spec, column);
    range.numberFormat = [[format]];
    range.values = Array.from({ length: count }, (_, row) => [valueContent(rows[row]?.[column] ?? '', format)]);
  });
  await context.sync();
}

function formatOf(spec: WorkbookTable, column: number): string {
  if (spec.amountColumns.includes(column)) return AMOUNT_FORMAT;
  return spec.dateColumns.includes(column) ? DATE_FORMAT : TEXT_FORMAT;
}

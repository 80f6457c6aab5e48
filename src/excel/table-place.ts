import type { Cell, Grid } from '../core/ledger/grid';
import type { WorkbookTable, WorkbookTableId, WorkbookTablesRead } from '../core/budget/workbook-tables';
import { refuse } from './excel-failure';
import { usedArea } from './read-sheet';

/** Where one of the workbook's own tables is made. */
export interface TablePlace {
  readonly top: number;
  readonly left: number;
  /** Rows below the header that are the table's already; 0 where all is to be written. */
  readonly rowCount: number;
}

/**
 * Where a table goes in a sheet that is there without it (she turned it into a plain range, deleted it, or has a sheet
 * of that name): over its own header and rows where these stand, else at its usual place or beside all that stands
 * there. Nothing is written over. A list of her own that is read as the table can't be added to: that is said.
 */
export async function placeInSheet(sheet: Excel.Worksheet, id: WorkbookTableId, spec: WorkbookTable): Promise<TablePlace> {
  const area = await usedArea(sheet);
  if (area === undefined) return { top: spec.top, left: spec.left, rowCount: 0 };
  const range = sheet.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount);
  range.load('values');
  await sheet.context.sync();
  const grid: Grid = { sheet: spec.sheet, top: area.top, left: area.left, rows: range.values as Cell[][] };
  const own = ownRows(grid, spec);
  if (own !== undefined) return own;
  // The readers are the worker's; here they are needed so rarely that they come when they are.
  const { readWorkbookTables } = await import('../core/budget/read-workbook-tables');
  if (isReadFrom[id](readWorkbookTables([grid]))) refuse({ key: 'excel.tableTaken', params: { sheet: spec.sheet, table: spec.name } });
  return { top: spec.top, left: isFree(grid, spec.left, spec.headers.length) ? spec.left : area.left + area.columnCount + 1, rowCount: 0 };
}

/** The table's own header, letter for letter, with the rows that stand below it. */
function ownRows({ rows, top, left }: Grid, { headers }: WorkbookTable): TablePlace | undefined {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((_, at) => headers.every((header, n) => String(cells[at + n] ?? '').trim() === header));
    if (column === -1) continue;
    const filled = rows.map((other, at) => (at > row && other.slice(column, column + headers.length).some(isFilled) ? at - row : 0));
    return { top: top + row, left: left + column, rowCount: Math.max(...filled) };
  }
  return undefined;
}

function isFree({ rows, left }: Grid, from: number, count: number): boolean {
  return rows.every((row) => !row.slice(Math.max(0, from - left), Math.max(0, from + count - left)).some(isFilled));
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== '' && cell !== null && cell !== undefined;
}

/** Whether something is read from a sheet as this table. */
const isReadFrom: Readonly<Record<WorkbookTableId, (read: WorkbookTablesRead) => boolean>> = {
  lines: ({ budget }) => budget.found,
  revisions: ({ budget }) => budget.unreadRevisions.length > 0 || budget.lines.some(({ revisions }) => revisions.some(({ date }) => date !== 0)),
  rules: ({ rules }) => rules.rules.length + rules.unread.length > 0,
  decisions: ({ decisions }) => decisions.decisions.length + decisions.unread.length > 0,
  prior: ({ prior }) => Object.keys(prior.prior).length + prior.unread.length > 0,
};

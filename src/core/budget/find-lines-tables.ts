import { fieldPlace, type FoundTable } from '../classify/table-cells';
import type { Cell, Grid } from '../ledger/grid';
import { cellText } from '../ledger/normalize-text';
import { readAmount } from '../ledger/read-amount';
import type { Problem } from '../problem';
import type { LinesColumn } from './budget-columns';
import { budgetHeaderKey, isBudgetHeaderKey, matchBudgetHeaders, mayHeadAmounts, type FieldColumns, type HeaderText } from './budget-header';

/** Tables of budget lines in one sheet, or what keeps the one that is there from being read. */
export interface FoundLinesTables {
  readonly tables: readonly FoundTable<LinesColumn>[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the tables of budget lines in sheets: a header of one row or two, its cells merged or not. Only where no sheet
 * has one whose needed headers stand side by side, headers with empty cells between them count, and a column without a
 * header may hold the names.
 */
export function findLinesTables(grids: readonly Grid[]): FoundLinesTables {
  const tables = grids.flatMap((grid) => tablesIn(grid, 'side by side'));
  if (tables.length > 0) return { tables, problems: [] };
  const loose = grids.flatMap((grid) => tablesIn(grid, 'anywhere'));
  const named = loose.flatMap((table) => (table.columns.name === undefined ? (withUnnamedColumn(table) ?? []) : table));
  const [nameless] = loose;
  return { tables: named, problems: named.length > 0 || nameless === undefined ? [] : [headerProblem(nameless)] };
}

type Spread = 'side by side' | 'anywhere';

function tablesIn(grid: Grid, spread: Spread): readonly FoundTable<LinesColumn>[] {
  const tables: FoundTable<LinesColumn>[] = [];
  for (let row = 0; row < grid.rows.length; ) {
    const header = headerAt(grid, row, spread);
    if (header === undefined) {
      row += 1;
      continue;
    }
    const { rows, end } = rowsBelow(grid, header, spread);
    tables.push(settledRevision(settledName({ grid: withUnitsFilled(grid, header), columns: header.columns, headers: header.headers, headerRow: header.last, rows })));
    row = end;
  }
  return tables;
}

interface Header {
  readonly columns: FieldColumns;
  readonly headers: Partial<Record<LinesColumn, string>>;
  /** 0-based index of its last row. */
  readonly last: number;
}

/** The header that begins in a row; two rows where they say more together than either alone. */
function headerAt(grid: Grid, row: number, spread: Spread): Header | undefined {
  const [own, next] = [grid.rows[row] ?? [], grid.rows[row + 1] ?? []];
  const isKnown = own.some((cell) => typeof cell === 'string' && mayHeadAmounts(cell) && isBudgetHeaderKey(budgetHeaderKey(cell)));
  // Most rows of a long sheet hold amounts: they are no header, and their words need not be compared.
  if (!isKnown && (!own.every(isHeaderCell) || ![...own, ...next].some((cell) => typeof cell === 'string' && mayHeadAmounts(cell)))) return undefined;
  const single = headerOf(singleTexts(grid, row), row, spread);
  const below = grid.rows[row + 1];
  const upper = textsAcross(grid, row);
  if (below === undefined || !below.every(isHeaderCell) || new Set(upper.filter((text) => text !== '')).size < 2) return single;
  const double = headerOf(doubleTexts(grid, row), row + 1, spread);
  const alone = Math.max(sizeOf(single), sizeOf(headerOf(singleTexts(grid, row + 1), row + 1, spread)));
  return sizeOf(double) > alone ? double : single;
}

function sizeOf(header: Header | undefined): number {
  return header === undefined ? 0 : Object.keys(header.columns).length;
}

function headerOf(texts: readonly (HeaderText | undefined)[], last: number, spread: Spread): Header | undefined {
  for (const run of spread === 'anywhere' ? [texts] : runsOf(texts)) {
    const columns = matchBudgetHeaders(run);
    if (columns.approved === undefined && columns.available === undefined) continue;
    if (columns.name === undefined && spread === 'side by side') continue;
    const headers = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, labelOf(run[column])]));
    return { columns, headers, last };
  }
  return undefined;
}

function labelOf(text: HeaderText | undefined): string {
  if (text === undefined) return '';
  return text.lower === '' ? text.upper : text.upper === '' ? text.lower : `${text.upper} ${text.lower}`;
}

/** The headers of each stretch of cells without an empty one between, at their places. */
function runsOf(texts: readonly (HeaderText | undefined)[]): readonly (readonly (HeaderText | undefined)[])[] {
  const runs: (HeaderText | undefined)[][] = [];
  texts.forEach((text, column) => {
    if (text === undefined) return;
    if (texts[column - 1] === undefined || runs.length === 0) runs.push([]);
    const run = runs.at(-1) ?? [];
    run[column] = text;
  });
  return runs.map((run) => Array.from(run));
}

function singleTexts(grid: Grid, row: number): readonly (HeaderText | undefined)[] {
  return textsAcross(grid, row).map((text) => (text === '' ? undefined : { upper: text, lower: '' }));
}

function doubleTexts(grid: Grid, row: number): readonly (HeaderText | undefined)[] {
  const lower = textsAcross(grid, row + 1);
  const upper = textsAcross(grid, row, lower);
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [top = '', bottom = ''] = [upper[column], lower[column]];
    if (top === '' && bottom === '') return undefined;
    return { upper: top === bottom ? '' : top, lower: bottom };
  });
}

/** The texts of a row, merged cells repeated over their width. Over a lower row an unmerged blank takes its left neighbour. */
function textsAcross(grid: Grid, row: number, lower?: readonly string[]): readonly string[] {
  const texts = Array.from(grid.rows[row] ?? [], (cell) => cellText(cell).trim());
  const merged = new Set<number>();
  for (const merge of grid.merges ?? []) {
    if (merge.top - grid.top !== row || merge.left < grid.left) continue;
    const text = texts[merge.left - grid.left] ?? '';
    for (let column = merge.left - grid.left; column <= Math.min(merge.right - grid.left, MOST_COLUMNS); column++) {
      texts[column] = text;
      merged.add(column);
    }
  }
  lower?.forEach((text, column) => {
    if (merged.has(column) || text === '' || (lower[column - 1] ?? '') === '' || (texts[column] ?? '') !== '') return;
    texts[column] = texts[column - 1] ?? '';
  });
  return Array.from(texts, (text: string | undefined) => text ?? '');
}

const MOST_COLUMNS = 16_384;

function isHeaderCell(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  return typeof cell === 'string' && readAmount(cell, 'wan') === 'amount-unreadable';
}

/**
 * Rows down to the next header of another table. The table's own header repeated by a page break is passed over; rows
 * with nothing in the table's columns are left out.
 */
function rowsBelow(grid: Grid, header: Header, spread: Spread): { rows: readonly number[]; end: number } {
  const columns = Object.values(header.columns);
  const rows: number[] = [];
  for (let row = header.last + 1; row < grid.rows.length; row++) {
    const texts = columns.map((column) => cellText(grid.rows[row]?.[column]).trim()).filter((text) => text !== '');
    if (texts.length === 0) continue;
    if (texts.length >= 2 && texts.every((text) => isBudgetHeaderKey(budgetHeaderKey(text)))) {
      const again = headerAt(grid, row, spread);
      if (again === undefined || !isSameTable(again.columns, header.columns)) return { rows, end: row };
      row = again.last;
    } else rows.push(row);
  }
  return { rows, end: grid.rows.length };
}

function isSameTable(left: FieldColumns, right: FieldColumns): boolean {
  const [one, other] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  return one.size === other.size && [...one].every(([field, column]) => other.get(field) === column);
}

/** A unit or category merged over several rows holds for each of them. */
function withUnitsFilled(grid: Grid, { columns, last }: Header): Grid {
  const filled = new Set([columns.unit, columns.category].map((column) => (column === undefined ? -1 : column + grid.left)));
  const merges = (grid.merges ?? []).filter((merge) => filled.has(merge.left) && merge.top - grid.top > last && merge.bottom > merge.top);
  if (merges.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  for (const { top, bottom, left } of merges) {
    for (let row = top + 1; row <= bottom; row++) {
      const cells = rows[row - grid.top];
      if (cells !== undefined) cells[left - grid.left] = rows[top - grid.top]?.[left - grid.left] ?? null;
    }
  }
  return { ...grid, rows };
}

/** A header 项目 over two columns has the code in the first and the name in the second. */
function settledName(table: FoundTable<LinesColumn>): FoundTable<LinesColumn> {
  const { name, code } = table.columns;
  if (name === undefined || isTextColumn(table, name) || headedElsewhere(table, name + 1) || !isTextColumn(table, name + 1)) return table;
  return { ...table, columns: { ...table.columns, name: name + 1, ...(code === undefined ? { code: name } : {}) } };
}

/** 调整预算数 that falls to nothing or below, and nowhere reaches 年初预算数, is what was changed and not what came of it. */
function settledRevision(table: FoundTable<LinesColumn>): FoundTable<LinesColumn> {
  const { approved, available, revision, ...others } = table.columns;
  if (approved === undefined || available === undefined || revision !== undefined || !/^调整预算数?$/.test(budgetHeaderKey(table.headers.available ?? ''))) return table;
  const amounts = table.rows.flatMap((row): (readonly [number, number])[] => {
    const [first, second] = [approved, available].map((column) => readAmount(table.grid.rows[row]?.[column], 'wan'));
    return typeof first === 'number' && typeof second === 'number' && first > 0 ? [[first, second]] : [];
  });
  if (!amounts.some(([, changed]) => changed <= 0) || amounts.some(([first, changed]) => changed >= first)) return table;
  const headers = Object.fromEntries(Object.entries(table.headers).map(([field, header]) => [field === 'available' ? 'revision' : field, header]));
  return { ...table, columns: { ...others, approved, revision: available }, headers };
}

/** The table with the one column that holds texts and has no header as its names; `undefined` where that is not one. */
function withUnnamedColumn(table: FoundTable<LinesColumn>): FoundTable<LinesColumn> | undefined {
  const candidates = unnamedColumns(table).filter((column) => isTextColumn(table, column));
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return undefined;
  const rows = rowsWith(table, only);
  return { ...table, columns: { ...table.columns, name: only }, headers: { ...table.headers, name: '' }, rows };
}

/** Columns left of the first money column, or right beside one, that have no header. */
function unnamedColumns(table: FoundTable<LinesColumn>): readonly number[] {
  const money = table.columns.approved ?? table.columns.available ?? 0;
  return Array.from({ length: money }, (_, column) => column).filter((column) => headerTextOf(table, column) === '');
}

function rowsWith(table: FoundTable<LinesColumn>, column: number): readonly number[] {
  const last = table.rows.at(-1) ?? table.headerRow;
  return Array.from({ length: last - table.headerRow }, (_, index) => table.headerRow + 1 + index)
    .filter((row) => table.rows.includes(row) || cellText(table.grid.rows[row]?.[column]).trim() !== '');
}

function headedElsewhere({ columns }: FoundTable<LinesColumn>, column: number): boolean {
  return Object.values<number | undefined>(columns).includes(column);
}

function headerTextOf({ grid, headerRow }: FoundTable<LinesColumn>, column: number): string {
  return cellText(grid.rows[headerRow]?.[column]).trim();
}

/** Whether most of what stands under a header is words. */
function isTextColumn({ grid, rows }: FoundTable<LinesColumn>, column: number): boolean {
  const cells = rows.map((row) => grid.rows[row]?.[column]).filter((cell) => cell !== null && cell !== undefined && cell !== '');
  return cells.length > 0 && cells.filter((cell) => typeof cell === 'string' && /\p{Script=Han}|[a-z]{3}/iu.test(cell)).length * 2 > cells.length;
}

/** The budget has amounts, but nothing says which column holds the names. */
function headerProblem(table: FoundTable<LinesColumn>): Problem {
  const { grid, headerRow } = table;
  const empty = unnamedColumns(table).find((column) => isTextColumn(table, column));
  const money = table.columns.approved === undefined ? 'available' : 'approved';
  const amount = fieldPlace(table, headerRow, money);
  const place = empty === undefined ? amount : fieldPlace({ ...table, grid, columns: { name: empty } }, headerRow, 'name');
  const params = { sheet: place.sheet, cell: place.cell ?? '', amount: amount.cell ?? '', header: table.headers[money] ?? '' };
  return { code: 'budget-header', severity: 'error', place, message: { key: empty === undefined ? 'problem.budget-header' : 'problem.budget-header-empty', params } };
}

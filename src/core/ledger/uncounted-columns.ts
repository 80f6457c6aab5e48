import { cellAddress } from '../cell-address';
import type { Problem } from '../problem';
import { kindCode } from './decide-kinds';
import { isLevelHeader } from './economic-levels';
import type { Cell, Grid } from './grid';
import { headerMeanings, isForeignHeader, isLoan, isReturned, plainHeader, saysSpent } from './header-role';
import type { Rows, SheetSettings } from './ledger';
import type { ReadSheet } from './ledger-source';
import { readAmount } from './read-amount';
import type { SheetReading } from './read-rows';
import type { ColumnClue, ColumnRoles } from './recognize-columns';
import type { ColumnRole } from './roles';
import type { SheetLayout } from './sheet-layout';

/** A column of numbers that no role explains. */
export interface UncountedColumn {
  /** 0-based grid column. */
  readonly column: number;
  /** Its header speaks of money that is spent or received: it must not be passed over in silence. */
  readonly isMoney: boolean;
}

/** The columns whose amounts count nowhere, but for those that the accountant gave a meaning. */
export function uncountedColumns(clues: readonly ColumnClue[], roles: ColumnRoles, parts: readonly number[], settings: SheetSettings | undefined, left: number): readonly UncountedColumn[] {
  const read = new Set([...Object.values(roles), ...parts]);
  const named = Object.values(settings?.columns ?? {}).includes('amount');
  const lent = clues.some(({ headers }) => headers.some(isLoan));
  const isMissed = (role: ColumnRole, header: string): boolean => {
    if (role === 'amount') return saysSpent(header) > 0;
    if (role === 'income') return true;
    return (role === 'debit' || role === 'credit') && !named && !/本年|全年/.test(header) && !(lent && isReturned(header));
  };
  return clues.flatMap((clue): UncountedColumn[] => {
    const { column, headers, look } = clue;
    if (read.has(column) || settings?.columns?.[column + left] !== undefined || headers.length === 0 || headers.some((header) => isForeignHeader(header) || isLevelHeader(header))) return [];
    const meanings = headers.flatMap((header) => headerMeanings(header).map(({ role }) => ({ role, header })));
    if (meanings.some(({ role }) => role === 'balance' || role === 'notAnAmount')) return [];
    const isNumbers = look.filled > 0 && look.amounts >= look.filled * 0.9 && look.dates < look.filled;
    const first = meanings[0];
    if (first === undefined) return isNumbers ? [{ column, isMoney: headers.some(isNamedMoney) }] : [];
    return isMissed(first.role, first.header) || (first.role === 'projectName' && isNumbers && isNamedMoney(first.header)) ? [{ column, isMoney: true }] : [];
  });
}

function isNamedMoney(header: string): boolean {
  return /(费|费用|款|额|资金|支出|支付|经费|补贴|补助|津贴|工资|奖金|合计|总计)$/.test(plainHeader(header));
}

/** Columns of a sheet that hold money in rows of spending and count nowhere: said once, at the first of them. */
export function uncountedProblems({ grid, reading }: ReadSheet, rows: Rows): Problem[] {
  const layouts = new Set(reading.segments.map(({ layout }) => layout).filter(({ uncounted }) => uncounted.some(({ isMoney }) => isMoney)));
  return [...layouts].flatMap((layout) => problemOf(grid, layout, tallyOf(grid, layout, rows, reading)) ?? []).slice(0, 1);
}

interface Tally {
  /** By uncounted column: rows in which it holds an amount, and those in which it is the amount that counts. */
  readonly held: readonly number[];
  readonly repeated: readonly number[];
  /** Rows in which a column of money holds an amount, and those in which all columns together are the amount that counts. */
  readonly holding: number;
  readonly divided: number;
}

function tallyOf(grid: Grid, layout: SheetLayout, rows: Rows, { segments, to }: SheetReading): Tally {
  const columns = layout.uncounted;
  const held = columns.map(() => 0);
  const repeated = columns.map(() => 0);
  let holding = 0;
  let divided = 0;
  const count = (row: number): void => {
    const cells: readonly (Cell | undefined)[] = grid.rows[(rows.row[row] ?? 0) - 1 - grid.top] ?? [];
    const amount = Math.abs(rows.amount[row] ?? 0);
    let sum = 0;
    let money = 0;
    columns.forEach(({ column, isMoney }, at) => {
      const fen = fenOf(cells[column], layout);
      if (fen === 0) return;
      sum += fen;
      money += Number(isMoney);
      held[at] = (held[at] ?? 0) + 1;
      if (Math.abs(fen) === amount) repeated[at] = (repeated[at] ?? 0) + 1;
    });
    if (money === 0) return;
    holding += 1;
    if (Math.abs(sum) === amount) divided += 1;
  };
  segments.forEach((segment, at) => {
    if (segment.layout !== layout) return;
    const end = segments[at + 1]?.from ?? to;
    for (let row = segment.from; row < end; row += 1) if (rows.kind[row] === kindCode.posting || rows.kind[row] === kindCode.rejected) count(row);
  });
  return { held, repeated, holding, divided };
}

/** Columns that divide the amount of a row (多栏账), or repeat it, hold nothing that is missing. */
function problemOf(grid: Grid, layout: SheetLayout, { held, repeated, holding, divided }: Tally): Problem | undefined {
  if (divided >= holding * MOST) return undefined;
  const missing = layout.uncounted.filter(({ isMoney }, at) => isMoney && (repeated[at] ?? 0) < (held[at] ?? 0) * MOST);
  const [first] = missing;
  if (first === undefined) return undefined;
  const headers = missing.map(({ column }) => layout.header.labels[column] ?? '').join('、');
  const row = grid.top + layout.header.last + 1;
  const cell = cellAddress(row - 1, first.column + grid.left);
  return {
    code: 'money-uncounted',
    severity: 'warning',
    place: { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row, cell },
    found: headers,
    message: { key: 'problem.money-uncounted', params: { sheet: grid.sheet, cell, found: headers, count: holding } },
  };
}

/** What a sheet's amounts are the sum of, where several columns are its parts. */
export function partsProblems({ grid, layout }: ReadSheet): Problem[] {
  const { roles, parts, header } = layout;
  const first = roles.debit ?? roles.amount;
  if (parts.length === 0 || first === undefined) return [];
  const row = grid.top + header.last + 1;
  const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row, cell: cellAddress(row - 1, first + grid.left) };
  const headers = [first, ...parts].map((column) => header.labels[column] ?? '').join('、');
  return [{ code: 'amount-of-parts', severity: 'note', place, message: { key: 'problem.amount-of-parts', params: { sheet: grid.sheet, found: headers } } }];
}

/** Nine of ten rows. */
const MOST = 0.9;

function fenOf(cell: Cell | undefined, { unit }: SheetLayout): number {
  if (cell === null || cell === undefined || cell === '' || cell === 0) return 0;
  const amount = readAmount(cell, unit);
  return typeof amount === 'number' ? amount : 0;
}

import { cellAddress } from '../cell-address';
import type { Problem } from '../problem';
import { kindCode } from './decide-kinds';
import { isEconomicItemName } from './economic-code';
import type { Cell } from './grid';
import { plainHeader } from './header-role';
import type { AmountUnit, Rows } from './ledger';
import type { ReadSheet } from './ledger-source';
import { readAmount } from './read-amount';
import type { ColumnClue, ColumnRoles } from './recognize-columns';
import { isFundOrKind } from './sheet-name';
import { splitEconomic } from './split-code-name';

/** A column that tells by its header what the amounts in it were spent on: 多栏账, or 人员经费, 公用经费 and 项目支出 side by side. */
export interface DividingColumn {
  /** 0-based grid column. */
  readonly column: number;
  readonly says: 'economic' | 'category' | 'project';
  readonly header: string;
}

/** The columns that divide the amount of a row; none where a column of its own says the same. */
export function dividingColumns(clues: readonly ColumnClue[], sample: readonly (readonly (Cell | undefined)[])[], roles: ColumnRoles, parts: readonly number[]): readonly DividingColumn[] {
  const own = new Set(Object.values(roles).filter((column) => parts.length === 0 || column !== (roles.debit ?? roles.amount)));
  const said: Readonly<Record<DividingColumn['says'], boolean>> = {
    economic: [roles.economic, roles.economicCode, roles.economicName].some((column) => column !== undefined),
    category: roles.projectCategory !== undefined,
    project: [roles.project, roles.projectCode, roles.projectName].some((column) => column !== undefined),
  };
  const found = clues.flatMap((clue) => (own.has(clue.column) || clue.look.filled === 0 || clue.look.amounts < clue.look.filled * 0.75 ? [] : (dividingColumn(clue) ?? [])));
  return (['economic', 'category', 'project'] as const).flatMap((says) => {
    const columns = found.filter((each) => each.says === says && !said[says]);
    return dividesSample(columns, sample, roles, parts) ? columns : [];
  });
}

/** The column that alone holds the amount of a row; `undefined` where the amount is shared, or stands in none of them. */
export function columnOfAmount(columns: readonly DividingColumn[], cells: readonly (Cell | undefined)[], fen: number, unit: AmountUnit): DividingColumn | undefined {
  const holding = columns.filter(({ column }) => fenIn(cells[column], unit) !== 0);
  const [only] = holding;
  return only !== undefined && holding.length === 1 && Math.abs(fenIn(cells[only.column], unit)) === Math.abs(fen) ? only : undefined;
}

/** Rows whose amount is of several kinds: a row is one entry, and its classification goes for all of it. */
export function sharedRowsProblems({ grid, layout, reading }: ReadSheet, rows: Rows): Problem[] {
  const columns = layout.dividing.filter(({ says }) => says !== 'economic');
  if (columns.length === 0) return [];
  const shared: number[] = [];
  for (let row = reading.from; row < reading.to; row++) {
    if (rows.kind[row] !== kindCode.posting) continue;
    const cells = grid.rows[(rows.row[row] ?? 0) - 1 - grid.top] ?? [];
    const amount = rows.amount[row] ?? 0;
    if (columns.some(({ column }) => fenIn(cells[column], layout.unit) !== 0) && (['category', 'project'] as const).every((says) => columnOfAmount(columns.filter((each) => each.says === says), cells, amount, layout.unit) === undefined)) shared.push(row);
  }
  const [first] = shared;
  if (first === undefined) return [];
  const row = rows.row[first] ?? 0;
  const headers = columns.map(({ header }) => header).join('、');
  const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row, cell: cellAddress(row - 1, (columns[0]?.column ?? 0) + grid.left) };
  return [{ code: 'amount-shared', severity: 'warning', place, found: headers, message: { key: 'problem.amount-shared', params: { sheet: grid.sheet, row, found: headers, count: shared.length } } }];
}

function dividingColumn({ column, headers }: ColumnClue): DividingColumn | undefined {
  const [lower = '', upper = ''] = headers.length === 3 ? headers.slice(1) : headers;
  const header = plainHeader(lower).replace(/(?:金额|数额?)$/, '');
  if (isEconomicItemName(header) || splitEconomic(header).code !== '') return { column, says: 'economic', header: lower.trim() };
  if (/^(?:人员(?:经费|支出)|(?:日常)?公用(?:经费|支出)|项目支出)$/.test(header)) return { column, says: 'category', header };
  if (/合计|总计|小计|共计|余额|结余|预算|指标|累计/.test(header)) return undefined;
  const ofProjects = /^(?:其中:?)?项目支出$/.test(plainHeader(upper));
  return ofProjects || (header.length >= 4 && /(?:经费|资金|项目|工程|专项|奖励|补助)$/.test(header) && !isFundOrKind(header)) ? { column, says: 'project', header: lower.trim() } : undefined;
}

/** Whether the columns hold the amounts of nearly all rows in which one of them holds anything. */
function dividesSample(columns: readonly DividingColumn[], sample: readonly (readonly (Cell | undefined)[])[], roles: ColumnRoles, parts: readonly number[]): boolean {
  if (columns.length === 0) return false;
  const sum = (cells: readonly (Cell | undefined)[], of: readonly (number | undefined)[]): number => of.reduce((total: number, column) => total + (column === undefined ? 0 : fenIn(cells[column], 'yuan')), 0);
  const single = sample.filter((cells) => columns.filter(({ column }) => fenIn(cells[column], 'yuan') !== 0).length === 1);
  const divided = single.filter((cells) => columnOfAmount(columns, cells, sum(cells, [roles.debit ?? roles.amount, ...parts]) - sum(cells, [roles.credit]), 'yuan') !== undefined);
  return divided.length > 0 && divided.length >= single.length * MOST;
}

/** Some rows are shared between columns, or are totals. */
const MOST = 0.6;

function fenIn(cell: Cell | undefined, unit: AmountUnit): number {
  if (cell === null || cell === undefined || cell === '' || cell === 0) return 0;
  const amount = readAmount(cell, unit);
  return typeof amount === 'number' ? amount : 0;
}

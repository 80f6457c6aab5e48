import type { Cell } from './grid';
import { headerMeanings, LONGEST_HEADER } from './header-role';
import type { ColumnRole } from './roles';

/** True for the header of another table below the ledger (预算项目 | 年初预算数, 经济分类 | 金额), which says nothing of when: its rows are no entries. */
export function headsOtherTable(row: readonly (Cell | undefined)[]): boolean {
  const cells = row.filter((cell) => cell !== null && cell !== undefined && cell !== '');
  const roles = cells.map((cell) => (typeof cell === 'string' && cell.length <= LONGEST_HEADER ? headerMeanings(cell)[0]?.role : undefined));
  const amounts = roles.filter((role) => role !== undefined && money.has(role)).length;
  return amounts > 0 && amounts < cells.length && roles.every((role) => role !== undefined && !entries.has(role));
}

const money = new Set<ColumnRole>(['amount', 'debit', 'credit', 'income', 'balance', 'notAnAmount']);
const entries = new Set<ColumnRole>(['date', 'day', 'voucher', 'summary', 'payee']);

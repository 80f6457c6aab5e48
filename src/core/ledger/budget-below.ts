import type { Cell } from './grid';
import { headerMeanings, LONGEST_HEADER } from './header-role';
import type { ColumnRole } from './roles';

/** True for the header of a budget below the ledger (预算项目 | 年初预算数 | 调整数), which names no money that was spent: its rows are no entries. */
export function headsBudget(row: readonly (Cell | undefined)[]): boolean {
  const cells = row.filter((cell) => cell !== null && cell !== undefined && cell !== '');
  const roles = cells.map((cell) => (typeof cell === 'string' && cell.length <= LONGEST_HEADER ? headerMeanings(cell)[0]?.role : undefined));
  const quotas = roles.filter((role) => role === 'notAnAmount').length;
  return quotas > 0 && quotas < cells.length && roles.every((role) => role !== undefined && !others.has(role));
}

const others = new Set<ColumnRole>(['date', 'day', 'voucher', 'summary', 'payee', 'amount', 'debit', 'credit', 'income']);

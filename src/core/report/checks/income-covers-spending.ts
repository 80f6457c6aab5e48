import type { Check } from '../check';
import { heldFen } from '../held-fen';
import type { CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

/** Income against spending. More spending than income may be right (money carried over), so it is only a warning. */
export function incomeCoversSpending({ summary }: CheckParts): Check {
  const { income, expenditure } = summary;
  if (income.count === 0) return notApplicable('income-covers-spending', 'warning', 'check.income.none');
  const sides = { id: 'income-covers-spending', severity: 'warning', left: expenditure.amount, right: income.amount } as const;
  if (sides.left <= sides.right) return passed(sides, { key: sides.left === sides.right ? 'check.equal' : 'check.within' });
  const params = { spent: { fen: sides.left }, income: { fen: sides.right }, difference: { fen: heldFen(sides.left - sides.right) } };
  return failed(sides, { key: 'check.income.short', params });
}

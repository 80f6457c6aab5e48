import type { BudgetLine } from '../core/budget/budget-line';
import { isBasic } from '../core/classify/category';
import type { RowClaim, RowView } from './session';

/** What a row selected in the sheet says of a claim. A posting is handed over as such: it counts among what is executed already. */
export function rowClaim(selected: RowView, lines: readonly BudgetLine[]): RowClaim {
  const { kind, sheet, row, day, voucher, summary, amount } = selected;
  const dated = day === 0 ? undefined : day;
  if (kind !== 'posting') return { line: '', amount: undefined, day: dated, code: '', row: kind };
  return { line: lineOf(selected, lines), amount, day: dated, code: selected.economicCode, row: { sheet, row, day, voucher, summary, amount } };
}

/** The line of a project row; for basic spending the line that is the budget of its category. */
function lineOf({ line, category }: RowView, lines: readonly BudgetLine[]): string {
  if (line !== '' || category === undefined || category === 'project') return line;
  const ofCategory = lines.find((other) => other.category === category) ?? (isBasic(category) ? lines.find((other) => other.category === 'basic') : undefined);
  return ofCategory?.name ?? '';
}

import type { Check } from '../check';
import { heldSum } from '../held-fen';
import type { CheckParts } from './verdict';
import { mustEqual } from './verdict';

/** The months, undated postings included, add up to all spending. */
export function monthsAddUp({ summary }: CheckParts): Check {
  return mustEqual({
    id: 'months-add-up',
    severity: 'error',
    left: heldSum(summary.byMonth.map((figure) => figure.total)),
    right: summary.expenditure.amount,
  });
}

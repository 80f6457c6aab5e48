import type { Check } from '../check';
import { heldSum } from '../held-fen';
import type { CheckParts } from './verdict';
import { mustEqual } from './verdict';

/** The economic classification, postings without a code included, adds up to all spending. */
export function economicCodesAddUp({ summary }: CheckParts): Check {
  return mustEqual({
    id: 'economic-codes-add-up',
    severity: 'error',
    left: heldSum(summary.byEconomicCode.map((figure) => figure.total)),
    right: summary.expenditure.amount,
  });
}

import type { Check } from '../check';
import { heldSum } from '../held-fen';
import type { CheckParts } from './verdict';
import { mustEqual } from './verdict';

/** The two basic columns of the economic classification add up to 基本支出 of the first table. */
export function economicColumnsAddUp({ summary }: CheckParts): Check {
  return mustEqual({
    id: 'economic-columns-add-up',
    severity: 'error',
    left: heldSum(summary.byEconomicCode.flatMap((figure) => [figure.personnel, figure.public])),
    right: summary.basic.amount,
  });
}

import type { PriorYear } from '../../core/answer';
import type { Message } from '../../core/message';
import type { Fen } from '../../core/money';
import { negateFen, sumFen } from '../../core/money';

const parts = ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const;

/** What does not fit together in last year's 三公 figures: amounts below zero, and a total that its parts do not add up to. */
export function priorFaults(prior: PriorYear): readonly Message[] {
  const below = ([...parts, 'threePublic'] as const).filter((key) => (prior[key] ?? 0) < 0).map((key): Message => ({ key: 'pane.prior.negative', params: { item: { key: `pane.prior.${key}` } } }));
  return [...below, ...sumFault(prior)];
}

function sumFault(prior: PriorYear): readonly Message[] {
  const { threePublic: total } = prior;
  const given = parts.flatMap((key) => prior[key] ?? []);
  if (total === undefined || given.length === 0) return [];
  const sum = sumFen(given);
  // A part that is not entered may hold what is left of the total.
  if (sum === total || (given.length < parts.length && sum < total)) return [];
  const difference = sum < total ? sumFen([total, negateFen(sum)]) : sumFen([sum, negateFen(total)]);
  return [{ key: 'pane.prior.sum', params: { total: money(total), sum: money(sum), difference: money(difference) } }];
}

function money(amount: Fen): { readonly fen: Fen } {
  return { fen: amount };
}

import type { Summary } from '../summary/summary';

/** Number of counted postings that have no economic code: what they were spent on, 三公 among it, can't be told by code. */
export function uncodedCount(summary: Pick<Summary, 'byEconomicCode'>): number {
  return summary.byEconomicCode.find(({ code }) => code === '')?.count ?? 0;
}

/** Nothing in the ledger tells three-public spending. */
export function hidesThreePublic(summary: Summary): boolean {
  const uncoded = uncodedCount(summary);
  return uncoded > 0 && uncoded === summary.expenditure.count;
}

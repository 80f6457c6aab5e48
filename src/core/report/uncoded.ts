import type { Summary } from '../summary/summary';

/** Number of counted postings that have no economic code: what they were spent on, 三公 among it, can't be told by code. */
export function uncodedCount(summary: Pick<Summary, 'byEconomicCode'>): number {
  return summary.byEconomicCode.find(({ code }) => code === '')?.count ?? 0;
}

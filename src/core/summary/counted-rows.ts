import { monthOf, type Day, type Month } from '../calendar';
import { rowKinds, type Rows } from '../ledger/ledger';

export const POSTING = rowKinds.indexOf('posting');
export const INCOME = rowKinds.indexOf('income');

/** Whether a row falls into the period: up to the end of a month, or any. Rows without a date always do. */
export function isInPeriod(rows: Rows, row: number, until: Month | undefined): boolean {
  return until === undefined || monthOf(rows.date[row] ?? 0) <= until;
}

/** The last day of a posting, in any period; 0 when no posting is dated. */
export function lastDayOfPostings(rows: Rows): Day {
  let last = 0;
  for (let row = 0; row < rows.count; row++) {
    const day = rows.date[row] ?? 0;
    if (day > last && rows.kind[row] === POSTING) last = day;
  }
  return last;
}

/** Months of the ledger's year that have passed at the end of a month: that of the period, or the last posting's; all where there is none. */
export function elapsedMonthsAt(month: Month, year: number): number {
  if (month === 0) return 12;
  const monthYear = Math.trunc(month / 100);
  if (monthYear === year || year === 0) return month % 100;
  return monthYear > year ? 12 : 0;
}

import { monthOf, type Month } from '../calendar';
import { rowKinds, type Rows } from '../ledger/ledger';

export const POSTING = rowKinds.indexOf('posting');
export const INCOME = rowKinds.indexOf('income');

/** Whether a row falls into the period: up to the end of a month, or any. Rows without a date always do. */
export function isInPeriod(rows: Rows, row: number, until: Month | undefined): boolean {
  return until === undefined || monthOf(rows.date[row] ?? 0) <= until;
}

/** The last day of a posting within the period; 0 when no posting is dated. */
export function lastPostingDay(rows: Rows, until: Month | undefined): number {
  let last = 0;
  for (let row = 0; row < rows.count; row++) {
    const day = rows.date[row] ?? 0;
    if (day > last && rows.kind[row] === POSTING && isInPeriod(rows, row, until)) last = day;
  }
  return last;
}

/** Months of the ledger's year that have passed at the end of the period: the month given, the last posting's, or all. */
export function elapsedMonthsOf(rows: Rows, year: number, until: Month | undefined): number {
  const month = until ?? monthOf(lastPostingDay(rows, until));
  if (month === 0) return 12;
  const monthYear = Math.trunc(month / 100);
  if (monthYear === year || year === 0) return month % 100;
  return monthYear > year ? 12 : 0;
}

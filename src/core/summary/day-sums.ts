import type { Day } from '../calendar';

/** Amounts by day, in the order of days; day 0 stands for rows without a date. Never changed once made. */
export interface DaySums {
  readonly days: readonly Day[];
  readonly amounts: readonly number[];
  /** Rows of each day. */
  readonly counts: readonly number[];
  /** Sum of all days up to the one at the same index, undated rows left out. */
  readonly upTo: readonly number[];
}

/** The sums of a draft of days, each with its amount and number of rows. */
export function daySums(drafts: ReadonlyMap<Day, { readonly amount: number; readonly count: number }>): DaySums {
  const sorted = [...drafts].filter(([, { count }]) => count > 0).sort(([left], [right]) => left - right);
  return withUpTo(sorted.map(([day]) => day), sorted.map(([, { amount }]) => amount), sorted.map(([, { count }]) => count));
}

/** The sums with a row more (`step` 1) or less (-1) on a day. */
export function daySumsAfter({ days, amounts, counts }: DaySums, day: Day, amount: number, step: 1 | -1): DaySums {
  const place = countUpTo(days, day - 1);
  const known = days[place] === day ? 1 : 0;
  const count = (known === 1 ? (counts[place] ?? 0) : 0) + step;
  const sum = (known === 1 ? (amounts[place] ?? 0) : 0) + step * amount;
  const spliced = (values: readonly number[], value: number): readonly number[] => [...values.slice(0, place), ...(count === 0 ? [] : [value]), ...values.slice(place + known)];
  return withUpTo(spliced(days, day), spliced(amounts, sum), spliced(counts, count));
}

function withUpTo(days: readonly Day[], amounts: readonly number[], counts: readonly number[]): DaySums {
  let sum = 0;
  return { days, amounts, counts, upTo: amounts.map((amount, index) => (sum += days[index] === 0 ? 0 : amount)) };
}

/** What the days between two come to, both inclusive. */
export function sumBetween({ days, upTo }: DaySums, from: Day, to: Day): number {
  return to < from ? 0 : (upTo[countUpTo(days, to) - 1] ?? 0) - (upTo[countUpTo(days, from - 1) - 1] ?? 0);
}

/** What rows without a date come to. */
export function undatedSum({ days, amounts }: DaySums): number {
  return days[0] === 0 ? (amounts[0] ?? 0) : 0;
}

/** How many of the sorted days are not after a day. */
function countUpTo(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

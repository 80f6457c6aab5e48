import { monthOf } from '../calendar';
import { kindCode } from './decide-kinds';
import type { Rows } from './ledger';
import type { SheetReading } from './read-rows';

/** Why a sheet's rows do not count although they can be read. */
export type LeftOut = 'repeats' | 'nearly-repeats' | 'sums' | 'only-subtotals';

/** What tells sheets apart, kept so that an edit need not look at all rows again. Never changed once made. */
export interface SheetPictures {
  /** By reading. */
  readonly totals: readonly Total[];
  /** By reading: how many entries the others have too, at most; `undefined` where that was not counted. */
  readonly common: readonly (number | undefined)[];
}

/**
 * Which sheets only repeat or sum the others (spec: ledger, 1): a yearly sheet beside twelve monthly ones, a summary by
 * month, a copy. By reading; `undefined` for sheets that count. `kept` are those the accountant wants read.
 */
export function sheetsLeftOut(rows: Rows, readings: readonly SheetReading[], kept: readonly boolean[], known?: SheetPictures): { readonly left: readonly (LeftOut | undefined)[]; readonly pictures: SheetPictures } {
  const totals = known?.totals ?? readings.map((reading) => totalsOf(rows, reading));
  const common = readings.map((_, index) => known?.common[index]);
  const left: (LeftOut | undefined)[] = readings.map(() => undefined);
  // The longest first: of a yearly sheet and its months the yearly one goes, of two copies the later one.
  const order = readings.map((_, index) => index).sort((a, b) => (totals[b]?.months.size ?? 0) - (totals[a]?.months.size ?? 0) || (totals[b]?.count ?? 0) - (totals[a]?.count ?? 0) || b - a);
  for (const index of order) {
    const own = totals[index];
    if (own === undefined || kept[index] === true) continue;
    const others = order.filter((other) => other !== index && left[other] === undefined && (totals[other]?.count ?? 0) > 0);
    if (others.length === 0) continue;
    if (own.count === 0) {
      if (own.labels > 0) left[index] = 'only-subtotals';
      continue;
    }
    left[index] = coveredBy(own, others.flatMap((other) => totals[other] ?? []));
    const sharing = left[index] === undefined && own.count >= 10 ? others.filter((other) => shareMonth(own, totals[other])) : [];
    if (sharing.length === 0 || (common[index] ?? Infinity) < own.count * NEARLY) continue;
    common[index] = inCommon(rows, readings, index, sharing);
    if ((common[index] ?? 0) >= own.count * NEARLY) left[index] = 'nearly-repeats';
  }
  return { left, pictures: { totals, common } };
}

/** The pictures after some rows of one sheet changed in place. A changed row is one more in common with another sheet at most. */
export function picturesAfter({ totals, common }: SheetPictures, reading: number, before: Rows, after: Rows, changed: readonly number[]): SheetPictures {
  return {
    totals: totals.map((total, index) => (index === reading ? totalAfter(total, before, after, changed) : total)),
    common: common.map((count) => (count === undefined ? undefined : count + changed.length)),
  };
}

function totalAfter(total: Total, before: Rows, after: Rows, changed: readonly number[]): Total {
  const months = new Map(total.months);
  let { count, amount, labels } = total;
  const add = (rows: Rows, row: number, step: 1 | -1): void => {
    const kind = rows.kind[row];
    if (kind === kindCode.subtotal) labels += step;
    if (kind !== kindCode.posting && kind !== kindCode.income) return;
    const fen = step * (rows.amount[row] ?? 0);
    const month = monthOf(rows.date[row] ?? 0);
    const sums = months.get(month) ?? { count: 0, amount: 0 };
    if (sums.count + step === 0) months.delete(month);
    else months.set(month, { count: sums.count + step, amount: sums.amount + fen });
    count += step;
    amount += fen;
  };
  for (const row of changed) {
    add(after, row, 1);
    add(before, row, -1);
  }
  return { count, amount, labels, months };
}

/** Nine of ten rows stand on other sheets too, to the day and the fen: the same book, with a row changed here or there. */
const NEARLY = 0.9;

export interface Total {
  readonly count: number;
  readonly labels: number;
  readonly amount: number;
  readonly months: ReadonlyMap<number, { readonly count: number; readonly amount: number }>;
}

/** Postings of a sheet by month; a cheap picture that most sheets are told apart by. */
export function totalsOf(rows: Rows, reading: SheetReading): Total {
  const months = new Map<number, { count: number; amount: number }>();
  let count = 0;
  let amount = 0;
  let labels = 0;
  let lastMonth = -1;
  let sums = { count: 0, amount: 0 };
  for (let row = reading.from; row < reading.to; row++) {
    const kind = rows.kind[row];
    if (kind === kindCode.subtotal) labels += 1;
    if (kind !== kindCode.posting && kind !== kindCode.income) continue;
    const month = monthOf(rows.date[row] ?? 0);
    if (month !== lastMonth) {
      lastMonth = month;
      sums = months.get(month) ?? { count: 0, amount: 0 };
      months.set(month, sums);
    }
    sums.count += 1;
    sums.amount += rows.amount[row] ?? 0;
    count += 1;
    amount += rows.amount[row] ?? 0;
  }
  return { count, labels, amount, months };
}

function coveredBy(own: Total, others: readonly Total[]): LeftOut | undefined {
  const undated = own.months.size === 1 && own.months.has(0);
  let count = 0;
  let amount = 0;
  for (const other of others) {
    for (const [month, sums] of other.months) {
      if (!undated && !own.months.has(month)) continue;
      count += sums.count;
      amount += sums.amount;
    }
  }
  if (count === 0 || own.count > count || own.amount !== amount || own.amount === 0) return undefined;
  if (!undated && !sameByMonth(own, others)) return undefined;
  return own.count === count ? 'repeats' : own.count * 2 <= count ? 'sums' : undefined;
}

function shareMonth(own: Total, other: Total | undefined): boolean {
  return other !== undefined && [...own.months.keys()].some((month) => other.months.has(month));
}

function sameByMonth(own: Total, others: readonly Total[]): boolean {
  for (const [month, sums] of own.months) {
    const amount = others.reduce((sum, other) => sum + (other.months.get(month)?.amount ?? 0), 0);
    if (amount !== sums.amount) return false;
  }
  return true;
}

/** How many entries of a sheet stand on the others too, to the day and the fen. */
function inCommon(rows: Rows, readings: readonly SheetReading[], index: number, others: readonly number[]): number {
  const reading = readings[index];
  if (reading === undefined) return 0;
  const counts = new Map<string, number>();
  for (const other of others) {
    const there = readings[other];
    if (there === undefined) continue;
    for (const key of entryKeys(rows, there)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let common = 0;
  for (const key of entryKeys(rows, reading)) {
    const count = counts.get(key) ?? 0;
    if (count === 0) continue;
    counts.set(key, count - 1);
    common += 1;
  }
  return common;
}

function* entryKeys(rows: Rows, reading: SheetReading): Generator<string> {
  for (let row = reading.from; row < reading.to; row++) {
    if (rows.kind[row] === kindCode.posting) yield `${rows.date[row] ?? 0}:${rows.amount[row] ?? 0}`;
  }
}

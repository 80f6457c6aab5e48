import { monthOf } from '../calendar';
import { kindCode } from './decide-kinds';
import type { Rows } from './ledger';
import type { SheetReading } from './read-rows';

/** A cheap picture of a sheet's entries (postings and income), by which most sheets are told apart. */
export interface Total {
  readonly count: number;
  /** Subtotal rows. */
  readonly labels: number;
  readonly amount: number;
  readonly months: ReadonlyMap<number, MonthSum>;
  /** Entries that have a voucher, a payee, a summary, a project or source of funds. */
  readonly vouchers: number;
  readonly payees: number;
  readonly summaries: number;
  readonly purposes: number;
  /** Entries that have a voucher, an account or an item of the economic classification. */
  readonly booked: number;
}

interface MonthSum {
  readonly count: number;
  readonly amount: number;
}

export function totalsOf(rows: Rows, reading: SheetReading): Total {
  const months = new Map<number, { count: number; amount: number }>();
  const { voucher, payee, summary, projectName, fund } = rows.texts;
  let [count, amount, labels, vouchers, payees, summaries, purposes, booked] = [0, 0, 0, 0, 0, 0, 0, 0];
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
    if (voucher.codes[row] !== 0) vouchers += 1;
    if (payee.codes[row] !== 0) payees += 1;
    if (summary.codes[row] !== 0) summaries += 1;
    if (projectName.codes[row] !== 0 || fund.codes[row] !== 0) purposes += 1;
    if (isBooked(rows, row)) booked += 1;
  }
  return { count, labels, amount, months, vouchers, payees, summaries, purposes, booked };
}

function isBooked({ texts }: Rows, row: number): boolean {
  const { voucher, accountCode, accountName, economicCode, economicName } = texts;
  return ((voucher.codes[row] ?? 0) | (accountCode.codes[row] ?? 0) | (accountName.codes[row] ?? 0) | (economicCode.codes[row] ?? 0) | (economicName.codes[row] ?? 0)) !== 0;
}

/** The picture after some rows of the sheet changed. */
export function totalAfter(total: Total, before: Rows, after: Rows, changed: readonly number[]): Total {
  const months = new Map(total.months);
  let { count, amount, labels, vouchers, payees, summaries, purposes, booked } = total;
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
    if (rows.texts.voucher.codes[row] !== 0) vouchers += step;
    if (rows.texts.payee.codes[row] !== 0) payees += step;
    if (rows.texts.summary.codes[row] !== 0) summaries += step;
    if (rows.texts.projectName.codes[row] !== 0 || rows.texts.fund.codes[row] !== 0) purposes += step;
    if (isBooked(rows, row)) booked += step;
  };
  for (const row of changed) {
    add(after, row, 1);
    add(before, row, -1);
  }
  return { count, amount, labels, months, vouchers, payees, summaries, purposes, booked };
}

/** What all sheets that count come to, month by month. */
export interface MonthTotals {
  /** Whether more than one sheet has entries in a day's month. */
  readonly isShared: (day: number) => boolean;
  /** What the other sheets have in the months of one of them. */
  readonly othersIn: (own: Total) => MonthSum;
  /** What the other sheets have altogether. */
  readonly othersThan: (own: Total) => Pick<Total, 'count' | 'amount' | 'vouchers' | 'payees'> & { readonly dated: boolean };
  readonly isSameByMonth: (own: Total) => boolean;
  /** Takes out a sheet that does not count. */
  readonly remove: (total: Total) => void;
}

export function monthTotals(totals: readonly Total[]): MonthTotals {
  const months = new Map<number, { count: number; amount: number; sheets: number }>();
  const all = { count: 0, amount: 0, vouchers: 0, payees: 0 };
  const add = (total: Total, step: 1 | -1): void => {
    for (const [month, { count, amount }] of total.months) {
      const sums = months.get(month) ?? { count: 0, amount: 0, sheets: 0 };
      months.set(month, { count: sums.count + step * count, amount: sums.amount + step * amount, sheets: sums.sheets + step });
    }
    for (const key of ['count', 'amount', 'vouchers', 'payees'] as const) all[key] += step * total[key];
  };
  for (const total of totals) add(total, 1);
  const shared = new Set([...months].flatMap(([month, { sheets }]) => (sheets > 1 ? [month] : [])));
  const inMonth = (own: Total, month: number): MonthSum => {
    const everywhere = months.get(month) ?? { count: 0, amount: 0 };
    const here = own.months.get(month) ?? { count: 0, amount: 0 };
    return { count: everywhere.count - here.count, amount: everywhere.amount - here.amount };
  };
  return {
    isShared: (day) => shared.has(monthOf(day)),
    othersIn: (own) => [...own.months.keys()].map((month) => inMonth(own, month)).reduce((sum, { count, amount }) => ({ count: sum.count + count, amount: sum.amount + amount }), { count: 0, amount: 0 }),
    othersThan: (own) => ({ count: all.count - own.count, amount: all.amount - own.amount, vouchers: all.vouchers - own.vouchers, payees: all.payees - own.payees, dated: (months.get(0)?.count ?? 0) < all.count }),
    isSameByMonth: (own) => [...own.months].every(([month, { amount }]) => inMonth(own, month).amount === amount),
    remove: (total) => { add(total, -1); },
  };
}

/** So many months whose sums differ from one another do not agree by accident. */
const SOME_MONTHS = 3;
/** Nor do so many different amounts. */
const MANY_AMOUNTS = 10;

/**
 * Whether a sheet only sums the others, or lists their amounts by month: its own sums are theirs, month by month or, where
 * it has no dates, altogether. `may-…` where that may be an accident, as with one payment as large as two others.
 * @param compared whether its entries have been compared one by one already, so that a list of as many says nothing new
 */
export function sumsOf(rows: Rows, reading: SheetReading | undefined, own: Total, months: MonthTotals, compared: boolean): 'repeats' | 'sums' | 'may-repeat' | 'may-sum' | undefined {
  const undated = own.months.size === 1 && own.months.has(0);
  const others = months.othersThan(own);
  const { count, amount } = undated ? others : months.othersIn(own);
  if (count === 0 || own.count > count || own.amount !== amount || own.amount === 0 || (!undated && !months.isSameByMonth(own))) return undefined;
  const listed = own.count === count;
  if (listed ? compared : own.count * 2 > count) return undefined;
  if (undated) {
    if (own.vouchers > 0) return undefined;
    if (listed) return others.dated && own.count >= SOME_MONTHS ? 'repeats' : 'may-repeat';
    return others.dated || count >= MANY_AMOUNTS ? 'sums' : 'may-sum';
  }
  const proofs = new Set([...own.months.values()].map((sums) => sums.amount)).size;
  if (listed) {
    if (isVaried(rows, reading)) return 'repeats';
    return proofs >= SOME_MONTHS || (own.vouchers === 0 && own.payees === 0 && own.count >= SOME_MONTHS) ? 'may-repeat' : undefined;
  }
  const nameless = own.vouchers === 0 && own.payees === 0;
  if (proofs >= SOME_MONTHS || (nameless && others.vouchers + others.payees > 0)) return 'sums';
  return own.vouchers === 0 || proofs > 1 ? 'may-sum' : undefined;
}

/** Amounts so different from one another that two lists of them are one. */
function isVaried(rows: Rows, reading: SheetReading | undefined): boolean {
  const amounts = new Set<number>();
  let count = 0;
  for (let row = reading?.from ?? 0; row < (reading?.to ?? 0); row++) {
    if (rows.kind[row] !== kindCode.posting && rows.kind[row] !== kindCode.income) continue;
    amounts.add(rows.amount[row] ?? 0);
    count += 1;
  }
  return amounts.size >= MANY_AMOUNTS && amounts.size * 2 >= count;
}

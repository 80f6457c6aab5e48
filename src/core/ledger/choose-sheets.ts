import type { Rows } from './ledger';
import type { SheetReading } from './read-rows';
import { By, sameEntries, type Match, type SameEntries, type TextsAsked } from './same-entries';
import { monthTotals, sumsOf, totalAfter, totalsOf, type MonthTotals, type Total } from './sheet-totals';

/** Why a sheet's rows do not count although they can be read. */
export type LeftOut = 'repeats' | 'nearly-repeats' | 'sums' | 'only-subtotals';
/** Why a sheet that counts may be meant not to. */
export type Doubt = 'may-repeat' | 'may-sum';

/** What tells sheets apart, kept so that an edit need not look at all rows again. Never changed once made. */
export interface SheetPictures {
  /** By reading. */
  readonly totals: readonly Total[];
  /** By reading: how many entries the others have on the same day with the same amount, at most. */
  readonly common: readonly number[];
}

/** By reading; `undefined` for sheets that count without a doubt. */
export interface SheetVerdicts {
  readonly left: readonly (LeftOut | undefined)[];
  readonly doubts: readonly (Doubt | undefined)[];
  readonly pictures: SheetPictures;
}

/**
 * Which sheets only repeat or sum the others (spec: ledger, 1): a yearly sheet beside twelve monthly ones, a summary by
 * month, a copy, a register of some of the entries. Sheets that agree with others by accident (standard amounts of many
 * villages) are told from these by voucher, payee and summary; where nothing tells, they count and are doubted.
 * `kept` are those the accountant wants read.
 */
export function sheetsLeftOut(rows: Rows, readings: readonly SheetReading[], kept: readonly boolean[], known?: SheetPictures): SheetVerdicts {
  const totals = known?.totals ?? readings.map((reading) => totalsOf(rows, reading));
  const months = monthTotals(totals);
  const left: (LeftOut | undefined)[] = readings.map(() => undefined);
  const doubts: (Doubt | undefined)[] = readings.map(() => undefined);
  // The longest first: of a yearly sheet and its months the yearly one goes, of two copies the later one.
  const order = readings.map((_, index) => index).sort((a, b) => (totals[b]?.months.size ?? 0) - (totals[a]?.months.size ?? 0) || (totals[b]?.count ?? 0) - (totals[a]?.count ?? 0) || b - a);
  const judged = order.flatMap((index) => {
    const own = totals[index];
    return own === undefined || kept[index] === true ? [] : [{ index, own }];
  });
  const othersOf = (index: number): number[] => order.filter((other) => other !== index && left[other] === undefined && (totals[other]?.count ?? 0) > 0);

  let index: SameEntries | undefined;
  const entries = (): SameEntries => (index ??= sameEntries(rows, readings, totals.map(textsOf), months.isShared));
  const shares = totals.map((total) => [...total.months.keys()].some((month) => months.isShared(month * 100)));
  const common = known?.common.slice() ?? shares.map((shared, own) => (shared ? entries().matched(own, order.filter((other) => other !== own), byDay).count : 0));
  const isSuspect = (at: number): boolean => (totals[at]?.count ?? 0) > 0 && (common[at] ?? 0) >= enough(totals[at]?.count ?? 0);
  // What is known is known at most.
  for (const { index: at } of known === undefined ? [] : judged) if (isSuspect(at)) common[at] = entries().matched(at, order.filter((other) => other !== at), byDay).count;
  const suspects = judged.filter(({ index: at }) => isSuspect(at));

  for (const { index: at, own } of suspects) {
    left[at] = copyOf({ at, own, others: othersOf(at), entries: entries(), months });
    if (left[at] !== undefined) months.remove(own);
  }
  for (const { index: at, own } of judged) {
    if (left[at] !== undefined || othersOf(at).length === 0) continue;
    if (own.count === 0) {
      if (own.labels > 0) left[at] = 'only-subtotals';
      continue;
    }
    const verdict = sumsOf(rows, readings[at], own, months, isSuspect(at));
    if (verdict === 'may-sum' || verdict === 'may-repeat') doubts[at] = verdict;
    else if (verdict !== undefined) {
      left[at] = verdict;
      months.remove(own);
    }
  }
  for (const { index: at, own } of suspects) {
    if (left[at] !== undefined || doubts[at] !== undefined) continue;
    const others = othersOf(at).filter((other) => doubts[other] === undefined);
    if (mayRepeat({ at, own, others, entries: entries() })) doubts[at] = 'may-repeat';
  }
  return { left, doubts, pictures: { totals, common } };
}

/** The pictures after some rows of one sheet changed in place. A changed row is one more in common with another sheet at most. */
export function picturesAfter({ totals, common }: SheetPictures, reading: number, before: Rows, after: Rows, changed: readonly number[]): SheetPictures {
  return {
    totals: totals.map((total, index) => (index === reading ? totalAfter(total, before, after, changed) : total)),
    common: common.map((count) => count + changed.length),
  };
}

/** Nine of ten rows stand on other sheets too: the same book, with a row changed here or there. */
const NEARLY = 0.9;
/** Fewer rows than these are no book: one row more or less is no small difference. */
const MANY = 10;
/** So many different amounts at least do not agree by accident where texts agree as well. */
const SOME = 3;
/** A sheet is no part of others that are so many times as long: among so many entries some agree by accident. */
const FAR_LONGER = 4;

/** How much of a sheet must stand on others before it is looked at more closely. */
function enough(count: number): number {
  return count >= MANY ? count * NEARLY : count;
}

/** Texts that at least half of a sheet's entries have. */
function textsOf({ count, vouchers, payees, summaries, purposes }: Total): number {
  return (vouchers * 2 >= count ? By.voucher : 0) | (payees * 2 >= count ? By.payee : 0) | (summaries * 2 >= count ? By.summary : 0) | (purposes * 2 >= count ? By.purpose : 0);
}

const byDay: TextsAsked = () => 0;
const byTexts: TextsAsked = (both) => both;
const byPurpose: TextsAsked = (both) => both & By.purpose;
/** A register words its summaries its own way; voucher and payee it must have in common. */
const byVoucher: TextsAsked = (both) => ((both & By.voucher) === 0 ? undefined : both & (By.voucher | By.payee));
const byDayAlone: TextsAsked = (both) => ((both & (By.voucher | By.payee)) === 0 ? 0 : undefined);

interface Suspect {
  readonly at: number;
  readonly own: Total;
  /** Sheets that count. */
  readonly others: readonly number[];
  readonly entries: SameEntries;
  readonly months: MonthTotals;
}

/** Why a sheet is certainly no ledger of its own: its entries are those of the others. */
function copyOf({ at, own, others, entries, months }: Suspect): LeftOut | undefined {
  const same = entries.matched(at, others, byTexts);
  if (same.count === own.count && isSame(same)) return 'repeats';
  if (own.count >= MANY && same.count >= own.count * NEARLY && isSame(same)) return 'nearly-repeats';
  const equal = entries.matched(at, others, byPurpose);
  const there = months.othersIn(own).count;
  if (own.count >= MANY && equal.count >= own.count * NEARLY && isVaried(equal) && there <= own.count * FAR_LONGER) {
    return equal.count === own.count && there === own.count ? 'repeats' : 'nearly-repeats';
  }
  const nearest = entries.nearest(at, others, byVoucher);
  if (nearest?.count !== own.count || own.count < SOME || entries.matched(at, [nearest.other], byVoucher).amounts < SOME) return undefined;
  // Picked out of a longer book, as a register does; a book of its own numbers its vouchers without gaps.
  return entries.spread(at, nearest.other, byVoucher) >= own.count * 2 ? 'repeats' : undefined;
}

/** Whether texts and amounts say that entries are the same and do not just look alike. */
function isSame({ count, amounts, by }: Match): boolean {
  if ((by & By.voucher) !== 0 && (by & By.payee) !== 0) return count >= 2;
  if ((by & By.voucher) !== 0 && (by & By.summary) !== 0) return count >= 2 && amounts >= 2;
  return (by & ~By.purpose) !== 0 && count >= SOME && amounts >= SOME;
}

/** Amounts so different that day and amount alone tell entries apart. */
function isVaried({ count, amounts }: Match): boolean {
  return amounts >= MANY && amounts * 2 >= count;
}

/** Whether every entry of a sheet stands on others too, as far as one can see. */
function mayRepeat({ at, own, others, entries }: Omit<Suspect, 'months'>): boolean {
  const same = entries.matched(at, others, byTexts);
  if (same.count === own.count && (same.by & ~By.purpose) !== 0) return true;
  return [byVoucher, byDayAlone].some((asked) => {
    const nearest = entries.nearest(at, others, asked);
    return nearest?.count === own.count && own.count >= SOME && entries.matched(at, [nearest.other], asked).amounts >= SOME;
  });
}

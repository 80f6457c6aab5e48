import { monthOf } from '../calendar';
import { kindCode } from './decide-kinds';
import type { Rows, SubtotalClaim } from './ledger';
import { isPartLabel } from './parts-of-total';
import type { SheetReading } from './read-rows';
import { subtotalSpan } from './row-words';

/** A subtotal row with what it may mean: the spans of rows its text allows, the likeliest first. Never changed once made. */
export interface Subtotal {
  readonly row: number;
  readonly spans: readonly SpanSums[];
  readonly claims: readonly SubtotalClaim[];
  /** It stands over the rows of its sheet and adds those below. */
  readonly isAhead?: true;
}

/** Rows from one on, up to the subtotal, of some months, and what they come to. */
interface SpanSums {
  readonly from: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly sums: Readonly<Sums>;
}

/**
 * What every subtotal row claims to add against what its rows come to. Which rows a 合计 means is not written anywhere:
 * of the spans its text allows (month, block, sheet, ledger, since the last) the one that fits is taken, else the nearest.
 */
export function subtotalsOf(rows: Rows, readings: readonly SheetReading[]): readonly Subtotal[] {
  const subtotals: Subtotal[] = [];
  if (readings.every((reading) => reading.labels.size === 0)) return subtotals;
  const ledger = newSpan(0);
  for (const reading of readings) {
    const sheet = newSpan(reading.from);
    let block = newSpan(reading.from);
    let sinceAny = newSpan(reading.from);
    let sinceTotal = newSpan(reading.from);
    let month = 0;
    const blocks = new Set(reading.blocks);
    const ahead: number[] = [];
    let added = 0;
    for (let row = reading.from; row < reading.to; row++) {
      if (blocks.has(row)) {
        block = newSpan(row);
        sinceAny = newSpan(row);
        sinceTotal = newSpan(row);
      }
      const kind = rows.kind[row] ?? 0;
      if (!isAdded(kind)) {
        if (kind !== kindCode.subtotal) continue;
        const label = reading.labels.get(row) ?? '';
        if (isPartLabel(label)) continue;
        const { span } = subtotalSpan(label);
        if (added === 0 && span === 'since-last') ahead.push(subtotals.length);
        const spans = candidates(label, month, { block, sheet, ledger, sinceAny, sinceTotal });
        subtotals.push({ row, spans, claims: claimsOf(rows, row, spans) });
        if (span !== 'running') sinceAny = newSpan(row);
        if (span === 'since-last') sinceTotal = newSpan(row);
        continue;
      }
      added += 1;
      const day = rows.date[row] ?? 0;
      if (day > 0) month = monthOf(day);
      for (const span of [ledger, sheet, block]) {
        addRow(span.all, rows, row, 1);
        addRow(monthSums(span, day > 0 ? monthOf(day) : 0), rows, row, 1);
      }
      addRow(sinceAny.all, rows, row, 1);
      addRow(sinceTotal.all, rows, row, 1);
    }
    if (added > 0) for (const at of ahead) subtotals[at] = aheadOf(rows, subtotals[at]?.row ?? 0, whole(sheet));
  }
  return subtotals;
}

function aheadOf(rows: Rows, row: number, span: SpanSums): Subtotal {
  return { row, spans: [span], claims: claimsOf(rows, row, [span]), isAhead: true };
}

/**
 * The subtotals after some rows changed in place, from those before. `undefined` where a row comes to be added or no
 * longer is, or moves to another month: then other rows may belong to other subtotals. Nothing does so below the last.
 */
export function subtotalsAfter(subtotals: readonly Subtotal[], before: Rows, after: Rows, changed: readonly number[]): readonly Subtotal[] | undefined {
  if (subtotals.some(({ isAhead }) => isAhead)) return undefined;
  const last = subtotals.at(-1)?.row ?? -1;
  const stay = changed.every((row) => {
    const [was, is] = [before.kind[row] ?? 0, after.kind[row] ?? 0];
    return (is === kindCode.subtotal) === (was === kindCode.subtotal) && (row > last || (isAdded(was) === isAdded(is) && monthAt(before, row) === monthAt(after, row)));
  });
  if (!stay) return undefined;
  const added = changed.filter((row) => isAdded(after.kind[row] ?? 0) && !addsTheSame(before, after, row));
  const own = new Set(changed);
  return subtotals.map((subtotal): Subtotal => {
    const { row } = subtotal;
    const spans = added.length === 0 || row < (added[0] ?? 0) ? subtotal.spans : subtotal.spans.map((span) => spanAfter(span, row, before, after, added));
    const same = !own.has(row) && spans.every((span, index) => span === subtotal.spans[index]);
    return same ? subtotal : { row, spans, claims: claimsOf(after, row, spans) };
  });
}

function spanAfter(span: SpanSums, end: number, before: Rows, after: Rows, changed: readonly number[]): SpanSums {
  const within = changed.filter((row) => row >= span.from && row < end && monthAt(after, row) >= span.firstMonth && monthAt(after, row) <= span.lastMonth);
  if (within.length === 0) return span;
  const sums = { ...span.sums };
  for (const row of within) {
    addRow(sums, before, row, -1);
    addRow(sums, after, row, 1);
  }
  return { ...span, sums };
}

/** Whether a row is one of those that subtotals add. */
export function isAdded(kind: number): boolean {
  return kind !== kindCode.blank && kind !== kindCode.opening && kind !== kindCode.subtotal;
}

function addsTheSame(before: Rows, after: Rows, row: number): boolean {
  return before.kind[row] === after.kind[row] && before.amount[row] === after.amount[row] && before.debit[row] === after.debit[row] && before.credit[row] === after.credit[row];
}

function monthAt({ date }: Rows, row: number): number {
  const day = date[row] ?? 0;
  return day > 0 ? monthOf(day) : 0;
}

/** Sums in fen; `closing` is the part of them that closing entries make, which some ledgers leave out of their totals. */
interface Sums {
  debit: number;
  credit: number;
  amount: number;
  closingDebit: number;
  closingCredit: number;
  closingAmount: number;
  /** Receipts of a cash book stand in a column of their own: a total of the payments leaves them out. */
  received: number;
}

/** Rows from one on, all of them and by month. */
interface Span {
  readonly from: number;
  readonly all: Sums;
  readonly months: Map<number, Sums>;
}

interface Spans {
  readonly block: Span;
  readonly sheet: Span;
  readonly ledger: Span;
  readonly sinceAny: Span;
  readonly sinceTotal: Span;
}

function newSums(): Sums {
  return { debit: 0, credit: 0, amount: 0, closingDebit: 0, closingCredit: 0, closingAmount: 0, received: 0 };
}

function newSpan(from: number): Span {
  return { from, all: newSums(), months: new Map() };
}

function monthSums(span: Span, month: number): Sums {
  let sums = span.months.get(month);
  if (sums === undefined) {
    sums = newSums();
    span.months.set(month, sums);
  }
  return sums;
}

function addRow(sums: Sums, rows: Rows, row: number, step: 1 | -1): void {
  const debit = step * (rows.debit[row] ?? 0);
  const credit = step * (rows.credit[row] ?? 0);
  const amount = step * (rows.amount[row] ?? 0);
  sums.debit += debit;
  sums.credit += credit;
  sums.amount += amount;
  if (rows.kind[row] === kindCode.income && debit === 0 && credit === 0) sums.received += amount;
  if (rows.kind[row] !== kindCode.closing) return;
  sums.closingDebit += debit;
  sums.closingCredit += credit;
  sums.closingAmount += amount;
}

/** The spans a subtotal's text may mean, the likeliest first, as they stand now. */
function candidates(label: string, month: number, { block, sheet, ledger, sinceAny, sinceTotal }: Spans): SpanSums[] {
  const { span, number } = subtotalSpan(label);
  switch (span) {
    case 'month': {
      const key = number === 0 ? month : Math.trunc(month / 100) * 100 + number;
      return [...[block, sheet, ledger].map((each) => inMonths(each, key, key)), whole(sinceAny)];
    }
    case 'quarter': {
      const quarter = number === 0 ? Math.ceil((month % 100) / 3) : number;
      const year = Math.trunc(month / 100) * 100;
      return [block, sheet, ledger].map((each) => inMonths(each, year + quarter * 3 - 2, year + quarter * 3));
    }
    case 'running':
      return [block, sheet, ledger].map(whole);
    case 'page':
      return [sinceAny, block, sheet, ledger].map(whole);
    case 'since-last':
      return (label.includes('小计') ? [sinceAny, sinceTotal, block, sheet, ledger] : [block, sinceTotal, sinceAny, sheet, ledger]).map(whole);
  }
}

function whole({ from, all }: Span): SpanSums {
  return { from, firstMonth: -Infinity, lastMonth: Infinity, sums: { ...all } };
}

function inMonths({ from, months }: Span, firstMonth: number, lastMonth: number): SpanSums {
  const sums = newSums();
  for (let month = firstMonth; month <= lastMonth; month++) {
    const part = months.get(month);
    if (part === undefined) continue;
    for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += part[key];
  }
  return { from, firstMonth, lastMonth, sums };
}

function claimsOf(rows: Rows, row: number, spans: readonly SpanSums[]): SubtotalClaim[] {
  const debit = rows.debit[row] ?? 0;
  const credit = rows.credit[row] ?? 0;
  const amount = rows.amount[row] ?? 0;
  const sumsOf = (side: SubtotalClaim['side']) => spans.map((span) => sideSums(span.sums, side));
  if (debit === 0 && credit === 0) return amount === 0 ? [] : [claim(row, 'amount', amount, sumsOf('amount'))];
  const claims: SubtotalClaim[] = [];
  if (debit !== 0) claims.push(claim(row, 'debit', debit, sumsOf('debit')));
  if (credit !== 0) claims.push(claim(row, 'credit', credit, sumsOf('credit')));
  return claims;
}

/** What rows come to on a side, and what of it closings and receipts make, which a total may leave out. */
export function sideSums(sums: Readonly<Sums> | undefined, side: SubtotalClaim['side']): readonly [all: number, closing: number, received: number] {
  if (sums === undefined) return [0, 0, 0];
  if (side === 'amount') return [sums.amount, sums.closingAmount, sums.received];
  return side === 'debit' ? [sums.debit, sums.closingDebit, 0] : [sums.credit, sums.closingCredit, 0];
}

function claim(row: number, side: SubtotalClaim['side'], stated: number, sums: readonly (readonly [all: number, closing: number, received: number])[]): SubtotalClaim {
  const fitting = sums.find(([all, closing, received]) => all === stated || all - closing === stated || all - received === stated);
  return { row, side, stated, added: fitting === undefined ? (sums[0]?.[0] ?? 0) : stated };
}

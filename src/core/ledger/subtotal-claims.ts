import { monthOf } from '../calendar';
import { kindCode } from './decide-kinds';
import type { Rows, SubtotalClaim } from './ledger';
import type { SheetReading } from './read-rows';
import { subtotalSpan } from './row-words';

/**
 * What every subtotal row claims to add against what its rows come to. Which rows a 合计 means is not written anywhere:
 * of the spans its text allows (month, block, sheet, ledger, since the last) the one that fits is taken, else the nearest.
 */
export function subtotalClaims(rows: Rows, readings: readonly SheetReading[]): SubtotalClaim[] {
  const claims: SubtotalClaim[] = [];
  if (readings.every((reading) => reading.labels.size === 0)) return claims;
  const ledger = newSpan();
  for (const reading of readings) {
    const sheet = newSpan();
    let block = newSpan();
    let sinceAny = newSums();
    let sinceTotal = newSums();
    let month = 0;
    const blocks = new Set(reading.blocks);
    for (let row = reading.from; row < reading.to; row++) {
      if (blocks.has(row)) {
        block = newSpan();
        sinceAny = newSums();
        sinceTotal = newSums();
      }
      const kind = rows.kind[row] ?? 0;
      if (kind === kindCode.blank || kind === kindCode.opening) continue;
      if (kind === kindCode.subtotal) {
        const label = reading.labels.get(row) ?? '';
        const { span } = subtotalSpan(label);
        claims.push(...claimsOf(rows, row, candidates(label, month, { block, sheet, ledger, sinceAny, sinceTotal })));
        if (span !== 'running') sinceAny = newSums();
        if (span === 'since-last') sinceTotal = newSums();
        continue;
      }
      const day = rows.date[row] ?? 0;
      if (day > 0) month = monthOf(day);
      for (const span of [ledger, sheet, block]) {
        addRow(span.all, rows, row);
        addRow(monthSums(span, day > 0 ? monthOf(day) : 0), rows, row);
      }
      addRow(sinceAny, rows, row);
      addRow(sinceTotal, rows, row);
    }
  }
  return claims;
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

interface Span {
  readonly all: Sums;
  readonly months: Map<number, Sums>;
}

interface Spans {
  readonly block: Span;
  readonly sheet: Span;
  readonly ledger: Span;
  readonly sinceAny: Sums;
  readonly sinceTotal: Sums;
}

function newSums(): Sums {
  return { debit: 0, credit: 0, amount: 0, closingDebit: 0, closingCredit: 0, closingAmount: 0, received: 0 };
}

function newSpan(): Span {
  return { all: newSums(), months: new Map() };
}

function monthSums(span: Span, month: number): Sums {
  let sums = span.months.get(month);
  if (sums === undefined) {
    sums = newSums();
    span.months.set(month, sums);
  }
  return sums;
}

function addRow(sums: Sums, rows: Rows, row: number): void {
  const debit = rows.debit[row] ?? 0;
  const credit = rows.credit[row] ?? 0;
  const amount = rows.amount[row] ?? 0;
  sums.debit += debit;
  sums.credit += credit;
  sums.amount += amount;
  if (rows.kind[row] === kindCode.income && debit === 0 && credit === 0) sums.received += amount;
  if (rows.kind[row] !== kindCode.closing) return;
  sums.closingDebit += debit;
  sums.closingCredit += credit;
  sums.closingAmount += amount;
}

/** The sums a subtotal's text may mean, the likeliest first. */
function candidates(label: string, month: number, { block, sheet, ledger, sinceAny, sinceTotal }: Spans): Sums[] {
  const { span, number } = subtotalSpan(label);
  switch (span) {
    case 'month': {
      const key = number === 0 ? month : Math.trunc(month / 100) * 100 + number;
      return [monthSums(block, key), monthSums(sheet, key), monthSums(ledger, key), sinceAny];
    }
    case 'quarter': {
      const quarter = number === 0 ? Math.ceil((month % 100) / 3) : number;
      return [quarterSums(block, month, quarter), quarterSums(sheet, month, quarter), quarterSums(ledger, month, quarter)];
    }
    case 'running':
      return [block.all, sheet.all, ledger.all];
    case 'page':
      return [sinceAny, block.all, sheet.all, ledger.all];
    case 'since-last':
      return label.includes('小计') ? [sinceAny, sinceTotal, block.all, sheet.all, ledger.all] : [block.all, sinceTotal, sinceAny, sheet.all, ledger.all];
  }
}

function quarterSums(span: Span, month: number, quarter: number): Sums {
  const year = Math.trunc(month / 100) * 100;
  const sums = newSums();
  for (let of = quarter * 3 - 2; of <= quarter * 3; of++) {
    const part = span.months.get(year + of);
    if (part === undefined) continue;
    for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += part[key];
  }
  return sums;
}

function claimsOf(rows: Rows, row: number, sums: readonly Sums[]): SubtotalClaim[] {
  const debit = rows.debit[row] ?? 0;
  const credit = rows.credit[row] ?? 0;
  const amount = rows.amount[row] ?? 0;
  if (debit === 0 && credit === 0) return amount === 0 ? [] : [claim(row, 'amount', amount, sums.map((each) => [each.amount, each.closingAmount, each.received]))];
  const claims: SubtotalClaim[] = [];
  if (debit !== 0) claims.push(claim(row, 'debit', debit, sums.map((each) => [each.debit, each.closingDebit, 0])));
  if (credit !== 0) claims.push(claim(row, 'credit', credit, sums.map((each) => [each.credit, each.closingCredit, 0])));
  return claims;
}

function claim(row: number, side: SubtotalClaim['side'], stated: number, sums: readonly (readonly [all: number, closing: number, received: number])[]): SubtotalClaim {
  const fitting = sums.find(([all, closing, received]) => all === stated || all - closing === stated || all - received === stated);
  return { row, side, stated, added: fitting === undefined ? (sums[0]?.[0] ?? 0) : stated };
}

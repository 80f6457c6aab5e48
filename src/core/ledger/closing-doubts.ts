import { monthOf } from '../calendar';
import { fen, MAX_FEN } from '../money';
import type { Problem } from '../problem';
import { kindCode } from './decide-kinds';
import type { Rows } from './ledger';
import type { ReadSheet } from './ledger-source';
import type { SheetReading } from './read-rows';
import type { TextRole } from './roles';

/** Postings that take back what was spent, as a transfer at the end of a period does whose words nobody knows. */
export interface ClosingDoubt {
  readonly sheet: number;
  /** Rows of the ledger, in order. */
  readonly rows: readonly number[];
  /** Fen that they take back. */
  readonly amount: number;
}

/** So many payments at least are no accident when they are all taken back. */
const SOME = 2;
/** Refunds that come early in a month close nothing. */
const LATE = 20;

/**
 * Postings at the end of a month, a block or a sheet that take back just about what was spent before them (on the sheet
 * or on all sheets), or all that stands on each of their accounts and items: a closing, as far as one can see, which
 * nets the spending to nothing.
 * @param credits rows of the ledger that are postings below zero, in order
 */
export function closingDoubts(rows: Rows, readings: readonly SheetReading[], credits: readonly number[]): readonly ClosingDoubt[] {
  let all: number | undefined;
  const elsewhere = ({ from, to }: SheetReading): number => {
    if (readings.length < 2) return 0;
    all ??= readings.reduce((sum, each) => sum + spentIn(rows, each.from, each.to).spent, 0);
    return all - spentIn(rows, from, to).spent;
  };
  return readings.flatMap((reading, sheet) => {
    const own = credits.filter((row) => row >= reading.from && row < reading.to);
    return doubtsOf(rows, reading, own, elsewhere).map((doubt) => ({ ...doubt, sheet }));
  });
}

/** What the postings of some rows come to, and how many of them pay. */
function spentIn({ kind, amount }: Rows, from: number, to: number): { readonly spent: number; readonly paid: number } {
  let [spent, paid] = [0, 0];
  for (let row = from; row < to; row++) {
    if (kind[row] !== kindCode.posting) continue;
    spent += amount[row] ?? 0;
    if ((amount[row] ?? 0) > 0) paid += 1;
  }
  return { spent, paid };
}

/** Credits that follow one another on one day, and the posting after them; `undefined` where their block ends before one. */
interface Group {
  readonly rows: readonly [number, ...number[]];
  readonly next: number | undefined;
}

/** @param elsewhere what was spent on other sheets than this one */
function doubtsOf(rows: Rows, reading: SheetReading, credits: readonly number[], elsewhere: (reading: SheetReading) => number): Omit<ClosingDoubt, 'sheet'>[] {
  const doubts: Omit<ClosingDoubt, 'sheet'>[] = [];
  const starts = [reading.from, ...reading.blocks];
  // Spending is added up as far as a group that comes late, from the block's start or the last doubt.
  let [start, at] = [reading.from, reading.from];
  let [spent, paid] = [0, 0];
  for (const group of groupsOf(rows, reading, credits)) {
    if (!isLate(rows, group)) continue;
    const [first] = group.rows;
    const block = starts.reduce((latest, row) => (row <= first ? row : latest), reading.from);
    if (block > start) [start, at, spent, paid] = [block, block, 0, 0];
    const more = spentIn(rows, at, first);
    [at, spent, paid] = [first, spent + more.spent, paid + more.paid];
    const back = -spentIn(rows, first, (group.rows.at(-1) ?? first) + 1).spent;
    if (paid < SOME || !(isAbout(back, spent) || isAbout(back, spent + elsewhere(reading)) || takesAllOfEach(rows, start, group.rows))) continue;
    doubts.push({ rows: group.rows, amount: back });
    start = (group.rows.at(-1) ?? first) + 1;
    [at, spent, paid] = [start, 0, 0];
  }
  return doubts;
}

function groupsOf(rows: Rows, { to, blocks }: SheetReading, credits: readonly number[]): Group[] {
  const starts = new Set(blocks);
  const groups: { rows: [number, ...number[]]; next: number | undefined }[] = [];
  for (const row of credits) {
    const last = groups.at(-1);
    if (last?.next === row && rows.date[row] === rows.date[last.rows[0]]) last.rows.push(row);
    else groups.push({ rows: [row], next: undefined });
    const group = groups.at(-1);
    if (group !== undefined) group.next = postingAfter(rows, row, to, starts);
  }
  return groups;
}

/** The next posting of a row's block. */
function postingAfter({ kind }: Rows, row: number, to: number, starts: ReadonlySet<number>): number | undefined {
  for (let next = row + 1; next < to && !starts.has(next); next++) if (kind[next] === kindCode.posting) return next;
  return undefined;
}

function isAbout(back: number, spent: number): boolean {
  return spent > 0 && Math.abs(back - spent) <= spent * 0.1;
}

function isLate({ date }: Rows, { rows: [first], next }: Group): boolean {
  const day = date[first] ?? 0;
  return next === undefined || (day > 0 && day % 100 >= LATE && monthOf(date[next] ?? 0) !== monthOf(day));
}

const itemRoles: readonly TextRole[] = ['accountCode', 'accountName', 'economicCode', 'economicName', 'projectCode', 'projectName'];
/** The texts that a doubt depends on, besides days and amounts. */
export const keyRoles: readonly TextRole[] = ['voucher', ...itemRoles];

/** Whether several rows take back exactly what stands on each of their accounts and items, and their voucher charges nothing instead. */
function takesAllOfEach(rows: Rows, start: number, group: readonly number[]): boolean {
  if (group.length < SOME) return false;
  const keyOf = (row: number): string => itemRoles.map((role) => rows.texts[role].codes[row] ?? 0).join(' ');
  const balances = new Map<string, number>();
  for (const row of group) balances.set(keyOf(row), (balances.get(keyOf(row)) ?? 0) + (rows.amount[row] ?? 0));
  const { voucher } = rows.texts;
  const first = group[0] ?? 0;
  let paid = 0;
  for (let row = start; row < first; row++) {
    if (rows.kind[row] !== kindCode.posting) continue;
    const key = keyOf(row);
    const balance = balances.get(key);
    if ((rows.amount[row] ?? 0) > 0 && rows.date[row] === rows.date[first] && voucher.codes[row] === voucher.codes[first]) return false;
    if (balance === undefined) continue;
    balances.set(key, balance + (rows.amount[row] ?? 0));
    paid += 1;
  }
  return balances.size >= SOME && paid > group.length && [...balances.values()].every((balance) => balance === 0);
}

/** The doubts as problems, each at its first row. */
export function closingProblems(sheets: readonly Pick<ReadSheet, 'grid' | 'reading'>[], rows: Rows, credits: readonly number[]): readonly Problem[] {
  return closingDoubts(rows, sheets.map(({ reading }) => reading), credits).flatMap(({ sheet, rows: doubted, amount }): Problem[] => {
    const grid = sheets[sheet]?.grid;
    const row = rows.row[doubted[0] ?? 0] ?? 0;
    if (grid === undefined) return [];
    const params = { sheet: grid.sheet, row, last: rows.row[doubted.at(-1) ?? 0] ?? 0, count: doubted.length, amount: { fen: fen(Math.min(amount, MAX_FEN)) } };
    return [{ code: 'may-be-closing', severity: 'warning', place: { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row }, message: { key: 'problem.may-be-closing', params } }];
  });
}


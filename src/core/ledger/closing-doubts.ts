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
 */
export function closingDoubts(rows: Rows, readings: readonly SheetReading[]): readonly ClosingDoubt[] {
  const sums = readings.length < 2 ? [] : readings.map(({ from, to }) => spentIn(rows, from, to));
  const all = sums.reduce((sum, each) => sum + each, 0);
  return readings.flatMap((reading, sheet) => doubtsOf(rows, reading, all - (sums[sheet] ?? 0)).map((doubt) => ({ ...doubt, sheet })));
}

function spentIn(rows: Rows, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) if (rows.kind[row] === kindCode.posting) sum += rows.amount[row] ?? 0;
  return sum;
}

/** @param elsewhere what was spent on other sheets */
function doubtsOf(rows: Rows, { from, to, blocks }: SheetReading, elsewhere: number): Omit<ClosingDoubt, 'sheet'>[] {
  const doubts: Omit<ClosingDoubt, 'sheet'>[] = [];
  // All rows are looked at after each edit: nothing dearer than a comparison for those that are no credit.
  const { kind, amount: amounts, date } = rows;
  const starts = new Set(blocks);
  const isDivided = starts.size > 0;
  let start = from;
  let [paid, spent, back] = [0, 0, 0];
  let group: number[] = [];
  /** @param next the posting after the group; `undefined` where there is none */
  const settle = (next: number | undefined): void => {
    if (group.length === 0) return;
    if (isLate(rows, group, next) && paid >= SOME && (isAbout(-back, spent) || isAbout(-back, spent + elsewhere) || takesAllOfEach(rows, start, group))) {
      doubts.push({ rows: group, amount: -back });
      start = (group.at(-1) ?? start) + 1;
      [paid, spent] = [0, 0];
    } else {
      spent += back;
    }
    group = [];
    back = 0;
  };
  for (let row = from; row < to; row++) {
    if (isDivided && starts.has(row)) {
      settle(undefined);
      start = row;
      [paid, spent] = [0, 0];
    }
    if (kind[row] !== kindCode.posting) continue;
    const amount = amounts[row] ?? 0;
    if (group.length > 0 && (amount >= 0 || date[row] !== date[group[0] ?? 0])) settle(row);
    if (amount < 0) {
      group.push(row);
      back += amount;
    } else if (amount > 0) {
      paid += 1;
      spent += amount;
    }
  }
  settle(undefined);
  return doubts;
}

function isAbout(back: number, spent: number): boolean {
  return spent > 0 && Math.abs(back - spent) <= spent * 0.1;
}

function isLate({ date }: Rows, group: readonly number[], next: number | undefined): boolean {
  const day = date[group[0] ?? 0] ?? 0;
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
export function closingProblems(sheets: readonly Pick<ReadSheet, 'grid' | 'reading'>[], rows: Rows): readonly Problem[] {
  return closingDoubts(rows, sheets.map(({ reading }) => reading)).flatMap(({ sheet, rows: doubted, amount }): Problem[] => {
    const grid = sheets[sheet]?.grid;
    const row = rows.row[doubted[0] ?? 0] ?? 0;
    if (grid === undefined) return [];
    const params = { sheet: grid.sheet, row, last: rows.row[doubted.at(-1) ?? 0] ?? 0, count: doubted.length, amount: { fen: fen(Math.min(amount, MAX_FEN)) } };
    return [{ code: 'may-be-closing', severity: 'warning', place: { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row }, message: { key: 'problem.may-be-closing', params } }];
  });
}


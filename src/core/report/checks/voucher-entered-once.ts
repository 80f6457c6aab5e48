import type { Rows } from '../../ledger/ledger';
import type { Message } from '../../message';
import { ZERO_FEN } from '../../money';
import type { Check } from '../check';
import { countedRows, isCountedRow } from '../counted-rows';
import { heldFen, heldSum } from '../held-fen';
import { findingsInWords, placeInWords } from './findings';
import { mergedInOrder } from './marked-rows';
import type { ChangedRows, CheckParts } from './verdict';
import { failed, passed } from './verdict';

interface Repeat {
  readonly row: number;
  /** The row it repeats. */
  readonly first: number;
}

/**
 * The same voucher entered twice: same date, payee, summary and amount, on the same account and economic item. Lines of one
 * voucher may share all but these (the unit's and the person's part of 住房公积金). Left is the amount of the repeats, right is nothing.
 */
export function voucherEnteredOnce(parts: CheckParts): Check {
  return checkOf(parts, repeatsAmong(parts.ledger.rows, countedRows(parts, 'posting')));
}

/** What each check found, for making it again. */
const foundBy = new WeakMap<Check, readonly Repeat[]>();

/** Changed rows beyond which looking at every posting once is less work than looking for the likes of each. */
const MOST_CHANGED = 100;

/** Looks only for rows that are, or were, the same as a changed one. */
export function voucherEnteredOnceAgain(parts: CheckParts, check: Check, { before, rows: changed }: ChangedRows): Check {
  const found = foundBy.get(check);
  if (found === undefined || changed.length > MOST_CHANGED) return voucherEnteredOnce(parts);
  const touched = new Set(changed);
  const repeats = new Map<number, Repeat>();
  for (const side of [before, parts]) {
    for (const row of changed) {
      if (!isCountedRow(side, row, 'posting')) continue;
      const [first = row, ...others] = sameRows(parts, side, row);
      touched.add(first);
      for (const other of others) {
        touched.add(other);
        repeats.set(other, { row: other, first });
      }
    }
  }
  const left = found.filter(({ row }) => !touched.has(row));
  if (repeats.size === 0 && left.length === found.length) return check;
  return checkOf(parts, mergedInOrder(left, [...repeats.values()], ({ row }) => row));
}

/** The postings that are the same as a row is, or was, in order. */
function sameRows(parts: CheckParts, side: ChangedRows['before'], row: number): readonly number[] {
  const columns = columnsOf(parts.ledger.rows);
  const wanted = columnsOf(side.ledger.rows);
  const amount = wanted.amount[row] ?? 0;
  const found: number[] = [];
  if (amount === 0) return found;
  for (let other = columns.amount.indexOf(amount); other >= 0; other = columns.amount.indexOf(amount, other + 1)) {
    if (same(columns, other, wanted, row) && isCountedRow(parts, other, 'posting')) found.push(other);
  }
  return found;
}

function checkOf(parts: CheckParts, repeats: readonly Repeat[]): Check {
  const check = verdictOn(parts, repeats);
  foundBy.set(check, repeats);
  return check;
}

function verdictOn(parts: CheckParts, repeats: readonly Repeat[]): Check {
  const { rows } = parts.ledger;
  const left = heldSum(repeats.map(({ row }) => rows.amount[row] ?? 0));
  const sides = { id: 'voucher-entered-once', severity: 'warning', left, right: ZERO_FEN } as const;
  if (repeats.length === 0) return passed(sides, { key: 'check.none-found' });
  const { values, codes } = rows.texts.summary;
  const inWords = ({ row, first }: Repeat): Message => ({
    key: 'check.duplicates.one',
    params: {
      place: placeInWords(parts.ledger, row),
      first: placeInWords(parts.ledger, first),
      summary: values[codes[row] ?? 0] ?? '',
      amount: { fen: heldFen(rows.amount[row] ?? 0) },
    },
  });
  const message = { key: 'check.duplicates.ask', params: { list: findingsInWords(repeats, inWords) } } as const;
  return failed(sides, message, [...new Set(repeats.flatMap(({ row, first }) => [first, row]))]);
}

/**
 * A hash table over typed arrays: a string key for each of a million postings would cost more than all the rest of the checks.
 * Postings of nothing repeat nothing.
 */
function repeatsAmong(rows: Rows, postings: Int32Array): readonly Repeat[] {
  const columns = columnsOf(rows);
  const mask = 2 ** Math.ceil(Math.log2(Math.max(postings.length, 1) * 2 + 1)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const repeats: Repeat[] = [];
  for (const row of postings) {
    if (columns.amount[row] === 0) continue;
    let slot = hash(columns, row) & mask;
    let first = table[slot] ?? -1;
    while (first !== -1 && !same(columns, first, columns, row)) {
      slot = (slot + 1) & mask;
      first = table[slot] ?? -1;
    }
    if (first === -1) table[slot] = row;
    else repeats.push({ row, first });
  }
  return repeats;
}

/** What makes two postings the same. */
interface Columns {
  readonly amount: Float64Array;
  readonly date: Int32Array;
  readonly texts: readonly Uint32Array[];
}

function columnsOf({ amount, date, texts }: Rows): Columns {
  return { amount, date, texts: [texts.summary, texts.payee, texts.economicCode, texts.economicName, texts.accountCode, texts.accountName].map(({ codes }) => codes) };
}

function hash({ amount, date, texts }: Columns, row: number): number {
  let mixed = Math.imul((date[row] ?? 0) ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ ((amount[row] ?? 0) % 0x7fffffff), 0xc2b2ae35);
  for (const codes of texts) mixed = Math.imul(mixed ^ (mixed >>> 13) ^ (codes[row] ?? 0), 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}

function same(one: Columns, row: number, other: Columns, otherRow: number): boolean {
  return one.amount[row] === other.amount[otherRow] && one.date[row] === other.date[otherRow] && one.texts.every((codes, at) => codes[row] === other.texts[at]?.[otherRow]);
}

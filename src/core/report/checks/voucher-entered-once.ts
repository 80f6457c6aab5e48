import type { Rows } from '../../ledger/ledger';
import { ZERO_FEN } from '../../money';
import type { Check } from '../check';
import { countedRows } from '../counted-rows';
import { heldFen, heldSum } from '../held-fen';
import { findingsInWords, placeInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, passed } from './verdict';

interface Repeat {
  readonly row: number;
  /** The row it repeats. */
  readonly first: number;
}

/** The same voucher entered twice: same date, payee, summary and amount. Left is the amount of the repeats, right is nothing. */
export function voucherEnteredOnce(parts: CheckParts): Check {
  const { rows } = parts.ledger;
  const repeats = repeatsAmong(rows, countedRows(parts, 'posting'));
  const left = heldSum(repeats.map(({ row }) => heldFen(rows.amount[row] ?? 0)));
  const sides = { id: 'voucher-entered-once', severity: 'warning', left, right: ZERO_FEN } as const;
  if (repeats.length === 0) return passed(sides, { key: 'check.none-found' });
  const { values, codes } = rows.texts.summary;
  const findings = repeats.map(({ row, first }) => ({
    key: 'check.duplicates.one' as const,
    params: {
      place: placeInWords(parts.ledger, row),
      first: placeInWords(parts.ledger, first),
      summary: values[codes[row] ?? 0] ?? '',
      amount: { fen: heldFen(rows.amount[row] ?? 0) },
    },
  }));
  const message = { key: 'check.duplicates.ask', params: { list: findingsInWords(findings) } } as const;
  return failed(sides, message, repeats.flatMap(({ row, first }) => [first, row]));
}

/**
 * A hash table over typed arrays: a string key for each of a million postings would cost more than all the rest of the checks.
 * Postings of nothing repeat nothing.
 */
function repeatsAmong(rows: Rows, postings: Int32Array): readonly Repeat[] {
  const size = 2 ** Math.ceil(Math.log2(Math.max(postings.length, 1) * 2 + 1));
  const table = new Int32Array(size).fill(-1);
  const repeats: Repeat[] = [];
  for (const row of postings) {
    if ((rows.amount[row] ?? 0) === 0) continue;
    let slot = hash(rows, row) & (size - 1);
    let first = table[slot] ?? -1;
    while (first !== -1 && !same(rows, first, row)) {
      slot = (slot + 1) & (size - 1);
      first = table[slot] ?? -1;
    }
    if (first === -1) table[slot] = row;
    else repeats.push({ row, first });
  }
  return repeats;
}

function hash(rows: Rows, row: number): number {
  const amount = rows.amount[row] ?? 0;
  let mixed = Math.imul((rows.date[row] ?? 0) ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ (amount % 0x7fffffff), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ (rows.texts.summary.codes[row] ?? 0), 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ (rows.texts.payee.codes[row] ?? 0), 0x165667b1);
  return mixed ^ (mixed >>> 15);
}

function same(rows: Rows, left: number, right: number): boolean {
  return (
    rows.amount[left] === rows.amount[right] &&
    rows.date[left] === rows.date[right] &&
    rows.texts.summary.codes[left] === rows.texts.summary.codes[right] &&
    rows.texts.payee.codes[left] === rows.texts.payee.codes[right]
  );
}

import type { Rows } from '../../ledger/ledger';
import type { Message } from '../../message';
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
  return failed(sides, message, repeats.flatMap(({ row, first }) => [first, row]));
}

/**
 * A hash table over typed arrays: a string key for each of a million postings would cost more than all the rest of the checks.
 * Postings of nothing repeat nothing.
 */
function repeatsAmong(rows: Rows, postings: Int32Array): readonly Repeat[] {
  const columns: Columns = { amount: rows.amount, date: rows.date, summary: rows.texts.summary.codes, payee: rows.texts.payee.codes };
  const mask = 2 ** Math.ceil(Math.log2(Math.max(postings.length, 1) * 2 + 1)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const repeats: Repeat[] = [];
  for (const row of postings) {
    if (columns.amount[row] === 0) continue;
    let slot = hash(columns, row) & mask;
    let first = table[slot] ?? -1;
    while (first !== -1 && !same(columns, first, row)) {
      slot = (slot + 1) & mask;
      first = table[slot] ?? -1;
    }
    if (first === -1) table[slot] = row;
    else repeats.push({ row, first });
  }
  return repeats;
}

/** Whether some other posting is the same as this one. */
export function isRepeated({ ledger: { rows } }: CheckParts, row: number): boolean {
  const columns: Columns = { amount: rows.amount, date: rows.date, summary: rows.texts.summary.codes, payee: rows.texts.payee.codes };
  const kind = rows.kind[row];
  for (let other = 0; other < rows.count; other++) {
    if (columns.amount[other] === columns.amount[row] && other !== row && rows.kind[other] === kind && same(columns, other, row)) return true;
  }
  return false;
}

/** What makes two postings the same. */
interface Columns {
  readonly amount: Float64Array;
  readonly date: Int32Array;
  readonly summary: Uint32Array;
  readonly payee: Uint32Array;
}

function hash({ amount, date, summary, payee }: Columns, row: number): number {
  let mixed = Math.imul((date[row] ?? 0) ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ ((amount[row] ?? 0) % 0x7fffffff), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ (summary[row] ?? 0), 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ (payee[row] ?? 0), 0x165667b1);
  return mixed ^ (mixed >>> 15);
}

function same({ amount, date, summary, payee }: Columns, left: number, right: number): boolean {
  return amount[left] === amount[right] && date[left] === date[right] && summary[left] === summary[right] && payee[left] === payee[right];
}

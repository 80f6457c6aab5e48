import { yearOf } from '../../calendar';
import { ZERO_FEN } from '../../money';
import type { Check } from '../check';
import { countedRows, isCountedRow } from '../counted-rows';
import { heldFen } from '../held-fen';
import { placeInWords } from './findings';
import { markedRowsAfter, type MarkedRows } from './marked-rows';
import type { ChangedRows, CheckParts } from './verdict';
import { failed, passed } from './verdict';

/** What each check found, for making it again. */
const foundBy = new WeakMap<Check, MarkedRows>();

type Parts = ChangedRows['before'];

/** Spending of another year in this year's ledger: left is what is dated elsewhere, right is nothing. Undated rows are not judged, nor is a ledger whose year is unknown. */
export function postingsWithinYear(parts: CheckParts): Check {
  const { rows } = parts.ledger;
  const outside: number[] = [];
  let amount = 0;
  for (const row of countedRows(parts, 'posting')) {
    if (!isOutside(parts, row)) continue;
    outside.push(row);
    amount += rows.amount[row] ?? 0;
  }
  return checkOf(parts, { rows: outside, amount });
}

export function postingsWithinYearAgain(parts: CheckParts, check: Check, changed: ChangedRows): Check {
  const found = foundBy.get(check);
  if (found === undefined || parts.ledger.year !== changed.before.ledger.year) return postingsWithinYear(parts);
  const amountOutside = (side: Parts) => (row: number): number | undefined => (isCountedRow(side, row, 'posting') && isOutside(side, row) ? (side.ledger.rows.amount[row] ?? 0) : undefined);
  const after = markedRowsAfter(found, changed.rows, amountOutside(changed.before), amountOutside(parts));
  return after === found ? check : checkOf(parts, after);
}

function isOutside({ ledger: { rows, year } }: Parts, row: number): boolean {
  const date = rows.date[row] ?? 0;
  return date !== 0 && year !== 0 && yearOf(date) !== year;
}

function checkOf({ ledger }: CheckParts, outside: MarkedRows): Check {
  const sides = { id: 'postings-within-year', severity: 'warning', left: heldFen(outside.amount), right: ZERO_FEN } as const;
  const [first] = outside.rows;
  const inWords = (row: number): Check => {
    const more = outside.rows.length > 1 ? { key: 'check.year.and-more' as const } : '';
    const params = { count: outside.rows.length, amount: { fen: sides.left }, year: ledger.year, place: placeInWords(ledger, row), more };
    return failed(sides, { key: 'check.year.outside', params }, outside.rows);
  };
  const check = first === undefined ? passed(sides, { key: 'check.none-found' }) : inWords(first);
  foundBy.set(check, outside);
  return check;
}

import { yearOf } from '../../calendar';
import { ZERO_FEN } from '../../money';
import type { Check } from '../check';
import { countedRows } from '../counted-rows';
import { heldFen } from '../held-fen';
import { placeInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, passed } from './verdict';

/** Spending of another year in this year's ledger: left is what is dated elsewhere, right is nothing. Undated rows are not judged, nor is a ledger whose year is unknown. */
export function postingsWithinYear(parts: CheckParts): Check {
  const { ledger } = parts;
  const { rows, year } = ledger;
  const outside: number[] = [];
  let amount = 0;
  for (const row of countedRows(parts, 'posting')) {
    const date = rows.date[row] ?? 0;
    if (date === 0 || year === 0 || yearOf(date) === year) continue;
    outside.push(row);
    amount += rows.amount[row] ?? 0;
  }
  const sides = { id: 'postings-within-year', severity: 'warning', left: heldFen(amount), right: ZERO_FEN } as const;
  const [first] = outside;
  if (first === undefined) return passed(sides, { key: 'check.none-found' });
  const more = outside.length > 1 ? { key: 'check.year.and-more' as const } : '';
  const params = { count: outside.length, amount: { fen: sides.left }, year, place: placeInWords(ledger, first), more };
  return failed(sides, { key: 'check.year.outside', params }, outside);
}

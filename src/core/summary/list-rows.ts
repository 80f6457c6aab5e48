import { categories } from '../classify/category';
import { findLine } from '../classify/line-matcher';
import { rowKinds, type Rows } from '../ledger/ledger';
import type { TextRole } from '../ledger/roles';
import { plainText } from '../lookup';
import { fen, MAX_FEN } from '../money';
import type { Answered } from './answered';
import { INCOME, isInPeriod, POSTING } from './counted-rows';
import { rowView, type RowFilter, type RowPage } from './row-view';

/**
 * One page of the rows that pass a filter, in the order of the ledger, with how many there are and what they come to.
 * Postings and income after the period are left out, so that a list adds up to the figure that leads to it; a filter can ask for every month.
 */
export function listRows(answered: Answered, filter: RowFilter, from: number, count: number): RowPage {
  const passes = filterOf(answered, filter);
  const { rows } = answered.ledger;
  const page: number[] = [];
  let total = 0;
  let amount = 0;
  const take = (row: number): void => {
    if (!passes(row)) return;
    if (total >= from && page.length < count) page.push(row);
    total += 1;
    amount += rows.amount[row] ?? 0;
  };
  if (filter.rows !== undefined) filter.rows.filter((row) => row >= 0 && row < rows.count).forEach(take);
  else for (let row = 0; row < rows.count; row++) take(row);
  return { total, amount: fen(Math.abs(amount) > MAX_FEN ? 0 : amount), rows: page.map((row) => rowView(answered, row)) };
}

function filterOf({ ledger, classified, input }: Answered, filter: RowFilter): (row: number) => boolean {
  const { rows } = ledger;
  const tests: ((row: number) => boolean)[] = [];
  const { kind, category, line, text } = filter;
  if (kind !== undefined) {
    const code = rowKinds.indexOf(kind);
    tests.push((row) => rows.kind[row] === code);
  }
  if (category !== undefined) {
    const code = categories.indexOf(category);
    tests.push((row) => classified.category[row] === code);
  }
  if (line === '') tests.push((row) => classified.category[row] === PROJECT && (classified.line[row] ?? -1) < 0);
  else if (line !== undefined) {
    const index = findLine(input.budget, line) ?? NO_LINE;
    tests.push((row) => classified.line[row] === index);
  }
  if (input.until !== undefined && filter.everyMonth !== true) {
    const { until } = input;
    tests.push((row) => (rows.kind[row] !== POSTING && rows.kind[row] !== INCOME) || isInPeriod(rows, row, until));
  }
  const wanted = plainText(text ?? '');
  if (wanted !== '') tests.push(textTest(rows, wanted));
  return (row) => tests.every((test) => test(row));
}

const PROJECT = categories.indexOf('project');
const NO_LINE = -2;

const searchedRoles: readonly TextRole[] = ['summary', 'payee', 'projectName', 'projectCode', 'economicCode', 'economicName', 'voucher', 'accountCode', 'accountName', 'remark'];

/** Each distinct text is looked at once. */
function textTest(rows: Rows, wanted: string): (row: number) => boolean {
  const columns = searchedRoles
    .filter((role) => rows.texts[role].values.length > 1)
    .map((role) => ({ codes: rows.texts[role].codes, found: Uint8Array.from(rows.texts[role].values, (value) => (plainText(value).includes(wanted) ? 1 : 0)) }));
  return (row) => columns.some((column) => column.found[column.codes[row] ?? 0] === 1);
}

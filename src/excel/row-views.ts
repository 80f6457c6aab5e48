import type { Answer } from '../core/answer';
import { textAt } from '../core/classify/base-texts';
import { plainText } from '../core/lookup';
import { listRows } from '../core/summary/list-rows';
import type { RowFilter, RowPage } from './session';

/** One page of the rows that pass a filter, with how many and how much they are in all. */
export function rowPage(answer: Answer, { like, check, ...rest }: RowFilter, from: number, count: number): RowPage {
  const filter = check === undefined ? rest : { ...rest, rows: answer.checks.find(({ id }) => id === check)?.rows ?? [] };
  return listRows(answer, like === undefined ? filter : { ...filter, rows: rowsLike(answer, like, filter.rows) }, from, count);
}

/** Indices of every row that passes a filter, in the order of the ledger. */
export function rowIndices(answer: Answer, filter: RowFilter): readonly number[] {
  return rowPage(answer, filter, 0, answer.ledger.rows.count).rows.map(({ index }) => index);
}

/** Rows that read like one: same category, line, economic code and project, and the same summary apart from digits and spaces. */
function rowsLike({ ledger: { rows }, classified }: Answer, like: number, among: readonly number[] | undefined): readonly number[] {
  const likeness = (row: number): string =>
    [
      rows.kind[row],
      classified.category[row],
      classified.line[row],
      textAt(rows, 'economicCode', row),
      textAt(rows, 'projectName', row),
      textAt(rows, 'projectCode', row),
      plainText(textAt(rows, 'summary', row)).replace(/\d+/g, ''),
    ].join('\u0001');
  const wanted = likeness(like);
  const candidates = among ?? Array.from({ length: rows.count }, (_, row) => row);
  return candidates.filter((row) => likeness(row) === wanted);
}

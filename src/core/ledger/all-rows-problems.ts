import type { Problem } from '../problem';
import { closingProblems, keyRoles } from './closing-doubts';
import type { Rows } from './ledger';
import type { LedgerSource } from './ledger-source';
import { markedAfter, markedRows } from './marked-rows';
import { isOfAllRows, withRowProblems } from './problem-order';

/** Problems that are found by looking over all rows, once their kinds are known. */
export function allRowsProblems({ sheets, store }: Pick<LedgerSource, 'sheets' | 'store'>, rows: Rows): readonly Problem[] {
  const { credits, both } = markedRows(rows, store.look);
  return [...sheets.flatMap((sheet) => receiptsProblem(sheet, both, rows)), ...closingProblems(sheets, rows, credits)];
}

/** A ledger's problems with those of all rows found anew after some were edited; the very list where they are the same. */
export function allRowsProblemsAfter(problems: readonly Problem[], before: { readonly rows: Rows; readonly look: Uint16Array }, source: LedgerSource, rows: Rows, edited: readonly number[]): readonly Problem[] {
  const { look } = source.store;
  const marked = markedRows(before.rows, before.look);
  const now = markedAfter(marked, rows, look, edited);
  if (now === marked && marked.credits.length === 0 && marked.both.length === 0) return problems;
  const isSame = before.rows.kind === rows.kind && before.rows.amount === rows.amount && before.rows.date === rows.date && before.look === look;
  if (isSame && keyRoles.every((role) => before.rows.texts[role].codes === rows.texts[role].codes)) return problems;
  const known = problems.filter(isOfAllRows);
  const found = allRowsProblems(source, rows);
  if (JSON.stringify(known) === JSON.stringify(found)) return problems;
  return withRowProblems([...problems.filter((problem) => !isOfAllRows(problem)), ...found], source.grids);
}

/** Rows of a sheet that hold a receipt and a payment: a row is one entry, and the payment counts. */
function receiptsProblem({ grid, reading }: LedgerSource['sheets'][number], both: readonly number[], rows: Rows): Problem[] {
  const here = both.filter((row) => row >= reading.from && row < reading.to);
  const [first] = here;
  if (first === undefined) return [];
  const row = rows.row[first] ?? 0;
  const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row };
  return [{ code: 'receipts-uncounted', severity: 'warning', place, message: { key: 'problem.receipts-uncounted', params: { sheet: grid.sheet, row, count: here.length } } }];
}

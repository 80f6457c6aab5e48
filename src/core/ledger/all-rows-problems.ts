import type { Problem } from '../problem';
import { closingProblems, keyRoles } from './closing-doubts';
import { kindCode } from './decide-kinds';
import type { Rows } from './ledger';
import type { LedgerSource } from './ledger-source';
import { isOfAllRows, withRowProblems } from './problem-order';
import { Look } from './row-store';

/** Problems that are found by looking over all rows, once their kinds are known. */
export function allRowsProblems(source: Pick<LedgerSource, 'sheets' | 'store'>, rows: Rows): readonly Problem[] {
  return [...source.sheets.flatMap((sheet) => receiptsProblem(sheet, source.store.look, rows)), ...closingProblems(source.sheets, rows)];
}

/** A ledger's problems with those of all rows found anew after some of them changed; the very list where they are the same. */
export function allRowsProblemsAfter(problems: readonly Problem[], before: Rows, look: Uint16Array | undefined, source: LedgerSource, rows: Rows): readonly Problem[] {
  const isSame = before.kind === rows.kind && before.amount === rows.amount && before.date === rows.date && look === source.store.look;
  if (isSame && keyRoles.every((role) => before.texts[role].codes === rows.texts[role].codes)) return problems;
  const known = problems.filter(isOfAllRows);
  const found = allRowsProblems(source, rows);
  if (JSON.stringify(known) === JSON.stringify(found)) return problems;
  return withRowProblems([...problems.filter((problem) => !isOfAllRows(problem)), ...found], source.grids);
}

/** Rows of a sheet that hold a receipt and a payment: a row is one entry, and the payment counts. */
function receiptsProblem({ grid, reading }: LedgerSource['sheets'][number], look: Uint16Array, rows: Rows): Problem[] {
  let [first, count] = [-1, 0];
  for (let row = reading.from; row < reading.to; row++) {
    if (((look[row] ?? 0) & Look.both) === 0 || rows.kind[row] !== kindCode.posting) continue;
    if (first < 0) first = row;
    count += 1;
  }
  if (count === 0) return [];
  const row = rows.row[first] ?? 0;
  const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row };
  return [{ code: 'receipts-uncounted', severity: 'warning', place, message: { key: 'problem.receipts-uncounted', params: { sheet: grid.sheet, row, count } } }];
}

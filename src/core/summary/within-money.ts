import { rowKinds, type Ledger, type Rows } from '../ledger/ledger';
import { MAX_FEN } from '../money';
import type { Problem } from '../problem';

/**
 * A ledger whose amounts add up, signs aside, to no more than MAX_FEN, so that every sum of any of its rows is exact.
 * No real ledger comes near; from one that does, the rows of the largest amounts are rejected, each named.
 */
export function withinMoney(ledger: Ledger): Ledger {
  const { rows } = ledger;
  const weight = weightOf(rows);
  if (weight <= MAX_FEN) {
    weights.set(rows, weight);
    return ledger;
  }
  const tooMuch = largestRows(rows);
  const kind = Uint8Array.from(rows.kind);
  const amount = Float64Array.from(rows.amount);
  const debit = Float64Array.from(rows.debit);
  const credit = Float64Array.from(rows.credit);
  const problems: Problem[] = [];
  const byKind = ledger.sheets.map((sheet) => ({ ...sheet.rowsByKind }));
  for (const row of tooMuch) {
    const counts = byKind[rows.sheet[row] ?? 0];
    const before = rowKinds[kind[row] ?? 0];
    if (counts !== undefined && before !== undefined) {
      counts[before] -= 1;
      counts.rejected += 1;
    }
    kind[row] = rowKinds.indexOf('rejected');
    amount[row] = debit[row] = credit[row] = 0;
    problems.push(problemOf(ledger, row));
  }
  const gone = new Set(tooMuch);
  return {
    ...ledger,
    sheets: ledger.sheets.map((sheet, index) => ({ ...sheet, rowsByKind: byKind[index] ?? sheet.rowsByKind })),
    rows: { ...rows, kind, amount, debit, credit },
    claims: ledger.claims.filter((claim) => !gone.has(claim.row) && Math.abs(claim.stated) + Math.abs(claim.added) <= MAX_FEN),
    problems: [...ledger.problems, ...problems],
  };
}

/** What the rows of ledgers within bounds add up to, as long as they live: an edit then has only its own rows to weigh. */
const weights = new WeakMap<Rows, number>();

/** Whether a ledger within bounds still is after some of its rows changed. */
export function staysWithinMoney(before: Rows, after: Rows, changed: readonly number[]): boolean {
  const weight = changed.reduce((sum, row) => sum - rowWeight(before, row) + rowWeight(after, row), weights.get(before) ?? weightOf(before));
  if (weight > MAX_FEN) return false;
  weights.set(after, weight);
  return true;
}

function weightOf(rows: Rows): number {
  let weight = 0;
  for (let row = 0; row < rows.count; row++) weight += rowWeight(rows, row);
  return weight;
}

function rowWeight(rows: Rows, row: number): number {
  return Math.max(Math.abs(rows.amount[row] ?? 0), Math.abs(rows.debit[row] ?? 0), Math.abs(rows.credit[row] ?? 0));
}

/** The fewest rows without which the rest is within bounds, in the order of the ledger. */
function largestRows(rows: Rows): readonly number[] {
  const byWeight = Array.from({ length: rows.count }, (_, row) => row).sort((left, right) => rowWeight(rows, left) - rowWeight(rows, right) || left - right);
  let weight = 0;
  const fitting = byWeight.findIndex((row) => (weight += rowWeight(rows, row)) > MAX_FEN);
  return byWeight.slice(fitting < 0 ? byWeight.length : fitting).sort((left, right) => left - right);
}

function problemOf(ledger: Ledger, row: number): Problem {
  const sheet = ledger.sheets[ledger.rows.sheet[row] ?? 0];
  const place = { ...(sheet?.file === undefined ? {} : { file: sheet.file }), sheet: sheet?.name ?? '', row: ledger.rows.row[row] ?? 0 };
  return { code: 'total-too-large', severity: 'error', place, message: { key: 'problem.total-too-large', params: { sheet: place.sheet, row: place.row } } };
}

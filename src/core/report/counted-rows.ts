import type { Answer } from '../answer';
import { monthOf } from '../calendar';
import type { RowKind } from '../ledger/ledger';
import { rowKinds } from '../ledger/ledger';

type Period = Pick<Answer, 'ledger'> & { readonly input: Pick<Answer['input'], 'until'> };

/** Rows (indices into Rows) of one kind that count: all of them, or those up to the month asked for. Undated rows always count. */
export function countedRows({ ledger, input }: Period, kind: RowKind): Int32Array {
  const { rows } = ledger;
  const code = rowKinds.indexOf(kind);
  const until = input.until ?? Infinity;
  const found = new Int32Array(rows.count);
  let count = 0;
  for (let row = 0; row < rows.count; row++) {
    if (rows.kind[row] !== code || monthOf(rows.date[row] ?? 0) > until) continue;
    found[count++] = row;
  }
  return found.subarray(0, count);
}

/** Whether a row is of a kind and counts. */
export function isCountedRow({ ledger: { rows }, input }: Period, row: number, kind: RowKind): boolean {
  return rowKinds[rows.kind[row] ?? 0] === kind && monthOf(rows.date[row] ?? 0) <= (input.until ?? Infinity);
}

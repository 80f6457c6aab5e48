import type { Rows, TextColumn } from '../ledger/ledger';
import { textRoles, type TextRole } from '../ledger/roles';

/** Some rows of a ledger by themselves, with no more texts than their own: small whatever the ledger. */
export function someRows(rows: Rows, wanted: readonly number[]): Rows {
  const pick = (column: ArrayLike<number>): number[] => wanted.map((row) => column[row] ?? 0);
  return {
    count: wanted.length,
    sheet: Uint16Array.from(pick(rows.sheet)),
    row: Uint32Array.from(pick(rows.row)),
    kind: Uint8Array.from(pick(rows.kind)),
    date: Int32Array.from(pick(rows.date)),
    amount: Float64Array.from(pick(rows.amount)),
    debit: Float64Array.from(pick(rows.debit)),
    credit: Float64Array.from(pick(rows.credit)),
    texts: Object.fromEntries(textRoles.map((role) => [role, someTexts(rows.texts[role], wanted)])) as Record<TextRole, TextColumn>,
  };
}

function someTexts({ values, codes }: TextColumn, wanted: readonly number[]): TextColumn {
  const own = [''];
  const renumbered = new Map([[0, 0]]);
  const newCodes = wanted.map((row) => {
    const code = codes[row] ?? 0;
    const known = renumbered.get(code) ?? own.push(values[code] ?? '') - 1;
    renumbered.set(code, known);
    return known;
  });
  return { values: own, codes: Uint32Array.from(newCodes) };
}

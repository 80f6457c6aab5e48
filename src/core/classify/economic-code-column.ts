import type { Rows, TextColumn } from '../ledger/ledger';
import { baseTextsOf } from './base-texts';
import { combineTexts } from './combine-texts';
import { economicDigits } from './economic-items';
import { economicCodeOf } from './steps';

/**
 * The economic code that every row counts under. The ledger's own column where nothing has to be added from the
 * account or from names; tables of economic items and 三公 go by this one, so that a ledger of names alone has them too.
 */
export function economicCodeColumn(rows: Rows): TextColumn {
  const own = rows.texts.economicCode;
  if (!own.codes.includes(0) && !own.values.slice(1).some(isNoItem)) return own;
  const combined = combineTexts(rows, ['accountCode', 'accountName', 'economicCode', 'economicName']);
  const codes = combined.firstRows.map((row) => economicCodeOf(baseTextsOf(rows, row)));
  if (combined.firstRows.every((row, index) => (own.values[own.codes[row] ?? 0] ?? '') === codes[index])) return own;
  const values = ['', ...new Set(codes.filter((code) => code !== ''))];
  const indices = new Map(values.map((value, index) => [value, index]));
  const ofCombination = codes.map((code) => indices.get(code) ?? 0);
  return { values, codes: Uint32Array.from(combined.ofRow, (combination) => ofCombination[combination] ?? 0) };
}

/** A bare class may be made more exact by a name beside it, and what only says that there is nothing gives way to one. */
function isNoItem(code: string): boolean {
  return economicDigits(code).length <= 3;
}

import { rowKinds, type Rows } from '../ledger/ledger';
import { textRoles } from '../ledger/roles';

const POSTING = rowKinds.indexOf('posting');

/**
 * The postings that say the same as a row of another state of the same ledger does: equal amount, day and texts, so that
 * they share a fingerprint. Codes of texts mean the same before and after an edit.
 */
export function rowsAlike(rows: Rows, like: Rows, row: number): readonly number[] {
  const amount = like.amount[row] ?? 0;
  const texts = textRoles.filter((role) => rows.texts[role].values.length > 1);
  const found: number[] = [];
  for (let other = rows.amount.indexOf(amount); other >= 0; other = rows.amount.indexOf(amount, other + 1)) {
    if (rows.kind[other] !== POSTING || rows.date[other] !== like.date[row]) continue;
    if (texts.every((role) => rows.texts[role].codes[other] === like.texts[role].codes[row])) found.push(other);
  }
  return found;
}

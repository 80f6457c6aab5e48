import type { Ledger } from '../ledger/ledger';
import type { Classified } from './classified';
import { classify } from './classify';
import { parseFingerprint, rowHashes } from './fingerprint';
import type { NamedLine } from './named-line';
import type { Decision, Rule } from './rule';
import { someRows } from './some-rows';

/** A ledger before and after some of its rows changed in place. */
export interface RowEdit {
  readonly before: Ledger;
  readonly after: Ledger;
  /** Rows (indices into Rows) that may differ. */
  readonly rows: readonly number[];
}

/**
 * The classification after some rows changed, exactly as classifying everything again would give it but for the
 * numbering of reasons. `undefined` where a changed row has, or gets, the fingerprint of a decision: then identical rows
 * may change places, and everything is classified again.
 */
export function reclassifyRows(edit: RowEdit, classified: Classified, lines: readonly NamedLine[], rules: readonly Rule[], decisions: readonly Decision[]): Classified | undefined {
  const before = someRows(edit.before.rows, edit.rows);
  const after = someRows(edit.after.rows, edit.rows);
  const decided = new Set(decisions.map(({ fingerprint }) => parseFingerprint(fingerprint)?.hash));
  if (decided.size > 0 && [...rowHashes(before), ...rowHashes(after)].some((hash) => decided.has(hash))) return undefined;

  const changed = classify({ ...edit.after, rows: after }, lines, rules, []);
  const category = classified.category.slice();
  const line = classified.line.slice();
  const reason = classified.reason.slice();
  const ruleCounts = [...classified.ruleCounts];
  const count = (rule: number | undefined, step: number): void => {
    if (rule !== undefined) ruleCounts[rule] = (ruleCounts[rule] ?? 0) + step;
  };
  const offset = classified.reasons.length;
  edit.rows.forEach((row, index) => {
    count(classified.reasons[reason[row] ?? 0]?.rule, -1);
    const newReason = changed.reason[index] ?? 0;
    count(changed.reasons[newReason]?.rule, 1);
    category[row] = changed.category[index] ?? 0;
    line[row] = changed.line[index] ?? -1;
    reason[row] = newReason === 0 ? 0 : newReason + offset;
  });
  return { ...classified, category, line, reason, reasons: [...classified.reasons, ...changed.reasons], ruleCounts };
}

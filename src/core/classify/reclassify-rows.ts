import type { Ledger } from '../ledger/ledger';
import { replaceValues } from '../ledger/row-store';
import type { Classified, Reason } from './classified';
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
  const verdicts = edit.rows.map((row, at) => reasonAfter(classified, row, changed, at));
  const news = [...new Set(verdicts.filter((reason) => typeof reason !== 'number'))];
  const numberOf = new Map(news.map((reason, index) => [reason, classified.reasons.length + index]));
  const reasons = news.length === 0 ? classified.reasons : [...classified.reasons, ...news];
  const reason = replaceValues(classified.reason, edit.rows, verdicts.map((each) => (typeof each === 'number' ? each : (numberOf.get(each) ?? 0))));
  return {
    ...classified,
    category: replaceValues(classified.category, edit.rows, changed.category),
    line: replaceValues(classified.line, edit.rows, changed.line),
    reason,
    reasons,
    ruleCounts: ruleCountsAfter(classified, edit.rows, reason, reasons),
  };
}

/** The number of the reason a row had, where it is there for the same one; else its new reason. */
function reasonAfter(before: Classified, row: number, changed: Classified, at: number): number | Reason {
  const number = before.reason[row] ?? 0;
  const index = changed.reason[at] ?? 0;
  const reason = changed.reasons[index];
  if (reason === undefined || index === 0) return 0;
  return number !== 0 && JSON.stringify(before.reasons[number]) === JSON.stringify(reason) ? number : reason;
}

function ruleCountsAfter({ reason: before, reasons: reasonsBefore, ruleCounts }: Classified, rows: readonly number[], after: Uint32Array, reasonsAfter: readonly Reason[]): readonly number[] {
  if (before === after) return ruleCounts;
  const counts = [...ruleCounts];
  for (const row of rows) {
    const was = reasonsBefore[before[row] ?? 0]?.rule;
    const is = reasonsAfter[after[row] ?? 0]?.rule;
    if (was !== undefined) counts[was] = (counts[was] ?? 0) - 1;
    if (is !== undefined) counts[is] = (counts[is] ?? 0) + 1;
  }
  return counts;
}

import type { Ledger } from '../ledger/ledger';
import { replaceValues } from '../ledger/row-store';
import type { Classified, Reason } from './classified';
import { classify } from './classify';
import { parseFingerprint, rowHashes } from './fingerprint';
import type { NamedLine } from './named-line';
import { rowsAlike } from './rows-alike';
import type { Decision, Rule } from './rule';
import { someRows } from './some-rows';

/** A ledger before and after some of its rows changed in place. */
export interface RowEdit {
  readonly before: Ledger;
  readonly after: Ledger;
  /** Rows (indices into Rows) that may differ. */
  readonly rows: readonly number[];
}

/** A classification after an edit, and the rows that may be classified otherwise: those edited, and identical ones that changed places. */
export interface Reclassified {
  readonly classified: Classified;
  readonly rows: readonly number[];
}

/**
 * The classification after some rows changed, exactly as classifying everything again would give it but for the
 * numbering of reasons. Where a changed row has, or had, the fingerprint of a decision, the rows identical to it are
 * counted anew.
 */
export function reclassifyRows(edit: RowEdit, classified: Classified, lines: readonly NamedLine[], rules: readonly Rule[], decisions: readonly Decision[]): Reclassified {
  const touched = touchedDecisions(edit, decisions);
  const rows = touched.length === 0 ? edit.rows : [...new Set([...edit.rows, ...identicalRows(edit)])].sort((left, right) => left - right);
  const own = touched.flatMap((index) => decisions[index] ?? []);
  const changed = classify({ ...edit.after, rows: someRows(edit.after.rows, rows) }, lines, rules, own);
  const verdicts = rows.map((row, at) => reasonAfter(classified, row, changed, at));
  const news = [...new Set(verdicts.filter((reason) => typeof reason !== 'number'))];
  const numberOf = new Map(news.map((reason, index) => [reason, classified.reasons.length + index]));
  const reasons = news.length === 0 ? classified.reasons : [...classified.reasons, ...news];
  const reason = replaceValues(classified.reason, rows, verdicts.map((each) => (typeof each === 'number' ? each : (numberOf.get(each) ?? 0))));
  return {
    classified: {
      category: replaceValues(classified.category, rows, changed.category),
      line: replaceValues(classified.line, rows, changed.line),
      reason,
      reasons,
      ruleCounts: ruleCountsAfter(classified, rows, reason, reasons),
      orphans: touched.length === 0 ? (classified.orphans ?? []) : orphansAfter(classified.orphans ?? [], touched, changed.orphans ?? []),
    },
    rows,
  };
}

/** The hashes that decisions are about, remembered as long as the decisions live. */
const hashesOf = new WeakMap<readonly Decision[], readonly (number | undefined)[]>();

/** Indices of the decisions about a changed row as it is or was, or about rows identical to it. */
function touchedDecisions(edit: RowEdit, decisions: readonly Decision[]): readonly number[] {
  if (decisions.length === 0) return [];
  const hashes = hashesOf.get(decisions) ?? decisions.map(({ fingerprint }) => parseFingerprint(fingerprint)?.hash);
  hashesOf.set(decisions, hashes);
  const changed = new Set([edit.before, edit.after].flatMap(({ rows }) => [...rowHashes(someRows(rows, edit.rows))]));
  return hashes.flatMap((hash, index) => (hash !== undefined && changed.has(hash) ? [index] : []));
}

/** Rows that are identical to a changed one as it is or was. */
function identicalRows({ before, after, rows }: RowEdit): readonly number[] {
  return [before, after].flatMap((side) => rows.flatMap((row) => rowsAlike(after.rows, side.rows, row)));
}

/** @param orphaned indices into the touched decisions */
function orphansAfter(orphans: readonly number[], touched: readonly number[], orphaned: readonly number[]): readonly number[] {
  const gone = new Set(touched);
  return [...orphans.filter((index) => !gone.has(index)), ...orphaned.flatMap((index) => touched[index] ?? [])].sort((left, right) => left - right);
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

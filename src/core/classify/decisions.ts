import type { Ledger, Rows } from '../ledger/ledger';
import { fen, yuanText } from '../money';
import type { Problem } from '../problem';
import type { Category } from './category';
import { fingerprintText, parseFingerprint, rowHashes } from './fingerprint';
import { findLine } from './line-matcher';
import type { NamedLine } from './named-line';
import type { Decision } from './rule';
import { categoryMessage, type Verdict } from './verdict';

/** Which rows the accountant decided herself. */
export interface DecidedRows {
  /** Row → index into the decisions. */
  readonly byRow: ReadonlyMap<number, number>;
  /** Decisions whose row is gone or changed. */
  readonly orphans: readonly number[];
}

/** Finds the rows of decisions again. Where two decisions are about one row, the later one in the table counts. */
export function findDecidedRows(rows: Rows, decisions: readonly Decision[]): DecidedRows {
  if (decisions.length === 0) return { byRow: new Map(), orphans: [] };
  const wanted = new Map<number, Map<number, number>>();
  decisions.forEach((decision, index) => {
    const fingerprint = parseFingerprint(decision.fingerprint);
    if (fingerprint === undefined) return;
    const ofHash = wanted.get(fingerprint.hash) ?? new Map<number, number>();
    wanted.set(fingerprint.hash, ofHash.set(fingerprint.order, index));
  });
  const byRow = new Map<number, number>();
  const orders = new Map<number, number>();
  rowHashes(rows).forEach((hash, row) => {
    const ofHash = wanted.get(hash);
    if (hash === 0 || ofHash === undefined) return;
    const order = (orders.get(hash) ?? 0) + 1;
    orders.set(hash, order);
    const decision = ofHash.get(order);
    if (decision !== undefined) byRow.set(row, decision);
  });
  const found = new Set([...byRow.values()].map((index) => decisions[index]?.fingerprint));
  const orphans = decisions.flatMap((decision, index) => (found.has(decision.fingerprint) ? [] : [index]));
  return { byRow, orphans };
}

/** What the accountant says of rows. */
export interface Ruling {
  readonly category: Category;
  /** Name or code of a budget line, or ''. */
  readonly line: string;
  readonly note: string;
  /** When, as it shall stand in the table. */
  readonly time: string;
}

/** The decisions to be kept for rows, one each; rows that are no spending get none. */
export function decisionsFor(ledger: Ledger, rows: readonly number[], ruling: Ruling): readonly Decision[] {
  const fingerprints = fingerprintsOf(ledger.rows, rows);
  return rows.flatMap((row): Decision[] => {
    const fingerprint = fingerprints.get(row);
    if (fingerprint === undefined) return [];
    const { sheet, row: sheetRow, texts, amount } = ledger.rows;
    return [{
      time: ruling.time,
      fingerprint,
      position: `${ledger.sheets[sheet[row] ?? 0]?.name ?? ''}!${sheetRow[row] ?? 0}`,
      summary: texts.summary.values[texts.summary.codes[row] ?? 0] ?? '',
      amount: yuanText(fen(amount[row] ?? 0)),
      category: ruling.category,
      line: ruling.line,
      note: ruling.note,
    }];
  });
}

/** The fingerprints of some rows, as the table of decisions holds them. */
export function fingerprintsOf(rows: Rows, wanted: readonly number[]): ReadonlyMap<number, string> {
  const hashes = rowHashes(rows);
  const wantedRows = new Set(wanted);
  const wantedHashes = new Set(wanted.map((row) => hashes[row] ?? 0));
  const orders = new Map<number, number>();
  const fingerprints = new Map<number, string>();
  hashes.forEach((hash, row) => {
    if (hash === 0 || !wantedHashes.has(hash)) return;
    const order = (orders.get(hash) ?? 0) + 1;
    orders.set(hash, order);
    if (wantedRows.has(row)) fingerprints.set(row, fingerprintText({ hash, order }));
  });
  return fingerprints;
}

/** The verdict of a decision; undefined when it names a line that there is not. */
export function verdictOfDecision(decision: Decision, lines: readonly NamedLine[]): Verdict | undefined {
  const category = categoryMessage(decision.category);
  if (decision.category !== 'project' || decision.line === '') {
    return { category: decision.category, line: -1, origin: 'decision', message: { key: 'reason.decision', params: { category } } };
  }
  const line = findLine(lines, decision.line);
  const found = line === undefined ? undefined : lines[line];
  if (line === undefined || found?.category !== 'project') return undefined;
  return { category: 'project', line, origin: 'decision', message: { key: 'reason.decision-line', params: { category, line: found.name } } };
}

/** What a person has to look at among the decisions: rows that are gone, lines that there are not. */
export function decisionProblems(decisions: readonly Decision[], orphaned: readonly number[], lines: readonly NamedLine[]): readonly Problem[] {
  const orphans = orphaned.flatMap((index) => problemAt('decision-orphaned', decisions[index]));
  const unknown = decisions.filter((decision) => verdictOfDecision(decision, lines) === undefined).flatMap((decision) => problemAt('decision-line-unknown', decision));
  return [...orphans, ...unknown];
}

function problemAt(code: 'decision-orphaned' | 'decision-line-unknown', decision: Decision | undefined): Problem[] {
  if (decision === undefined) return [];
  const { position, summary, amount, line } = decision;
  return [{
    code,
    severity: 'warning',
    ...(decision.place === undefined ? {} : { place: decision.place }),
    found: code === 'decision-orphaned' ? decision.fingerprint : line,
    message: { key: `problem.${code}`, params: { position, summary, amount, line } },
  }];
}

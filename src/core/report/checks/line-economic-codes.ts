import type { BudgetLine } from '../../budget/budget-line';
import { baseTextsOf } from '../../classify/base-texts';
import { economicCodeColumn } from '../../classify/economic-code-column';
import { economicCodeOf } from '../../classify/steps';
import { ZERO_FEN } from '../../money';
import type { Message } from '../../message';
import type { Check } from '../check';
import { countedRows, isCountedRow } from '../counted-rows';
import { heldFen, heldSum } from '../held-fen';
import { lineLabel } from '../project-lines';
import { findingsInWords, placeInWords } from './findings';
import { markedRowsAfter, noMarkedRows, type MarkedRows } from './marked-rows';
import type { ChangedRows, CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

/** Postings of one code on one line that does not allow it. */
interface Misuse extends MarkedRows {
  readonly line: BudgetLine;
  readonly code: string;
}

/** By line and code, in the order of their first rows. */
type Misuses = ReadonlyMap<string, Misuse>;

/** What each check found, for making it again. */
const foundBy = new WeakMap<Check, Misuses>();

/** 专款专用: a line with 可用经济科目 is spent on these codes (or codes that begin with them) only. Left is what is not. */
export function lineEconomicCodes(parts: CheckParts): Check {
  return anyLimited(parts) ? checkOf(parts, misusesOf(parts)) : nothingLimited();
}

export function lineEconomicCodesAgain(parts: CheckParts, check: Check, { before, rows: changed }: ChangedRows): Check {
  if (!anyLimited(parts)) return nothingLimited();
  const found = foundBy.get(check);
  if (found === undefined) return lineEconomicCodes(parts);
  const was = new Map(changed.map((row) => [row, misuseIn(before, row)]));
  const is = new Map(changed.map((row) => [row, misuseIn(parts, row)]));
  const misuses = new Map(found);
  for (const misuse of [...was.values(), ...is.values()]) {
    if (misuse === undefined) continue;
    const amountIn = (of: typeof is, { ledger }: ChangedRows['before']) => (row: number): number | undefined => (of.get(row)?.key === misuse.key ? (ledger.rows.amount[row] ?? 0) : undefined);
    const marked = markedRowsAfter(found.get(misuse.key) ?? noMarkedRows, changed, amountIn(was, before), amountIn(is, parts));
    if (marked.rows.length === 0) misuses.delete(misuse.key);
    else misuses.set(misuse.key, { line: misuse.line, code: misuse.code, ...marked });
  }
  if ([...was.values(), ...is.values()].every((misuse) => misuse === undefined)) return check;
  return checkOf(parts, new Map([...misuses].sort(([, left], [, right]) => (left.rows[0] ?? 0) - (right.rows[0] ?? 0))));
}

function anyLimited({ summary }: CheckParts): boolean {
  return summary.lines.some(({ line }) => line.economicCodes.length > 0);
}

function nothingLimited(): Check {
  return notApplicable('line-economic-codes', 'warning', 'check.codes.none');
}

function checkOf(parts: CheckParts, misuses: Misuses): Check {
  const check = verdictOn(parts, [...misuses.values()]);
  foundBy.set(check, misuses);
  return check;
}

function verdictOn(parts: CheckParts, misuses: readonly Misuse[]): Check {
  const left = heldSum(misuses.map((misuse) => heldFen(misuse.amount)));
  const sides = { id: 'line-economic-codes', severity: 'warning', left, right: ZERO_FEN } as const;
  if (misuses.length === 0) return passed(sides, { key: 'check.none-found' });
  return failed(sides, findingsInWords(misuses, (misuse) => inWords(parts, misuse)), misuses.flatMap((misuse) => misuse.rows));
}

function misusesOf(parts: CheckParts): Misuses {
  const { rows } = parts.ledger;
  const lines = new Map(parts.summary.lines.map((status) => [status.index, status.line]));
  const { values, codes } = economicCodeColumn(rows);
  const found = new Map<number, { line: BudgetLine; code: string; rows: number[]; amount: number }>();
  for (const row of countedRows(parts, 'posting')) {
    const index = parts.classified.line[row] ?? -1;
    const line = lines.get(index);
    const code = values[codes[row] ?? 0] ?? '';
    if (line === undefined || mayBeSpentOn(line, code)) continue;
    const key = index * values.length + (codes[row] ?? 0);
    const misuse = found.get(key) ?? { line, code, rows: [], amount: 0 };
    misuse.rows.push(row);
    misuse.amount += rows.amount[row] ?? 0;
    found.set(key, misuse);
  }
  return new Map([...found].map(([key, misuse]) => [keyOf(Math.trunc(key / values.length), misuse.code), misuse]));
}

function keyOf(line: number, code: string): string {
  return `${line} ${code}`;
}

/** What one row is spent on that its line does not allow. */
function misuseIn(parts: ChangedRows['before'], row: number): { readonly key: string; readonly line: BudgetLine; readonly code: string } | undefined {
  if (!isCountedRow(parts, row, 'posting')) return undefined;
  const index = parts.classified.line[row] ?? -1;
  const line = parts.summary.lines[index]?.line;
  const code = economicCodeOf(baseTextsOf(parts.ledger.rows, row));
  return line === undefined || mayBeSpentOn(line, code) ? undefined : { key: keyOf(index, code), line, code };
}

function mayBeSpentOn(line: BudgetLine, code: string): boolean {
  return line.economicCodes.length === 0 || line.economicCodes.some((allowed) => code.startsWith(allowed));
}

function inWords({ ledger }: CheckParts, { line, code, rows, amount }: Misuse): Message {
  return {
    key: code === '' ? 'check.codes.one-without-code' : 'check.codes.one',
    params: {
      line: lineLabel(line),
      code,
      count: rows.length,
      amount: { fen: heldFen(amount) },
      place: placeInWords(ledger, rows[0] ?? 0),
      more: rows.length > 1 ? { key: 'check.year.and-more' } : '',
    },
  };
}

import type { LineStatus } from '../../budget/budget-line';
import type { Message } from '../../message';
import { negateFen } from '../../money';
import type { Check } from '../check';
import { isCountedRow } from '../counted-rows';
import { heldSum } from '../held-fen';
import { lineLabel } from '../project-lines';
import { findingsInWords } from './findings';
import type { ChangedRows, CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

interface Found {
  /** Indices of the lines that are over. */
  readonly over: readonly number[];
  readonly rows: readonly number[];
}

/** What each check found, for making it again. */
const foundBy = new WeakMap<Check, Found>();

/** Each budget line within what is available. When lines are over, left and right are theirs alone. */
export function linesWithinBudget(parts: CheckParts): Check {
  const over = linesOver(parts);
  return checkOf(parts, { over, rows: rowsCharged(parts, over) });
}

/** Looks for rows only where other lines are over now, or a changed row comes to or leaves one of them. */
export function linesWithinBudgetAgain(parts: CheckParts, check: Check, { before, rows }: ChangedRows): Check {
  const found = foundBy.get(check);
  const over = linesOver(parts);
  const lineOf = (side: ChangedRows['before'], row: number): number => (isCountedRow(side, row, 'posting') ? (side.classified.line[row] ?? -1) : -1);
  const stay = found?.over.join() === over.join() && rows.every((row) => lineOf(before, row) === lineOf(parts, row));
  return checkOf(parts, stay ? found : { over, rows: rowsCharged(parts, over) });
}

function linesOver({ summary }: CheckParts): readonly number[] {
  return summary.lines.filter((status) => status.executed > status.available).map((status) => status.index);
}

function checkOf(parts: CheckParts, found: Found): Check {
  const check = verdictOn(parts, found.rows);
  foundBy.set(check, found);
  return check;
}

function verdictOn(parts: CheckParts, charged: readonly number[]): Check {
  const { lines } = parts.summary;
  if (lines.length === 0) return notApplicable('lines-within-budget', 'error', 'check.lines.none');
  const over = lines.filter((status) => status.executed > status.available);
  const shown = over.length === 0 ? lines : over;
  const sides = {
    id: 'lines-within-budget',
    severity: 'error',
    left: heldSum(shown.map((status) => status.executed)),
    right: heldSum(shown.map((status) => status.available)),
  } as const;
  if (over.length === 0) return passed(sides, { key: 'check.within' });
  const inWords = (status: LineStatus): Message => ({
    key: 'check.lines.one',
    params: {
      line: lineLabel(status.line),
      available: { fen: status.available },
      executed: { fen: status.executed },
      over: { fen: negateFen(status.balance) },
    },
  });
  return failed(sides, findingsInWords(over, inWords), charged);
}

/** The postings charged to the lines, in order. */
function rowsCharged(parts: CheckParts, lines: readonly number[]): readonly number[] {
  return lines.flatMap((line) => rowsOf(parts, line)).sort((left, right) => left - right);
}

function rowsOf(parts: CheckParts, line: number): readonly number[] {
  const { line: lineOf } = parts.classified;
  const found: number[] = [];
  for (let row = lineOf.indexOf(line); row >= 0; row = lineOf.indexOf(line, row + 1)) if (isCountedRow(parts, row, 'posting')) found.push(row);
  return found;
}

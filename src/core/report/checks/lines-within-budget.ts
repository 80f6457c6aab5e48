import type { LineStatus } from '../../budget/budget-line';
import type { Message } from '../../message';
import { negateFen } from '../../money';
import type { Check } from '../check';
import { isCountedRow } from '../counted-rows';
import { heldSum } from '../held-fen';
import { lineLabel } from '../project-lines';
import { findingsInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

/** Each budget line within what is available. When lines are over, left and right are theirs alone. */
export function linesWithinBudget(parts: CheckParts): Check {
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
  return failed(sides, findingsInWords(over, inWords), rowsCharged(parts, over.map((status) => status.index)));
}

/** More rows than this help nobody to look. */
const MOST_ROWS = 300;

/** The first postings charged to the lines, in order. */
function rowsCharged(parts: CheckParts, lines: readonly number[]): readonly number[] {
  const charged = lines.flatMap((line) => firstRowsOf(parts, line));
  return charged.sort((left, right) => left - right).slice(0, MOST_ROWS);
}

function firstRowsOf(parts: CheckParts, line: number): readonly number[] {
  const { line: lineOf } = parts.classified;
  const found: number[] = [];
  for (let row = lineOf.indexOf(line); row >= 0 && found.length < MOST_ROWS; row = lineOf.indexOf(line, row + 1)) if (isCountedRow(parts, row, 'posting')) found.push(row);
  return found;
}

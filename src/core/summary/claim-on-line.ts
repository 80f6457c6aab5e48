import { checkClaim } from '../budget/check-claim';
import type { ClaimCheck } from '../budget/claim-check';
import { lineStatuses } from '../budget/line-statuses';
import { monthOf, yearOf, type Day } from '../calendar';
import { fen, type Fen } from '../money';
import type { Answered } from './answered';
import { lastDayOfPostings } from './counted-rows';
import { countsOnLine, findPosted, type PostedRow } from './posted-row';
import { resolveLine, type UnknownName } from './resolve-what';
import type { Summary } from './summary';
import { summarize } from './summarize';

/** What is known of a claim beside line and amount. */
export interface ClaimAsked {
  readonly day?: Day;
  /** The line must allow it. */
  readonly economicCode?: string;
  /** The row of the ledger that the claim is, when it is posted already: then it is not counted twice. */
  readonly posted?: PostedRow;
}

/** Whether a line (by name, code or alias) still covers an amount, against everything in the ledger, whatever the period shown. */
export function claimCheck(answered: Answered, line: string, amount: Fen, { day, economicCode, posted }: ClaimAsked = {}): ClaimCheck | UnknownName {
  const { input, ledger, classified } = answered;
  const index = resolveLine(line, input.budget);
  if (typeof index !== 'number') return index;
  const summary = input.until === undefined ? answered.summary : summarize(ledger, classified, input.budget);
  const budgetLine = input.budget[index];
  const execution = summary.lines[index];
  if (budgetLine === undefined || execution === undefined) return { kind: 'unknown', text: line, nearest: undefined };
  const row = posted === undefined ? -1 : findPosted(ledger, posted);
  const own = row >= 0 && countsOnLine(classified, row, budgetLine, index) ? (ledger.rows.amount[row] ?? 0) : undefined;
  const others = own === undefined ? execution : { executed: fen(execution.executed - own), count: execution.count - 1 };
  const elapsedMonths = elapsedAt(answered, summary, day);
  const [status] = lineStatuses([budgetLine], [others], { year: ledger.year, elapsedMonths });
  if (status === undefined) return { kind: 'unknown', text: line, nearest: undefined };
  return checkClaim({ ...status, index }, { amount, elapsedMonths, posted: own !== undefined, ...(economicCode === undefined ? {} : { economicCode }) });
}

/** Months of the year passed at the claim's day or the last posting, whichever is later: what is executed is executed up to there. */
function elapsedAt({ ledger }: Answered, { elapsedMonths }: Summary, day: Day | undefined): number {
  if (day === undefined || (ledger.year !== 0 && yearOf(day) !== ledger.year)) return elapsedMonths;
  const month = monthOf(day) % 100;
  return lastDayOfPostings(ledger.rows) === 0 ? month : Math.max(month, elapsedMonths);
}

import { checkClaim } from '../budget/check-claim';
import type { ClaimCheck } from '../budget/claim-check';
import { lineStatuses } from '../budget/line-statuses';
import { monthOf, yearOf, type Day } from '../calendar';
import type { Fen } from '../money';
import type { Answered } from './answered';
import { resolveLine, type UnknownName } from './resolve-what';
import { summarize } from './summarize';

/**
 * Whether a line (by name, code or alias) still covers an amount, against everything in the ledger, whatever the period
 * shown. With a day, the calendar is that day's month; with an economic code, the line must allow it.
 */
export function claimCheck(answered: Answered, line: string, amount: Fen, day?: Day, economicCode?: string): ClaimCheck | UnknownName {
  const { input, ledger, classified } = answered;
  const index = resolveLine(line, input.budget);
  if (typeof index !== 'number') return index;
  const summary = input.until === undefined ? answered.summary : summarize(ledger, classified, input.budget);
  const elapsedMonths = day === undefined || (ledger.year !== 0 && yearOf(day) !== ledger.year) ? summary.elapsedMonths : monthOf(day) % 100;
  const [status] = lineStatuses(input.budget.slice(index, index + 1), summary.lines.slice(index, index + 1), elapsedMonths);
  if (status === undefined) return { kind: 'unknown', text: line, nearest: undefined };
  return checkClaim({ ...status, index }, { amount, elapsedMonths, ...(economicCode === undefined ? {} : { economicCode }) });
}

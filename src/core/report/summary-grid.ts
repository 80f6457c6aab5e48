import type { Fen } from '../money';
import { yuanForReading } from '../money';
import type { ReportContext } from './report-context';

/**
 * One grid of thirteen columns for all eight tables, made after the widest of them (项目支出预算执行表): number, code,
 * name, six amounts D to I, two shares, state, count. The other tables put their columns on it, merged where they need more room.
 */
const NUMBER = 6;
const CODE = 14;
const NAME = 28;
const LEAST_AMOUNT = 15;
const SHARE = 11;
const STATE = 17;
const COUNT = 8;

/** Widths of the columns A to M: amounts are as wide as the longest of the answer. */
export function summaryGrid({ answer }: Pick<ReportContext, 'answer'>): readonly number[] {
  const amount = Math.max(LEAST_AMOUNT, longestAmount(answer) + 3);
  return [NUMBER, CODE, NAME, amount, amount, amount, amount, amount, amount, SHARE, SHARE, STATE, COUNT];
}

function longestAmount({ summary, input, checks }: ReportContext['answer']): number {
  const amounts: Fen[] = [
    summary.expenditure.amount,
    summary.income.amount,
    ...Object.values(summary.byCategory).map((figure) => figure.amount),
    ...summary.lines.flatMap((status) => [status.approved, status.revised, status.carriedOver, status.available, status.executed, status.balance]),
    ...summary.byMonth.map((figure) => figure.total),
    ...summary.byEconomicCode.flatMap((figure) => [figure.total, figure.personnel, figure.public, figure.project]),
    ...checks.flatMap((check) => [check.left, check.right, check.difference]),
    ...Object.values(input.prior),
  ];
  return amounts.reduce((longest, amount) => Math.max(longest, yuanForReading(amount).length), 0);
}

import type { Fen } from '../money';
import { percentForReading, yuanForReading } from '../money';
import { categoryBudgets } from './category-budgets';
import type { ReportContext } from './report-context';
import { displayWidth } from './sheet-draft';

/**
 * One grid of thirteen columns for all eight tables, made after the widest of them (项目支出预算执行表): number, code,
 * name, six amounts D to I, two shares, state, count. The other tables put their columns on it, merged where they need more room.
 */
const NUMBER = 6;
const LEAST_CODE = 14;
const WIDEST_CODE = 26;
const NAME = 28;
const LEAST_AMOUNT = 15;
const LEAST_SHARE = 11;
const STATE = 17;
const COUNT = 8;

/** What a figure needs beside its digits: bold ones are wider, and it stands a space away from the border. */
const AROUND_FIGURE = 3;

/**
 * Widths of the columns A to M: amounts and shares are as wide as the longest of the answer, for Excel shows ##### in the
 * place of a figure that does not fit; codes of lines, within reason, too.
 */
export function summaryGrid({ answer }: Pick<ReportContext, 'answer'>): readonly number[] {
  const amount = Math.max(LEAST_AMOUNT, longestAmount(answer) + AROUND_FIGURE);
  const share = Math.max(LEAST_SHARE, longestShare(answer) + AROUND_FIGURE);
  const code = Math.max(LEAST_CODE, Math.min(WIDEST_CODE, longestCode(answer) + 2));
  return [NUMBER, code, NAME, amount, amount, amount, amount, amount, amount, share, share, STATE, COUNT];
}

function longestCode({ summary }: ReportContext['answer']): number {
  return summary.lines.reduce((longest, { line }) => Math.max(longest, displayWidth(line.code)), 0);
}

/** The longest percent of the two columns: rates against what is available, and shares of all spending. */
function longestShare({ summary }: ReportContext['answer']): number {
  const { byCategory, basic, expenditure, lines, projectWithoutLine } = summary;
  const budgets = categoryBudgets(summary);
  const rates: readonly (readonly [Fen, Fen | undefined])[] = [
    ...lines.map(({ executed, available }) => [executed, available] as const),
    [expenditure.amount, budgets.total?.available],
    [basic.amount, budgets.basic?.available],
    [byCategory.project.amount, budgets.project?.available],
    ...(['personnel', 'public'] as const).map((category) => [byCategory[category].amount, budgets[category]?.available] as const),
    ...[basic, projectWithoutLine, ...Object.values(byCategory)].map(({ amount }) => [amount, expenditure.amount] as const),
    ...lines.map(({ executed }) => [executed, expenditure.amount] as const),
  ];
  return rates.reduce((longest, [part, whole]) => Math.max(longest, whole === undefined ? 0 : (percentForReading(part, whole)?.length ?? 0)), 0);
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

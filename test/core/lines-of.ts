import type { BudgetLine } from '../../src/core/budget/budget-line';
import { fen } from '../../src/core/money';
import { fenOf } from './ledger-of';

/** A budget line as a test writes it. */
export function lineOf(name: string, approved: string, rest: Partial<BudgetLine> = {}): BudgetLine {
  return { code: '', name, aliases: [], category: 'project', approved: fen(fenOf(approved)), carriedOver: fen(0), revisions: [], economicCodes: [], note: '', ...rest };
}

/** The four lines of the sample unit. */
export const sampleLines: readonly BudgetLine[] = [
  lineOf('征地拆迁工作经费', '770000'),
  lineOf('安置攻坚、乡村振兴、法规宣传经费', '400000'),
  lineOf('绩效奖励、住房公积金、养老保险、年度考核奖等资金', '496700'),
  lineOf('重点项目建设支持服务奖励资金', '100000'),
];

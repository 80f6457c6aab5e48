/**
 * Headers of what the program itself writes into a sheet of the accountant's, in columns side by side, in either
 * language: the category columns beside a ledger, the cross-checks and the summary that functions spill. What stands
 * under them is an answer, never part of a ledger.
 */
export const ownHeaders: readonly (readonly string[])[] = [
  ['支出类别', '列入预算项目', '判定依据'],
  ['Spending category', 'On budget line', 'Reason'],
  ['核对内容', '左方', '右方', '差额', '结论', '说明'],
  ['Cross-check', 'Left', 'Right', 'Difference', 'Verdict', 'Explanation'],
  ['项目', '年初预算数', '调整数', '上年结转', '全年预算数', '执行数', '执行数（万元）', '执行率', '占本年支出', '占基本支出'],
  ['Item', 'Approved', 'Revisions', 'Carried over', 'Available', 'Executed', 'Executed (万元)', 'Rate', 'Of total', 'Of basic'],
];

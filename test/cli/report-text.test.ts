import path from 'node:path';
import { budget, fixtures, summarize } from './summarize';

const lines = (name: string, ...words: string[]): string[] => summarize(path.join(fixtures, `${name}.xlsx`), '--budget', budget, ...words).stdout.trimEnd().split('\n');

test('the report on a terminal: what was read, what was spent, how each line stands', () => {
  expect(lines('plain').slice(1)).toEqual([
    '支出合计：5,432,861.94 元',
    '基本支出：3,666,194.45 元',
    '人员经费：3,478,653.27 元',
    '公用经费：187,541.18 元',
    '项目支出：1,766,667.49 元',
    '征地拆迁工作经费：预算 770,000.00 元，执行 769,987.50 元，结余 12.50 元',
    '安置攻坚、乡村振兴、法规宣传经费：预算 400,000.00 元，执行 400,000.00 元，结余 0.00 元',
    '绩效奖励、住房公积金、养老保险、年度考核奖等资金：预算 496,700.00 元，执行 496,680.00 元，结余 20.00 元',
    '重点项目建设支持服务奖励资金：预算 100,000.00 元，执行 99,999.99 元，结余 0.01 元',
  ]);
});

test('what is only worth a look is not called wrong', () => {
  const checks = lines('parallel').slice(10);
  expect(checks).toHaveLength(2);
  expect(checks[0]).toMatch(/^请核实：“序时账”第 110 行借方列 999\.00 元，所含各行之和 1,424,903\.18 元/);
  expect(checks[1]).toMatch(/^请核实：凭证 记-0060退/);
  for (const check of lines('parallel', '--lang', 'en-US').slice(10)) expect(check).toMatch(/^please verify: /);
});

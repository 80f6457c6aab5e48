import { checkClaim } from '../../src/core/budget/check-claim';
import { fen } from '../../src/core/money';
import { BudgetView } from '../../src/taskpane/budget/budget-view';
import { ClaimResult } from '../../src/taskpane/check/claim-result';
import { ClassifyView } from '../../src/taskpane/classify/classify-view';
import { OverviewView } from '../../src/taskpane/overview/overview-view';
import { incompleteText, whatIsMissing, whatIsMissingInYear } from '../../src/taskpane/parts/missing';
import { readinessOf } from '../../src/taskpane/summary/readiness-of';
import { lineOf } from '../core/lines-of';
import type { TestPane } from './pane-of';
import { paneOf, sheetOf, textOf, viewOf } from './pane-of';

const header = ['日期', '凭证号', '摘要', '经济分类编码', '金额'];
const whole = sheetOf('台账', header, ['2024-03-01', '记1', '支付办公费', '30201', 1200], ['2024-04-01', '记2', '支付电费', '30206', 300]);

const told = (pane: TestPane) => incompleteText(pane, whatIsMissing(pane, pane.state.view!));

test('a ledger of which all is counted lacks nothing', () => {
  const pane = paneOf(viewOf([whole]));
  expect(whatIsMissing(pane, pane.state.view!)).toEqual([]);
  expect(told(pane)).toEqual([]);
});

test('only checks that had something to compare are said to agree', () => {
  const pane = paneOf(viewOf([whole]));
  const { checks } = pane.state.view!;
  const compared = checks.filter(({ nothingToCompare }) => nothingToCompare === undefined).length;
  expect(compared).toBeLessThan(checks.length);
  expect(readinessOf(pane, pane.state.view!).find(({ id }) => id === 'checks')).toMatchObject({ severity: 'ok', text: `勾稽核对 ${compared} 项全部相符` });
});

test('rows that could not be read, with a way to them', () => {
  const pane = paneOf(viewOf([{ ...whole, rows: [...whole.rows, ['2024-05-01', '记3', '支付水费', '30205', '壹佰元整?']] }]));
  expect(told(pane)).toEqual(['不完整：1 行未能读出']);
  whatIsMissing(pane, pane.state.view!)[0]!.onGo();
  expect(pane.asked).toEqual([['openRows', { kind: 'rejected' }]]);
});

test('a sheet that is not counted', () => {
  const foreign = sheetOf('外币账', ['单位：千元'], header, ['2024-05-01', '记7', '支付水费', '30205', 50]);
  const pane = paneOf(viewOf([whole, foreign]));
  expect(told(pane)).toEqual(['不完整：1 张工作表没有计入']);
  whatIsMissing(pane, pane.state.view!)[0]!.onGo();
  expect(pane.asked).toEqual([['open', 'recognition']]);
});

test('a column of money that counts nowhere', () => {
  const columns = sheetOf('台账', ['日期', '凭证号', '摘要', '经济分类编码', '支出金额', '手续费'], ['2024-03-01', '记1', '支付办公费', '30201', 1200, 55], ['2024-04-01', '记2', '支付电费', '30206', 300, 66]);
  const pane = paneOf(viewOf([columns]));
  expect(told(pane)).toEqual(['不完整：“手续费”的金额没有计入']);
  expect(readinessOf(pane, pane.state.view!).map(({ severity, text }) => [severity, text])).toContainEqual(['warning', '“手续费”的金额没有计入']);
});

test('open rows and unreadable entries of the tables are told after it', () => {
  const open = { ...whole, rows: [...whole.rows, ['2024-05-01', '记3', '付某某款项', '', 8]] };
  const problem = { code: 'budget-amount', severity: 'error', place: { sheet: '预算项目', row: 3, cell: 'C3' }, message: { key: 'pane.name' } } as const;
  const pane = paneOf(viewOf([open], { problems: [problem] }));
  expect(told(pane)).toEqual(['不完整：1 处填写有误，1 行待定']);
  for (const { onGo } of whatIsMissing(pane, pane.state.view!)) onGo();
  expect(pane.asked).toEqual([['goTo', problem.place], ['openRows', { category: 'unclassified' }]]);
});

test('it stands in 总览 and beside the verdict of 检查', () => {
  const line = lineOf('专项', '100');
  const view = viewOf([{ ...whole, rows: [...whole.rows, ['2024-05-01', '记3', '支付水费', '30205', 'abc']] }], { budget: [line] });
  const pane = paneOf(view);
  expect(textOf(<OverviewView pane={pane} view={view} />)).toContain('不完整： 1 行未能读出 项目支出已执行');
  const claim = checkClaim(view.summary.lines[0]!, { amount: fen(1), elapsedMonths: 12 });
  expect(textOf(<ClaimResult pane={pane} claim={claim} askedPosted={false} />)).toMatch(/^可以支付 不完整： 1 行未能读出/);
});

test('with a period, what the year lacks is told apart from what its months lack', () => {
  const open = { ...whole, rows: [...whole.rows, ['2024-05-01', '记3', '付某某款项', '', 8]] };
  const pane = paneOf(viewOf([open], { until: 202_403 }), { until: 202_403 });
  expect(told(pane)).toEqual([]);
  const [missing] = whatIsMissingInYear(pane, pane.state.view!);
  expect(missing?.text).toBe('1 行待定');
  missing!.onGo();
  expect(pane.asked).toEqual([['openRows', { category: 'unclassified', everyMonth: true }]]);
});

test.each(['zh-CN', 'en-US'] as const)('预算 and 分类 say up to which month they count (%s)', (language) => {
  const view = viewOf([whole], { until: 202_403, budget: [lineOf('专项', '100')] });
  const pane = paneOf(view, { until: 202_403 }, language);
  const said = language === 'zh-CN' ? '截至 3 月的数 看全年' : 'Figures through March Show the whole year';
  expect(textOf(<BudgetView pane={pane} view={view} />, language)).toContain(said);
  expect(textOf(<ClassifyView pane={pane} view={view} />, language)).toContain(said);
  const year = paneOf(viewOf([whole]), {}, language);
  expect(textOf(<BudgetView pane={year} view={year.state.view!} />, language)).not.toContain(language === 'zh-CN' ? '截至' : 'through');
});

test('a list over every month says no period', () => {
  const view = viewOf([whole], { until: 202_403 });
  const pane = { ...paneOf(view, { until: 202_403 }), filter: { check: 'voucher-entered-once', everyMonth: true } as const };
  expect(textOf(<ClassifyView pane={pane} view={view} />)).not.toContain('截至');
});

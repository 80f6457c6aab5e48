import { yuanNumber } from '../../src/core/money';
import { BudgetView } from '../../src/taskpane/budget/budget-view';
import { OverviewView } from '../../src/taskpane/overview/overview-view';
import { projectExecution } from '../../src/taskpane/parts/project-rate';
import { readinessOf } from '../../src/taskpane/summary/readiness-of';
import { planSummary } from '../../src/core/report/plan-summary';
import { answer } from '../../src/core/compute-answer';
import { lineOf } from '../core/lines-of';
import { paneOf, sheetOf, textOf, viewOf } from './pane-of';

const grids = [sheetOf('台账', ['日期', '摘要', '项目名称', '项目类别', '金额'], ['2024-03-01', '付征地', '征地', '项目支出', 600], ['2024-04-01', '付别的', '别的项目', '项目支出', 150])];
const budget = [lineOf('征地', '1000')];

test('project spending without a line is something to do, in 总览 and before handing in, with a way to its rows', () => {
  const view = viewOf(grids, { budget });
  const pane = paneOf(view);
  const overview = textOf(<OverviewView pane={pane} view={view} />);
  expect(overview).toContain('项目支出有 1 行未列入预算项目，共 150.00 元 看 1 行');
  expect(overview).toContain('未列入预算项目 已执行 150.00 元');
  const point = readinessOf(pane, view).find(({ id }) => id === 'budget');
  expect([point?.severity, point?.text]).toEqual(['warning', '项目支出有 1 行未列入预算项目，共 150.00 元']);
  point!.onGo!();
  expect(pane.asked).toEqual([['openRows', { line: '' }]]);
});

test('with all of it on lines, or no line yet, there is nothing to do', () => {
  for (const lines of [[...budget, lineOf('别的项目', '200')], []]) {
    const view = viewOf(grids, { budget: lines });
    expect(textOf(<OverviewView pane={paneOf(view)} view={view} />)).not.toContain('未列入预算项目');
  }
});

test('总览, 预算 and the row 项目支出 of the written table have one rate', () => {
  const view = viewOf(grids, { budget });
  const pane = paneOf(view);
  expect(textOf(<OverviewView pane={pane} view={view} />)).toContain('75.00%');
  expect(textOf(<BudgetView pane={pane} view={view} />)).toContain('已执行 750.00 元，75.00%');
  const whole = answer({ grids, settings: {}, budget, rules: [], decisions: [], prior: {} });
  const [sheet] = planSummary(whole, { language: 'zh-CN', date: 0 }).sheets;
  const row = sheet!.cells.find(({ value }) => value === '二、项目支出')!.row;
  const values = sheet!.cells.filter((cell) => cell.row === row && typeof cell.value === 'number').map(({ value }) => value);
  const { available, executed } = projectExecution(view.summary)!;
  expect(values).toEqual(expect.arrayContaining([yuanNumber(available), yuanNumber(executed), 0.75]));
});

import { readBudgetTables } from '../../src/core/budget/read-budget-tables';
import { say } from '../../src/core/say';
import { BudgetView } from '../../src/taskpane/budget/budget-view';
import { lineClash } from '../../src/taskpane/budget/line-clash';
import { mergeLines } from '../../src/taskpane/budget/merge-lines';
import { CheckView } from '../../src/taskpane/check/check-view';
import { CLAIM } from '../../src/taskpane/check/claim-draft';
import { DraftsContext } from '../../src/taskpane/use-draft';
import { lineOf } from '../core/lines-of';
import { paneOf, sheetOf, textOf, viewOf } from './pane-of';

const others = [lineOf('征地拆迁工作经费', '100', { code: 'Z-01', aliases: ['征拆经费'] }), lineOf('专款', '100')];

test.each([
  [{ name: '征地拆迁 工作经费', code: '', aliases: [] }, 'name', '征地拆迁工作经费'],
  [{ name: '（征拆）经费', code: '', aliases: [] }, 'name', '征地拆迁工作经费'],
  [{ name: '新项目', code: 'ｚ01', aliases: [] }, 'code', '征地拆迁工作经费'],
  [{ name: '新项目', code: '', aliases: ['甲', '专 款'] }, 'aliases', '专款'],
  [{ name: '新项目', code: '', aliases: [''] }, undefined, ''],
])('%j', (line, field, other) => {
  const clash = lineClash(line, others);
  expect(clash?.field).toBe(field);
  if (clash !== undefined) expect(say('zh-CN', clash.message)).toContain(`“${other}”的名称、编码或别名`);
});

test('a line pasted in another spelling brings its amount to the one that is there', () => {
  const merged = mergeLines(others, [lineOf('征地拆迁 工作经费', '200'), lineOf('新项目', '1'), lineOf('新 项目', '2')]);
  expect(merged.map(({ name, approved }) => [name, approved])).toEqual([['征地拆迁工作经费', 20_000], ['专款', 10_000], ['新 项目', 200]]);
});

test('lines of the table whose names clash are shown so in 预算 and in 检查', () => {
  const sheet = sheetOf('台账', ['日期', '摘要', '经济分类编码', '金额'], ['2024-03-01', '支付办公费', '30201', 1200]);
  const table = sheetOf('预算项目', ['编码', '预算项目', '年初预算数'], ['Z-01', '征地拆迁工作经费', 100], ['', '专款', 100], ['Ｚ01', '拆迁', 5]);
  const { lines, problems } = readBudgetTables([table]);
  const view = viewOf([sheet], { budget: lines, problems });
  const said = '用了同一个名称、编码或别名';
  expect(textOf(<BudgetView pane={paneOf(view)} view={view} />).split(said)).toHaveLength(3);
  const check = (line: string): string => {
    const pane = paneOf(view);
    pane.drafts.change(CLAIM, { line });
    return textOf(<DraftsContext value={pane.drafts}><CheckView pane={pane} view={view} /></DraftsContext>);
  };
  expect(check('征地拆迁工作经费')).toContain(said);
  expect(check('拆迁')).toContain(said);
  expect(check('专款')).not.toContain(said);
});

test('a budget table whose header was typed over is not told to be made anew: what is wrong is said instead', () => {
  const budget = readBudgetTables([sheetOf('预算项目', ['编码', '预算项目', '别名', '类别', '某某', '上年结转', '可用经济科目', '备注'], ['', '修路项目', '', '', 770_000, '', '', ''])]);
  const ledger = sheetOf('支出明细账', ['日期', '摘要', '经济分类编码', '金额'], ['2024-03-09', '付办公费', '30201', 1]);
  const shown = (problems: typeof budget.problems) => {
    const view = viewOf([ledger], { problems });
    return textOf(<BudgetView pane={paneOf(view)} view={view} />);
  };
  expect(budget.lines).toEqual([]);
  expect(shown(budget.problems)).toContain('1 处填写有误');
  expect(shown(budget.problems)).not.toContain('第一次保存会新建“预算项目”表');
  expect(shown([])).toContain('第一次保存会新建“预算项目”表');
});

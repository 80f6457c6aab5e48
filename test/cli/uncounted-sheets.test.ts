import { answer } from '../../src/core/compute-answer';
import type { Grid } from '../../src/core/ledger/grid';
import { pendingItems } from '../../src/core/report/pending-items';
import { reportText } from '../../src/cli/report-text';
import { sheetOf } from '../core/ledger/ledger-table';
import { reportContext } from '../../src/core/report/report-context';

const header = ['日期', '凭证号', '摘要', '经济分类', '金额'];
const rows = Array.from({ length: 20 }, (_, index) => ['2024-01-02', `记-${index}`, '付办公费', '30201', index + 1]);
const book = sheetOf([header, ...rows], '甲');
const answerOf = (grids: readonly Grid[]) => answer({ grids, settings: {}, budget: [], rules: [], decisions: [], prior: {}, today: 20240601 });

test.each<[string, Grid]>([
  ['in a unit that cannot be read', sheetOf([['单位：千元'], header, ['2024-04-05', '记-90', '付办公费', '30201', 100]], '乙')],
  ['that nearly repeats another', sheetOf([header, ...rows.slice(1), ['2024-01-05', '记-99', '付办公费', '30201', 7]], '乙')],
  ['that is another kind of list', sheetOf([['日期', '摘要', '金额'], ['2024-01-05', '待报销', 7]], '乙')],
])('a sheet %s leaves the result incomplete, and is named on 待处理 and on the terminal', (_, other) => {
  expect(answerOf([book]).complete).toBe(true);
  const result = answerOf([book, other]);
  expect(result.complete).toBe(false);
  expect(reportText(result, 'a.xlsx', undefined, 'zh-CN')).toMatch(/\n工作表“乙”未读入：/);
  expect(pendingItems(reportContext(result, { language: 'zh-CN', date: 0 }))).toMatchObject([{ kind: 'sheet', place: expect.stringContaining('乙') as string }]);
});

test('a sheet that is complete without is named on the terminal too; empty ones and our own are not', () => {
  const result = answerOf([book, sheetOf([header, ...rows], '副本'), sheetOf([], '空'), sheetOf([header, ...rows], '待处理')]);
  expect(result.complete).toBe(true);
  expect(reportText(result, 'a.xlsx', undefined, 'zh-CN').split('\n').filter((line) => line.includes('未读入'))).toEqual(['工作表“副本”未读入：与其他工作表的记录重复。']);
});

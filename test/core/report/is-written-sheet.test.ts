import type { Cell } from '../../../src/core/ledger/grid';
import { isWrittenSheet, TELLING_ROWS } from '../../../src/core/report/is-written-sheet';
import { planSummary } from '../../../src/core/report/plan-summary';
import type { SheetPlan } from '../../../src/core/report/plan';
import { languages } from '../../../src/core/text/language';
import { answerOf, yuan } from './answer-of';

/** The first rows of a planned sheet as they stand in a workbook. */
function head(sheet: SheetPlan): Cell[][] {
  const rows: Cell[][] = Array.from({ length: TELLING_ROWS }, () => []);
  for (const { row, column, value } of sheet.cells) if (row < TELLING_ROWS) rows[row]![column] = value;
  for (const { top, left, columns } of sheet.tables) columns.forEach(({ header }, index) => { rows[top]![left + index] = header; });
  return rows.map((row) => Array.from(row, (cell: Cell | undefined) => cell ?? ''));
}

const given = {
  entries: [
    { date: 20240131, amount: '100.00', category: 'personnel', economicCode: '30101', summary: '一月工资' },
    { date: 20240229, amount: '50.00', category: 'unclassified', summary: '付款' },
  ],
  lines: [{ name: '征地拆迁工作经费', approved: yuan('1000') }],
} as const;

test.each(languages)('every sheet written in %s is told from its headers, and from no other', (language) => {
  const { sheets } = planSummary(answerOf(given), { language, date: 20241231 });
  expect(sheets.map(({ id }) => id)).toEqual(['summary', 'detail', 'pending']);
  for (const sheet of sheets) {
    for (const id of ['summary', 'detail', 'pending'] as const) expect([sheet.id, id, isWrittenSheet(id, head(sheet))]).toEqual([sheet.id, id, sheet.id === id]);
  }
});

test.each<[string, SheetPlan['id'], Cell[][]]>([
  ['an empty sheet', 'summary', []],
  ['a table of her own', 'summary', [['局里要的表', 88]]],
  ['a table of her own with a title like ours', 'summary', [[], [], [], [], ['一、部门整体支出情况表'], ['科室', '金额']]],
  ['a ledger under the name', 'detail', [[], [], [], ['日期', '凭证号', '摘要', '金额']]],
  ['a list of things to do', 'pending', [[], [], ['序号', '事项', '说明']]],
])('%s is not ours', (_, id, rows) => {
  expect(isWrittenSheet(id, rows)).toBe(false);
});

import { answer } from '../../src/core/compute-answer';
import { answerView } from '../../src/excel/answer-view';
import { rowIndices, rowPage } from '../../src/excel/row-views';

/** 500 entries that are all the same: 499 of them may be entered twice. */
const grid = { sheet: '台账', top: 0, left: 0, rows: [['日期', '凭证号', '摘要', '经济分类编码', '金额'], ...Array.from({ length: 500 }, () => ['2024-03-01', '记1', '付办公费', '30201', 7])] };
const whole = answer({ grids: [grid], settings: {}, budget: [], rules: [], decisions: [], prior: {} });

test('every row of a cross-check is counted and can be reached, page by page', () => {
  const check = answerView(whole).checks.find(({ id }) => id === 'voucher-entered-once');
  expect(check).toMatchObject({ ok: false, rowCount: 500 });
  expect(check).not.toHaveProperty('rows');
  const page = rowPage(whole, { check: 'voucher-entered-once', everyMonth: true }, 400, 100);
  expect([page.total, page.amount, page.rows.length, page.rows.at(-1)?.row]).toEqual([500, 350_000, 100, 501]);
  expect(new Set(rowIndices(whole, { check: 'voucher-entered-once' })).size).toBe(500);
});

test('a cross-check that holds lists nothing', () => {
  expect(rowPage(whole, { check: 'months-add-up' }, 0, 10).total).toBe(0);
  expect(rowPage(whole, { check: 'unknown' }, 0, 10).total).toBe(0);
});

import { severityOf } from '../../src/taskpane/summary/check-list';
import { sheetOf, viewOf } from './pane-of';

test('a cross-check that had nothing to compare is not marked as one that holds', () => {
  const { checks } = viewOf([sheetOf('台账', ['日期', '摘要', '经济分类编码', '金额'], ['2024-03-01', '支付办公费', '30201', 1200])]);
  const marked = Object.fromEntries(checks.map((check) => [check.id, severityOf(check)]));
  expect(marked).toMatchObject({ 'months-add-up': 'ok', 'income-covers-spending': 'note', 'three-public-within-prior': 'note', 'ledger-subtotals': 'note' });
  expect(severityOf({ ...checks[0]!, ok: false, severity: 'warning' })).toBe('warning');
});

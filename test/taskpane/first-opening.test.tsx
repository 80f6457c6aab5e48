import { LedgerStep } from '../../src/taskpane/first-opening/ledger-step';
import { paneOf, sheetOf, textOf, viewOf } from './pane-of';

/** The first step over a ledger of one posting. */
function step(title: string, date: string, year?: number): string {
  const view = viewOf([sheetOf('台账', [title], ['日期', '摘要', '金额'], [date, '支付办公费', 1200])], year === undefined ? {} : { settings: { year } });
  return textOf(<LedgerStep pane={paneOf(view)} view={view} onNext={() => undefined} />);
}

test('a year that nothing in the ledger says is shown as assumed, with a field to change it', () => {
  expect(step('支出明细账', '3月1日')).toContain('账里没有写是哪一年，先按 2024 年读；不对请在这里改。 年度');
  expect(step('支出明细账', '3月1日')).toContain('到 2024-03-01');
  expect(step('2023年支出明细账', '3月1日')).not.toContain('没有写是哪一年');
  expect(step('支出明细账', '2023-03-01')).not.toContain('没有写是哪一年');
  expect(step('支出明细账', '3月1日', 2022)).not.toContain('没有写是哪一年');
});

import { BudgetView } from '../../src/taskpane/budget/budget-view';
import { ClassifyView } from '../../src/taskpane/classify/classify-view';
import { PaneHeader } from '../../src/taskpane/frame/pane-header';
import { TitleForm } from '../../src/taskpane/frame/title-form';
import { RecognitionView } from '../../src/taskpane/recognition/recognition-view';
import { NoLedgerView } from '../../src/taskpane/states/no-ledger-view';
import { PriorYearFields } from '../../src/taskpane/summary/prior-year-fields';
import { lineOf } from '../core/lines-of';
import { htmlOf, paneOf, sheetOf, textOf, viewOf } from './pane-of';

const view = viewOf([sheetOf('台账', ['日期', '摘要', '经济分类编码', '金额'], ['2024-03-01', '支付办公费', '30201', 1200])]);
const CLEARS = 'Excel 的撤销记录会清空';

/** Saving the workbook's small settings, and adding a sheet, clear what Excel could undo. */
describe('what clears Excel’s undo list says so beforehand', () => {
  const pane = paneOf(view);
  test('a correction in 识别', () => { expect(textOf(<RecognitionView pane={pane} view={view} />)).toContain(CLEARS); });
  test('unit and year', () => { expect(textOf(<TitleForm unit="" year={2024} settings={{}} pane={pane} onClose={() => undefined} />)).toContain(CLEARS); });
  test('another language', () => { expect(htmlOf(<PaneHeader pane={pane} />)).toContain('Switch to English (clears Excel’s undo list)'); });
  test('a selection taken as the ledger', () => {
    const none = viewOf([sheetOf('通讯录', ['姓名', '电话'], ['张三', '123'])]);
    expect(textOf(<NoLedgerView pane={paneOf(none)} />)).toContain(CLEARS);
  });
  test('budget lines, the first time', () => {
    expect(textOf(<BudgetView pane={pane} view={view} />)).toContain(CLEARS);
    const kept = { ...view, lines: [lineOf('公用经费', '10000', { category: 'public' })] };
    expect(textOf(<BudgetView pane={paneOf(kept)} view={kept} />)).not.toContain(CLEARS);
  });
  test('last year’s figures, the first time', () => {
    const fields = (prior: Parameters<typeof PriorYearFields>[0]['prior']) => textOf(<PriorYearFields prior={prior} onSave={() => Promise.resolve({ ok: true })} />);
    expect(fields({})).toContain(CLEARS);
    expect(fields({ threePublic: 5 as never })).not.toContain(CLEARS);
  });
  test('a decision, the first time', () => {
    const selected = view.samples[0]![0]!;
    expect(textOf(<ClassifyView pane={paneOf(view, { selected })} view={view} />)).toContain(CLEARS);
    const later = { ...view, decisions: [{} as never] };
    expect(textOf(<ClassifyView pane={paneOf(later, { selected })} view={later} />)).not.toContain(CLEARS);
  });
});

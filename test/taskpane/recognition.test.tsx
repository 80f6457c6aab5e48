import type { Cell } from '../../src/core/ledger/grid';
import type { SheetSettings } from '../../src/core/ledger/ledger';
import { RowOption } from '../../src/taskpane/parts/row-option';
import { assignRole } from '../../src/taskpane/recognition/assign-role';
import { RecognitionView } from '../../src/taskpane/recognition/recognition-view';
import { htmlOf, paneOf, sheetOf, textOf, viewOf } from './pane-of';

const seen = (...rows: readonly (readonly Cell[])[]) => {
  const view = viewOf([sheetOf('台账', ...rows)]);
  return <RecognitionView pane={paneOf(view)} view={view} />;
};

test('an amount that could not be read is shown as it stands in the cell, with a mark', () => {
  const rows: readonly (readonly Cell[])[] = [['日期', '摘要', '经济分类编码', '金额'], ['2024-03-01', '付办公费', '30201', '壹佰元整?'], ['2024-13-01', '付电费', '30206', 300], ['2024-04-01', '付水费', '30205', 20]];
  const text = textOf(seen(...rows));
  expect(text).toContain('付办公费 壹佰元整? 读不出');
  expect(text).not.toContain(' 0.00 ');
  expect(text).toContain('2024-13-01 付电费 300.00 读不出');
  expect(htmlOf(seen(...rows))).toContain('aria-label="错误"');
  const option = textOf(<RowOption row={viewOf([sheetOf('台账', ...rows)]).samples[0]![0]} />);
  expect(option).toContain('壹佰元整?');
  expect(option).toContain('不是金额，此行未计入');
});

test('columns that are added to the amount say so', () => {
  const html = htmlOf(seen(['日期', '摘要', '经济分类编码', '基本支出', '项目支出'], ['2024-03-01', '付办公费', '30201', 100, ''], ['2024-04-01', '付别的', '30201', '', 50]));
  expect(html).toContain('<option value="part" selected="">金额的一部分</option>');
});

describe('a column is given a role', () => {
  const header = ['日期', '凭证号', '摘要', '经济分类编码', '借方', '贷方', '实付'];
  const rows: readonly (readonly Cell[])[] = [header, ['2024-03-01', '记1', '付办公费', '30201', 100, '', 70], ['2024-04-01', '记2', '付水费', '30205', 50, '', 30]];
  const spentWith = (columns: SheetSettings['columns']) => {
    const view = viewOf([sheetOf('台账', ...rows)], columns === undefined ? {} : { settings: { sheets: { 台账: { columns } } } });
    return { amount: view.summary.expenditure.amount, sheet: view.ledger.sheets[0]! };
  };
  test('an amount named beside debit and credit takes their place', () => {
    const { sheet, amount } = spentWith(undefined);
    expect([amount, sheet.columns.debit]).toEqual([15_000, 4]);
    const columns = assignRole(sheet.columns, undefined, 6, 'amount');
    expect(columns).toEqual({ 6: 'amount' });
    expect(spentWith(columns).amount).toBe(10_000);
  });
  test('debit named again takes it back', () => {
    const { sheet } = spentWith({ 6: 'amount' });
    const columns = assignRole(sheet.columns, { 6: 'amount' }, 4, 'debit');
    expect(columns).toEqual({ 4: 'debit' });
    expect(spentWith(columns).amount).toBe(15_000);
  });
  test('a role goes from one column to another; other corrections stay', () => {
    expect(assignRole({ summary: 2, voucher: 1 }, { 5: null, 3: 'remark' }, 6, 'summary')).toEqual({ 2: null, 3: 'remark', 5: null, 6: 'summary' });
    expect(assignRole({ summary: 2 }, undefined, 2, null)).toEqual({ 2: null });
    expect(assignRole({ economic: 3, remark: 3 }, undefined, 5, 'remark')).toEqual({ 5: 'remark' });
  });
});

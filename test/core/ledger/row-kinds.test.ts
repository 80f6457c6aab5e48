import { rowWord } from '../../../src/core/ledger/row-words';
import { readRowsOf } from './ledger-table';

describe('the words of a summary', () => {
  it.each([
    ['期初余额', 'opening'], ['年初余额', 'opening'], ['上年结转', 'opening'], ['上年结余', 'opening'], ['月初余额', 'opening'], ['2024年期初余额', 'opening'],
    ['小计', 'subtotal'], ['合 计', 'subtotal'], ['总计', 'subtotal'], ['本月合计', 'subtotal'], ['本季合计', 'subtotal'], ['本年累计', 'subtotal'], ['累计', 'subtotal'],
    ['1月小计', 'subtotal'], ['十二月份合计', 'subtotal'], ['本年支出合计', 'subtotal'], ['本页小计', 'subtotal'], ['过次页', 'subtotal'], ['承前页', 'subtotal'], ['【本月合计】', 'subtotal'],
    ['第一季度合计', 'subtotal'], ['上半年合计', 'subtotal'], ['截至12月累计', 'subtotal'],
    ['汇总', 'subtotal'], ['1月汇总', 'subtotal'], ['办公费 汇总', 'subtotal-like'], ['当前合计', 'subtotal'], ['当前累计', 'subtotal'], ['期末余额', 'subtotal'], ['1-3月合计', 'subtotal'], ['2024.01合计', 'subtotal'], ['本科目合计', 'subtotal'],
    ['结转下年', 'closing'], ['将本年支出结转', 'closing'], ['财政拨款支出结转', 'closing'], ['年终结转事业支出-基本支出', 'closing'], ['结转下年项目款', 'none'], ['付期末余额款', 'none'],
    ['年末结转本年支出', 'closing'], ['结转本年支出', 'closing'], ['期末结转', 'closing'], ['月末结转事业支出', 'closing'], ['结转本期费用至本期盈余', 'closing'], ['期间损益结转', 'closing'],
    ['人员经费小计', 'subtotal-like'], ['付1至3月水电费合计', 'subtotal-like'],
    ['支付上年结转项目款', 'none'], ['付合计书店图书款', 'none'], ['结转上年项目尾款支付', 'none'], ['付办公费', 'none'], ['退回多付结转资金利息', 'none'], ['', 'none'],
  ])('%s: %s', (text, word) => {
    expect(rowWord(text)).toBe(word);
  });
});

describe('the kind of a row', () => {
  const cash = ['日期', '摘要', '支出金额'];
  const full = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方金额', '贷方金额'];

  it('stays a posting where a summary only contains such a word', () => {
    const { kinds, amounts } = readRowsOf([cash, ['2024-03-31', '付1至3月水电费合计', 10], ['2024-03-31', '付上年结转项目款', 5], ['2024-03-31', '本月合计', 15], ['', '人员经费小计', 15], ['合计', '', 15]]);
    expect(kinds).toEqual(['posting', 'posting', 'subtotal', 'subtotal', 'subtotal']);
    expect(amounts.slice(0, 2)).toEqual(['10.00', '5.00']);
  });

  it('takes red entries, refunds and closings as what they are', () => {
    const { kinds, amounts } = readRowsOf([
      full,
      ['2024-01-02', '记-1', '付办公费', '7201010102', '事业支出', 100, null],
      ['2024-01-03', '记-2', '红字冲销', '7201010102', '事业支出', -20, null],
      ['2024-01-04', '记-3', '收回多付', '7201010102', '事业支出', null, 5],
      ['2024-01-05', '记-4', '结转后付结余项目款', '7201010102', '事业支出', 7, null],
      ['2024-12-31', '记-9', '年终转账', '7201010102', '事业支出', null, 82],
      ['2024-12-31', '记-9', '年终转账', '8101', '财政拨款结转', 82, null],
    ]);
    expect(kinds).toEqual(['posting', 'posting', 'posting', 'posting', 'closing', 'closing']);
    expect(amounts.slice(0, 4)).toEqual(['100.00', '-20.00', '-5.00', '7.00']);
  });

  it('closes by its summary where the other side is not in the ledger', () => {
    const { kinds } = readRowsOf([full, ['2024-01-02', '记-1', '付办公费', '7201', '', 100, null], ['2024-12-31', '记-9', '年末结转本年支出', '7201', '', null, 100]]);
    expect(kinds).toEqual(['posting', 'closing']);
  });

  it('takes a payment out of carried-over money as a posting', () => {
    const { kinds } = readRowsOf([
      full,
      ['2024-01-02', '记-1', '付款', '7201', '', 100, null],
      ['2024-01-02', '记-1', '付款', '8101', '', 3, null],
      ['2024-01-02', '记-1', '付款', '8001', '', null, 103],
    ]);
    expect(kinds).toEqual(['posting', 'counterpart', 'counterpart']);
  });

  it('takes the correction of an earlier year against a carry-over account as a posting', () => {
    const { kinds, amounts } = readRowsOf([
      full,
      ['2024-01-02', '记-1', '付款', '7201', '', 100, null],
      ['2024-02-02', '记-2', '以前年度差错更正', '7201', '', 9, null],
      ['2024-02-02', '记-2', '以前年度差错更正', '8101', '', null, 9],
      ['2024-12-31', '记-9', '结平', '7201', '', null, 109],
      ['2024-12-31', '记-9', '结平', '8101', '', 109, null],
    ]);
    expect(kinds).toEqual(['posting', 'posting', 'counterpart', 'closing', 'closing']);
    expect(amounts.slice(0, 2)).toEqual(['100.00', '9.00']);
  });

  it('takes the totals that Excel itself writes for no entries', () => {
    const { kinds } = readRowsOf([['日期', '摘要', '经济分类名称', '金额'], ['2024-01-02', '付', '办公费', 10], ['', '', '办公费 汇总', 10], ['汇总', '', '', 10], ['2024-01-03', '付资料汇总', '办公费', 5]]);
    expect(kinds).toEqual(['posting', 'subtotal', 'subtotal', 'posting']);
  });

  it('counts budget income as income and takes its closing out', () => {
    const { kinds, amounts } = readRowsOf([
      full,
      ['2024-01-02', '记-1', '拨款', '6001', '', null, 500],
      ['2024-01-02', '记-1', '拨款', '8001', '', 500, null],
      ['2024-01-03', '记-2', '付款', '7201', '', 100, null],
      ['2024-12-31', '记-9', '结转本年收入', '6001', '', 500, null],
      ['2024-12-31', '记-9', '结转本年收入', '8101', '', null, 500],
    ]);
    expect(kinds).toEqual(['income', 'counterpart', 'posting', 'closing', 'closing']);
    expect(amounts[0]).toBe('500.00');
  });

  it('tells accounts by their names where there are no codes', () => {
    const { kinds, ledger } = readRowsOf([
      ['日期', '摘要', '会计科目', '借方', '贷方'],
      ['2024-01-02', '付款', '事业支出/基本支出/人员经费', 100, null],
      ['2024-01-02', '付款', '业务活动费用', 100, null],
      ['2024-01-02', '付款', '银行存款', null, 100],
      ['2024-01-02', '拨款', '财政拨款预算收入', null, 100],
    ]);
    expect([kinds, ledger.basis]).toEqual([['posting', 'counterpart', 'counterpart', 'income'], 'budget-accounts']);
  });

  it('takes the receipts column of a cash book as income', () => {
    const { kinds, amounts } = readRowsOf([['日期', '摘要', '收入', '支出', '结余'], ['2024-01-01', '上年结余', '', '', 50], ['2024-01-02', '收拨款', 100, '', 150], ['2024-01-03', '付办公费', '', 30, 120]]);
    expect([kinds, amounts.slice(1)]).toEqual([['opening', 'income', 'posting'], ['100.00', '30.00']]);
  });

  it('rejects nothing on rows that do not count', () => {
    const { kinds, problems } = readRowsOf([full, ['2024-01-02', '记-1', '付款', '7201', '', 100, null], ['2024-02-30', '记-1', '付款', '1002', '', null, '壹佰']]);
    expect([kinds, problems]).toEqual([['posting', 'counterpart'], []]);
  });

  it('takes a lone amount for a total only where it is one', () => {
    expect(readRowsOf([cash, ['2024-01-01', '付', 1], ['2024-01-02', '付', 2], ['', '', 3]]).kinds).toEqual(['posting', 'posting', 'subtotal']);
    expect(readRowsOf([cash, ['2024-01-01', '付', 1], ['2024-01-02', '付', 2], ['', '', 4]]).kinds).toEqual(['posting', 'posting', 'posting']);
  });

  it('takes the date of the row above where a day is written once', () => {
    const { days } = readRowsOf([cash, ['2024-01-01', '付甲', 1], ['', '付乙', 2], ['2024-01-03', '付丙', 3]]);
    expect(days).toEqual([20240101, 20240101, 20240103]);
  });

  it('says what subtotals claim to add', () => {
    const { ledger } = readRowsOf([cash, ['2024-01-01', '付', 1], ['2024-01-02', '付', 2], ['', '1月小计', 3], ['2024-02-01', '付', 4], ['', '2月小计', 5], ['', '本年累计', 7], ['合计', '', 8]]);
    expect(ledger.claims).toEqual([
      { row: 2, side: 'amount', stated: 300, added: 300 },
      { row: 4, side: 'amount', stated: 500, added: 400 },
      { row: 5, side: 'amount', stated: 700, added: 700 },
      { row: 6, side: 'amount', stated: 800, added: 700 },
    ]);
  });
});

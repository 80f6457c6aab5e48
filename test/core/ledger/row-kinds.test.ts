import type { Cell } from '../../../src/core/ledger/grid';
import { rowWord } from '../../../src/core/ledger/row-words';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { readRowsOf, sheetOf } from './ledger-table';

describe('the words of a summary', () => {
  it.each([
    ['期初余额', 'opening'], ['年初余额', 'opening'], ['上年结转', 'opening'], ['上年结余', 'opening'], ['月初余额', 'opening'], ['2024年期初余额', 'opening'],
    ['小计', 'subtotal'], ['合 计', 'subtotal'], ['总计', 'subtotal'], ['本月合计', 'subtotal'], ['本季合计', 'subtotal'], ['本年累计', 'subtotal'], ['累计', 'subtotal'],
    ['1月小计', 'subtotal'], ['十二月份合计', 'subtotal'], ['本年支出合计', 'subtotal-of'], ['本页小计', 'subtotal'], ['过次页', 'subtotal'], ['承前页', 'subtotal'], ['【本月合计】', 'subtotal'],
    ['第一季度合计', 'subtotal'], ['上半年合计', 'subtotal'], ['截至12月累计', 'subtotal'],
    ['汇总', 'subtotal'], ['1月汇总', 'subtotal-of'], ['办公费 汇总', 'subtotal-like'], ['当前合计', 'subtotal'], ['当前累计', 'subtotal'], ['期末余额', 'subtotal'], ['1-3月合计', 'subtotal'], ['2024.01合计', 'subtotal'], ['本科目合计', 'subtotal-of'],
    ['结转下年', 'closing'], ['将本年支出结转', 'closing'], ['财政拨款支出结转', 'closing'], ['年终结转事业支出-基本支出', 'closing'], ['结转下年项目款', 'none'], ['付期末余额款', 'none'],
    ['年末结转本年支出', 'closing'], ['结转本年支出', 'closing'], ['期末结转', 'closing'], ['月末结转事业支出', 'closing'], ['结转本期费用至本期盈余', 'closing'], ['期间损益结转', 'closing'],
    ['年末将本年事业支出转入财政拨款结转', 'closing'], ['将本年行政支出结转至财政拨款结转', 'closing'], ['本年支出转结转', 'closing'], ['结转项目支出到财政拨款结转（本年收支结转）', 'closing'],
    ['支出结转（预算会计）', 'closing'], ['自动转账：结转支出', 'closing'], ['期末结转_行政支出', 'closing'], ['年末结转财政拨款支出至8101', 'closing'], ['结转本期支出类科目', 'closing'],
    ['年底结转支出数', 'closing'], ['将事业支出本年发生额转入', 'closing'], ['2024年12月收支结转', 'closing'], ['转入下年', 'closing'],
    ['冲销本年支出', 'closing-like'], ['结转', 'closing-like'], ['结转资金', 'closing-like'], ['结转项目支出', 'closing-like'], ['年终转账', 'closing-like'], ['12月结账', 'closing-like'],
    ['转账', 'none'], ['转账支出', 'none'], ['转账项目资金', 'none'], ['转出', 'none'], ['结账', 'none'], ['财政拨款结转', 'none'], ['财政拨款结转资金支出', 'none'], ['本年支出', 'none'],
    ['结转上月差旅费余款', 'none'], ['冲销张三借款', 'none'], ['转账付办公费', 'none'], ['年末转账付李四劳务费', 'none'], ['冲销多付支出', 'none'],
    ['费用汇总', 'subtotal-of'], ['凭证汇总', 'subtotal-of'], ['合同总额', 'none'], ['截止目前支出合计', 'subtotal'], ['本月支出累计金额', 'subtotal-of'],
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

  it('takes no payment or refund for a closing because it was made by transfer', () => {
    const ledger = ['日期', '凭证号', '收款人', '摘要', '经济分类', '金额'];
    const paid = ['转账', '转账支出', '转出', '结账', '转账项目资金', '年终转账', '结转', '结转资金', '结转本年支出'].map((summary, at) => ['2024-12-05', String(at), '甲公司', summary, '30201', 100]);
    expect(new Set(readRowsOf([ledger, ...paid]).kinds)).toEqual(new Set(['posting']));
    const refunds = readRowsOf([['日期', '凭证号', '收款人', '摘要', '经济分类', '借方', '贷方'], ['2024-01-05', '1', '', '付办公用品', '30201', 1000, null], ['2024-01-15', '2', '', '转账', '30201', null, 300], ['2024-12-15', '3', '甲公司', '年终转账', '30201', null, 5]]);
    expect([refunds.kinds, refunds.amounts]).toEqual([['posting', 'posting', 'posting'], ['1000.00', '-300.00', '-5.00']]);
  });

  it('closes by a summary that is not sure where nothing speaks against it', () => {
    const sides = ['日期', '凭证号', '收款人', '摘要', '经济分类', '借方', '贷方'];
    expect(readRowsOf([sides, ['2024-01-05', '1', '甲', '付办公用品', '30201', 1000, null], ['2024-12-31', '9', '', '年终转账', '30201', null, 1000]]).kinds).toEqual(['posting', 'closing']);
    const ledger = ['日期', '收款人', '摘要', '经济分类', '金额'];
    expect(readRowsOf([ledger, ['2024-01-05', '甲', '付办公用品', '30201', 1000], ['2024-12-31', '', '结转', '', 1000], ['2024-12-31', '', '结转', '30201', 7]]).kinds).toEqual(['posting', 'closing', 'posting']);
  });

  it('closes a block of one account, in the words in use', () => {
    const { kinds } = readRowsOf([
      ['明细账'], ['科目：7201010130201 事业支出/财政拨款支出/基本支出/办公费'], ['日期', '凭证号数', '摘要', '借方', '贷方', '方向', '余额'],
      ['', '', '上年结转', null, null, '平', 0], ['2024-03-01', '记-1', '购办公用品', 1000, null, '借', 1000], ['2024-12-31', '记-99', '年末将本年事业支出转入财政拨款结转', null, 1000, '平', 0], ['', '', '结转下年', null, null, '平', 0],
    ]);
    expect(kinds).toEqual(['opening', 'posting', 'closing', 'closing']);
  });

  it('lets no word in another column overrule an entry', () => {
    const listed = ['支付凭证号', '收款人', '用途', '部门经济分类', '支付金额', '指标性质'];
    expect(readRowsOf([['2024年支付明细'], listed, ['0001', '甲公司', '付办公用品', '30201 办公费', 1000, '上年结转'], ['0002', '乙公司', '付水费', '30205 水费', 300, '结转资金'], ['0003', '丙公司', '付电费', '30206 电费', 400, '当年预算']]).kinds).toEqual(['posting', 'posting', 'posting']);
    const lines = ['日期', '凭证号', '摘要', '经济分类', '金额', '指标性质'];
    expect(readRowsOf([lines, ['2024-01-05', '记-1', '付办公用品', '30201 办公费', 1000, '上年结转'], ['', '', '付水费', '30205 水费', 300, '上年结转'], ['', '', '付电费', '30206 电费', 400, '水电费合计']]).kinds).toEqual(['posting', 'posting', 'posting']);
    expect(readRowsOf([['日期', '摘要', '金额', '说明'], ['2024-01-05', '付水费', 3, ''], ['', '付电费', 4, '合计'], ['期初余额', '', 9, ''], ['', '', 9, '上年结转'], ['合计', '', 7, '']]).kinds).toEqual(['posting', 'subtotal', 'opening', 'opening', 'subtotal']);
  });

  it('takes the second line of a voucher as an entry, whatever its summary ends in', () => {
    const header = ['日期', '凭证号', '摘要', '经济分类', '金额'];
    const { kinds, days } = readRowsOf([header, ['2024-03-05', '记-1', '付办公用品', '30201 办公费', 1000], ['', '', '付1至3月水电费合计', '30205 水费', 1000], ['2024-03-06', '记-2', '付邮费', '30207 邮电费', 50], ['', '', '3月工资汇总', '30101 基本工资', 5000]]);
    expect([kinds, days[3]]).toEqual([['posting', 'posting', 'posting', 'posting'], 20240306]);
  });

  it('takes a row with an item and the sum of the rows above as their subtotal', () => {
    const header = ['日期', '凭证号', '摘要', '经济分类', '金额'];
    const { kinds, ledger } = readRowsOf([header, ['2024-03-05', '记-1', '付水', '30205', 10], ['2024-03-06', '记-2', '付水', '30205', 20], ['', '', '水费小计', '30205', 30], ['2024-03-07', '记-3', '付电', '30206', 5], ['', '', '电费小计', '30206', 5], ['', '', '商品和服务支出小计', '302', 35]]);
    expect(kinds).toEqual(['posting', 'posting', 'subtotal', 'posting', 'subtotal', 'subtotal']);
    expect(ledger.claims.map(({ row, stated, added }) => [row, stated, added])).toEqual([[2, 3000, 3000], [4, 500, 500], [5, 3500, 3500]]);
  });

  it('takes a row called 小计 or 合计 of an item as a subtotal, whatever its code and however wrong its sum', () => {
    const header = ['日期', '凭证号', '摘要', '经济分类编码', '经济分类名称', '金额'];
    const paid: Cell[][] = [['2024-03-05', '记-1', '付水', '30205', '水费', 10], ['2024-03-06', '记-2', '付水', '30205', '水费', 20]];
    const totals: Cell[][] = [['', '', '水费小计', '30205', '水费', 29], ['', '', '水费合计', '30205', '', 29], ['', '', '小计', '30205', '水费', 29], ['2024-03-31', '', '水费小计', '30205', '水费', 29], ['', '', '', '30205', '小计', 29], ['', '', '水费', '30205', '合计', 29], ['', '', '小计（30205）', '30205', '', 29]];
    for (const total of totals) {
      const { kinds, ledger } = readRowsOf([header, ...paid, total]);
      expect([kinds, ledger.claims]).toEqual([['posting', 'posting', 'subtotal'], [{ row: 2, side: 'amount', stated: 2900, added: 3000 }]]);
    }
    const both = readRowsOf([['日期', '摘要', '科目', '金额'], ['2024-03-05', '付', '7201 事业支出', 10], ['', '', '7201 事业支出小计', 9]]);
    expect(both.kinds).toEqual(['posting', 'subtotal']);
  });

  it('takes an entry with voucher and payee, or item, for none of its sums', () => {
    const header = ['日期', '凭证号', '摘要', '收款人', '经济分类', '金额'];
    const entries = ['费用汇总', '付款汇总', '支出汇总', '凭证汇总', '项目支出合计'].map((summary, at) => ['2024-03-05', `记-${at}`, summary, '甲', '30201', 10]);
    expect(readRowsOf([header, ...entries, ['2024-03-06', '', '支出合计', '', '', 50], ['2024-03-06', '记-9', '合计', '', '', 50]]).kinds).toEqual([...entries.map(() => 'posting'), 'subtotal', 'subtotal']);
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

  it('tells vouchers of one number apart, of two units or of two books', () => {
    const units = ['核算单位', ...full];
    const closing = [['甲局', '2024-12-31', '记-10', '结平', '8101', '', 400, null], ['甲局', '2024-12-31', '记-10', '结平', '7201', '', null, 400]];
    const paid = (day: string): (string | number | null)[][] => [['乙局', day, '记-10', '付电费', '7201', '', 100, null], ['乙局', day, '记-10', '付电费', '6001', '', null, 100]];
    const spent = [['甲局', '2024-11-05', '记-1', '付办公费', '7201', '', 400, null], ['甲局', '2024-11-05', '记-1', '付办公费', '6001', '', null, 400]];
    expect(readRowsOf([units, ...spent, ...closing, ...paid('2024-12-20')]).kinds).toEqual(['posting', 'income', 'closing', 'closing', 'posting', 'income']);
    expect(readRowsOf([units, ...spent, ...closing, ...paid('2024-12-31')]).kinds).toEqual(['posting', 'income', 'closing', 'closing', 'posting', 'income']);
    expect(readRowsOf([units, ...spent, ...paid('2024-12-31'), ...closing]).kinds).toEqual(['posting', 'income', 'posting', 'income', 'closing', 'closing']);
    const bank = [['乙局', '2024-12-31', '记-10', '付电费', '7201', '', 100, null], ['乙局', '2024-12-31', '记-10', '付电费', '8001', '', null, 100]];
    expect(readRowsOf([units, ...spent, ...closing, ...bank]).kinds).toEqual(['posting', 'income', 'closing', 'closing', 'posting', 'counterpart']);
    expect(readRowsOf([units, ...spent, paid('2024-12-31')[0]!, ...closing]).kinds).toEqual(['posting', 'income', 'posting', 'closing', 'closing']);
  });

  it('puts a closing voucher together from the accounts of a detail ledger', () => {
    const { kinds } = readRowsOf([full, ['2024-01-02', '记-1', '付款', '7201', '', 100, null], ['2024-12-31', '记-9', '结平', '7201', '', null, 100], ['2024-12-31', '记-8', '付电费', '7202', '', 5, null], ['2024-12-31', '记-9', '付邮费', '7202', '', 3, null], ['2024-12-31', '记-9', '结平', '8101', '', 100, null]]);
    expect(kinds).toEqual(['posting', 'closing', 'posting', 'posting', 'closing']);
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

  describe('running totals of a ledger that begins in July', () => {
    const table = ['日期', '摘要', '借方', '贷方'];
    const half = (second: number, from = 7): Cell[][] => [[`2024-0${from}-05`, '付', 100, ''], ['', '本月合计', 100, ''], ['', '本年累计', 1100, ''], [`2024-0${from + 1}-05`, '付', 50, ''], ['', '本月合计', 50, ''], ['', '本年累计', second, '']];
    const wrong = (...rows: Cell[][]): number[][] => readRowsOf(rows).ledger.claims.filter(({ stated, added }) => stated !== added).map(({ row, stated, added }) => [row, stated, added]);

    it('go on from what was carried forward, whether a line says it or the first of them does', () => {
      for (const start of [[], [['', '1-6月累计', 1000, '']], [['', '承前页', 1000, '']], [['', '期初余额', '', '']]] as Cell[][][]) {
        expect(wrong(table, ...start, ...half(1150))).toEqual([]);
        expect(wrong(table, ...start, ...half(1151))).toEqual([[5 + start.length, 115_100, 115_000]]);
      }
    });

    it('by block, and over the sheets of months', () => {
      const block = (code: string, start: number): Cell[][] => [[`科目：${code}`], table, ['2024-07-05', '付', 10, ''], ['', '本年累计', start + 10, ''], ['2024-08-05', '付', 5, ''], ['', '本年累计', start + 15, '']];
      expect(wrong(...block('30201 办公费', 500), ...block('30211 差旅费', 700))).toEqual([]);
      const month = (name: string, day: string, paid: number, total: number) => sheetOf([table, [day, '付', paid, ''], ['', '本年累计', total, '']], name);
      const claims = (third: number) => readLedger([month('7月', '2024-07-05', 100, 1100), month('8月', '2024-08-05', 50, 1150), month('9月', '2024-09-05', 7, third)], {}).claims.map(({ stated, added }) => stated === added);
      expect([claims(1157), claims(1158)]).toEqual([[true, true, true], [true, true, false]]);
    });

    it('are no excuse in a ledger that begins in January, or where some need no start', () => {
      expect(wrong(table, ...half(1150, 1))).toEqual([[2, 110_000, 10_000], [5, 115_000, 15_000]]);
      expect(wrong(table, ...half(150))).toEqual([[2, 110_000, 10_000]]);
    });

    it('are checked the same after an edit', () => {
      const ledger = readLedger([sheetOf([table, ...half(1150)])], {});
      const after = rereadRows(ledger, { sheet: 'Sheet1', top: 4, left: 2, rows: [[60]] });
      expect(after?.ledger.claims).toEqual(readLedger([sheetOf([table, ...half(1150).map((row, at) => (at === 3 ? ['2024-08-05', '付', 60, ''] : row))])], {}).claims);
    });
  });
});

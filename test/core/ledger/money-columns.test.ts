import type { Cell } from '../../../src/core/ledger/grid';
import { readRowsOf, sumBy } from './ledger-table';

/** A small ledger: a date, a summary and an economic code before the columns of money given. */
function ledgerWith(headers: readonly string[], ...rows: readonly (readonly Cell[])[]): ReturnType<typeof readRowsOf> {
  return readRowsOf([['日期', '摘要', '经济分类', ...headers], ...rows.map((cells, at) => [`2024-01-0${at + 1}`, '付', '30201', ...cells])]);
}

const totalOf = (reading: ReturnType<typeof readRowsOf>): string | undefined => sumBy(reading.ledger, () => 'total').total;

describe('of several amounts that an entry names', () => {
  it.each([
    [['合同金额', '本次付款金额'], 2], [['本次付款金额', '合同金额'], 1], [['应付金额', '已付金额', '未付金额'], 2], [['合同总价', '累计支付', '本次支付'], 3], [['金额', '本次支付金额'], 2],
    [['借款金额', '报销金额'], 2], [['发票金额', '金额'], 2], [['申请金额', '支付金额'], 2], [['预付金额', '支付金额'], 2], [['不含税金额', '税额', '价税合计金额'], 3], [['合同金额'], 1],
  ])('%j: what was spent is read', (headers, spent) => {
    const cells = headers.map((_, at) => (at + 1 === spent ? 7.5 : 1000));
    expect(totalOf(ledgerWith(headers, cells, cells))).toBe('15.00');
  });

  it('an almost empty column is not better', () => {
    expect(totalOf(ledgerWith(['金额', '公务卡支付金额'], [10, ''], [20, 20], [30, '']))).toBe('60.00');
  });

  it('a loan that comes back lowers no spending, a refund does', () => {
    expect(totalOf(ledgerWith(['借款金额', '报销金额', '退回金额'], [5000, 4300, 700], ['', 600, '']))).toBe('4900.00');
    expect(totalOf(ledgerWith(['报销金额', '退回金额'], [4300, ''], ['', 600]))).toBe('3700.00');
  });

  it('amounts that might be the serials of days are amounts', () => {
    expect(totalOf(ledgerWith(['合同金额', '本次付款金额'], [100000, 30000], [100000, 40000]))).toBe('70000.00');
  });
});

import type { Cell } from '../../../src/core/ledger/grid';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { say } from '../../../src/core/say';
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
    expect(totalOf(ledgerWith(['金额', '已付金额'], [10, ''], [20, 20], [30, '']))).toBe('60.00');
  });

  it('a loan that comes back lowers no spending, a refund does', () => {
    expect(totalOf(ledgerWith(['借款金额', '报销金额', '退回金额'], [5000, 4300, 700], ['', 600, '']))).toBe('4900.00');
    expect(totalOf(ledgerWith(['报销金额', '退回金额'], [4300, ''], ['', 600]))).toBe('3700.00');
  });

  it('amounts that might be the serials of days are amounts', () => {
    expect(totalOf(ledgerWith(['合同金额', '本次付款金额'], [100000, 30000], [100000, 40000]))).toBe('70000.00');
  });
});

describe('columns that are parts of one amount', () => {
  const parts: [string[], Cell[][], string][] = [
    [['直接支付金额', '授权支付金额'], [[50000, 0], [0, 1234.56], [100.01, 820.02]], '52154.59'],
    [['直接支付', '授权支付', '实有资金'], [[50000, '', ''], ['', 1234.56, ''], ['', '', 820]], '52054.56'],
    [['基本支出', '项目支出'], [[100, 0], [0, 5000], [3000, 0]], '8100.00'],
    [['财政拨款', '自筹资金'], [[100, ''], ['', 50], [1, 2]], '153.00'],
    [['办公费', '印刷费', '差旅费'], [[1000, '', ''], ['', 5000.5, ''], ['', '', 820]], '6820.50'],
  ];

  it.each(parts)('%j are added up where nothing holds their sum, and that is said', (headers, rows, total) => {
    const reading = ledgerWith(headers, ...rows);
    expect(totalOf(reading)).toBe(total);
    expect(reading.problems).toEqual(['D1 amount-of-parts']);
  });

  it.each(parts)('%j are not where a column holds their sum', (headers, rows) => {
    for (const whole of ['合计', '金额', '支出金额']) {
      const reading = ledgerWith([...headers, whole], ...rows.map((cells) => [...cells, cells.reduce((sum: number, cell) => sum + Number(cell), 0)]));
      expect([totalOf(reading), reading.problems]).toEqual([parts.find(([other]) => other === headers)![2], []]);
    }
  });

  it('a total below them without a label is none of them', () => {
    const { kinds } = readRowsOf([['日期', '摘要', '直接支付', '授权支付'], ['2024-01-02', '付', 10, ''], ['2024-01-03', '付', '', 20], ['', '', 10, 20]]);
    expect(kinds).toEqual(['posting', 'posting', 'subtotal']);
  });

  it('one that cannot be read is said, and the row does not count', () => {
    const reading = ledgerWith(['直接支付', '授权支付'], [10, ''], ['', 5], [7, '待定'], ...Array.from({ length: 6 }, (): Cell[] => [1, 1]));
    expect([totalOf(reading), reading.problems]).toEqual(['27.00', ['D1 amount-of-parts', 'E4 amount-unreadable']]);
  });

  it('a refund beside them lowers their sum', () => {
    expect(totalOf(ledgerWith(['直接支付', '授权支付', '退款金额'], [10, '', ''], ['', 20, ''], ['', '', 3]))).toBe('27.00');
  });

  it('the accountant has the last word on each', () => {
    const rows = [['日期', '摘要', '直接支付', '授权支付'], ['2024-01-02', '付', 10, 4], ['2024-01-03', '付', 5, 20]];
    const read = (columns: Record<number, 'amount' | 'notAnAmount' | 'summary' | null>) => readRowsOf(rows, { settings: { year: 2024, sheets: { Sheet1: { columns } } } });
    expect(totalOf(read({ 1: 'summary', 2: 'amount' }))).toBe('39.00');
    expect([totalOf(read({ 3: 'notAnAmount' })), read({ 3: 'notAnAmount' }).problems]).toEqual(['15.00', []]);
    expect([totalOf(read({ 2: null, 3: 'amount' })), read({ 2: null, 3: 'amount' }).problems]).toEqual(['24.00', []]);
  });
});

describe('a further column of money', () => {
  const problemsOf = (headers: readonly string[], ...rows: readonly (readonly Cell[])[]) => ledgerWith(headers, ...rows).problems;

  it('that counts nowhere is said once, with its header and how many rows hold something', () => {
    const { ledger } = ledgerWith(['支出金额', '手续费', '其他费用'], [100, 5, ''], [200, '', 3], [300, '', '']);
    expect(ledger.problems.map(({ place, message, severity }) => [place?.cell, message.params?.found, message.params?.count, severity])).toEqual([['E1', '手续费、其他费用', 2, 'warning']]);
  });

  it.each([
    [['支出金额', '已报销金额'], ['money-uncounted']], [['金额', '直接支付', '授权支付'], ['money-uncounted']], [['人员支出', '公用支出', '基本支出'], ['money-uncounted']], [['支出金额', '运费'], ['money-uncounted']], [['借方', '贷方', '支付金额'], ['money-uncounted']],
    [['支出金额', '余额'], []], [['支出金额', '预算数'], []], [['支出金额', '合同金额'], []], [['支出金额', '应付金额'], []], [['支出金额', '单价'], []], [['支出金额', '数量'], []], [['价税合计金额', '税额'], []],
    [['支出金额', '累计支出'], []], [['支出金额', '附件张数'], []], [['支出金额', '人数'], []], [['支出金额', '借款金额'], []],
  ])('%j with amounts of their own: %j', (headers, problems) => {
    expect(ledgerWith(headers, headers.map((_, at) => 10 + at * 7.5), headers.map((_, at) => 30 + at * 7.5)).ledger.problems.map(({ code }) => code)).toEqual(problems);
  });

  it('that divides the amount or repeats it is nothing that is missing', () => {
    expect(problemsOf(['借方', '贷方', '办公费', '印刷费', '差旅费', '其他'], [10, '', 10, '', '', ''], [30, '', 5, '', 20, 5])).toEqual([]);
    expect(problemsOf(['支出金额', '报销金额'], [10, 10], [30, 30])).toEqual([]);
  });

  it('that is empty is not spoken of, nor one that she gave a meaning', () => {
    expect(problemsOf(['支出金额', '报销金额'], [10, ''], [30, 0])).toEqual([]);
    const rows = [['日期', '摘要', '支出金额', '报销金额'], ['2024-01-02', '付', 10, 4]];
    expect(readRowsOf(rows, { settings: { sheets: { Sheet1: { columns: { 3: null } } } } }).problems).toEqual([]);
    expect(readRowsOf(rows, { settings: { sheets: { Sheet1: { columns: { 2: 'amount' } } } } }).problems).toEqual(['D1 money-uncounted']);
  });
});

describe('receipts beside payments', () => {
  const read = (...rows: readonly (readonly Cell[])[]): ReturnType<typeof readRowsOf> => readRowsOf([['日期', '摘要', ...rows[0]!], ...rows.slice(1).map((cells, at) => ['2024-01-05', `付${at}`, ...cells])]);

  it('in one row: the payment counts, the receipt is named', () => {
    const { kinds, amounts, problems, ledger } = read(['收入金额', '支出金额'], [500, 100], ['', 200], [50, ''], [7, 30]);
    expect([kinds, amounts, problems]).toEqual([['posting', 'posting', 'income', 'posting'], ['100.00', '200.00', '50.00', '30.00'], ['2 receipts-uncounted']]);
    expect(ledger.problems[0]).toMatchObject({ severity: 'warning', message: { params: { row: 2, count: 2 } } });
    for (const language of ['zh-CN', 'en-US'] as const) expect(say(language, ledger.problems[0]!.message)).toContain('Sheet1');
    const after = rereadRows(ledger, { sheet: 'Sheet1', top: 1, left: 2, rows: [[0]] });
    expect(after?.ledger.problems).toMatchObject([{ place: { row: 5 }, message: { params: { count: 1 } } }]);
  });

  it.each(['收支类型', '收支方向', '收/支', '类型'])('one amount and a column %s that says which it is', (name) => {
    const { kinds, amounts, problems } = read([name, '金额'], ['收入', 500], ['支出', 200], ['收', 5], ['支', 30]);
    expect([kinds, amounts, problems]).toEqual([['income', 'posting', 'income', 'posting'], ['500.00', '200.00', '5.00', '30.00'], []]);
  });

  it.each(['业务类型', '交易类型', '类别', '支付类型'])('one amount and a column %s that says which is a refund', (name) => {
    expect(totalOf(read(['摘要', name, '金额'], ['付电费', '支付', 100], ['付水费', '付款', 10], ['退电费', '退款', 20], ['退水费', '退回', 1]))).toBe('89.00');
    expect(totalOf(read(['摘要', name, '金额'], ['付电费', '支付', 100], ['退电费', '退款', -20]))).toBe('80.00');
  });

  it('a direction beside them is that of the balance; 贷 is still a refund, and 收 one on an account of spending', () => {
    expect(totalOf(read(['收入', '支出', '方向', '余额'], ['', 100, '贷', -100], ['', 20, '借', 50]))).toBe('120.00');
    expect(totalOf(read(['方向', '金额'], ['借', 100], ['贷', 20]))).toBe('80.00');
    expect(totalOf(read(['科目编码', '方向', '金额'], ['7201', '付', 100], ['7201', '收', 20]))).toBe('80.00');
  });
});

describe('a unit of account that rows name', () => {
  const inUnits = (header: string, ...units: readonly string[]): ReturnType<typeof readRowsOf> => ledgerWith([header, '金额'], ...units.map((unit) => [unit, 1.5]));

  it.each(['单位', '金额单位', '货币单位'])('%s: all the same, it is that of the amounts', (header) => {
    expect(totalOf(inUnits(header, '万元', '', '万元'))).toBe('45000.00');
    expect(totalOf(inUnits(header, '元', '元'))).toBe('3.00');
  });

  it('of goods it is none', () => {
    expect(totalOf(inUnits('计量单位', '个', '元', '万元'))).toBe('4.50');
  });

  it('that differs from row to row is not added up', () => {
    expect(inUnits('单位', '万元', '元').ledger.problems.map(({ code }) => code)).toContain('unit-unsupported');
  });

  it('is less than what the header of the amounts says', () => {
    expect(totalOf(ledgerWith(['单位', '金额（元）'], ['万元', 2]))).toBe('2.00');
  });
});

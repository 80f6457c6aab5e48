import type { Cell } from '../../../src/core/ledger/grid';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { readRowsOf, sheetOf, sumBy, textOf } from './ledger-table';

const header = ['日期', '凭证号', '摘要', '经济分类编码', '支出金额', '备注'];
const good = (index: number): Cell[] => ['2024-01-02', `记-${index}`, '付办公费', '30201', 1, ''];

describe('hostile cells', () => {
  it('are read or rejected one by one, every other row counted', () => {
    const rows: Cell[][] = [
      ['２０２４－０１－０２', '记－１', '付办公费', '３０２０１', '１，２３４．５０', ''],
      ['2024-01-02', '\u200b记-2', '\u00a0付办公费\u3000', 30201, '￥1,234.50元', ''],
      ['2024-01-02', '记-3', '=HYPERLINK("http://x","付")', ' 30201 ', 1, '=1+1'],
      ['2024-01-02', '记-4', '<script>alert(1)</script><b>付</b>', '30201\u00a0', 1, '"\'&<>'],
      ['2024-01-02', '记-5', '付办公费', '30201', '12.345', ''],
      ['2024-01-02', '记-6', '付办公费', '30201', '1e308', ''],
      ['2024-01-02', '记-7', '付办公费', '30201', 1e308, ''],
      ['2024-02-30', '记-8', '付办公费', '30201', 1, ''],
      ['2024-01-02', '记-9', '付办公费', '30201', '#REF!', ''],
      ['#N/A', '记-10', '付办公费', '30201', 1, ''],
      ['2024-01-02', '记-11', '付办公费', '#N/A', 1, ''],
      ['2024-01-02', '记-12', '付办公费', '30201', true, ''],
      ['2024-01-02', '记-13', '付办公费', '30201', '=HYPERLINK("http://x","1")', ''],
      ...Array.from({ length: 20 }, (_, index) => good(20 + index)),
    ];
    const { ledger, problems } = readRowsOf([header, ...rows]);
    expect(problems).toEqual(['E6 amount-too-precise', 'E7 amount-unreadable', 'E8 amount-too-large', 'A9 date-impossible', 'E10 cell-error', 'A11 cell-error', 'E13 amount-unreadable', 'E14 amount-unreadable']);
    expect(ledger.sheets[0]!.rowsByKind).toMatchObject({ posting: 25, rejected: 8 });
    expect(sumBy(ledger, (row) => textOf(ledger, 'economicCode', row))).toEqual({ '30201': '2491.00', '': '1.00' });
    expect([textOf(ledger, 'voucher', 1), textOf(ledger, 'summary', 1), textOf(ledger, 'summary', 2), textOf(ledger, 'remark', 2)]).toEqual(['记-2', '付办公费', '=HYPERLINK("http://x","付")', '=1+1']);
  });

  it('names every cell to blame where a row has several', () => {
    expect(readRowsOf([header, good(1), good(2), ['2024-02-30', '记-1', '付', '30201', '十元', '']]).problems).toEqual(['A4 date-impossible', 'E4 amount-unreadable']);
  });

  it('cannot make reading slow or endless', () => {
    const long = 'x'.repeat(100_000);
    const wide = Array.from({ length: 16_384 }, (_, column) => `列${column}`);
    const started = process.cpuUsage();
    readLedger([sheetOf([header, ...Array.from({ length: 50 }, () => ['2024-01-02', long, long, long, long, long])]), sheetOf([wide, wide, wide]), sheetOf([['('.repeat(5000), ' '.repeat(50_000), '1,'.repeat(5000)]])], {});
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  });

  it('is indifferent to names that objects have by nature', () => {
    const { ledger } = readRowsOf([header, ['2024-01-02', '__proto__', 'constructor', 'toString', 1, 'hasOwnProperty'], good(1)]);
    expect([textOf(ledger, 'voucher', 0), textOf(ledger, 'summary', 0), textOf(ledger, 'remark', 0)]).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(readLedger([sheetOf([header, good(1)], '__proto__')], { settings: { sheets: {} } }).rows.count).toBe(1);
  });
});

import fc from 'fast-check';
import { patchGrid, type Edit } from '../../../src/core/ledger/edit';
import type { Cell } from '../../../src/core/ledger/grid';
import type { SheetSettings } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { readRowsOf, sheetOf, sumBy, textOf } from './ledger-table';

type Rows = (Cell | undefined)[][];
const header = ['日期', '凭证号', '摘要', '经济分类', '金额'];
const entry = (date: Cell, amount: Cell): Cell[] => [date, '记-1', '付办公费', '30201', amount];
const total = (rows: Rows, settings: SheetSettings = {}): string | undefined => sumBy(readLedger([sheetOf(rows)], { settings: { sheets: { Sheet1: settings } } }), () => 'total').total;
const datesOf = (rows: Rows, year?: number): readonly number[] => readRowsOf(rows, year === undefined ? {} : { settings: { year } }).days.filter((day) => day !== 0);

describe('the unit of a block', () => {
  const first: Rows = [['2024年支出（单位：元）'], header, entry('2024-01-05', 100), ['合计', '', '', '', 100], []];

  it.each<[string, Rows]>([
    ['a title over it', [['2024年项目支出（单位：万元）'], header, entry('2024-01-06', 2)]],
    ['a unit line beside a title', [['项目支出', '', '', '', '单位：万元'], header, entry('2024-01-06', 2)]],
    ['its header', [[...header.slice(0, 4), '金额（万元）'], entry('2024-01-06', 2)]],
    ['another header', [['日期', '凭证号', '项目', '摘要', '金额（万元）'], ['2024-01-06', '记-1', '某专项', '付工程款', 2]]],
    ['a title over another header', [['单位：万元'], ['日期', '凭证号', '项目', '摘要', '金额'], ['2024-01-06', '记-1', '某专项', '付工程款', 2]]],
  ])('is what %s says', (_, rows) => {
    expect(total([...first, ...rows])).toBe('20100.00');
    expect(readRowsOf([...first, ...rows]).problems).toEqual([]);
  });

  it('goes back to 元 where a later block says so', () => {
    expect(total([['单位：万元'], header, entry('2024-01-05', 1), ['单位：元'], header, entry('2024-01-06', 2), [...header.slice(0, 4), '金额（万元）'], entry('2024-01-06', 3), header, entry('2024-01-06', 4), [...header.slice(0, 4), '金额（元）'], entry('2024-01-06', 5)])).toBe('80007.00');
  });

  it('repeated by a page break is the one the accountant has set', () => {
    const page = [['单位：万元'], header];
    expect(total([...page, entry('2024-01-05', 1), ...page, entry('2024-01-06', 2)], { unit: 'yuan' })).toBe('3.00');
  });

  it('that cannot be read is reported', () => {
    expect(readRowsOf([...first, ['单位：千元'], header, entry('2024-01-06', 2)]).problems).toEqual(['7 unit-unsupported']);
  });

  it('says nothing of an entry that lost its amount', () => {
    expect(readRowsOf([...first, ['2024-01-06', '记-2', '付款单位：元谋县某局', '30201', '']]).problems).toEqual(['E6 amount-missing']);
  });
});

describe('the period of a block', () => {
  it('gives days that stand alone their month', () => {
    const blocks = (days: Cell[], heading = '日'): Rows => [['2024年1月支出明细'], [heading, ...header.slice(1)], entry(days[0]!, 100), entry(days[0]!, 100), ['合计', '', '', '', 200], ['制表日期：2024-03-05'], ['2024年2月支出明细'], [heading, ...header.slice(1)], entry(days[1]!, 1000), entry(days[1]!, 1)];
    expect(datesOf(blocks([5, 6]))).toEqual([20240105, 20240105, 20240206, 20240206]);
    expect(datesOf(blocks(['5日', '6日'], '日期'))).toEqual([20240105, 20240105, 20240206, 20240206]);
  });

  it('gives months and days their year, whatever year is set', () => {
    const rows = [['2023年度支出明细'], header, entry('11-05', 1), [], ['2024年度支出明细'], header, entry('01-05', 2), entry('02-05', 3)];
    expect(datesOf(rows)).toEqual([20231105, 20240105, 20240205]);
    expect(datesOf(rows, 2024)).toEqual([20231105, 20240105, 20240205]);
    expect(readLedger([sheetOf(rows)], {}).year).toBe(2024);
  });

  it('is not that of a note below the block above, nor of a page’s foot', () => {
    expect(datesOf([['2024年'], header, entry('11-05', 1), ['注：含2023年12月工资'], ['打印日期：2025-01-10'], header, entry('12-05', 2)])).toEqual([20241105, 20241205]);
  });
});

describe('an edit among blocks', () => {
  const rows: Rows = [['2024年1月'], ['日', ...header.slice(1)], entry(5, 100), entry(6, 200), [], ['2024年2月（单位：万元）'], [], ['日', ...header.slice(1)], entry(6, 1000), ['3月'], entry(7, 50), ['日', ...header.slice(1)], entry(8, 70), [], ['日', ...header.slice(1)], entry(9, 80)];
  const cells: Cell[] = [null, '', '2024年3月', '单位：元', '（万元）', 7, 12.5, '付办公费', '合计', '日', '金额', '科目：30201 办公费', '2023年'];

  it('comes to what reading everything again comes to', () => {
    const grid = sheetOf(rows);
    const ledger = readLedger([grid], {});
    fc.assert(
      fc.property(fc.nat(rows.length), fc.nat(4), fc.array(fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }), (top, left, values) => {
        const edit: Edit = { sheet: 'Sheet1', top, left, rows: values };
        const again = rereadRows(ledger, edit)?.ledger;
        if (again === undefined) return;
        const whole = readLedger([patchGrid(grid, edit)], {});
        expect([[...again.rows.date], [...again.rows.amount], [...again.rows.kind], again.problems]).toEqual([[...whole.rows.date], [...whole.rows.amount], [...whole.rows.kind], whole.problems]);
      }),
      { seed: 20240131, numRuns: 400 },
    );
  });

  it('is read alone where no title is near', () => {
    expect(rereadRows(readLedger([sheetOf(rows)], {}), { sheet: 'Sheet1', top: 8, left: 4, rows: [[2]] })?.ledger.rows.amount[6]).toBe(2_000_000);
  });
});

describe('an account line', () => {
  const nameUnder = (line: Cell[], role: 'accountName' | 'projectName' = 'accountName'): string => textOf(readLedger([sheetOf([line, ['日期', '凭证号', '摘要', '金额'], ['2024-01-05', '1', '付', 1]])], {}), role, 0);

  it.each(['2024.01-2024.02', '2024年1月至12月', '2024年度', '1月-12月', '第1页', '共 3 页', '元', '单位：元', '（万元）'])('is not glued to %s on its right', (aside) => {
    expect(nameUnder(['科目：7201010130201 事业支出/基本支出/办公费', '', aside])).toBe('事业支出/基本支出/办公费');
    expect(nameUnder([`科目：7201010130201 事业支出/基本支出/办公费  ${aside}`])).toBe('事业支出/基本支出/办公费');
    expect(nameUnder(['项目：', '某专项', aside], 'projectName')).toBe('某专项');
  });

  it('keeps a name that stands in a cell of its own', () => {
    expect(nameUnder(['科目：', '7201010130201', '办公费', '2024.01-2024.02'])).toBe('办公费');
    expect(nameUnder(['项目：2024年绩效奖励', '第1页'], 'projectName')).toBe('2024年绩效奖励');
  });
});

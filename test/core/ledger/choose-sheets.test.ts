import { sheetsLeftOut } from '../../../src/core/ledger/choose-sheets';
import { patchGrid, type Edit } from '../../../src/core/ledger/edit';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { say } from '../../../src/core/say';
import { sheetOf, sumBy } from './ledger-table';

type Row = readonly (Cell | undefined)[];

const header = ['日期', '凭证号', '收款人', '摘要', '金额'];
const pad = (number: number): string => String(number).padStart(2, '0');
const months = Array.from({ length: 12 }, (_, month) => month + 1);

/** Twelve payments of standard amounts, as every village of a township makes them on the tenth. */
function village(name: string, first: number, amountOf: (month: number) => number = (month) => [600, 800, 1000, 1200, 1500][month % 5]!): Row[] {
  return months.map((month) => [`2024-${pad(month)}-10`, `记-${first + month}`, `${name}会计`, `付${name}${month}月补贴`, amountOf(month)]);
}

/** A ledger of many different payments. */
const book: Row[] = Array.from({ length: 48 }, (_, index) => [`2024-${pad(1 + Math.floor(index / 4))}-${pad(1 + (index % 4) * 7)}`, `记-${pad(index + 1)}`, `单位${index}`, `付第${index}笔`, 100 + index * 3.5]);
const bookTotal = '8748.00';

function without(rows: readonly Row[], ...columns: number[]): Row[] {
  return rows.map((row) => row.filter((_, column) => !columns.includes(column)));
}

function come(grids: readonly Grid[]): { total: string | undefined; left: string[]; problems: string[] } {
  const ledger = readLedger(grids, {});
  return {
    total: sumBy(ledger, () => 'total').total,
    left: ledger.sheets.flatMap(({ name, used, reason }) => (used ? [] : [`${name} ${reason.key}`])),
    problems: ledger.problems.map(({ place, code }) => `${place?.sheet ?? ''} ${code}`),
  };
}

describe('sheets that have nothing in common but their amounts all count', () => {
  it('twenty villages with the same standard amounts', () => {
    const grids = Array.from({ length: 20 }, (_, index) => sheetOf([header, ...village(`第${index}村`, index * 12, (month) => [600, 800, 1000, 1200, 1500][(month + index) % 5]!)], `第${index}村`));
    const total = grids.reduce((sum, { rows }) => sum + rows.slice(1).reduce((added, row) => added + Number(row[4]), 0), 0);
    expect(come(grids)).toEqual({ total: `${total}.00`, left: [], problems: [] });
  });

  it('two villages that are paid the same every month, also where each numbers its own vouchers', () => {
    for (const first of [0, 12]) {
      expect(come([sheetOf([header, ...village('甲村', 0)], '甲村'), sheetOf([header, ...village('乙村', first)], '乙村')])).toEqual({ total: '24000.00', left: [], problems: [] });
    }
  });

  it('a payment as large as another, or as two others, in the same month', () => {
    const roads = sheetOf([header, ['2024-03-05', '记-12', '甲公司', '进度款', 50_000]], '道路');
    const parts = sheetOf([header, ['2024-03-05', '记-12', '甲公司', '进度款', 30_000], ['2024-03-06', '记-13', '丙公司', '监理费', 20_000]], '道路');
    const canals = sheetOf([header, ['2024-03-28', '记-77', '乙公司', '工程款', 50_000]], '水渠');
    for (const other of [roads, parts]) expect(come([other, canals])).toEqual({ total: '100000.00', left: [], problems: [] });
  });

  it('payments that two sources of funds share half and half: counted, and said', () => {
    const half = (fund: string): Grid => sheetOf([[...header, '资金来源'], ...book.slice(0, 12).map((row) => [...row, fund])], fund);
    const { total, left, problems } = come([half('中央资金'), half('省级资金')]);
    expect([total, left, problems]).toEqual(['2862.00', [], ['省级资金 sheet-may-repeat']]);
  });
});

describe('a sheet that repeats others is left out', () => {
  const ledger = sheetOf([header, ...book], '账');

  it('whole, with or without its vouchers, however these are written', () => {
    const copies = [book, without(book, 1), without(book, 1, 2), without(book, 1, 2, 3), book.map((row) => [row[0], String(row[1]).replace('记-', '记字第00') + '号', ...row.slice(2)])];
    copies.forEach((rows, at) => {
      const columns = [header, without([header], 1)[0]!, without([header], 1, 2)[0]!, without([header], 1, 2, 3)[0]!, header][at]!;
      expect(come([ledger, sheetOf([columns, ...rows], '副本')])).toEqual({ total: bookTotal, left: ['副本 sheet.repeats'], problems: [] });
    });
  });

  it('in part: some months of it, or a register of some payments with words of its own', () => {
    expect(come([ledger, sheetOf([header, ...book.slice(0, 12)], '一季度')])).toEqual({ total: bookTotal, left: ['一季度 sheet.repeats'], problems: [] });
    const visits = [3, 13, 27, 40].map((index) => [book[index]![0], book[index]![1], '公务接待用餐', book[index]![4]]);
    expect(come([ledger, sheetOf([['日期', '凭证号', '事由', '金额'], ...visits], '公务接待台账')])).toEqual({ total: bookTotal, left: ['公务接待台账 sheet.repeats'], problems: [] });
  });

  it('by other texts, where the amounts are too different to agree by accident', () => {
    const payments = book.map((row, index) => [row[0], `支付令${900 + index}`, '某户', '授权支付', row[4]]);
    expect(come([ledger, sheetOf([header, ...payments], '支付流水')])).toMatchObject({ total: bookTotal, left: ['支付流水 sheet.repeats'] });
  });

  it('as a yearly sheet beside its months, and a summary by month beside both', () => {
    const monthly = months.map((month) => sheetOf([header, ...book.filter((row) => String(row[0]).startsWith(`2024-${pad(month)}`))], `${month}月`));
    const summary = sheetOf([['月份', '摘要', '金额'], ...months.map((month) => [`${month}月`, '本月支出', book.filter((row) => String(row[0]).startsWith(`2024-${pad(month)}`)).reduce((sum, row) => sum + Number(row[4]), 0)])], '汇总');
    expect(come([ledger, ...monthly, summary])).toEqual({ total: bookTotal, left: ['账 sheet.repeats', '汇总 sheet.sums'], problems: [] });
  });
});

describe('a sheet that may repeat others counts and is named', () => {
  it.each<[string, Row[], Row[], string]>([
    ['entries without voucher and payee, of one amount', [['日期', '摘要', '金额'], ...months.map((month) => [`2024-${pad(month)}-10`, '付村级补助', 1000])], [['日期', '摘要', '金额'], ...months.map((month) => [`2024-${pad(month)}-10`, '付村级补助', 1000])], 'sheet-may-repeat'],
    ['a register worded its own way, of a list without vouchers', without([header, ...book], 1, 2), [['日期', '事由', '金额'], ...[3, 13, 27].map((index) => [book[index]![0], '公务接待用餐', book[index]![4]])], 'sheet-may-repeat'],
    ['one entry that looks the same', [['日期', '摘要', '金额'], ['2024-01-10', '付房租', 1000], ['2024-01-11', '付电费', 7]], [['日期', '摘要', '金额'], ['2024-01-10', '付房租', 1000]], 'sheet-may-repeat'],
    ['one amount that others add up to', [['日期', '摘要', '金额'], ['2024-01-10', '付房租', 1000], ['2024-01-11', '付电费', 7]], [['日期', '摘要', '金额'], ['2024-01-31', '付', 1007]], 'sheet-may-sum'],
  ])('%s', (_, one, two, code) => {
    const ledger = readLedger([sheetOf(one, '甲'), sheetOf(two, '乙')], {});
    expect(ledger.sheets.map(({ used }) => used)).toEqual([true, true]);
    expect(ledger.problems).toMatchObject([{ code, severity: 'warning', place: { sheet: '乙' } }]);
    for (const language of ['zh-CN', 'en-US'] as const) expect(say(language, ledger.problems[0]!.message)).toContain('乙');
  });
});

describe('a list beside the books', () => {
  const claims = (name = '待报销清单', more: Row[] = []): Grid => sheetOf([['日期', '摘要', '金额'], ['2024-03-05', '张三报差旅', 70], ['2024-12-06', '李四报资料', 30.5], ...more], name);
  const books: [string, Grid, string][] = [
    ['with vouchers', sheetOf([header, ...book], '支出账'), bookTotal],
    ['with items', sheetOf([['日期', '摘要', '经济分类', '金额'], ['2024-01-02', '付', '30201', 7], ['2024-01-03', '付', '30211', 8]], '支出账'), '15.00'],
    ['with accounts', sheetOf([['日期', '科目编码', '摘要', '借方', '贷方'], ['2024-01-02', '7201', '付', 7, ''], ['2024-01-02', '8001', '付', '', 7]], '序时账'), '7.00'],
    ['under account lines', sheetOf([['科目：7201010102 事业支出'], ['日期', '摘要', '金额'], ['2024-01-02', '付', 7], ['2024-01-03', '付', 8]], '明细账'), '15.00'],
  ];

  it.each(books)('%s is not counted and is named with its rows and their sum', (_, ledger, total) => {
    for (const grids of [[ledger, claims()], [claims(), ledger]]) expect(come(grids)).toEqual({ total, left: ['待报销清单 sheet.other-columns'], problems: ['待报销清单 sheet-other-columns'] });
    const [problem] = readLedger([ledger, claims()], {}).problems;
    expect(problem).toMatchObject({ severity: 'warning', place: { sheet: '待报销清单', row: 1 }, message: { params: { count: 2, amount: { fen: 10_050 } } } });
    for (const language of ['zh-CN', 'en-US'] as const) expect(say(language, problem!.message)).toContain('100.50');
  });

  it('counts where she says so, by whatever she set of it', () => {
    for (const settings of [{ use: true }, { unit: 'yuan' }, { columns: { 2: 'amount' } }] as const) {
      const ledger = readLedger([books[1]![1], claims()], { settings: { sheets: { 待报销清单: settings } } });
      expect([sumBy(ledger, () => 'total').total, ledger.problems]).toEqual(['115.50', []]);
    }
  });

  it('counts as the only ledger, beside others of the same columns, and as one of a series', () => {
    expect(come([claims()])).toEqual({ total: '100.50', left: [], problems: [] });
    expect(come([claims('甲'), sheetOf([['日期', '用途', '支出'], ['2024-03-09', '付', 5]], '乙')])).toEqual({ total: '105.50', left: [], problems: [] });
    expect(come([{ ...books[1]![1], sheet: '1月' }, claims('2月')])).toEqual({ total: '115.50', left: [], problems: [] });
    const month = sheetOf([header, ['2024-01-02', '记-1', '某', '付', 9]], '新账');
    expect(come([month, ...['甲', '乙', '丙'].map((name, at) => claims(name, [['2024-05-06', name, at + 1]]))])).toMatchObject({ left: [], problems: expect.not.arrayContaining(['甲 sheet-other-columns']) as unknown });
  });

  it('leaves a summary of the books its own reason', () => {
    const summary = sheetOf([['月份', '摘要', '金额'], ...months.map((month) => [`${month}月`, '本月支出', book.filter((row) => String(row[0]).startsWith(`2024-${pad(month)}`)).reduce((sum, row) => sum + Number(row[4]), 0)])], '汇总');
    expect(come([books[0]![1], claims(), summary]).left).toEqual(['待报销清单 sheet.other-columns', '汇总 sheet.sums']);
  });

  it('an edit that makes a list of one asks for reading everything', () => {
    const grids = [sheetOf([header, ['2024-01-02', '', '某', '付', 9], ['2024-01-03', '', '某', '付', 8]], '账'), claims()];
    expect(come(grids).left).toEqual([]);
    const edit = { sheet: '账', top: 1, left: 1, rows: [['记-1']] };
    expect(rereadRows(readLedger(grids, {}), edit)).toBeUndefined();
    expect(come([patchGrid(grids[0]!, edit), claims()]).left).toEqual(['待报销清单 sheet.other-columns']);
  });
});

describe('an edit that makes sheets alike', () => {
  const same = (grids: readonly Grid[], edits: readonly Edit[]): boolean[] => {
    let ledger: Ledger = readLedger(grids, {});
    let current = grids;
    return edits.map((edit) => {
      current = current.map((grid) => (grid.sheet === edit.sheet ? patchGrid(grid, edit) : grid));
      const whole = readLedger(current, {});
      const again = rereadRows(ledger, edit)?.ledger;
      if (again !== undefined) {
        expect(again.problems).toEqual(whole.problems);
        expect(again.sheets).toEqual(whole.sheets);
      }
      ledger = again ?? whole;
      return again !== undefined;
    });
  };

  it('asks for reading everything; one that leaves them different is read alone', () => {
    const grids = [sheetOf([header, ...book], '甲'), sheetOf([header, ...book.slice(0, 3), ['2024-02-01', '记-900', '某', '付', 7]], '乙')];
    expect(same(grids, [
      { sheet: '乙', top: 1, left: 4, rows: [[5]] },
      { sheet: '乙', top: 1, left: 4, rows: [[book[0]![4]]] },
      { sheet: '乙', top: 4, left: 0, rows: [[...book[3]!]] },
    ])).toEqual([true, true, false]);
    const villages = [sheetOf([header, ...village('甲村', 0)], '甲村'), sheetOf([header, ...village('乙村', 12)], '乙村')];
    expect(same(villages, [
      { sheet: '乙村', top: 3, left: 3, rows: [['付补贴']] },
      { sheet: '乙村', top: 1, left: 0, rows: village('甲村', 0) },
    ])).toEqual([true, false]);
  });
});

test('two hundred sheets are told apart in less time than reading them takes', () => {
  const grids = Array.from({ length: 200 }, (_, sheet) => sheetOf([['日期', '凭证号', '摘要', '金额'], ...Array.from({ length: 120 }, (_each, row) => [`2024-${pad(1 + (row % 12))}-${pad(1 + (row % 28))}`, `记-${row}`, `付${sheet}-${row}`, 10 + ((sheet * 7 + row) % 300)])], `部门${sheet}`));
  const timeOf = (work: () => void): number => {
    const begun = process.cpuUsage();
    work();
    return process.cpuUsage(begun).user;
  };
  let ledger = readLedger(grids.slice(0, 2), {});
  const reading = timeOf(() => { ledger = readLedger(grids, {}); });
  expect(ledger.sheets.every(({ used }) => used)).toBe(true);
  const readings = ledger.source!.sheets.map((sheet) => sheet.reading);
  expect(timeOf(() => sheetsLeftOut(ledger.rows, readings, readings.map(() => false)))).toBeLessThan(reading);
});

import type { Cell, Grid, Merge } from '../../../src/core/ledger/grid';
import type { RecognitionSettings, SheetSettings } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { monthIn, readTitleLines, unitIn, unitOfHeader, yearIn } from '../../../src/core/ledger/title-lines';
import { readRowsOf, sheetOf, sumBy, textOf } from './ledger-table';

const header = ['日期', '凭证号', '摘要', '经济分类', '支出金额', '备注'];
const entry = (day: number, amount: Cell): Cell[] => [`2024-01-0${day}`, `记-${day}`, '付办公费', '30201-办公费', amount, ''];

describe('what lines around a ledger say', () => {
  it.each([
    ['金额单位：万元', 'wan'], ['单位：元', 'yuan'], ['（万元）', 'wan'], ['金额(元)', 'yuan'], ['支付金额（单位：万元）', 'wan'], ['单位:人民币元', 'yuan'], ['单位：千元', 'unsupported'], ['单位：某县征拆事务中心', undefined], ['元旦慰问', undefined],
    ['编制单位：元谋县财政局', undefined], ['核算单位：元氏县某局 单位：万元', 'wan'], ['单位:万', 'wan'], ['单位：万安县某局', undefined], ['币种：人民币万元', 'wan'], ['币种：人民币 单位：万元', 'wan'], ['Unit: 万元', 'wan'], ['万元', 'wan'], ['2024年度  万元', 'wan'], ['单 位： 万 元', 'wan'],
    ['金额单位：万元保留两位小数', 'wan'], ['(人民币:万元)', 'wan'], ['支出额（万）', 'wan'], ['核定预算：  万元', undefined], ['核定预算 77 万元', undefined], ['补助 三百 万元', undefined], ['预算：财政  万元，自筹  万元', undefined],
  ])('unit of %s is %s', (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  it.each([['金额 万元', 'wan'], ['金额万元', 'wan'], ['金额元', 'yuan'], ['借方/万元', 'wan'], ['支出千元', 'unsupported'], ['大额支出（10万元以上）', undefined], ['支出100万元', undefined], ['支出单元', undefined], ['金额', undefined]])('unit of the header %s is %s', (text, unit) => {
    expect(unitOfHeader(text)).toBe(unit);
  });

  it('unit of a line is not that of a number in it', () => {
    expect(readTitleLines([['批复预算', 77, '万元'], ['预算：', '77', '万元']]).unit).toBeUndefined();
    expect(readTitleLines([['支出明细', 2024, '万元']]).unit).toBe('wan');
  });

  it('makes amounts ten thousand times as large wherever the unit stands', () => {
    const total = (lines: Cell[][], amountHeader = '金额'): Record<string, string> => sumBy(readLedger([sheetOf([...lines, ['日期', '凭证号', '摘要', amountHeader], ['2024-01-05', '1', '付办公费', 1.5]])], {}), () => 'total');
    for (const line of [['编制单位：元谋县财政局', '', '金额单位：万元'], ['币种：人民币万元'], ['', '', '万元'], ['单位:万']]) expect(total([line])).toEqual({ total: '15000.00' });
    for (const name of ['金额 万元', '金额万元', '支出额(万)', '金额（人民币：万元）']) expect(total([], name)).toEqual({ total: '15000.00' });
    expect(total([['编制单位：元谋县财政局']])).toEqual({ total: '1.50' });
  });

  it('of another column is not that of the amounts', () => {
    const read = (headers: string[], lines: Cell[][] = []) => readLedger([sheetOf([...lines, ['日期', '摘要', ...headers], ['2024-01-05', '付办公费', 1.5, 12]])], {});
    for (const headers of [['金额', '余额（万元）'], ['支付金额', '预算数(万元)'], ['金额（元）', '余额（万元）']]) expect([sumBy(read(headers), () => 'total'), read(headers).problems]).toEqual([{ total: '1.50' }, []]);
    expect(sumBy(read(['金额（万元）', '余额（元）']), () => 'total')).toEqual({ total: '15000.00' });
    expect(sumBy(read(['金额', '余额（元）'], [['单位：万元']]), () => 'total')).toEqual({ total: '15000.00' });
    expect(sumBy(read(['金额', '余额', '（万元）']), () => 'total')).toEqual({ total: '15000.00' });
    expect(read(['金额', '余额（千元）']).problems).toEqual([]);
  });

  it.each([['2024年度支出明细账', 2024], ['期间：2024-01至2024-12', 2024], ['支出明细2024', 2024], ['202403', 2024], ['24年账', 2024], ['1月', undefined], ['430922240001', undefined]])('year of %s is %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it.each([['3月', 3], ['2024年03月', 3], ['十二月份', 12], ['2024-05', 5], ['期间：2024年01月至2024年12月', undefined], ['Sheet1', undefined]])('month of %s is %s', (text, month) => {
    expect(monthIn(text)).toBe(month);
  });

  it.each([
    [['编制单位：某县征拆事务中心', '', '金额单位：元'], '某县征拆事务中心'],
    [['单位：', '某县征拆事务中心'], '某县征拆事务中心'],
    [['单位：元'], undefined],
    [['编制单位：元谋县财政局', '金额单位：万元'], '元谋县财政局'],
    [['编制单位:某县征拆事务中心   2024年度   单位:万元'], '某县征拆事务中心'],
    [['（单位：某县教育局（本级）', '（元）'], '某县教育局（本级）'],
    [['单位：某县教育局(本级)（盖章）  金额单位：元'], '某县教育局(本级)'],
  ])('unit name of %j is %s', (line, name) => {
    expect(readTitleLines([line]).unitName).toBe(name);
  });
});

describe('the year of month-and-day dates', () => {
  const rows = [['日期', '摘要', '金额'], ['1/2', '付', 1]];
  it.each<[string, Parameters<typeof readLedger>[0], RecognitionSettings, number, string]>([
    ['settings', [sheetOf([['2023年'], ...rows])], { year: 2022 }, 2022, 'settings'],
    ['title', [sheetOf([['2023年支出'], ...rows])], {}, 2023, 'title'],
    ['sheet name', [sheetOf(rows, '2023支出')], {}, 2023, 'sheet-name'],
    ['file name', [{ ...sheetOf(rows), file: '/home/账/2023年明细.xlsx' }], {}, 2023, 'file-name'],
    ['other dates', [sheetOf([...rows, ['2023-05-06', '付', 1]])], {}, 2023, 'dates'],
  ])('is that of the %s', (_, grids, settings, year, origin) => {
    const ledger = readLedger(grids, { settings, today: 20250101 });
    expect([ledger.year, ledger.yearOrigin, ledger.rows.date[0]]).toEqual([year, origin, year * 10_000 + 102]);
    expect(ledger.problems).toEqual([]);
  });

  it('is each sheet’s own where sheets are of several years, and the ledger’s is the latest', () => {
    const sheets = [sheetOf(rows, '2023年'), sheetOf([rows[0]!, ['3/4', '付电费', 2]], '2024年')];
    const days = (settings: RecognitionSettings): readonly number[] => {
      const { year, rows: read } = readLedger(sheets, { settings });
      return [year, ...read.date];
    };
    expect([days({}), days({ year: 2023 })]).toEqual([[2024, 20230102, 20240304], [2023, 20230102, 20240304]]);
  });
});

it('a title left from last year does not make a month one of that year', () => {
  const month = (name: string, year: number, number: number): Grid => sheetOf([[`${year}年${number}月支出明细`], ['日期', '摘要', '金额'], [`${number}月5日`, '付电费', 10]], name);
  const days = (...sheets: Grid[]): readonly number[] => [...readLedger(sheets, {}).rows.date];
  expect(days(month('1月', 2023, 1), month('2月', 2024, 2), month('3月', 2024, 3))).toEqual([20240105, 20240205, 20240305]);
  expect(days(month('3月', 2024, 3), month('2月', 2023, 2), month('1月', 2024, 1))).toEqual([20240305, 20240205, 20240105]);
  expect(days(month('12月', 2023, 12), month('1月', 2024, 1), month('2月', 2024, 2))).toEqual([20231205, 20240105, 20240205]);
  expect(days(month('1月', 2023, 1), month('2023年2月', 2023, 2), month('3月', 2024, 3))).toEqual([20230105, 20230205, 20240305]);
});

describe('the month of a day', () => {
  it.each<[string, Cell[][]]>([
    ['stands under 日期 beside it', [['日期', null, '摘要', '金额'], ['月', '日', null, null], [3, 5, '付电费', 1], [4, 6, '付水费', 2]]],
    ['stands alone over the days', [['日', '摘要', '金额'], ['三月'], [5, '付电费', 1], ['4月份'], [6, '付水费', 2]]],
    ['stands alone in the column of the summaries, with its year', [['日', '摘要', '金额'], ['', '2024年3月'], [5, '付电费', 1], ['', '2024年4月'], [6, '付水费', 2]]],
  ])('%s', (_, rows) => {
    const { days, kinds, problems } = readRowsOf(rows);
    expect([days.filter((day) => day > 0), kinds.filter((kind) => kind !== 'blank'), problems]).toEqual([[20240305, 20240406], ['posting', 'posting'], []]);
  });
  it('may be a numbered period', () => {
    expect(readRowsOf([['期间', '摘要', '金额'], ['第3期', '付电费', 1], ['第12期', '付水费', 2]]).days).toEqual([20240301, 20241201]);
  });
  it('is no heading where columns tell it', () => {
    expect(readRowsOf([['日期', '摘要', '金额'], ['2024-03-05', '付电费', 1], ['', '4月'], ['', '付水费', 2]]).days).toEqual([20240305, 0, 20240305]);
  });
});

describe('a year that is not the ledger’s', () => {
  const rows = [['日期', '摘要', '金额'], ['1/2', '付', 1]];
  const read = (lines: Cell[][], sheet = 'Sheet1', more: Cell[][] = []): ReturnType<typeof readLedger> => readLedger([sheetOf([...lines, ...rows, ...more], sheet)], { today: 20260101 });

  it.each(['制表日期：2025-01-10', '打印时间：2025/1/10 09:30', '日期：2025年1月10日', '项目名称：2025年绩效奖励'])('%s comes after whatever else says the year', (line) => {
    for (const ledger of [read([[line], ['会计期间：2024年1月至12月']]), read([[`${line}  期间：2024年1月至12月`]]), read([[line]], '2024年支出'), read([[line]], 'Sheet1', [['2024-05-06', '付', 1]])]) {
      expect([ledger.rows.date[0], ledger.problems]).toEqual([20240102, []]);
    }
  });

  it('may be that of a day alone in its cell, or stand in an account’s code', () => {
    expect(readTitleLines([['2025年1月10日', '2024年1月至12月']])).toEqual({ year: 2024 });
    expect(readTitleLines([['科目：2001 短期借款'], ['2024年']])).toEqual({ year: 2024 });
    expect(readTitleLines([['2024年12月31日']])).toEqual({ doubtfulYear: 2024 });
  });

  it('is taken where nothing else says it, with a word about it', () => {
    const { rows: { date }, problems } = read([['制表日期：2025-01-10']]);
    expect([date[0], problems.map(({ code, severity }) => `${code} ${severity}`)]).toEqual([20250102, ['year-assumed warning']]);
  });

  it('does not give days their month either', () => {
    expect(readTitleLines([['制表日期：2025-01-10']]).month).toBeUndefined();
    expect(readTitleLines([['日期：2024年2月']])).toEqual({ year: 2024, month: 2 });
    expect(readTitleLines([['日期：2024年1月1日至2024年12月31日'], ['日期：2024-01-01 至 2024-12-31']])).toEqual({ year: 2024 });
  });
});

describe('what the accountant corrects', () => {
  const rows = [header, entry(1, 10), entry(2, 20)];
  const read = (settings: SheetSettings, more: Parameters<typeof sheetOf>[0] = rows) => readLedger([sheetOf(more)], { settings: { sheets: { Sheet1: settings } } });

  it('is used: columns, header row, unit, use', () => {
    expect(textOf(read({ columns: { 2: null, 5: 'summary' } }), 'summary', 0)).toBe('');
    expect(read({ columns: { 2: null, 5: 'summary' } }).sheets[0]!.columns).toMatchObject({ summary: 5, amount: 4 });
    expect(sumBy(read({ unit: 'wan' }), () => 'total')).toEqual({ total: '300000.00' });
    expect(read({ headerRow: 3 }, [['a', 'b'], ['c', 'd'], ...rows]).sheets[0]).toMatchObject({ headerRow: 3, rowsByKind: { posting: 2 } });
    expect(read({ use: false }).sheets[0]).toMatchObject({ used: false, reason: { key: 'sheet.not-by-setting' } });
  });

  it('reads a copy that would otherwise be left out', () => {
    const grids = [sheetOf(rows, '甲'), sheetOf(rows, '乙')];
    expect(readLedger(grids, {}).sheets.map(({ used }) => used)).toEqual([true, false]);
    expect(readLedger(grids, { settings: { sheets: { 乙: { use: true } } } }).sheets.map(({ used }) => used)).toEqual([false, true]);
  });

  it('holds under a further header of the sheet for the columns of the same headers', () => {
    const book: Cell[][] = [['日期', '凭证号', '摘要', '用途', '金额'], ['2024-01-02', '记-1', '付', '道路', 10], ['日期', '凭证号', '用途', '摘要', '金额', '备注'], ['2024-01-03', '记-2', '水渠', '付款', 20, '补']];
    const ledger = read({ columns: { 3: 'projectName', 4: 'credit' } }, book);
    expect([0, 2].map((row) => [textOf(ledger, 'projectName', row), textOf(ledger, 'summary', row), ledger.rows.amount[row]])).toEqual([['道路', '付', -1000], ['水渠', '付款', -2000]]);
  });

  it('holds under a header of two rows whose cells are merged', () => {
    const book: Cell[][] = [['日期', '凭证号', '摘要', '金额', ''], ['', '', '', '借方', '贷方'], ['2024-01-02', '记-1', '付办公费', 10, ''], ['2024-01-03', '记-2', '退', '', 4]];
    const merges: Merge[] = [{ top: 0, bottom: 0, left: 3, right: 4 }, ...[0, 1, 2].map((column) => ({ top: 0, bottom: 1, left: column, right: column }))];
    const ledger = (settings: SheetSettings) => readLedger([{ ...sheetOf(book), merges }], { settings: { sheets: { Sheet1: settings } } });
    expect(ledger({}).sheets[0]).toMatchObject({ headerRow: 2, columns: { debit: 3, credit: 4 } });
    expect(sumBy(ledger({}), () => 'total')).toEqual({ total: '6.00' });
    expect(sumBy(ledger({ columns: { 3: null, 4: 'amount', 2: 'remark' } }), (row) => textOf(ledger({ columns: { 2: 'remark' } }), 'remark', row))).toEqual({ 退: '4.00' });
  });

  it('names the amount column in place of debit and credit', () => {
    const book = [['日期', '摘要', '借方', '贷方', '实际'], ['2024-01-02', '付', 1, 2, 30], ['2024-01-02', '付', 1, 2, 40]];
    expect(sumBy(read({ columns: { 4: 'amount' } }, book), () => 'total')).toEqual({ total: '70.00' });
    expect(sumBy(read({ columns: { 0: 'date', 1: 'summary', 2: 'debit', 3: 'credit', 4: 'amount' } }, book), () => 'total')).toEqual({ total: '70.00' });
    expect(sumBy(read({ columns: { 2: 'debit', 3: 'amount' } }, book), () => 'total')).toEqual({ total: '4.00' });
    expect(sumBy(read({ columns: { 3: 'debit', 2: 'credit', 4: 'amount' } }, book), () => 'total')).toEqual({ total: '2.00' });
  });
});

describe('sheets that are no ledgers', () => {
  it.each(['支出绩效汇总', '支出分类明细', '待处理', '预算项目', '分类规则', '上年数'])('%s, the program’s own, is never one', (name) => {
    const ledger = readLedger([sheetOf([header, entry(1, 10)], name), sheetOf([header, entry(2, 5)])], {});
    expect(ledger.sheets[0]).toMatchObject({ used: false, reason: { key: 'sheet.own' } });
    expect(sumBy(ledger, () => 'total')).toEqual({ total: '5.00' });
  });

  it('but where nothing else is left, the written detail is', () => {
    const detail = sheetOf([header, entry(1, 10)], '支出分类明细');
    const others = [sheetOf([], 'Sheet1'), sheetOf([header, entry(2, 5)], '支出绩效汇总'), sheetOf([header, entry(2, 5)], '支出分类明细 (2)')];
    const ledger = readLedger([...others, detail], {});
    expect(ledger.sheets.map(({ used }) => used)).toEqual([false, false, false, true]);
    expect(sumBy(ledger, () => 'total')).toEqual({ total: '10.00' });
    expect(readLedger([detail], { settings: { sheets: { 支出分类明细: { use: false } } } }).sheets[0]).toMatchObject({ used: false });
  });

  it('a sheet of the budget accounts is one, whatever its name holds', () => {
    const book = ['日期', '凭证号', '摘要', '科目编码', '借方', '贷方'];
    const ledger = readLedger([sheetOf([book, ['2024-01-02', '记-1', '付', '5001', 7, '']], '财务会计'), sheetOf([book, ['2024-01-02', '记-1', '付', '7201', 7, '']], '预算会计')], {});
    expect([ledger.sheets.map(({ used }) => used), ledger.basis]).toEqual([[true, true], 'budget-accounts']);
  });

  it('nor is a ledger that says day and voucher left out because its name is that of a budget; one of income is', () => {
    const grids = ['一般公共预算', '政府性基金', '收入'].map((name) => sheetOf([header, entry(1, 10)].concat(name === '政府性基金' ? [entry(2, 5)] : []), name));
    const dayless = sheetOf([['摘要', '金额'], ['征地拆迁', 770_000]], '年初预算');
    expect(readLedger([...grids, dayless], { settings: { sheets: { 政府性基金: { use: true } } } }).sheets.map(({ used, reason }) => (used ? true : reason.key))).toEqual([true, true, 'sheet.other-matter', 'sheet.other-matter']);
  });

  it('nor what is lent and comes back, unless it has items or is all there is', () => {
    const lent = [['日期', '凭证号', '摘要', '往来单位', '借方', '贷方'], ['2024-03-01', '记-1', '张三借备用金', '张三', 5000, ''], ['2024-05-01', '记-2', '张三还备用金', '张三', '', 5000]];
    const book = sheetOf([['日期', '凭证号', '摘要', '经济分类', '借方', '贷方'], ['2024-03-02', '记-3', '付电费', '30206', 7, '']], '支出账');
    const reasons = (...grids: Parameters<typeof readLedger>[0]): readonly string[] => readLedger(grids, {}).sheets.map(({ reason }) => reason.key);
    expect(reasons(sheetOf(lent, '往来明细账'), book)).toEqual(['sheet.other-matter', 'sheet.used']);
    expect(reasons(sheetOf(lent, '往来明细账'))).toEqual(['sheet.used']);
    expect(reasons(sheetOf(lent, '备用金报销'), book)).toEqual(['sheet.used', 'sheet.used']);
    expect(reasons({ ...book, sheet: '应付款列支' }, book).at(0)).not.toBe('sheet.other-matter');
  });

  it('a sheet of totals beside a ledger is none', () => {
    const ledger = readLedger([sheetOf([header, entry(1, 10)], '账'), sheetOf([['日期', '摘要', '金额'], ['', '1月合计', 10], ['', '总计', 10]], '总表')], {});
    expect(ledger.sheets.map(({ reason }) => reason.key)).toEqual(['sheet.used', 'sheet.only-subtotals']);
  });
});

describe('columns', () => {
  const columnsOf = (rows: Parameters<typeof sheetOf>[0], merges: readonly Merge[] = []) => readLedger([{ ...sheetOf(rows), merges }], {}).sheets[0]!.columns;

  it('are told by their cells where spellings compete', () => {
    expect(columnsOf([['科目编码', '科目名称', '日期', '摘要', '金额'], ['30201', '办公费', '2024-01-02', '付', 1]])).toEqual({ economicCode: 0, economicName: 1, date: 2, summary: 3, amount: 4 });
    expect(columnsOf([['时间', '支出科目名称', '金额', '经办人'], ['2024.1.2', '办公费', 10, '张'], ['2024.1.3', '差旅费', 20, '李']])).toEqual({ date: 0, economicName: 1, amount: 2 });
    expect(columnsOf([['日期', '摘要', '对方科目', '收款人账号', '计划金额', '支付金额', '可用额度'], ['2024-01-02', '付', '1002', '6222', 5, 6, 7]])).toEqual({ date: 0, summary: 1, amount: 5 });
  });

  it('of years, dates and budget revisions are neither accounts nor amounts', () => {
    const years = [['预算年度', '申请日期', '支付日期', '批次', '用途', '支付金额'], ...[5, 6].map((day) => [2024, `2024-01-0${day}`, `2024-01-0${day}`, '202401', '付', 1])];
    expect(columnsOf(years)).toEqual({ date: 2, summary: 4, amount: 5 });
    expect(columnsOf([['甲', '日期', '摘要', '金额'], ['7201010101', '2024-01-05', '付', 1], ['1011', '2024-01-05', '付', 1]])).toMatchObject({ accountCode: 0 });
    const revisions = readLedger([sheetOf([['日期', '预算项目', '调整数', '文号'], ['2024-06-30', '道路养护', -1000, '5号']], '调整'), sheetOf([header, entry(1, 10)])], {});
    expect(revisions.sheets.map(({ used }) => used)).toEqual([false, true]);
  });

  it('of balances are never debit and credit', () => {
    const rows = [['日期', '摘要', '期初余额', '', '本期发生额', '', '期末余额', ''], ['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方'], ['2024-01-02', '付', 9, 9, 1, 0, 8, 8]];
    expect(columnsOf(rows)).toMatchObject({ debit: 4, credit: 5 });
  });

  it('join the word and the number of a voucher', () => {
    const { ledger } = readRowsOf([['2024年', '', '凭证', '', '摘要', '金额'], ['月', '日', '字', '号'], [1, 5, '记', 1, '付', 100], [1, 6, '付', 1, '付', 5]]);
    expect([textOf(ledger, 'voucher', 0), textOf(ledger, 'voucher', 1)]).toEqual(['记-1', '付-1']);
  });

  it('give item subtotals in the name column no second count', () => {
    const { kinds } = readRowsOf([['科目编码', '科目名称', '日期', '摘要', '金额'], ['30201', '办公费', '2024-01-02', '付', 10], ['30201', '办公费小计', '', '', 10], ['', '总计', '', '', 10]]);
    expect(kinds).toEqual(['posting', 'subtotal', 'subtotal']);
  });
});

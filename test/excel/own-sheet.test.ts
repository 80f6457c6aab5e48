import type { BudgetLine } from '../../src/core/budget/budget-line';
import { yuanText } from '../../src/core/money';
import { say } from '../../src/core/say';
import { lineOf } from '../core/lines-of';
import { openSession, type OpenedSession } from './open-session';

jest.setTimeout(60_000);

/** The sheet 预算项目 without the table that belongs there. */
let opened: OpenedSession;
beforeEach(async () => { opened = await openSession({ file: 'test/fixtures/plain.xlsx' }); });
afterEach(() => { opened.close(); });

const lines = (): readonly BudgetLine[] => opened.session.getState().view!.lines;
const shown = (): string[] => lines().map(({ name, approved, revisions }) => [name, yuanText(approved), ...revisions.map(({ amount }) => yuanText(amount))].join(' '));

/** Runs over office.js as she would do it in Excel. */
async function inExcel(run: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
}

async function cells(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('预算项目').getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

async function tableNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem('预算项目');
    tables.load('items/name');
    await context.sync();
    return tables.items.map(({ name }) => name).sort();
  });
}

test('the tables were turned into plain ranges: they are tables again, with all that stood in them', async () => {
  await opened.session.saveLines([lineOf('甲项目', '100', { revisions: [{ date: 20_240_630, amount: 500 as never, document: '1号', note: '' }] }), lineOf('乙项目', '200')]);
  await inExcel((context) => {
    context.workbook.tables.getItem('YS_预算').convertToRange();
    context.workbook.tables.getItem('YS_调整').convertToRange();
  });
  expect(await tableNames()).toEqual([]);
  expect(await opened.session.saveLines([...lines(), lineOf('丙项目', '300')])).toMatchObject({ ok: true });
  expect(shown()).toEqual(['甲项目 100.00 5.00', '乙项目 200.00', '丙项目 300.00']);
  expect(await tableNames()).toEqual(['YS_调整', 'YS_预算'].sort());
});

test('the sheet holds something of her own: it stays, and the tables go beside it', async () => {
  await inExcel((context) => {
    context.workbook.worksheets.add('预算项目').getRange('A1:B6').values = [['备忘', ''], ['张三', '12345'], ['', ''], ['', ''], ['', ''], ['李四', '67890']];
  });
  await opened.session.refresh();
  expect(await opened.session.saveLines([lineOf('甲项目', '100'), lineOf('乙项目', '200')])).toMatchObject({ ok: true });
  expect(await opened.session.saveLines([...lines(), ...['丙', '丁', '戊', '己', '庚'].map((name) => lineOf(name, '1'))])).toMatchObject({ ok: true });
  expect(shown()).toHaveLength(7);
  expect(await cells('A1:B6')).toEqual([['备忘', ''], ['张三', '12345'], ['', ''], ['', ''], ['', ''], ['李四', '67890']].map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))));
});

test('a list of her own is read; changing it from the pane is refused with what to do, and nothing is written', async () => {
  const own = [['项目名称', '年初预算数'], ['甲项目', 100], ['乙项目', 200]];
  await inExcel((context) => { context.workbook.worksheets.add('预算项目').getRange('A1:B3').values = own; });
  await opened.session.refresh();
  expect(shown()).toEqual(['甲项目 100.00', '乙项目 200.00']);
  const outcome = await opened.session.saveLines([...lines(), lineOf('丙项目', '300')]);
  expect(outcome.ok ? '' : say('zh-CN', outcome.message)).toContain('请直接在表里改');
  expect(await cells('A1:B3')).toEqual(own);
  expect(await tableNames()).toEqual([]);
});

test('of a budget for several units the ledger’s own lines count, whichever unit the ledger turns out to be of', async () => {
  const own = [['单位', '项目名称', '年初预算数'], ['甲局', '道路维修', 100], ['乙局', '道路维修', 40], ['乙局', '绿化', 7], ['', '培训', 5]];
  await inExcel((context) => { context.workbook.worksheets.add('预算项目').getRange('A1:C5').values = own; });
  await opened.session.refresh();
  const problems = (): string[] => opened.session.getState().view!.problems.filter(({ code }) => code === 'budget-unit').map(({ message }) => say('zh-CN', message));
  expect([shown(), problems()]).toEqual([['培训 5.00'], [expect.stringMatching(/甲局、乙局.*窗格顶部/)]]);
  await opened.session.saveRecognition({ unitName: '乙局' });
  expect([shown(), problems()]).toEqual([['道路维修 40.00', '绿化 7.00', '培训 5.00'], []]);
  await inExcel((context) => { context.workbook.worksheets.getItem('预算项目').getRange('C3').values = [[60]]; });
  await opened.until(() => shown()[0] === '道路维修 60.00');

  const outcome = await opened.session.saveLines(lines().slice(1));
  expect(outcome.ok ? '' : say('zh-CN', outcome.message)).toMatch(/“单位”一列.*请直接在表里改/);
  expect(await cells('A3:C5')).toEqual([['乙局', '道路维修', 60], ['乙局', '绿化', 7], ['', '培训', 5]]);
});

test('a unit that is written over the ledger later has its own lines', async () => {
  await inExcel((context) => {
    context.workbook.worksheets.add('预算项目').getRange('A1:C3').values = [['单位', '项目名称', '年初预算数'], ['甲局', '道路维修', 100], ['乙局', '绿化', 7]];
    context.workbook.worksheets.getItem('支出明细账').getRange('A2').values = [['单位：甲局']];
  });
  await opened.until(() => shown().join() === '道路维修 100.00');
  await inExcel((context) => { context.workbook.worksheets.getItem('支出明细账').getRange('A2').values = [['单位：乙局']]; });
  await opened.until(() => shown().join() === '绿化 7.00');
});

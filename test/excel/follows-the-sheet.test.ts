import { openSession, type OpenedSession } from './open-session';
import type { LineRowsRead } from '../../src/excel/session';

let opened: OpenedSession;
afterEach(() => { opened.close(); });

/** Does something through the library, as a person's click would, and waits until the core has followed. */
async function change(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await opened.host.Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
}

test('decisions hold when rows are inserted and deleted above them', async () => {
  opened = await openSession({ file: 'test/fixtures/cashbook.xlsx' });
  const { session } = opened;
  await session.saveRecognition({ year: 2024 });
  const open = await session.rowIndices({ category: 'unclassified' });
  await session.decide(open, 'public', '', '');
  const total = session.getState().view!.summary.expenditure.amount;
  const decided = (): number => session.getState().view!.summary.byCategory.unclassified.count;
  expect(decided()).toBe(0);
  await change((sheet) => { sheet.getRange('8:9').insert('Down'); });
  expect(decided()).toBe(0);
  expect(session.getState().view!.summary.expenditure.amount).toBe(total);
  await change((sheet) => { sheet.getRange('8:9').delete('Up'); });
  expect(decided()).toBe(0);
  expect(session.getState().view!.summary.expenditure.amount).toBe(total);
});

test('a column inserted in the ledger moves nothing', async () => {
  opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  const before = opened.session.getState().view!.summary;
  await change((sheet) => { sheet.getRange('B:B').insert('Right'); });
  expect(opened.session.getState().view!.summary).toEqual(before);
});

test('the categories written beside the ledger change no figure', async () => {
  opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  const { session } = opened;
  const before = session.getState().view!.summary;
  expect(await session.writeCategoryColumns()).toMatchObject({ ok: true, message: { params: { count: 311 } } });
  await session.refresh();
  expect(session.getState().view!.summary).toEqual(before);
  const width = opened.workbook.sheets[0]!.usedArea(true)!.columns;
  expect(await session.writeCategoryColumns()).toMatchObject({ ok: true });
  expect(opened.workbook.sheets[0]!.usedArea(true)!.columns).toBe(width);
});

test('a budget typed into its table in Excel counts at once', async () => {
  opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  const { session, until } = opened;
  await session.saveLines(((await session.linesFromText('征地拆迁工作经费\t770000\n')) as LineRowsRead).lines);
  await opened.host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('预算项目').getRange('E2').values = [[800000]];
    await context.sync();
  });
  const { view } = await until(({ view: shown }) => shown?.summary.lines[0]?.available === 80_000_000, 'the new budget');
  expect(view!.summary.lines[0]!.balance).toBe(3_001_250);
});

test('another sheet that is renamed or added is no trouble', async () => {
  opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  const before = opened.session.getState().view!.summary.expenditure;
  await change((sheet) => { sheet.context.workbook.worksheets.add('草稿').getRange('A1').values = [['备忘']]; });
  await change((sheet) => { sheet.name = '明细账2024'; });
  await opened.session.refresh();
  expect(opened.session.getState().view!.ledger.sheets.find(({ used }) => used)?.name).toBe('明细账2024');
  expect(opened.session.getState().view!.summary.expenditure).toEqual(before);
});

describe('a ledger renamed where Excel does not tell of it', () => {
  const used = (): string | undefined => opened.session.getState().view!.ledger.sheets.find((sheet) => sheet.used)?.name;

  beforeEach(async () => {
    opened = await openSession({ file: 'test/fixtures/plain.xlsx', apiLevel: 14 });
  });

  test('a row is found under the new name, and the next edit brings the name along', async () => {
    await change((sheet) => { sheet.name = '改名后的账'; });
    expect(used()).toBe('支出明细账');
    expect(await opened.session.goTo({ sheet: '支出明细账', row: 7 })).toMatchObject({ ok: true });
    await change((sheet) => { sheet.getRange('I7').values = [[1]]; });
    expect(used()).toBe('改名后的账');
  });

  test('what is written names it, and its links lead there', async () => {
    await change((sheet) => { sheet.name = '改名后的账'; });
    expect(await opened.session.generate({ language: 'zh-CN' }, () => undefined, new AbortController().signal)).toMatchObject({ ok: true });
    const detail = opened.workbook.sheetNamed('支出分类明细')!;
    expect(detail.formula(4, 1)).toContain('改名后的账 第4行');
    expect(await opened.session.writeCategoryColumns()).toMatchObject({ ok: true, message: { params: { count: 311 } } });
  });

  test('corrections of how it is read go with it', async () => {
    const before = opened.session.getState().view!.summary.expenditure.amount;
    await opened.session.saveRecognition({ sheets: { 支出明细账: { unit: 'wan' } } });
    const inWan = opened.session.getState().view!.summary.expenditure.amount;
    expect(inWan).not.toBe(before);
    await change((sheet) => { sheet.name = '改名后的账'; });
    await change((sheet) => { sheet.getRange('N400').values = [['']]; });
    await opened.session.refresh();
    expect(used()).toBe('改名后的账');
    expect(opened.session.getState().view!.summary.expenditure.amount).toBe(inWan);
    expect(opened.session.getState().view!.settings.sheets).toEqual({ 改名后的账: { unit: 'wan' } });
  });
});

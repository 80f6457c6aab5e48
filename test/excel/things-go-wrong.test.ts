import type { Outcome } from '../../src/excel/session';
import { say } from '../../src/core/say';
import type { Sheet } from '../workbench/model/sheet';
import { openSession, type OpenedSession } from './open-session';

const PLAIN = 'test/fixtures/plain.xlsx';

function generate({ session }: OpenedSession, signal = new AbortController().signal, replaceOwnCells = false): Promise<Outcome> {
  return session.generate({ language: 'zh-CN', replaceOwnCells }, () => undefined, signal);
}

/** The sentence of an outcome that failed. */
function sentence(outcome: Outcome): string {
  return outcome.ok ? '' : say('zh-CN', outcome.message);
}

/** Everything that stands in a sheet, to see that nothing of it was lost. */
function contents(sheet: Sheet | undefined): string {
  const cells: string[] = [];
  sheet?.forEachCell({ row: 0, column: 0, rows: 100_000, columns: 100 }, (row, column, value, formula) => { if (value !== '' && value !== null) cells.push(`${row},${column}:${formula ?? JSON.stringify(value)}`); });
  return cells.join('\n');
}

function sheetNamed({ workbook }: OpenedSession, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

let opened: OpenedSession;
beforeEach(async () => { opened = await openSession({ file: PLAIN }); });
afterEach(async () => {
  // What the test did to the sheets is followed up a moment later; it must not come to the next test's host.
  await new Promise((resolve) => { setTimeout(resolve, 400); });
  opened.close();
});

test('a protected workbook is named, and nothing is written', async () => {
  opened.workbook.update({ structureProtection: {} });
  const names = opened.workbook.sheets.map(({ name }) => name);
  expect(sentence(await generate(opened))).toContain('保护工作簿');
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(names);
});

test('a protected summary sheet is named, and stays as it is', async () => {
  await generate(opened);
  const sheet = sheetNamed(opened, '支出绩效汇总')!;
  sheet.update({ protection: { options: {} } });
  const before = contents(sheet);
  expect(sentence(await generate(opened))).toContain('“支出绩效汇总”受保护');
  expect(contents(sheet)).toBe(before);
});

test('a sheet of hers that is named like ours is left alone', async () => {
  const own = opened.workbook.addSheet('支出分类明细');
  own.setCell(0, 0, '我的表');
  expect(sentence(await generate(opened))).toContain('不是本加载项写的');
  expect(contents(own)).toBe('0,0:"我的表"');
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['支出明细账', '支出分类明细']);
});

test('what she wrote beside the tables stays; what she wrote into them is asked for first', async () => {
  await generate(opened);
  const sheet = sheetNamed(opened, '支出绩效汇总')!;
  sheet.setCell(2, 20, '已与会计核对');
  expect(await generate(opened)).toMatchObject({ ok: true });
  expect(sheet.value(2, 20)).toBe('已与会计核对');
  sheet.setCell(8, 3, '99');
  const asked = await generate(opened);
  expect(asked).toMatchObject({ ok: false, asks: 'replaceOwnCells' });
  expect(sheet.value(8, 3)).toBe(99);
  expect(await generate(opened, undefined, true)).toMatchObject({ ok: true });
  expect(sheet.value(8, 3)).not.toBe(99);
  expect(sheet.value(2, 20)).toBe('已与会计核对');
});

test.each([
  ['the formats', 'Range.NumberFormat'],
  ['the rows', 'Range.Values'],
  ['putting the new cells in place', 'Range.CopyFrom'],
  ['making the tables', 'TableCollection.Add'],
  ['drawing the chart', 'ChartCollection.Add'],
])('a host error in %s leaves the old sheets whole and nothing aside', async (_what, member) => {
  await generate(opened);
  const names = opened.workbook.sheets.map(({ name }) => name);
  const before = contents(sheetNamed(opened, '支出绩效汇总'));
  const detail = contents(sheetNamed(opened, '支出分类明细'));
  opened.host.faults.failing = { member, code: 'GeneralException', times: 1 };
  expect(sentence(await generate(opened))).not.toBe('');
  opened.host.faults.failing = undefined;
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(names);
  expect(contents(sheetNamed(opened, '支出绩效汇总'))).toBe(before);
  expect(contents(sheetNamed(opened, '支出分类明细'))).toBe(detail);
  expect(await generate(opened)).toMatchObject({ ok: true });
});

test('a host error on the first 生成汇总 leaves no half sheet', async () => {
  opened.host.faults.failing = { member: 'Range.Values', code: 'GeneralException', times: 1 };
  expect(sentence(await generate(opened))).toContain('再试一次');
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['支出明细账']);
});

test('cancelled: nothing of the new sheets is left', async () => {
  const stop = new AbortController();
  const going = opened.session.generate({ language: 'zh-CN' }, () => { stop.abort(); }, stop.signal);
  expect(sentence(await going)).toContain('已取消');
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['支出明细账']);
});

test('cell edit mode: the sentence says to press Enter', async () => {
  opened.host.faults.cellEditMode = true;
  expect(sentence(await generate(opened))).toContain('按 Enter');
  opened.host.faults.cellEditMode = false;
});

test('the ledger is deleted: the pane says that there is none, and lives on', async () => {
  const { workbook, until } = opened;
  const other = workbook.addSheet('其他');
  other.setCell(0, 0, '备注');
  workbook.deleteSheet(workbook.sheets[0]!);
  const state = await until(({ phase }) => phase === 'no-ledger', 'no ledger');
  expect(state.view!.summary.expenditure.count).toBe(0);
  expect(state.ledgerGone).toBe(true);
});

test('answers that are too large are asked for in halves', async () => {
  opened.host.faults.responseLimit = 20_000;
  await opened.session.refresh();
  opened.host.faults.responseLimit = 5_000_000;
  expect(opened.session.getState()).toMatchObject({ phase: 'ready' });
});

test('Excel 2021 (ExcelApi 1.14) does everything', async () => {
  const old = await openSession({ file: PLAIN, apiLevel: 14 });
  expect(old.session.getState()).toMatchObject({ phase: 'ready', host: { api: '1.14' } });
  expect(await generate(old)).toMatchObject({ ok: true });
  old.close();
});

/** The next savings of the document's settings fail; gives how many were done since. */
function refuseSaving(times: number): () => number {
  const { settings } = (globalThis as unknown as { Office: { context: { document: { settings: { saveAsync: (done: (result: unknown) => void) => void } } } } }).Office.context.document;
  const { saveAsync } = settings;
  let left = times;
  let done = 0;
  settings.saveAsync = (tell) => {
    if (left > 0) {
      left -= 1;
      setImmediate(() => { tell({ status: 'failed', error: { name: 'DataWriteError', message: 'disk full' } }); });
      return;
    }
    done += 1;
    saveAsync(tell);
  };
  return () => done;
}

const written = (): unknown => (opened.settings.get('YS') as { written?: unknown } | undefined)?.written;

test('the record of what was written cannot be saved: the sheets stand, and that is what is said', async () => {
  refuseSaving(1);
  const outcome = await generate(opened);
  expect(outcome).toMatchObject({ ok: true, places: [{ sheet: '支出绩效汇总' }, { sheet: '支出分类明细' }] });
  const said = say('zh-CN', outcome.ok ? outcome.message! : { key: 'pane.name' });
  expect(said).toContain('已生成：支出绩效汇总、支出分类明细。');
  expect(said).toContain('没能在工作簿里记下');
  expect(said).not.toContain('没有改动');
  expect(sheetNamed(opened, '支出绩效汇总')).toBeDefined();
});

test('written again without a change of hers, nothing is asked, and the record is saved then', async () => {
  const savings = refuseSaving(1);
  await generate(opened);
  const outcome = await generate(opened);
  expect(outcome).toMatchObject({ ok: true, message: { key: 'excel.generated' } });
  expect(savings()).toBe(1);
  expect(written()).toMatchObject({ 支出绩效汇总: {} });
});

test('a correction that cannot be saved changes nothing, also not later', async () => {
  refuseSaving(1);
  const outcome = await opened.session.saveRecognition({ year: 2020 });
  expect(sentence(outcome)).toContain('没能存进工作簿');
  await opened.session.refresh();
  expect(opened.session.getState().view!.ledger.year).toBe(2024);
});

test('a sheet of hers named like ours: the cells that hold something are named', async () => {
  const own = opened.workbook.addSheet('支出绩效汇总');
  own.setCell(1, 1, '我的表');
  own.setCell(4, 3, '9');
  expect(sentence(await generate(opened))).toBe('工作簿里已有名为“支出绩效汇总”的工作表，不是本加载项写的（B2:D5 里有内容），没有动它，汇总也没有生成。请给它改个名字再试。');
});

test('what she wrote into two sheets is named in one question', async () => {
  await generate(opened);
  sheetNamed(opened, '支出绩效汇总')!.setCell(8, 3, '99');
  sheetNamed(opened, '支出分类明细')!.setCell(9, 4, '我的摘要');
  const asked = await generate(opened);
  expect(asked).toMatchObject({ ok: false, asks: 'replaceOwnCells' });
  expect(sentence(asked)).toMatch(/“支出绩效汇总”里有 1 处您写的内容（9:9）会被新表覆盖。“支出分类明细”里有 1 处您写的内容（10:10）会被新表覆盖。/);
});

test.each([7, 11, 12, 13, 14])('the level of this Excel is told as it is: 1.%i', async (apiLevel) => {
  const old = await openSession({ file: PLAIN, apiLevel });
  expect(old.session.getState().host).toMatchObject({ api: `1.${apiLevel}`, canWrite: apiLevel >= 14 });
  old.close();
});

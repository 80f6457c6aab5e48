import { paintXlsx } from '../../src/cli/paint/paint-xlsx';
import { answer } from '../../src/core/compute-answer';
import type { Cell } from '../../src/core/ledger/grid';
import { planSummary } from '../../src/core/report/plan-summary';
import { styles } from '../../src/core/report/styles';
import type { GenerateOptions, Outcome, Progress } from '../../src/excel/session';
import { Workbook } from '../workbench/model/workbook';
import type { Sheet } from '../workbench/model/sheet';
import { readXlsx } from '../workbench/xlsx/read-xlsx';
import type { OpenedSession } from './open-session';
import { openSession } from './open-session';

const LEDGER = '支出明细账';
const HEADER = ['日期', '凭证号', '摘要', '部门经济分类编码', '部门经济分类名称', '项目名称', '支出金额'];

/** A ledger of so many postings over the year. */
function ledgerRows(count: number): (string | number)[][] {
  const rows = Array.from({ length: count }, (_, index) => [45_292 + (index % 366), `记-${index + 1}`, `第${index + 1}笔`, '30201', '办公费', index % 3 === 0 ? '征地拆迁工作经费' : '', (index % 5000) + 0.25]);
  return [['县征拆中心2024年支出明细账', '', '', '', '', '', ''], HEADER, ...rows];
}

function fill(sheet: Sheet, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, at) => { row.forEach((value, column) => { if (value !== '') sheet.putCell(at, column, value); }); });
}

/** A workbook with a ledger, and with the sheets that the command line writes for it, where wanted. */
function workbookOf(rows: readonly (readonly (string | number)[])[], written: boolean): Workbook {
  const workbook = new Workbook({ sheets: written ? ['x'] : [LEDGER] });
  if (!written) {
    fill(workbook.sheets[0]!, rows);
    return workbook;
  }
  const now = new Date();
  const grid = { sheet: LEDGER, top: 0, left: 0, rows: rows.map((row) => row.map((cell): Cell => (cell === '' ? null : cell))) };
  const made = answer({ grids: [grid], settings: { year: 2024 }, budget: [], rules: [], decisions: [], prior: {}, today: now.getFullYear() * 10_000 + 101 });
  const parts: Uint8Array[] = [];
  // Written on another day, into a file of its own: its links lead to the ledger's.
  paintXlsx(planSummary(made, { language: 'zh-CN', date: now.getFullYear() * 10_000 + 101 }), { styles, sourceFile: () => '台账.xlsx' }, (bytes) => parts.push(bytes.slice()));
  readXlsx(workbook, Buffer.concat(parts));
  fill(workbook.addSheet(LEDGER, 0), rows);
  return workbook;
}

async function opened(workbook: Workbook, settings = new Map<string, unknown>()): Promise<OpenedSession> {
  settings.set('YS', { recognition: { year: 2024 }, ...(settings.get('YS') as object | undefined) });
  return openSession({ workbook, settings });
}

function generate({ session }: OpenedSession, options: Partial<GenerateOptions> = {}, progress: (progress: Progress) => void = () => undefined): Promise<Outcome> {
  return session.generate({ language: 'zh-CN', ...options }, progress, new AbortController().signal);
}

const named = (workbook: Workbook, name: string): Sheet => workbook.sheetNamed(name)!;

function contents(workbook: Workbook): Record<string, unknown> {
  return Object.fromEntries(workbook.sheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.forEachCell(sheet.usedArea(true) ?? { row: 0, column: 0, rows: 1, columns: 1 }, (row, column, value, formula) => { cells.push([row, column, formula ?? value]); });
    return [sheet.name, cells];
  }));
}

const tables = (workbook: Workbook): unknown[] => workbook.sheets.flatMap(({ name, parts }) => parts.tables.map((table) => [name, table.name, table.area, table.showTotals, table.style]));

describe('a detail of 2,500 rows', () => {
  let session: OpenedSession;
  beforeAll(async () => {
    session = await opened(workbookOf(ledgerRows(2500), false));
    expect(await generate(session)).toMatchObject({ ok: true });
  });
  afterAll(() => { session.close(); });

  test('written again without a change of hers, nothing is asked and nothing is other than before', async () => {
    const before = contents(session.workbook);
    const said = new Set<string>();
    expect(await generate(session, {}, ({ what }) => said.add(what.key))).toMatchObject({ ok: true });
    expect(contents(session.workbook)).toEqual(before);
    expect([...said]).toEqual(['excel.progress.checking', 'excel.progress.writing', 'excel.progress.placing', 'excel.progress.recording']);
  });

  test('sheets that are being written are not read as ledgers', async () => {
    const before = session.cellsRead();
    const { faults } = session.host;
    // Slow enough for what happens to the sheets to be looked into before they are complete.
    expect(await generate(session, {}, ({ what }) => { faults.delay = what.key === 'excel.progress.checking' || what.key === 'excel.progress.recording' ? 0 : 150; })).toMatchObject({ ok: true });
    faults.delay = 0;
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    expect(session.cellsRead()).toBe(before);
    expect(session.session.getState().view!.ledger.sheets.map(({ name }) => name)).toEqual([LEDGER]);
  });

  test('what she typed far down in it is named before it is replaced', async () => {
    const detail = named(session.workbook, '支出分类明细');
    session.workbook.transact('edit', 'user', () => { detail.setCell(2003, 12, '请复核'); });
    const before = contents(session.workbook);
    expect(await generate(session)).toEqual({ ok: false, asks: 'replaceOwnCells', message: { key: 'excel.ownCells', params: { sheet: '支出分类明细', count: 1, cells: '2004:2004' } } });
    expect(contents(session.workbook)).toEqual(before);
    expect(await generate(session, { replaceOwnCells: true })).toMatchObject({ ok: true });
    expect(detail.value(2003, 12)).not.toBe('请复核');
    expect(await generate(session)).toMatchObject({ ok: true });
  });

  test.each<[string, (detail: Excel.Worksheet) => void]>([
    ['deleted', (detail) => { detail.delete(); }],
    ['renamed', (detail) => { detail.name = '明细（定稿）'; }],
  ])('the detail %s: what its formulas became is no writing of hers, and what she wrote beside it is', async (_, change) => {
    await session.host.Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem('支出分类明细'));
      await context.sync();
    });
    const summary = named(session.workbook, '支出绩效汇总');
    const title = summary.value(0, 0) as string;
    session.workbook.transact('edit', 'user', () => { summary.setCell(0, 0, '请复核'); });
    expect(await generate(session)).toEqual({ ok: false, asks: 'replaceOwnCells', message: { key: 'excel.ownCells', params: { sheet: '支出绩效汇总', count: 1, cells: '1:1' } } });
    session.workbook.transact('edit', 'user', () => { summary.setCell(0, 0, title); });
    await session.session.saveRecognition({ year: 2024, sheets: { '明细（定稿）': { use: false } } });
    expect(await generate(session)).toMatchObject({ ok: true });
    expect(summary.formula(9, 7)).toContain('SUMIFS(支出分类明细!');
    const kept = session.workbook.sheetNamed('明细（定稿）');
    expect(named(session.workbook, '支出分类明细').parts.tables.map(({ name }) => name)).toEqual([kept === undefined ? 'YS_支出明细' : 'YS_支出明细_2']);
    if (kept !== undefined) session.workbook.transact('edit', 'user', () => { session.workbook.deleteSheet(kept); });
    expect(await generate(session)).toMatchObject({ ok: true });
  });

  test('a filter of hers in it is in nobody’s way: every row is replaced, and kept when something fails', async () => {
    const before = contents(session.workbook);
    for (const fails of [true, false]) {
      await session.host.Excel.run(async (context) => {
        context.workbook.tables.getItem('YS_支出明细').columns.getItem('凭证号').filter.applyValuesFilter(['记-7']);
        await context.sync();
      });
      expect(named(session.workbook, '支出分类明细').parts.filteredRows.size).toBe(2499);
      if (fails) session.host.faults.failing = { member: 'Range.CopyFrom', code: 'GeneralException', times: 1 };
      expect(await generate(session)).toMatchObject({ ok: !fails });
      expect(contents(session.workbook)).toEqual(before);
      expect(named(session.workbook, '支出分类明细').parts.filteredRows.size).toBe(fails ? 2499 : 0);
    }
  });

  test.each(['Range.CopyFrom', 'TableCollection.Add', 'PageLayout.SetPrintArea', 'ChartCollection.Add'])('a failure of %s while sheets are put in place: contents and tables are as they were', async (member) => {
    const before = { contents: contents(session.workbook), tables: tables(session.workbook) };
    expect(before.tables).toHaveLength(1);
    session.host.faults.failing = { member, code: 'GeneralException', times: 1 };
    expect(await generate(session)).toMatchObject({ ok: false });
    expect({ contents: contents(session.workbook), tables: tables(session.workbook) }).toEqual(before);
  });

  test('cancelled while her changes are looked for and while rows are written: all is as it was', async () => {
    for (const key of ['excel.progress.checking', 'excel.progress.writing']) {
      const before = contents(session.workbook);
      const controller = new AbortController();
      const outcome = await session.session.generate({ language: 'zh-CN' }, ({ what, done }) => { if (what.key === key && done > 0) controller.abort(); }, controller.signal);
      expect(outcome).toMatchObject({ ok: false, message: { key: 'excel.cancelled' } });
      expect(contents(session.workbook)).toEqual(before);
    }
  });
});

describe('sheets of the command line, of which this workbook has no record', () => {
  const rows = ledgerRows(120);

  test('are known as ours, replaced without a question where nothing differs, and recorded', async () => {
    const session = await opened(workbookOf(rows, true));
    const position = session.workbook.sheets.indexOf(named(session.workbook, '支出绩效汇总'));
    expect(await generate(session)).toMatchObject({ ok: true });
    expect(session.workbook.sheets.indexOf(named(session.workbook, '支出绩效汇总'))).toBe(position);
    expect(named(session.workbook, '支出分类明细').formula(4, 1)).toBe(`=HYPERLINK("#'${LEDGER}'!G3","${LEDGER} 第3行")`);
    expect(tables(session.workbook)).toHaveLength(1);
    expect(await generate(session)).toMatchObject({ ok: true });
    session.close();
  });

  test('are replaced only after a question where something differs', async () => {
    const session = await opened(workbookOf(rows, true));
    const detail = named(session.workbook, '支出分类明细');
    session.workbook.transact('edit', 'user', () => {
      detail.setCell(50, 12, '请复核');
      detail.setCell(130, 0, '经手人：');
    });
    const before = contents(session.workbook);
    expect(await generate(session)).toEqual({ ok: false, asks: 'replaceOwnCells', message: { key: 'excel.unrecorded', params: { sheet: '支出分类明细', count: 2, cells: '51:51, 131:131' } } });
    expect(contents(session.workbook)).toEqual(before);
    expect(await generate(session, { replaceOwnCells: true })).toMatchObject({ ok: true });
    expect([detail.value(50, 12) === '请复核', detail.value(130, 0)]).toEqual([false, null]);
    session.close();
  });

  test('in the other language are ours as well', async () => {
    const session = await opened(workbookOf(rows, true));
    expect(await generate(session, { language: 'en-US' })).toMatchObject({ ok: false, asks: 'replaceOwnCells' });
    expect(await generate(session, { language: 'en-US', replaceOwnCells: true })).toMatchObject({ ok: true });
    session.close();
  });

  test('a sheet of hers with the name of one of ours is refused, and left alone', async () => {
    const workbook = workbookOf(rows, false);
    workbook.addSheet('支出分类明细').writeBlock({ row: 0, column: 0, rows: 4, columns: 2 }, [['我的明细', ''], ['', ''], ['', ''], ['序号', '来源']]);
    const session = await opened(workbook);
    const before = contents(workbook);
    expect(await generate(session, { replaceOwnCells: true })).toMatchObject({ ok: false, message: { key: 'excel.nameTaken', params: { sheet: '支出分类明细' } } });
    expect(contents(workbook)).toEqual(before);
    session.close();
  });

  test('alone, without the ledger, give their figures, and are not written over by what is made of them', async () => {
    const workbook = workbookOf(rows, true);
    workbook.deleteSheet(named(workbook, LEDGER));
    const session = await opened(workbook);
    const before = contents(workbook);
    expect(session.session.getState()).toMatchObject({ phase: 'ready', view: { ledger: { sheets: [{ name: '支出分类明细', used: true }] } } });
    const [spent] = await session.session.ask([{ ask: 'spent', what: '', from: undefined, to: undefined, ledger: { from: 'workbook' } }]);
    expect(spent).toEqual({ value: rows.slice(2).reduce((sum, row) => sum + Number(row[6]), 0) });
    expect(await generate(session)).toMatchObject({ ok: false, message: { key: 'excel.onlyDetail' } });
    expect(contents(workbook)).toEqual(before);
    session.close();
  });
});

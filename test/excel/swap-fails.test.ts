import type { Outcome } from '../../src/excel/session';
import { Workbook } from '../workbench/model/workbook';
import type { Sheet } from '../workbench/model/sheet';
import type { OpenedSession } from './open-session';
import { openSession } from './open-session';

jest.setTimeout(120_000);

const LEDGER = '支出明细账';
const HEADER = ['日期', '凭证号', '摘要', '部门经济分类编码', '部门经济分类名称', '项目名称', '支出金额'];

function posting(index: number): (string | number)[] {
  return [45_292 + index * 9, `记-${index + 1}`, `第${index + 1}笔`, '30201', '办公费', index % 3 === 0 ? '征地拆迁工作经费' : '', index === 4 ? '未付' : index * 100 + 0.25];
}

function fill(sheet: Sheet, top: number, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, at) => { row.forEach((value, column) => { if (value !== '') sheet.putCell(top + at, column, value); }); });
}

/** Everything of every sheet: what stands in the cells and how they look, tables, charts, rules, print settings, panes, sizes. Ids are nobody's business. */
function everything({ sheets }: Workbook): unknown[] {
  return sheets.map((sheet) => {
    const cells: string[] = [];
    sheet.forEachCell({ row: 0, column: 0, rows: 1000, columns: 100 }, (row, column, value, formula) => {
      const format = sheet.formatId(row, column);
      if (value !== null || formula !== undefined || format !== 0) cells.push(`${row},${column} ${format} ${formula ?? ''} ${JSON.stringify(value)}`);
    });
    return [sheet.name, plain({ ...sheet.parts, spills: undefined, cells })];
  });
}

/** Maps and sets as lists in order, without ids. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return plain([...value].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
  if (value instanceof Set) return [...value].sort((one, other) => Number(one) - Number(other));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => key !== 'id' && one !== undefined).map(([key, one]) => [key, plain(one)]));
}

/** The written sheets as she keeps them: another paper, other widths, her own rules and marks. */
async function makeHerOwn({ host }: OpenedSession): Promise<void> {
  await host.Excel.run(async (context) => {
    for (const [index, name] of ['支出绩效汇总', '支出分类明细', '待处理'].entries()) {
      const sheet = context.workbook.worksheets.getItem(name);
      const { pageLayout } = sheet;
      pageLayout.set({ orientation: 'Portrait', paperSize: 'A3', centerHorizontally: false, centerVertically: true, leftMargin: 20 + index, rightMargin: 21, topMargin: 22, bottomMargin: 23, headerMargin: 24, footerMargin: 25 });
      pageLayout.zoom = index === 0 ? { scale: 80 } : { horizontalFitToPages: 2, verticalFitToPages: 3 };
      pageLayout.headersFooters.defaultForAllPages.set({ leftHeader: '征拆中心', centerFooter: '第 &P 页' });
      pageLayout.setPrintArea('A1:D9');
      pageLayout.setPrintTitleRows('$1:$2');
      sheet.horizontalPageBreaks.removePageBreaks();
      sheet.horizontalPageBreaks.add('A7');
      if (index === 0) sheet.freezePanes.freezeAt('A1:B3');
      else if (index === 1) sheet.freezePanes.unfreeze();
      sheet.getRange('A:C').format.columnWidth = 33;
      sheet.getRange('1:9').format.rowHeight = 31;
      sheet.tabColor = '#00FF00';
      sheet.getRange('AA3').values = [['已与会计核对']];
      sheet.names.add('核对处', sheet.getRange('AA3'));
      sheet.getRange('B3:C4').conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'Contains', text: '待定' };
      sheet.getRange('B5').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      sheet.getRange('B6').hyperlink = { documentReference: `${LEDGER}!A1`, textToDisplay: '台账' };
    }
    const chart = context.workbook.worksheets.getItem('支出绩效汇总').charts.getItemAt(0);
    chart.set({ left: 5, top: 6, width: 300, height: 200 });
    chart.title.text = '我的图';
    chart.series.getItemAt(0).format.fill.setSolidColor('#123456');
    const table = context.workbook.tables.getItem('YS_支出明细');
    table.set({ style: 'TableStyleMedium7', showBandedRows: true, showFilterButton: true, highlightFirstColumn: true });
    table.columns.getItem('凭证号').filter.applyValuesFilter(['记-7']);
    await context.sync();
  });
}

async function opened(): Promise<OpenedSession> {
  const workbook = new Workbook({ sheets: [LEDGER] });
  fill(workbook.sheets[0]!, 0, [['县征拆中心2024年支出明细账'], HEADER, ...Array.from({ length: 12 }, (_, index) => posting(index))]);
  const session = await openSession({ workbook, settings: new Map([['YS', { recognition: { year: 2024 } }]]) });
  expect(await generate(session)).toMatchObject({ ok: true });
  await makeHerOwn(session);
  return session;
}

/** Writes again; `placing` is called when the new sheets are complete and begin to take the places of the old ones. */
function generate({ session }: OpenedSession, placing: () => void = () => undefined): Promise<Outcome> {
  return session.generate({ language: 'zh-CN', replaceOwnCells: true }, ({ what }) => { if (what.key === 'excel.progress.placing') placing(); }, new AbortController().signal);
}

/** Fails one step of the putting in place; gives how it ended. */
async function failingAt(session: OpenedSession, failing: { member: string } | { after: number }): Promise<{ readonly outcome: Outcome; readonly hasFailed: boolean }> {
  const { faults } = session.host;
  const fault = { ...failing, code: 'GeneralException', times: 1 };
  const outcome = await generate(session, () => { faults.failing = fault; });
  faults.failing = undefined;
  return { outcome, hasFailed: fault.times === 0 };
}

describe('a step fails while new sheets are put in place of the old ones', () => {
  let session: OpenedSession;
  let before: unknown[];
  beforeAll(async () => {
    session = await opened();
    before = everything(session.workbook);
  });
  afterAll(() => { session.close(); });

  test.each([
    'Table.ClearFilters', 'Worksheet.Copy', 'Table.ConvertToRange', 'Range.Clear', 'Range.CopyFrom', 'TableCollection.Add', 'Table.Name', 'Table.ShowTotals', 'Range.Values',
    'RangeFormat.ColumnWidth', 'RangeFormat.RowHeight', 'WorksheetFreezePanes.FreezeRows', 'PageLayout.Orientation', 'PageLayout.Zoom', 'HeaderFooter.CenterFooter', 'PageBreakCollection.Add',
    'ChartCollection.Add', 'Chart.Name', 'ChartSeries.AxisGroup', 'PageLayout.SetPrintArea', 'PageLayout.SetPrintTitleRows',
  ])('%s: cells, tables, charts, rules, sizes, panes and print settings are as they were', async (member) => {
    const { outcome, hasFailed } = await failingAt(session, { member });
    expect(hasFailed).toBe(true);
    expect(outcome).toMatchObject({ ok: false, message: { key: 'excel.failed' } });
    expect(everything(session.workbook)).toEqual(before);
  });

  test('any step, one here and one there until all went well: the same', async () => {
    let after = 0;
    for (;;) {
      const { outcome } = await failingAt(session, { after });
      if (outcome.ok) break;
      expect([after, everything(session.workbook)]).toEqual([after, before]);
      // Sizes are set one by one, and there are many of them.
      after += /rangeByIndexes|entire|format/.test(outcome.details ?? '') ? 97 : 9;
    }
    expect(after).toBeGreaterThan(500);
  });
});

describe('what is no longer wanted won’t go once the new sheets are in place', () => {
  const charts = ({ workbook }: OpenedSession): readonly string[] => workbook.sheetNamed('支出绩效汇总')!.parts.charts.map(({ properties }) => String(properties.get('title/text')));
  const names = ({ workbook }: OpenedSession): string[] => workbook.sheets.map(({ name }) => name);
  const WRITTEN = [LEDGER, '支出绩效汇总', '支出分类明细', '待处理'];

  test.each(['Chart.Delete', 'Worksheet.Delete'])('%s at first: the new sheets stay, and the rest goes all the same', async (member) => {
    const session = await opened();
    const { outcome, hasFailed } = await failingAt(session, { member });
    expect([outcome, hasFailed]).toMatchObject([{ ok: true, message: { key: 'excel.generated' } }, true]);
    expect(names(session)).toEqual(WRITTEN);
    expect(charts(session)).toEqual(['月度支出与累计执行率']);
    session.close();
  });

  test('the old chart, at all: the new one stands, and the old one goes with the next writing', async () => {
    const session = await opened();
    for (const standing of [2, 3, 1]) {
      const outcome = await generate(session, () => { session.host.faults.failing = standing === 1 ? undefined : { member: 'Chart.Delete', code: 'GeneralException', times: 1000 }; });
      expect(outcome).toMatchObject({ ok: true });
      expect(charts(session)).toHaveLength(standing);
    }
    expect(charts(session)).toEqual(['月度支出与累计执行率']);
    session.close();
  });

  test('sheets, at all: she is told by name, and the next writing is as if nothing had been', async () => {
    const session = await opened();
    const { workbook, host, until } = session;
    workbook.transact('edit', 'user', () => { workbook.sheets[0]!.setCell(6, 6, 400); });
    await until(({ view }) => view?.summary.expenditure.count === 12, 'the amount');
    const outcome = await generate(session, () => { host.faults.failing = { member: 'Worksheet.Delete', code: 'GeneralException', times: 1000 }; });
    host.faults.failing = undefined;
    const left = names(session).filter((name) => !WRITTEN.slice(0, 3).includes(name));
    expect(left.length).toBeGreaterThan(4);
    expect(left).toContain('待处理');
    expect(outcome).toMatchObject({ ok: true, message: { key: 'excel.generatedLeaving', params: { sheets: '支出绩效汇总、支出分类明细' } } });
    expect(charts(session)).toEqual(['月度支出与累计执行率']);
    expect(await generate(session)).toMatchObject({ ok: true, message: { key: 'excel.generated' } });
    expect(names(session)).toEqual([...WRITTEN.slice(0, 3), ...left.filter((name) => name.endsWith(' (2)'))]);
    session.close();
  });

  test('the chart of another language goes too', async () => {
    const session = await opened();
    expect(await session.session.generate({ language: 'en-US', replaceOwnCells: true }, () => undefined, new AbortController().signal)).toMatchObject({ ok: true });
    expect(charts(session)).toEqual(['Monthly expenditure and cumulative rate']);
    session.close();
  });
});

test('a filter of hers over a whole summary sheet: it is named, and nothing is begun', async () => {
  const session = await opened();
  await session.host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('支出绩效汇总');
    sheet.autoFilter.apply(sheet.getRange('A4:J20'), 0, { filterOn: 'Values', values: ['没有这一行'] });
    await context.sync();
  });
  const before = everything(session.workbook);
  expect(await generate(session)).toMatchObject({ ok: false, message: { key: 'excel.columnsFiltered', params: { sheet: '支出绩效汇总' } } });
  expect(everything(session.workbook)).toEqual(before);
  session.close();
});

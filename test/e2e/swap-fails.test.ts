import type { Frame } from 'playwright-core';
import { STRICT } from '../workbench/strictness/faults';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { enterBudget, generate, sharePane } from './pane-hands';
import { runInExcel, workbookContents } from './workbook-hands';

jest.setTimeout(180_000);

let workbench: WorkbenchDriver;
let frame: Frame;
sharePane({ workbook: 'test/fixtures/plain.xlsx' }, async (hands) => {
  ({ workbench, frame } = hands);
  await enterBudget(frame);
  expect(await generate(frame)).toContain('已生成');
});
afterEach(() => workbench.setFaults({ ...STRICT }));

/** Charts, print settings, sizes and frozen rows of a sheet, as an add-in sees them. */
function aroundCells(sheet: string): Promise<unknown> {
  return frame.evaluate((name) => Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const { charts, pageLayout, freezePanes } = worksheet;
    charts.load('items/name,items/left,items/top,items/width,items/height,items/title/text,items/series/items/name,items/series/items/chartType');
    pageLayout.load('orientation,paperSize,zoom,leftMargin,centerHorizontally,headersFooters/defaultForAllPages/centerFooter');
    const [area, frozen] = [pageLayout.getPrintAreaOrNullObject(), freezePanes.getLocationOrNullObject()];
    area.load('address');
    frozen.load('address');
    const column = worksheet.getRange('B:B');
    column.load('format/columnWidth');
    await context.sync();
    return [charts.toJSON(), pageLayout.toJSON(), area.address, frozen.isNullObject || frozen.address, column.format.columnWidth];
  }), sheet);
}

async function everything(): Promise<unknown[]> {
  return [await workbookContents(workbench), await aroundCells('支出绩效汇总'), await aroundCells('支出分类明细')];
}

test.each([
  ['the chart is drawn', 'Chart.Name'],
  ['the paper is chosen', 'PageLayout.Zoom'],
  ['the printed area is set, last of all', 'PageLayout.SetPrintArea'],
])('the host fails while %s: her own chart and print settings come back', async (_when, member) => {
  await runInExcel(frame, `const sheet = context.workbook.worksheets.getItem("支出绩效汇总");
    const chart = sheet.charts.getItemAt(0); chart.title.text = "局里要的图"; chart.set({ left: 20, top: 30, width: 400, height: 220 });
    sheet.pageLayout.set({ orientation: "Portrait", paperSize: "A3", leftMargin: 12, centerHorizontally: false, zoom: { scale: 70 } });
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页"; sheet.pageLayout.setPrintArea("A1:F12");
    sheet.freezePanes.freezeAt("A1:B2"); sheet.getRange("B:B").format.columnWidth = 77`);
  const before = await everything();
  await workbench.setFaults({ failing: { member, code: 'GeneralException', times: 1 } });
  expect(await generate(frame)).toBe('Excel 没有完成这一步，内容没有改动。请再试一次。');
  expect(await everything()).toEqual(before);
  expect(await generate(frame)).toContain('已生成');
  const after = JSON.stringify(await aroundCells('支出绩效汇总'));
  expect([after.includes('局里要的图'), after.includes('月度支出与累计执行率'), after.includes('"Landscape"')]).toEqual([false, true, true]);
});

test('sheets that are no longer wanted won’t go: she is told which, and the new ones stand', async () => {
  await workbench.setFaults({ failing: { member: 'Worksheet.Delete', code: 'GeneralException', times: 1000 } });
  expect(await generate(frame)).toMatch(/^已生成：支出绩效汇总、支出分类明细。多出来的工作表“.*”没能删掉，请手工删除。$/);
});

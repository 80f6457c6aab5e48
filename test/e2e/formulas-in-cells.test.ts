import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench, type WorkbenchDriver } from '../workbench/driver/open-workbench';
import { runInExcel } from './workbook-hands';

jest.setTimeout(120_000);

let browser: Browser;
let workbench: WorkbenchDriver | undefined;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});

async function open(workbook: string | Uint8Array): Promise<WorkbenchDriver> {
  workbench = await openWorkbench({ addin: 'product', workbook, browser });
  const pane = await workbench.pane();
  await pane.waitForFunction(() => /已读|总支出|没有|待定/.test(document.body.innerText), undefined, { timeout: 30_000 });
  return workbench;
}

test.each(['plain', 'payments', 'parallel'])('%s: formulas give the year’s figures to the fen', async (name) => {
  const driver = await open(`test/fixtures/${name}.xlsx`);
  const expected = JSON.parse(readFileSync(`test/fixtures/${name}.expected.json`, 'utf8')) as { totals: Record<string, string> };
  const sheet = await driver.activeSheet();
  await driver.type(`${sheet}!AA1`, '=YS.SPENT()');
  await driver.type(`${sheet}!AA2`, '=YS.SPENT("人员经费")');
  await driver.waitForText(`${sheet}!AA1`, /\d/);
  expect((await driver.cell(`${sheet}!AA1`)).value).toBe(Number(expected.totals.expenditure));
  await driver.waitForText(`${sheet}!AA2`, /\d/);
  expect((await driver.cell(`${sheet}!AA2`)).value).toBe(Number(expected.totals.personnel));
  expect(driver.consoleErrors).toEqual([]);
  expect(driver.requests.filter((url) => !/^(https:\/\/127\.0\.0\.1|data:|blob:)/.test(url))).toEqual([]);
});

test('a formula in the approval form follows the ledger', async () => {
  const driver = await open('test/fixtures/plain.xlsx');
  const sheet = await driver.activeSheet();
  await driver.type(`${sheet}!AA1`, '=YS.SPENT()');
  await driver.type(`${sheet}!AA2`, '=YS.BALANCE("没有这个项目")');
  await driver.type(`${sheet}!AA3`, '=YS.CLASSIFY("30101")');
  await driver.type(`${sheet}!AA4`, '=YS.WAN(5432861.94)');
  await driver.waitForText(`${sheet}!AA1`, /\d/);
  const before = (await driver.cell(`${sheet}!AA1`)).value as number;
  await driver.waitForText(`${sheet}!AA3`, '人员经费');
  await driver.waitForText(`${sheet}!AA4`, '543.29');
  expect((await driver.cell(`${sheet}!AA2`)).value).toBe('#N/A');
  const amount = (await driver.cell(`${sheet}!I10`)).value as number;
  await driver.type(`${sheet}!I10`, String(amount + 1000));
  await driver.waitForText(`${sheet}!AA1`, new RegExp(String(Math.round((before + 1000) * 100) / 100).replace('.', '\\.')), 4000);
});

test('an amount that she makes a formula later follows what it is made of', async () => {
  const driver = await open('test/fixtures/plain.xlsx');
  const sheet = await driver.activeSheet();
  await runInExcel(await driver.pane(), 'context.workbook.worksheets.add("说明").getRange("A1").values = [[100]]');
  await driver.type(`${sheet}!AA1`, '=YS.SPENT()');
  await driver.waitForText(`${sheet}!AA1`, '5432861.94');
  const others = 543_286_194 - Math.round(((await driver.cell(`${sheet}!I10`)).value as number) * 100);
  await driver.type(`${sheet}!I10`, '=说明!A1*2');
  await driver.waitForText(`${sheet}!AA1`, String((others + 20_000) / 100), 6000);
  await runInExcel(await driver.pane(), 'context.workbook.worksheets.getItem("说明").getRange("A1").values = [[350]]');
  await driver.waitForText(`${sheet}!AA1`, String((others + 70_000) / 100), 6000);
});

test('生成汇总 from the ribbon writes the sheets beside the ledger', async () => {
  const driver = await open('test/fixtures/plain.xlsx');
  await driver.pressButton('Button.Generate');
  const pane = await driver.pane();
  await pane.waitForFunction(() => document.body.innerText.includes('已生成'), undefined, { timeout: 60_000 });
  expect(await driver.sheetNames()).toEqual(expect.arrayContaining(['支出绩效汇总', '支出分类明细']));
  const saved = await driver.save();
  await driver.close();
  const again = await open(saved);
  expect(await again.sheetNames()).toEqual(expect.arrayContaining(['支出绩效汇总', '支出分类明细']));
});

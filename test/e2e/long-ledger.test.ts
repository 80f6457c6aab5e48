import type { Browser, Frame } from 'playwright-core';
import { ledgerFile } from '../bench/made-ledger';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { compareWithCommandLine } from './equal-sheets';
import { openPane, openTab } from './pane-hands';

jest.setTimeout(240_000);

const LEDGER = '支出明细账';
const WRITTEN = ['支出绩效汇总', '支出分类明细'];

let browser: Browser;
let workbench: WorkbenchDriver;
let frame: Frame;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ workbench, frame } = await openPane(browser, { workbook: ledgerFile(20_000) }));
  await openTab(frame, 'summary');
});
afterAll(async () => {
  await workbench.close();
  await browser.close();
});

async function press(): Promise<void> {
  const dismiss = frame.getByRole('button', { name: '关闭提示' });
  if ((await dismiss.count()) > 0) await dismiss.click();
  await frame.getByRole('button', { name: '生成汇总', exact: true }).click();
}

async function said(): Promise<string> {
  await frame.waitForSelector('[data-notice]', { timeout: 120_000 });
  return (await frame.getAttribute('[data-notice]', 'aria-label')) ?? '';
}

test('cancelled while 20,000 rows are written: nothing of them is left', async () => {
  // An Excel that takes its time: otherwise the rows may be written before they can be seen.
  await workbench.setFaults({ delay: 100 });
  await press();
  await frame.getByText(/正在写入“支出分类明细” [1-9]/).waitFor();
  await frame.getByRole('button', { name: '取消生成', exact: true }).click();
  expect(await said()).toContain('已取消');
  await workbench.setFaults({ delay: 0 });
  expect(await workbench.sheetNames()).toEqual([LEDGER]);
});

test('written to the end, and again, the sheets equal the command line’s cell by cell', async () => {
  for (let time = 0; time < 2; time += 1) {
    await press();
    expect(await said()).toContain('已生成');
    expect(await workbench.sheetNames()).toEqual([LEDGER, ...WRITTEN]);
  }
  expect(await compareWithCommandLine(await workbench.save())).toEqual({ sheets: WRITTEN, differences: [] });
});

test('what she typed into row 15,000 is asked about, and kept when she says no', async () => {
  await workbench.fill('支出分类明细!M15000', [['请复核']]);
  await press();
  const question = frame.getByRole('group', { name: /您写的内容（15000:15000）会被新表覆盖/ });
  await question.waitFor({ timeout: 60_000 });
  await question.getByRole('button', { name: '取消' }).click();
  expect((await workbench.cell('支出分类明细!M15000')).text).toBe('请复核');
  expect(workbench.consoleErrors).toEqual([]);
});

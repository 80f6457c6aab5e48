import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench } from './open-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('settings, values, formulas and formats are there again after saving and opening', async () => {
  const first = await openWorkbench({ browser });
  const pane = await first.pane();
  await pane.evaluate(() => window.testAddin.ready);
  await pane.evaluate(() => window.testAddin.run(`
    Office.context.document.settings.set('rules', { version: 3, names: ['征地拆迁'] });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.numberFormat = [['@', '#,##0.00'], ['General', 'yyyy-mm-dd']];
      range.values = [['00123', 1234.5], ['=B1*2', 45322]];
      range.format.fill.color = '#FFF2CC';
      await context.sync();
    });`));
  const file = await first.save();
  await first.close();
  const second = await openWorkbench({ browser, workbook: file });
  try {
    expect(await second.table('Sheet1')).toEqual([['00123', '1,234.50'], ['2469', '2024-01-31']]);
    expect((await second.cell('A2')).formula).toBe('=B1*2');
    expect((await second.cell('B1')).format.fillColor).toBe('#FFF2CC');
    const again = await second.pane();
    await again.evaluate(() => window.testAddin.ready);
    expect(await again.evaluate(() => Office.context.document.settings.get('rules') as unknown)).toEqual({ version: 3, names: ['征地拆迁'] });
    expect(second.consoleErrors).toEqual([]);
  } finally {
    await second.close();
  }
});

test('a workbook is opened from disk and saved to disk by the page’s own buttons', async () => {
  const workbench = await openWorkbench({ browser });
  try {
    await workbench.type('A1', '原来的');
    await workbench.page.locator('.file-tab').click();
    await workbench.page.setInputFiles('.file-page input[type=file]', 'test/fixtures/plain.xlsx');
    await workbench.page.locator('.sheet-tab', { hasText: '支出明细账' }).waitFor();
    await workbench.waitForText('A1', '2024年度支出明细账');
    await workbench.page.locator('.file-tab').click();
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.locator('[data-control="FileSave"]').click()]);
    expect(download.suggestedFilename()).toBe('plain.xlsx');
    const saved = join(tmpdir(), `workbench-saved-${process.pid}.xlsx`);
    await download.saveAs(saved);
    const reopened = await openWorkbench({ browser, workbook: saved, pane: false });
    expect((await reopened.table('支出明细账')).length).toBe((await workbench.table('支出明细账')).length);
    await reopened.close();
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('a file that is none is refused with a message, and the workbench goes on', async () => {
  const broken = join(tmpdir(), `workbench-broken-${process.pid}.xlsx`);
  writeFileSync(broken, 'this is no workbook');
  const workbench = await openWorkbench({ browser, workbook: broken, pane: false });
  try {
    await workbench.page.locator('.message-box').waitFor();
    await workbench.page.locator('.message-box button').click();
    await workbench.type('A1', '7');
    await workbench.waitForText('A1', '7');
  } finally {
    await workbench.close();
  }
});

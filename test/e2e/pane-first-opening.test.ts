import type { Browser } from 'playwright-core';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { announced, enterBudget, openPane } from './pane-hands';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

test('the first opening: ledger found, approved amounts typed, figures', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  try {
    await frame.getByText('“支出明细账”，311 行，到 2024-12-27').waitFor();
    expect(await announced(frame)).toBe('已读 311 行，已执行 5,432,861.94 元。');
    await enterBudget(frame);
    await frame.getByRole('button', { name: /项目支出已执行/ }).waitFor();
    expect(await frame.getByRole('button', { name: /项目支出已执行/ }).textContent()).toContain('176.67');
    expect(await workbench.sheetNames()).toContain('预算项目');
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

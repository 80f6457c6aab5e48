import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../workbench/driver/open-workbench';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { enterBudget, openPane, openTab } from './pane-hands';

const folder = 'docs/pictures';

/** Makes the pictures of README: the built add-in in the workbench, on the sample ledger, in Chinese. */
export async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', lang: 'zh-CN', viewport: { width: 1280, height: 800 } });
    await enterBudget(frame);
    await frame.getByRole('button', { name: '关闭' }).last().click();
    // Away from the cards, which tell more where the mouse is.
    await frame.getByText('支出构成').hover();
    await frame.evaluate(() => { window.scrollTo(0, 0); });
    await picture(workbench, 'overview');
    await openTab(frame, 'classify');
    await workbench.select('C6');
    await picture(workbench, 'classify');
    await openTab(frame, 'check');
    await frame.getByLabel('预算项目').selectOption({ label: '征地拆迁工作经费' });
    await frame.getByLabel(/金额/).fill('100');
    await picture(workbench, 'check');
    await openTab(frame, 'summary');
    await frame.getByRole('button', { name: '生成汇总' }).click();
    await frame.getByText('已生成：').first().waitFor({ timeout: 60_000 });
    await workbench.activateSheet('支出绩效汇总');
    await picture(workbench, 'summary-sheet');
    await workbench.close();
  } finally {
    await browser.close();
  }
}

async function picture(workbench: WorkbenchDriver, name: string): Promise<void> {
  // The grid draws a moment after the workbook has changed.
  await workbench.page.waitForTimeout(1000);
  await workbench.page.screenshot({ path: `${folder}/${name}.png` });
}

import type { Browser } from 'playwright-core';
import { STRICT } from '../workbench/strictness/faults';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { launchBrowser, openWorkbench } from '../workbench/driver/open-workbench';
import { enterBudget, generate, openPane, waitForPhase } from './pane-hands';

jest.setTimeout(180_000);

const PLAIN = 'test/fixtures/plain.xlsx';
const LEDGER = '支出明细账';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

describe('at the start', () => {
  test('answers too large are asked for in halves, and she sees only figures', async () => {
    const { workbench, frame } = await openPane(browser, { workbook: PLAIN, faults: { responseLimit: 40_000 } });
    expect(await frame.locator('#view').innerText()).toContain('311 行');
    await workbench.close();
  });

  test('halves too large as well: she is told, and trying again brings the figures', async () => {
    const { workbench, frame } = await openPane(browser, { workbook: PLAIN, faults: { responseLimit: 3000 }, phase: 'failed' });
    await frame.getByText('一次读写的内容太多，Excel 没有接受').waitFor();
    await workbench.setFaults({ responseLimit: STRICT.responseLimit });
    await frame.getByRole('button', { name: '再试一次' }).click();
    await waitForPhase(frame, 'ready');
    await workbench.close();
  });

  test('without a ledger 生成汇总 of the ribbon is greyed, and the pane says what to do', async () => {
    const { workbench, frame } = await openPane(browser, { phase: 'no-ledger' });
    await frame.getByText('把支出台账粘贴进来，或打开有台账的工作簿').waitFor();
    await workbench.openTab('预算执行');
    await workbench.page.waitForSelector('.ribbon [data-control="Button.Generate"]:disabled');
    await workbench.close();
  });

  /** Opens with something broken in the pane's page; gives what the pane says. */
  async function plainWords(spoil: (workbench: WorkbenchDriver) => Promise<unknown>): Promise<string> {
    const workbench = await openWorkbench({ addin: 'product', browser, workbook: PLAIN, pane: false, apart: true });
    try {
      await spoil(workbench);
      await workbench.open();
      await workbench.pressButton('Button.Pane');
      const frame = await workbench.pane();
      await frame.waitForSelector('.plain[role=alert]');
      return await frame.locator('body').innerText();
    } finally {
      await workbench.close();
    }
  }

  test('office.js missing: the pane says so in both languages', async () => {
    const text = await plainWords((workbench) => workbench.page.route('**/office/office.js', (route) => route.abort()));
    expect(text).toContain('没能连上 Excel');
    expect(text).toContain('Could not connect to Excel');
    expect(text).toContain('工作簿没有改动');
  });

  test('an old web view: the pane says what to install', async () => {
    // As in Trident and EdgeHTML, what newer engines brought is not there.
    const text = await plainWords((workbench) => workbench.page.addInitScript(() => {
      if (window !== window.top) Reflect.deleteProperty(Object, 'hasOwn');
    }));
    expect(text).toContain('网页组件太旧');
    expect(text).toContain('WebView2');
    expect(text).not.toContain('正在打开');
  });
});

describe('older Excel', () => {
  test('ExcelApi 1.14 (Excel 2021) does everything: figures, functions, 生成汇总, and again', async () => {
    const { workbench, frame } = await openPane(browser, { workbook: PLAIN, api: '1.14' });
    await enterBudget(frame);
    expect(await generate(frame)).toContain('已生成');
    expect(await generate(frame)).toContain('已生成');
    await workbench.activateSheet(LEDGER);
    await workbench.type('M2', '=YS.SPENT()');
    await workbench.waitForText('M2', '5432861.94');
    expect(workbench.consoleErrors).toEqual([]);
    await workbench.close();
  });

  test('ExcelApi 1.12 (Excel 2019) shows the figures and says what is missing', async () => {
    const { workbench, frame } = await openPane(browser, { workbook: PLAIN, api: '1.12' });
    await frame.getByText('它的接口版本是 1.12').or(frame.getByText('它的接口版本是 1.10')).waitFor();
    expect(await frame.locator('#view').innerText()).toContain('311 行');
    await workbench.close();
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench } from './open-workbench';
import type { WorkbenchDriver } from './open-workbench';

let browser: Browser;
let workbench: WorkbenchDriver;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench({ browser });
});

afterAll(async () => {
  await workbench.close();
  await browser.close();
});

async function nameBoxShows(place: string): Promise<void> {
  await workbench.page.waitForFunction((expected) => document.querySelector<HTMLInputElement>('.name-box input')?.value === expected, place);
}

test('office.js in the pane is the npm package’s, byte by byte', async () => {
  const pane = await workbench.pane();
  const scripts = await pane.evaluate(() => [...document.scripts].map((script) => script.src).filter((src) => src.includes('/office/')));
  expect(scripts.some((src) => src.endsWith('/office/office.js'))).toBe(true);
  for (const src of scripts) {
    const served = await pane.evaluate(async (url) => {
      const digest = await crypto.subtle.digest('SHA-256', await (await fetch(url)).arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }, src);
    const path = new URL(src).pathname.replace('/office/', '');
    const installed = createHash('sha256').update(readFileSync(join('node_modules/@microsoft/office-js/dist', path))).digest('hex');
    expect([path, served]).toEqual([path, installed]);
  }
});

test('the add-in knows where it is', async () => {
  const pane = await workbench.pane();
  expect(await pane.evaluate(() => window.testAddin.ready)).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  expect(await pane.evaluate(() => [Office.context.displayLanguage, Office.context.requirements.isSetSupported('ExcelApi', '1.14'), Office.context.requirements.isSetSupported('SharedRuntime', '1.1')])).toEqual(['zh-CN', true, true]);
});

test('what is typed is read as Excel reads it', async () => {
  await workbench.type('A1', "'00123");
  await workbench.type('A2', '2024-01-31');
  await workbench.type('A3', '1e308');
  await workbench.type('A4', '12.5%');
  await workbench.type('A5', '=1/8');
  expect([await workbench.cell('A1'), await workbench.cell('A2'), await workbench.cell('A3'), await workbench.cell('A4'), await workbench.cell('A5')].map(({ value, text }) => [value, text])).toEqual([
    ['00123', '00123'],
    [45322, '2024/1/31'],
    [1e308, '1.00E+308'],
    [0.125, '12.50%'],
    [0.125, '0.125'],
  ]);
});

test('a formula that is none is refused with a message, and can be mended', async () => {
  await workbench.type('A8', '=SUM(1');
  await workbench.page.locator('.message-box button').click();
  expect((await workbench.cell('A8')).text).toBe('');
  await workbench.press('Escape');
});

test('arrow keys, Tab and Enter move as in Excel', async () => {
  await workbench.select('B2');
  for (const keys of ['ArrowRight', 'ArrowDown', 'Tab', 'Shift+Enter']) await workbench.press(keys);
  await nameBoxShows('D2');
  await workbench.press('Control+Home');
  await workbench.press('Control+ArrowDown');
  await nameBoxShows('A5');
});

test('a click selects, a double click edits in place', async () => {
  const grid = await workbench.page.locator('.grid-area').boundingBox();
  await workbench.page.mouse.click(grid!.x + 46 + 72 + 20, grid!.y + 20 + 19 * 2 + 8);
  await nameBoxShows('B3');
  await workbench.page.mouse.dblclick(grid!.x + 46 + 72 + 20, grid!.y + 20 + 19 * 2 + 8);
  await workbench.page.keyboard.type('支出');
  await workbench.press('Enter');
  expect((await workbench.cell('B3')).text).toBe('支出');
});

test('a ribbon button of the manifest runs its function', async () => {
  await workbench.select('C3');
  await workbench.pressButton('Button.Write');
  await workbench.waitForText('C3', '你好');
});

test('a disabled button cannot be pressed until the add-in enables it', async () => {
  const button = workbench.page.locator('[data-control="Button.Later"]');
  expect(await button.isDisabled()).toBe(true);
  const pane = await workbench.pane();
  await pane.evaluate(() => window.testAddin.run(`await Office.ribbon.requestUpdate({ tabs: [{ id: 'Tab.Test', groups: [{ id: 'Group.Test', controls: [{ id: 'Button.Later', enabled: true }] }] }] })`));
  await workbench.page.waitForFunction(() => document.querySelector<HTMLButtonElement>('[data-control="Button.Later"]')?.disabled === false);
});

test('the context menu of a cell has the add-in’s menu', async () => {
  await workbench.chooseFromMenu('C5', 'Menu.Cell', 'Menu.Write');
  await workbench.waitForText('C5', '你好');
});

test('a keyboard shortcut of the manifest runs its action', async () => {
  await workbench.select('C7');
  await workbench.press('Control+Alt+Shift+W');
  await workbench.waitForText('C7', '你好');
});

test('the pane closes and opens again without losing its page', async () => {
  const pane = await workbench.pane();
  await workbench.page.locator('.pane-close').click();
  expect(await workbench.page.locator('.task-pane').isVisible()).toBe(false);
  await pane.waitForFunction(() => window.testAddin.log.includes('visibility Hidden'));
  await workbench.press('Control+Alt+Shift+P');
  await workbench.page.locator('.task-pane').waitFor({ state: 'visible' });
  await pane.evaluate(() => Office.addin.hide());
  await workbench.page.locator('.task-pane').waitFor({ state: 'hidden' });
  await workbench.pressButton('Button.Pane');
  await workbench.page.locator('.task-pane').waitFor({ state: 'visible' });
  expect(await workbench.page.locator('.pane-title h2').textContent()).toBe('测试窗格');
});

test('a change typed by a person reaches the add-in’s listener', async () => {
  const pane = await workbench.pane();
  await pane.evaluate(() => window.testAddin.run(`await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (args) => { window.seen = [args.address, args.changeType, args.source]; });
    await context.sync();
  })`));
  await workbench.type('D9', '42');
  await pane.waitForFunction(() => (window as unknown as { seen?: unknown }).seen !== undefined);
  expect(await pane.evaluate(() => (window as unknown as { seen?: unknown }).seen)).toEqual(['D9', 'RangeEdited', 'Local']);
});

test('undo takes back what was typed', async () => {
  await workbench.type('D10', 'weg');
  await workbench.press('Control+z');
  await workbench.waitForText('D10', '');
});

test('copied cells can be pasted with their formulas', async () => {
  await workbench.fill('F1', [[1], [2], ['=F1+F2']]);
  await workbench.select('F1:F3');
  await workbench.openTab('TabHome');
  await workbench.page.locator('.ribbon button', { hasText: '复制' }).click();
  await workbench.select('G1');
  await workbench.page.locator('.ribbon button', { hasText: '粘贴' }).first().click();
  await workbench.waitForText('G3', '3');
  expect((await workbench.cell('G3')).formula).toBe('=G1+G2');
});

test('sheets are added, renamed and changed by their tabs', async () => {
  await workbench.page.locator('.tab-add').click();
  expect(await workbench.activeSheet()).toBe('Sheet2');
  await workbench.page.locator('.sheet-tab.active', { hasText: 'Sheet2' }).dblclick();
  await workbench.page.locator('.sheet-tabs input, .sheet-tab input').waitFor();
  await workbench.page.keyboard.type('汇总');
  await workbench.press('Enter');
  expect(await workbench.sheetNames()).toEqual(['Sheet1', '汇总']);
  await workbench.type('A1', '=Sheet1!A5*2');
  await workbench.waitForText('A1', '0.25');
  await workbench.activateSheet('Sheet1');
  expect(await workbench.activeSheet()).toBe('Sheet1');
});

test('a protected sheet refuses typing', async () => {
  await workbench.pressButton('ProtectSheet');
  await workbench.type('A1', 'x');
  await workbench.page.locator('.message-box button').click();
  await workbench.press('Escape');
  expect((await workbench.cell('A1')).text).toBe('00123');
  await workbench.pressButton('ProtectSheet');
});

test('nothing was asked for outside this machine, and the console is quiet', () => {
  expect(workbench.requests.filter((url) => !/^(https:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/.test(url))).toEqual([]);
  expect(workbench.consoleErrors).toEqual([]);
});

test('?lang=en-US, ?theme=dark and ?api=1.14 set the host', async () => {
  const other = await openWorkbench({ browser, lang: 'en-US', theme: 'dark', api: '1.14' });
  try {
    expect(await other.page.locator('.ribbon-tabs').textContent()).toContain('Page Layout');
    expect(await other.page.locator('[data-control="Button.Write"]').textContent()).toBe('Write active cell');
    expect(await other.page.locator('.excel.dark').count()).toBe(1);
    const pane = await other.pane();
    await pane.evaluate(() => window.testAddin.ready);
    expect(await pane.evaluate(() => [Office.context.displayLanguage, Office.context.requirements.isSetSupported('ExcelApi', '1.14'), Office.context.requirements.isSetSupported('ExcelApi', '1.15')])).toEqual(['en-US', true, false]);
  } finally {
    await other.close();
  }
});

test('a host without a shared runtime shows the pane alone', async () => {
  const old = await openWorkbench({ browser, api: '1.7' });
  try {
    expect(await old.page.locator('[data-tab="Tab.Test"]').count()).toBe(0);
    const pane = await old.pane();
    await pane.evaluate(() => window.testAddin.ready);
    expect(await pane.evaluate(() => Office.context.requirements.isSetSupported('SharedRuntime', '1.1'))).toBe(false);
  } finally {
    await old.close();
  }
});

test('a dialog opens over the page, talks with the pane and closes', async () => {
  const other = await openWorkbench({ browser });
  try {
    const pane = await other.pane();
    await pane.evaluate(() => window.testAddin.ready);
    await pane.evaluate(() => window.testAddin.run(`
      window.heard = [];
      await new Promise((resolve, reject) => Office.context.ui.displayDialogAsync(location.origin + '/dialog.html', { width: 40, height: 50, displayInIframe: true }, (result) => {
        if (result.status !== 'succeeded') { reject(new Error(result.error.message)); return; }
        window.dialog = result.value;
        window.dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => window.heard.push(event.message));
        window.dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => window.heard.push(event.error));
        resolve();
      }))`));
    const frame = other.page.frameLocator('.dialog-frame');
    await frame.locator('#answer').click();
    await pane.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.includes('好的'));
    await pane.evaluate(() => { (window as unknown as { dialog: Office.Dialog }).dialog.messageChild('你好'); });
    await frame.locator('#heard', { hasText: '你好' }).waitFor();
    await other.page.locator('.dialog-window .dialog-title button').click();
    await pane.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.includes(12006));
    expect(other.consoleErrors).toEqual([]);
  } finally {
    await other.close();
  }
});

test('calls of functions are made again when the add-in’s page is loaded again', async () => {
  const other = await openWorkbench({ browser });
  try {
    const pane = await other.pane();
    await pane.evaluate(() => window.testAddin.ready);
    await other.type('A1', '=WB.COUNTING(1)');
    await other.waitForText('A1', /^\d+$/);
    await pane.evaluate(() => {
      Object.assign(window, { isOld: true });
      location.reload();
    });
    await pane.waitForFunction(() => !('isOld' in window) && (window as Partial<Window>).testAddin?.streams.running === 1, undefined, { timeout: 30_000 });
    await other.waitForText('A1', /^\d+$/);
  } finally {
    await other.close();
  }
});

test('a cell beyond the edge is brought into view, one in view moves nothing', async () => {
  await workbench.activateSheet('Sheet1');
  const first = (): Promise<{ row: number; column: number }> => workbench.page.evaluate(() => window.workbenchDoor.firstVisible());
  await workbench.select('A1');
  await workbench.page.waitForTimeout(100);
  await workbench.select('H12');
  expect(await first()).toEqual({ row: 0, column: 0 });
  await workbench.select('Z300');
  await workbench.page.waitForTimeout(100);
  const box = await workbench.page.locator('.cell-editor').boundingBox();
  const grid = await workbench.page.locator('.grid-area').boundingBox();
  expect([box!.x > grid!.x + 46, box!.x < grid!.x + grid!.width, box!.y > grid!.y + 20, box!.y < grid!.y + grid!.height]).toEqual([true, true, true, true]);
  await workbench.press('Control+Home');
  await workbench.page.waitForTimeout(100);
  expect(await first()).toEqual({ row: 0, column: 0 });
});

import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../workbench/driver/open-workbench';
import type { PaneHands } from './pane-hands';
import { axeFindings, enterBudget, openPane, openTab, overflow } from './pane-hands';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

/** Every view with what can stand open in it, by what a person presses to get there. */
const views: readonly (readonly [string, (frame: Frame) => Promise<unknown>])[] = [
  ['总览', (frame) => openTab(frame, 'overview')],
  ['识别', async (frame) => { await openTab(frame, 'overview'); await frame.getByRole('button', { name: /识别/ }).click(); await frame.locator('summary').first().click(); }],
  ['分类 with rows chosen', async (frame) => { await openTab(frame, 'classify'); if (await frame.getByRole('group', { name: '选中 1 行' }).count() === 0) await frame.locator('[data-choose]').first().click(); await frame.getByRole('group', { name: '选中 1 行' }).waitFor(); }],
  ['规则', async (frame) => { await openTab(frame, 'classify'); await frame.getByRole('button', { name: /^规则/ }).click(); }],
  ['a rule being made', async (frame) => { await frame.getByRole('button', { name: '新建规则' }).click(); await frame.getByLabel('文字（几个用、隔开，有一个合适就行）').fill('奖金'); await frame.getByText(/保存后会改变|现在没有行/).first().waitFor(); }],
  ['预算', async (frame) => { await giveUp(frame); await openTab(frame, 'budget'); }],
  ['a line being edited', async (frame) => { await frame.getByRole('button', { name: /^修改“/ }).nth(1).click(); await frame.getByRole('button', { name: '添加调整' }).click(); await frame.locator('summary').first().click(); }],
  ['检查', async (frame) => { await giveUp(frame); await openTab(frame, 'check'); await frame.getByLabel('从哪个预算项目支付').selectOption({ label: '征地拆迁工作经费' }); await frame.getByLabel('本次金额（元）').fill('100'); await frame.getByRole('heading', { name: '超出预算' }).waitFor(); }],
  ['汇总', async (frame) => { await openTab(frame, 'summary'); await frame.getByText('报告文字').waitFor(); await frame.getByRole('button', { name: /看全部/ }).click(); await frame.locator('summary').first().click(); }],
  ['the title and the menu', async (frame) => { await openTab(frame, 'overview'); await frame.getByRole('button', { name: '更多' }).click(); }],
];

/** A form stays open, and its view with it, until it is given up. */
async function giveUp(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: '取消', exact: true }).last().click();
}

async function findings(hands: PaneHands, percent: number): Promise<string[]> {
  const { frame } = hands;
  await frame.evaluate((size) => { document.documentElement.style.fontSize = `${size}%`; }, percent);
  const found: string[] = [];
  for (const [name, open] of views) {
    await open(frame);
    for (const finding of await axeFindings(frame)) found.push(`${name}: ${finding}`);
    const wider = await overflow(frame);
    if (wider > 0) found.push(`${name}: ${wider} px too wide`);
  }
  await frame.getByRole('button', { name: '更多' }).click();
  return found;
}

describe.each([['light', 'none'], ['dark', 'none'], ['light', 'active']] as const)('theme %s, forced colours %s', (theme, forcedColors) => {
  test('axe finds nothing in any view at 320 px, and at 200 % text', async () => {
    const hands = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', theme, paneWidth: 320 });
    try {
      await hands.workbench.page.emulateMedia({ forcedColors, colorScheme: theme });
      // Colours change over a tenth of a second.
      await hands.workbench.page.waitForTimeout(400);
      expect(await axeFindings(hands.frame)).toEqual([]);
      await enterBudget(hands.frame);
      expect(await hands.frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
      expect(await findings(hands, 100)).toEqual([]);
      expect(await findings(hands, 200)).toEqual([]);
    } finally {
      await hands.workbench.close();
    }
  });
});

test('the pane is dark where the system asks for it, and Office says nothing', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  try {
    await workbench.page.emulateMedia({ colorScheme: 'dark' });
    await frame.waitForFunction(() => {
      const { backgroundColor } = getComputedStyle(document.querySelector('.fui-FluentProvider')!);
      return Math.max(...backgroundColor.match(/\d+/g)!.slice(0, 3).map(Number)) < 80;
    }, undefined, { timeout: 10_000 });
  } finally {
    await workbench.close();
  }
});

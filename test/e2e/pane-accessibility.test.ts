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
  ['检查', async (frame) => { await giveUp(frame); await openTab(frame, 'check'); await frame.getByLabel('从哪个预算项目支付').selectOption({ label: '征地拆迁工作经费' }); await frame.getByLabel('本次金额（元）').fill('1000000'); await frame.getByRole('heading', { name: '超出预算' }).waitFor(); }],
  ['汇总', async (frame) => { await openTab(frame, 'summary'); await frame.getByText('报告文字').waitFor(); await frame.getByRole('button', { name: /看全部/ }).click(); await frame.locator('summary').first().click(); }],
  ['the title and the menu', async (frame) => { await openTab(frame, 'overview'); await frame.getByRole('button', { name: '更多' }).click(); }],
];

/** A form stays open, and its view with it, until it is given up. */
async function giveUp(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: '取消', exact: true }).last().click();
}

/** As the pane shows itself light, dark, and in colours that the system forces on it. */
const looks = [['light', 'none'], ['dark', 'none'], ['light', 'active']] as const;

/** What axe finds in whatever is open, in every look. */
async function findings({ workbench, frame }: PaneHands): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, forcedColors] of looks) {
    await workbench.page.emulateMedia({ forcedColors, colorScheme });
    await frame.waitForFunction((dark) => {
      const { backgroundColor } = getComputedStyle(document.querySelector('.fui-FluentProvider')!);
      return (Math.max(...backgroundColor.match(/\d+/g)!.slice(0, 3).map(Number)) < 80) === dark;
    }, colorScheme === 'dark');
    for (const finding of await axeFindings(frame)) found.push(`${colorScheme}, forced colours ${forcedColors}: ${finding}`);
  }
  return found;
}

describe('axe finds nothing at 320 px, light, dark and in forced colours', () => {
  let hands: PaneHands;
  beforeAll(async () => {
    hands = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', paneWidth: 320 });
    // Colours that are on their way from one look to the next are neither.
    await hands.frame.addStyleTag({ content: '*, ::before, ::after { transition: none !important; animation: none !important; }' });
  });
  afterAll(async () => { await hands.workbench.close(); });

  test('in the first steps', async () => {
    expect(await hands.frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
    expect(await findings(hands)).toEqual([]);
    await enterBudget(hands.frame);
  });

  test('with half a year and a row that cannot be read, marked from here on', async () => {
    const { workbench, frame } = hands;
    await openTab(frame, 'overview');
    await frame.getByLabel('期间').selectOption({ label: '至 6 月' });
    await workbench.fill('支出明细账!I9', [['待查']]);
    await frame.locator('[data-incomplete]').waitFor();
    await openTab(frame, 'budget');
    await frame.getByText('截至 6 月的数').waitFor();
    expect(await frame.locator('[data-incomplete]').count()).toBe(1);
    expect(await findings(hands)).toEqual([]);
  });

  test.each([100, 200])('in every view, at %i %% text', async (percent) => {
    const { frame } = hands;
    await frame.evaluate((size) => { document.documentElement.style.fontSize = `${size}%`; }, percent);
    const found: string[] = [];
    for (const [name, open] of views) {
      await open(frame);
      for (const finding of await findings(hands)) found.push(`${name}: ${finding}`);
      const wider = await overflow(frame);
      if (wider > 0) found.push(`${name}: ${wider} px too wide`);
    }
    await frame.getByRole('button', { name: '更多' }).click();
    expect(found).toEqual([]);
  });
});

import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { announced, sharePane, waitForPhase } from './pane-hands';
import { chip } from './year-hands';

/** One ledger from the first opening on, by keys alone; the mouse is not touched. office.js walks the pane on Tab, as in Excel. */
let workbench: WorkbenchDriver;
let frame: Frame;
sharePane({ workbook: 'test/fixtures/plain.xlsx' }, (hands) => {
  ({ workbench, frame } = hands);
});

test('the first opening', async () => {
  await enterPane();
  await press(button('是，下一步'));
  await write(frame.getByLabel('征地拆迁工作经费', { exact: true }), '77万');
  await write(frame.getByLabel('重点项目建设支持服务奖励资金', { exact: true }), '100000');
  await press(button('保存 2 个，看数字'));
  await frame.getByText('2 个预算项目已保存。').first().waitFor();
  await button(/^项目支出已执行/).waitFor();
  expect(await focusIsInPane()).toBe(true);
});

test('every stop is reached by Tab, in the order of the page, and by Shift+Tab back', async () => {
  const names = async (keys: string) => {
    const seen: string[] = [];
    for (let name = await focusedText(); name !== seen.at(-1); name = await focusedText()) {
      seen.push(name);
      await workbench.press(keys);
    }
    return seen;
  };
  await names('Shift+Tab');
  const forward = await names('Tab');
  expect(forward.filter((name) => name.startsWith('TAB '))).toEqual(['TAB 总览']);
  expect(forward.length).toBeGreaterThan(12);
  expect(forward.filter((name) => name.endsWith(' '))).toEqual([]);
  expect(await names('Shift+Tab')).toEqual([...forward].reverse());
});

test('tabs by arrows, Home and End', async () => {
  await tabTo(tab('总览'));
  for (const [keys, view] of [['ArrowRight', 'classify'], ['ArrowRight', 'budget'], ['End', 'summary'], ['ArrowRight', 'overview'], ['ArrowLeft', 'summary'], ['Home', 'overview']] as const) {
    await workbench.press(keys);
    await frame.waitForSelector(`#view[data-view="${view}"]`);
  }
});

test('a form that closes leaves the focus where it stood', async () => {
  await openTab('预算');
  await press(button('修改“征地拆迁工作经费”'));
  await workbench.press('Escape');
  await button('修改“征地拆迁工作经费”').waitFor();
  expect(await focusedText()).toContain('BUTTON 征地拆迁工作经费');
  await press(button('添加'));
  await workbench.press('Escape');
  await button('添加').waitFor();
  expect(await focusedText()).toBe('BUTTON 添加');
  await press(button('修改单位名称和年度'));
  await workbench.press('Escape');
  await button('修改单位名称和年度').waitFor();
  expect(await focusedText()).toBe('BUTTON 修改单位名称和年度');
});

test('the list by arrows; Space chooses, Enter goes to the row and the focus stays', async () => {
  await openTab('分类');
  await tabTo(list());
  await workbench.press('End');
  await frame.locator('[role=option][aria-posinset="311"]').waitFor();
  await workbench.press('Home');
  await workbench.press('ArrowDown');
  await workbench.press('Enter');
  await frame.getByText(/表里选中的行 · 支出明细账 第 5 行/).waitFor();
  await workbench.press('Space');
  await frame.getByRole('group', { name: '选中 1 行' }).waitFor();
  await workbench.press('Control+a');
  await frame.getByRole('group', { name: '选中 311 行' }).waitFor();
  await press(button('取消选择'));
  await tabTo(list());
});

test('a decision, and Ctrl+Z', async () => {
  const before = await countOf('公用');
  await workbench.press('Space');
  await choose(frame.getByLabel('认定为'), '公用经费');
  await press(button('认定'));
  await chip(frame, '公用', before + 1).waitFor();
  expect(await announced(frame)).toBe('已把 1 行认定为“公用经费”。');
  expect(await focusIsInPane()).toBe(true);
  await workbench.press('Control+z');
  await chip(frame, '公用', before).waitFor();
});

test('the row of the sheet: arrows only look, the button decides; the decision becomes a rule', async () => {
  const before = await countOf('公用');
  await choose(frame.getByRole('region', { name: '表里选中的行' }).getByRole('combobox'), '公用经费');
  await chip(frame, '公用', before).waitFor();
  await press(frame.getByRole('region', { name: '表里选中的行' }).getByRole('button', { name: '认定' }));
  await chip(frame, '公用', before + 1).waitFor();
  await press(button('做成规则…'));
  await frame.getByText(/保存后会改变|现在没有行/).first().waitFor();
  await write(frame.getByLabel('说明'), '局长同意');
  await press(button('保存'));
  await frame.getByText('规则已保存。').first().waitFor();
  await frame.getByRole('heading', { name: /^1 条规则/ }).waitFor();
  await press(frame.getByRole('switch', { name: '第 1 条 启用' }), 'Space');
  await frame.getByText('已停用').waitFor();
});

test('a budget line and its revision; Escape gives up the revision and not the line', async () => {
  await openTab('预算');
  await press(button('添加'));
  await write(frame.getByLabel('项目名称', { exact: true }), '档案整理经费');
  await write(frame.getByLabel('年初预算数（元）'), '5万');
  await press(button('添加调整'));
  await workbench.press('Escape');
  await press(button('添加调整'));
  await tabTo(frame.getByLabel('日期'));
  await workbench.press('ArrowDown');
  const date = await frame.getByLabel('日期').inputValue();
  await write(frame.getByLabel('文号'), '县财预〔2024〕12号');
  await write(frame.getByLabel('调整数（元，减少填负数）'), '1000');
  await press(button('添加调整'));
  await press(frame.locator('summary', { hasText: '编码、别名、专款专用' }));
  await write(frame.getByLabel('编码', { exact: true }), 'Z-01');
  await press(button('保存'));
  await frame.getByText('“档案整理经费”已保存。').first().waitFor();
  expect((await workbench.table('预算项目')).flat()).toEqual(expect.arrayContaining(['档案整理经费', 'Z-01', '县财预〔2024〕12号', date, '1,000.00']));
  await press(button('修改“档案整理经费”'));
  await workbench.press('Escape');
  await button('修改“档案整理经费”').waitFor();
});

test('a claim, and its formula into the sheet', async () => {
  await openTab('检查');
  await choose(frame.getByLabel('从哪个预算项目支付'), '征地拆迁工作经费');
  await write(frame.getByLabel('本次金额（元）'), '100');
  await frame.getByRole('heading', { name: '超出预算' }).waitFor();
  expect(await announced(frame)).toContain('还差 87.50 元');
  await workbench.press('Escape');
  await workbench.select('支出明细账!N2');
  await enterPane();
  await press(button('插入公式'));
  await workbench.waitForText('支出明细账!N2', /还差 87\.50 元/);
});

test('the period: lists and counts are those to the month; the category columns are written beside every row', async () => {
  await openTab('总览');
  await choose(frame.getByLabel('期间'), '至 6 月');
  await openTab('分类');
  await chip(frame, '全部', 311).waitFor({ state: 'detached' });
  const count = await countOf('全部');
  await frame.getByText(new RegExp(`^${count} 行，`)).waitFor();
  await press(button('写入分类列'));
  await frame.getByText('已在台账右侧写入分类列（311 行）。').first().waitFor();
  await openTab('总览');
  await choose(frame.getByLabel('期间'), '全年');
  await openTab('分类');
  await chip(frame, '全部', 311).waitFor();
});

test('生成汇总 is cancelled, then done; before what she wrote into the tables is replaced, she is asked', async () => {
  await openTab('汇总');
  await workbench.setFaults({ delay: 100 });
  await press(button('生成汇总'));
  await button('取消生成').waitFor();
  await workbench.press('Enter');
  await frame.getByText('已取消，原来的表没有动。').first().waitFor();
  await workbench.setFaults({ delay: 0 });
  expect(await workbench.sheetNames()).not.toContain('支出绩效汇总');
  await press(button('生成汇总'));
  await frame.getByText(/^已生成：/).first().waitFor();
  await workbench.press('Escape');
  await workbench.type('支出绩效汇总!D9', '=1+1');
  await enterPane();
  await press(button('生成汇总'));
  await frame.getByRole('group', { name: /您写的内容.*会被新表覆盖/ }).waitFor();
  await press(button('取消'));
  expect((await workbench.cell('支出绩效汇总!D9')).formula).toBe('=1+1');
});

test('the title, the language and the menu; Escape closes what is open, then returns to the sheet', async () => {
  await press(button('修改单位名称和年度'));
  await write(frame.getByLabel('单位名称'), '县征拆中心');
  await workbench.press('Enter');
  await frame.getByRole('heading', { name: /^县征拆中心 · 2024/ }).waitFor();
  await press(button(/Switch to English/));
  await frame.getByRole('tab', { name: 'Budget' }).waitFor();
  await press(button(/换成中文/));
  await tab('预算').waitFor();
  await press(button('更多'));
  await tabTo(button('重新读取台账'));
  await workbench.press('Escape');
  await button('重新读取台账').waitFor({ state: 'detached' });
  expect(await focusedText()).toContain('更多');
  await workbench.press('Enter');
  await press(button('重新读取台账'));
  await waitForPhase(frame, 'ready');
  await workbench.press('Escape');
  await workbench.page.waitForFunction(() => document.activeElement?.closest('.cell-editor') !== null);
});

/** As Excel does when F6 or Tab brings the focus into a pane. */
async function enterPane(): Promise<void> {
  await frame.evaluate(() => { document.querySelector<HTMLElement>('button')?.focus(); });
}

/** Goes to an element by Tab, or by Shift+Tab when it stands before. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    const way = await target.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === element || activeElement === null) return undefined;
      return activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
    });
    if (way === undefined) return;
    await workbench.press(way);
  }
  throw new Error(`Tab does not reach ${String(target)}; it stands at ${await focusedText()}`);
}

async function press(target: Locator, keys = 'Enter'): Promise<void> {
  await tabTo(target);
  await workbench.press(keys);
}

async function write(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await workbench.press('Control+a');
  await workbench.page.keyboard.type(text);
}

/** Goes through the options of a list with the arrows. */
async function choose(target: Locator, label: string): Promise<void> {
  await tabTo(target);
  const steps = await target.evaluate((element, wanted) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    return [...options].findIndex((option) => option.label === wanted) - selectedIndex;
  }, label);
  for (let step = 0; step < Math.abs(steps); step++) await workbench.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  expect(await target.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label)).toBe(label);
}

async function openTab(name: string): Promise<void> {
  await tabTo(frame.locator('[role=tab][aria-selected=true]'));
  await workbench.press('Home');
  while ((await tab(name).getAttribute('aria-selected')) !== 'true') await workbench.press('ArrowRight');
}

function tab(name: string): Locator {
  return frame.getByRole('tab', { name: new RegExp(`^${name}`) });
}

function button(name: string | RegExp): Locator {
  return frame.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();
}

function list(): Locator {
  return frame.getByRole('listbox');
}

/** The number on the button above the list that shows a category. */
async function countOf(name: string): Promise<number> {
  const text = await frame.getByRole('button', { name: new RegExp(`^${name}\\s?\\d+$`) }).textContent();
  return Number(/\d+$/.exec(text ?? '')?.[0]);
}

async function focusIsInPane(): Promise<boolean> {
  return frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
}

/** What has the focus, for people. */
async function focusedText(): Promise<string> {
  return frame.evaluate(() => {
    const { activeElement } = document;
    const role = activeElement?.getAttribute('role') ?? activeElement?.tagName ?? '';
    return `${role.toUpperCase()} ${activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? ''}`;
  });
}

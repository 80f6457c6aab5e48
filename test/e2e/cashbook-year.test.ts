import type { Browser } from 'playwright-core';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { compareWithCommandLine } from './equal-sheets';
import { openPane, openTab, pasteBudget } from './pane-hands';
import type { PaneHands } from './pane-hands';
import { addSheet, chip, exactly, expectedOf, fenOf, outside, separated } from './year-hands';

jest.setTimeout(180_000);

const { totals } = expectedOf('cashbook');
let browser: Browser;
let hands: PaneHands;
let form: string;
/** Fen of the row decided first. */
let first: number;

beforeAll(async () => {
  browser = await launchBrowser();
  hands = await openPane(browser, { workbook: 'test/fixtures/cashbook.xlsx' });
});
afterAll(async () => {
  await hands.workbench.close();
  await browser.close();
});

test('she decides the six rows that nothing speaks for', async () => {
  const { frame, workbench } = hands;
  await pasteBudget(frame);
  form = await addSheet(workbench);
  await workbench.type(`${form}!A1`, '=YS.SPENT("公用经费")*100');
  await workbench.type(`${form}!A2`, '=YS.SPENT("人员经费")*100');
  await workbench.waitForText(`${form}!A2`, String(fenOf(totals.personnel ?? '')));
  await openTab(frame, 'classify');
  await chip(frame, '待定', 6).click();
  await frame.getByText('6 行，57,316.49 元').waitFor();
  first = fenOf((/[\d,]+\.\d\d/.exec((await frame.locator('[role=option]').first().innerText())) ?? [''])[0]);
  await frame.locator('[data-choose]').first().click();
  await decideAs('公用经费');
  await chip(frame, '待定', 5).waitFor();
  await frame.locator('[data-choose]').first().click();
  await frame.getByRole('button', { name: '全选' }).click();
  await frame.getByText('选中 5 行').first().waitFor();
  await decideAs('人员经费');
  await decided();
});

test('she sorts the sheet by amount: the decisions hold', async () => {
  const { workbench } = hands;
  await workbench.chooseFromMenu('Sheet1!C2', 'SortDescending');
  await workbench.waitForText('Sheet1!C2', /\d/);
  expect(fenOf((await workbench.cell('Sheet1!C2')).text)).toBeGreaterThan(fenOf((await workbench.cell('Sheet1!C3')).text));
  await decided();
});

test('she inserts rows and writes in them: the decisions hold', async () => {
  const { workbench, frame } = hands;
  await workbench.chooseFromMenu('Sheet1!A5', 'InsertRows');
  await workbench.chooseFromMenu('Sheet1!A20', 'InsertRows');
  await decided();
  await workbench.fill('Sheet1!A20', [['12/30', '付12月办公费', 100, '']]);
  await workbench.waitForText(`${form}!A1`, String(fenOf(totals.public ?? '') + first + 10_000));
  await workbench.fill('Sheet1!A20', [['', '', '', '']]);
  await decided();
  await frame.getByText('没有待定的行，都归好类了').waitFor();
});

test('a decision is taken back by Ctrl+Z in the pane, and taken again', async () => {
  const { workbench, frame } = hands;
  await frame.getByRole('tab', { name: /分类/ }).focus();
  await workbench.press('Control+z');
  await chip(frame, '待定', 5).waitFor();
  await workbench.waitForText(`${form}!A2`, String(fenOf(totals.personnel ?? '')));
  await chip(frame, '待定', 5).click();
  await frame.locator('[data-choose]').first().click();
  await frame.getByRole('button', { name: '全选' }).click();
  await decideAs('人员经费');
  await decided();
});

test('she has the category written beside every row; the figures stay', async () => {
  const { workbench, frame } = hands;
  await frame.getByRole('button', { name: '写入分类列' }).click();
  await frame.getByText('已在台账右侧写入分类列（311 行）。').first().waitFor();
  const table = await workbench.table('Sheet1');
  expect(table[0]?.slice(4)).toEqual(['支出类别', '列入预算项目', '判定依据']);
  const personnel = table.slice(1).filter((row) => row[4] === '人员经费').reduce((sum, row) => sum + fenOf(row[2] ?? ''), 0);
  expect(personnel).toBe(fenOf(totals.personnel ?? '') + fenOf(totals.unclassified ?? '') - first);
  await decided();
});

test('生成汇总 writes what the command line writes for the same workbook', async () => {
  const { workbench, frame } = hands;
  await openTab(frame, 'summary');
  await frame.getByRole('button', { name: '生成汇总' }).click();
  await frame.getByText(/^已生成：/).first().waitFor({ timeout: 60_000 });
  expect(await compareWithCommandLine(await workbench.save())).toEqual({ sheets: ['支出绩效汇总', '支出分类明细'], differences: [] });
});

test('saved and opened again, the decisions are there and hold when she sorts back', async () => {
  const saved = await hands.workbench.save();
  quiet();
  await hands.workbench.close();
  hands = await openPane(browser, { workbook: saved });
  const { workbench, frame } = hands;
  expect(await exactly(frame, /^总支出/)).toBe(`${separated(totals.expenditure ?? '')} 元，311 笔`);
  await decided();
  await workbench.chooseFromMenu('Sheet1!C30', 'SortAscending');
  await decided();
  await openTab(frame, 'classify');
  await chip(frame, '全部', 311).waitFor();
  quiet();
});

async function decideAs(target: string): Promise<void> {
  await hands.frame.getByLabel('认定为', { exact: true }).selectOption({ label: target });
  await hands.frame.getByRole('button', { name: '认定', exact: true }).click();
}

/** Both cells say that the first row is public and the other five are personnel. */
async function decided(): Promise<void> {
  await hands.workbench.waitForText(`${form}!A1`, String(fenOf(totals.public ?? '') + first));
  await hands.workbench.waitForText(`${form}!A2`, String(fenOf(totals.personnel ?? '') + fenOf(totals.unclassified ?? '') - first));
}

/** Nothing was asked of another machine, and nothing went wrong unseen. */
function quiet(): void {
  expect(outside(hands.workbench)).toEqual([]);
  expect(hands.workbench.consoleErrors).toEqual([]);
}

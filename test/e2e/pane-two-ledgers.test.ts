import type { CellObject } from '@e965/xlsx';
import { utils, write } from '@e965/xlsx';
import type { Browser, Frame, Locator } from 'playwright-core';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { axeFindings, openPane, openTab } from './pane-hands';

jest.setTimeout(90_000);

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

type Row = readonly [day: number, summary: string, code: string, amount: number];

/** Twelve months of rent, 12,000.00 in all. */
const rent: readonly Row[] = Array.from({ length: 12 }, (_, month) => [45_292 + 31 * month, `付${month + 1}月房租`, '30214', 900 + 100 * (month % 3)] as const);
/** A book of its own: two payments, 3,500.00. */
const petrol: readonly Row[] = [[45_300, '付公车油费', '30231', 1500], [45_400, '付公车保险', '30231', 2000]];

/** A workbook with ledgers by sheet name. */
function workbookOf(ledgers: Readonly<Record<string, readonly Row[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(ledgers)) {
    const sheet = utils.aoa_to_sheet([['日期', '摘要', '经济分类编码', '金额'], ...rows.map((row) => [...row])]);
    for (let row = 2; row <= rows.length + 1; row++) (sheet[`A${row}`] as CellObject).z = 'yyyy-mm-dd';
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

test('a copy with one row changed: which is read is said; she takes the other one, and the figures follow', async () => {
  const corrected: readonly Row[] = rent.map((row, n) => (n === 11 ? [row[0], row[1], row[2], 1900] : row));
  const { workbench, frame } = await openPane(browser, { workbook: workbookOf({ 支出账: rent, '支出账 (2)': corrected }) });
  try {
    const group = frame.getByRole('group', { name: '有几张表都像台账。勾选要合起来读的。' });
    await group.getByText('Excel 的撤销记录会清空').waitFor();
    await frame.getByText('“支出账”，12 行，到').waitFor();
    expect(await ticked(group)).toEqual(['支出账']);
    expect(await axeFindings(frame)).toEqual([]);
    await group.getByRole('checkbox', { name: '支出账 (2)', exact: true }).click();
    await frame.getByText('“支出账 (2)”，12 行，到').waitFor();
    expect(await ticked(group)).toEqual(['支出账 (2)']);

    await skip(frame);
    await total(frame, '1.28');
    await frame.getByText('“支出账”也像台账，没有用上').waitFor();
    await frame.getByRole('button', { name: '去识别' }).click();
    const first = frame.getByRole('group', { name: '支出账', exact: true });
    const second = frame.getByRole('group', { name: '支出账 (2)', exact: true });
    await first.getByText('未读入：与其他工作表大部分重复。').waitFor();
    await second.getByText('读入：由您指定。').waitFor();
    await second.getByRole('switch', { name: '读这张表' }).click();
    await first.getByText('读入：第 1 行是表头。').waitFor();
    await second.getByText('未读入：由您指定不使用。').waitFor();
    await openTab(frame, 'overview');
    await total(frame, '1.20');
    expect(await frame.getByText('也像台账，没有用上').count()).toBe(0);

    // The choice lasts with the workbook.
    const again = await openPane(browser, { workbook: await workbench.save() });
    try {
      await total(again.frame, '1.20');
    } finally {
      await again.workbench.close();
    }
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('two different books are read together; one is left out and taken in again, and with none left there is a way back', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: workbookOf({ 基本户支出: rent, 公车支出: petrol }) });
  try {
    const group = frame.getByRole('group', { name: '有几张表都像台账。勾选要合起来读的。' });
    await frame.getByText('“基本户支出”“公车支出”，14 行，到').waitFor();
    expect(await ticked(group)).toEqual(['基本户支出', '公车支出']);
    await group.getByRole('checkbox', { name: '基本户支出' }).click();
    await frame.getByText('“公车支出”，2 行，到').waitFor();
    expect(await ticked(group)).toEqual(['公车支出']);

    await group.getByRole('checkbox', { name: '公车支出' }).click();
    await frame.getByRole('heading', { name: '没有找到台账' }).waitFor();
    expect(await axeFindings(frame)).toEqual([]);
    await frame.getByRole('button', { name: '读这张表：公车支出' }).click();
    await frame.getByText('“公车支出”，2 行，到').waitFor();
    await group.getByRole('checkbox', { name: '基本户支出' }).click();
    await frame.getByText('“基本户支出”“公车支出”，14 行，到').waitFor();
    await skip(frame);
    await total(frame, '1.55');
    await frame.getByRole('button', { name: /^2 张表 · 14 行/ }).waitFor();
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

async function skip(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: '是，下一步' }).click();
  await frame.getByRole('button', { name: '跳过，直接看数字' }).click();
}

/** The large figure of 总览, in 万元. */
async function total(frame: Frame, wan: string): Promise<void> {
  await frame.getByRole('button', { name: new RegExp(`^总支出\\s*${wan.replace('.', '\\.')}\\s*万元`) }).first().waitFor();
}

async function ticked(group: Locator): Promise<string[]> {
  const boxes = await group.getByRole('checkbox', { checked: true }).all();
  return Promise.all(boxes.map(async (box) => box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')));
}

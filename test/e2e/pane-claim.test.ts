import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { announced, openTab, pasteBudget, sharePane } from './pane-hands';

jest.setTimeout(90_000);

/** 检查: which line is asked, a row of the ledger that counts already, and what is no claim. */
let workbench: WorkbenchDriver;
let frame: Frame;
let view: Locator;
sharePane({ workbook: 'test/fixtures/plain.xlsx' }, async (hands) => {
  ({ workbench, frame } = hands);
  await pasteBudget(frame);
  view = frame.locator('#view');
});

const LINE = '征地拆迁工作经费';
const line = () => view.getByLabel('从哪个预算项目支付');
const amount = () => view.getByLabel('本次金额（元）');
const verdict = () => view.getByRole('heading', { name: /可以支付|超出预算/ });

/** Selects a row of the ledger, and asks on the ribbon whether it can be paid. */
async function checkRow(row: number): Promise<void> {
  await workbench.select(`支出明细账!C${row}`);
  await frame.waitForTimeout(300);
  await workbench.pressButton('Button.Check');
  await frame.waitForSelector('#view[data-view=check]');
}

test('of several lines she says which; then the verdict stands there once', async () => {
  await openTab(frame, 'check');
  await amount().fill('12.50');
  await view.getByText('选好预算项目、填上金额').waitFor();
  await frame.waitForTimeout(600);
  expect(await verdict().count()).toBe(0);
  await line().selectOption({ label: LINE });
  await verdict().waitFor();
  expect((await view.innerText()).match(/可以支付/g)).toHaveLength(1);
  await view.getByText(`${LINE} 全年预算 770,000.00，已执行 769,987.50，本次 12.50，余 0.00 元。`).waitFor();
  expect((await announced(frame)).match(/可以支付/g)).toHaveLength(1);
});

test.each(['0', '-100', '（100）'])('%s is no claim: there is no verdict', async (text) => {
  await amount().fill(text);
  await view.getByText('要支付的金额应大于零').waitFor();
  await verdict().waitFor({ state: 'detached' });
});

test('a row of the ledger counts once, and it is said', async () => {
  await checkRow(7);
  await verdict().waitFor();
  await view.getByText('这一行已经记在台账里').waitFor();
  await view.getByText(/余 12\.50 元。/).waitFor();
  expect([await line().inputValue(), await amount().inputValue()]).toEqual([LINE, '3,729.42']);
  // A formula would count it a second time.
  expect(await view.getByRole('button', { name: '插入公式' }).count()).toBe(0);
  await view.getByRole('button', { name: '当作新的一笔' }).click();
  await view.getByRole('heading', { name: '超出预算' }).waitFor();
  expect(await view.getByText('这一行已经记在台账里').count()).toBe(0);
});

test('a row on no line asks for the line', async () => {
  await checkRow(5);
  await view.getByText('选中的行没有列入预算项目').waitFor();
  await verdict().waitFor({ state: 'detached' });
});

test('a line that is gone from the table is named, and no other takes its place', async () => {
  await line().selectOption({ label: LINE });
  await amount().fill('1');
  await verdict().waitFor();
  const rows = await workbench.table('预算项目');
  const at = rows.findIndex((cells) => cells.includes(LINE));
  const cell = `预算项目!${String.fromCharCode(65 + rows[at]!.indexOf(LINE))}${at + 1}`;
  await workbench.type(cell, '征拆经费');
  await view.getByText(`预算里已经没有“${LINE}”，请另选一个预算项目。`).waitFor();
  await verdict().waitFor({ state: 'detached' });
  await workbench.type(cell, LINE);
  await verdict().waitFor();
});

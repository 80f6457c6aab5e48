import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { openTab, pasteBudget, sharePane } from './pane-hands';
import { runInExcel } from './workbook-hands';

jest.setTimeout(90_000);

/** 预算: a revision typed and not yet added, when its line is saved. */
let workbench: WorkbenchDriver;
let frame: Frame;
sharePane({ workbook: 'test/fixtures/plain.xlsx' }, async (hands) => {
  ({ workbench, frame } = hands);
  await pasteBudget(frame);
});

const LINE = '征地拆迁工作经费';
const save = () => form().getByRole('button', { name: '保存', exact: true });
const amount = () => form().getByLabel('调整数（元，减少填负数）');
const date = () => form().getByLabel('日期');

test('complete: it is saved with the line, without “添加调整” being pressed', async () => {
  await edit();
  await form().getByRole('button', { name: '添加调整' }).click();
  // The ledger's last day: its year has passed.
  expect(await date().inputValue()).toBe('2024-12-27');
  await date().fill('2024-06-30');
  await form().getByLabel('文号').fill('县财预〔2024〕12号');
  await amount().fill('5万');
  await form().getByText('全年预算 820,000.00 元').waitFor();
  await save().click();
  await frame.getByText(`“${LINE}”已保存。`).first().waitFor();
  await frame.getByText('调整 2024-06-30 50,000.00 县财预〔2024〕12号').waitFor();
  expect(await revisions()).toEqual([['2024-06-30', LINE, '50,000.00', '县财预〔2024〕12号', '']]);
});

test('without an amount: said beside the field, which has the focus; all that was typed stays, and nothing is saved', async () => {
  await edit();
  await form().getByRole('button', { name: '添加调整' }).click();
  await date().fill('2024-09-30');
  await form().getByLabel('文号').fill('县财预〔2024〕30号');
  await form().getByLabel('年初预算数（元）').fill('80万');
  await save().click();
  await form().getByText('这条调整还没填完：请填调整数').waitFor();
  await hasFocus(amount());
  expect(await form().getByLabel('文号').inputValue()).toBe('县财预〔2024〕30号');
  expect(await revisions()).toHaveLength(1);
  expect((await workbench.table('预算项目')).flat()).not.toContain('800,000.00');
  await amount().fill('-2万');
  await date().fill('');
  await save().click();
  await form().getByText('这条调整还没填完：请填日期').waitFor();
  await hasFocus(date());
  expect(await amount().inputValue()).toBe('-20,000.00');
  await date().fill('2024-09-30');
  await save().click();
  await frame.getByText('调整 2024-09-30 -20,000.00 县财预〔2024〕30号').waitFor();
  expect((await revisions()).map(([day, , sum]) => [day, sum])).toEqual([['2024-06-30', '50,000.00'], ['2024-09-30', '-20,000.00']]);
});

test('opened and left empty: the line is saved as it is', async () => {
  await edit();
  await form().getByRole('button', { name: '添加调整' }).click();
  await save().click();
  await form().waitFor({ state: 'detached' });
  expect(await revisions()).toHaveLength(2);
});

test('the sheet refuses the line: what was typed stands there still, and is saved when it no longer does', async () => {
  await runInExcel(frame, 'context.workbook.worksheets.getItem("预算项目").protection.protect()');
  await edit();
  await form().getByRole('button', { name: '添加调整' }).click();
  await amount().fill('1000');
  await save().click();
  await frame.locator('[data-notice=failed]').getByText(/“预算项目”受保护/).waitFor();
  expect(await amount().inputValue()).toBe('1,000.00');
  await runInExcel(frame, 'context.workbook.worksheets.getItem("预算项目").protection.unprotect()');
  await save().click();
  await form().waitFor({ state: 'detached' });
  expect(await revisions()).toHaveLength(3);
});

test('a name that another line has is refused with that line’s name; an alias also where it was folded away', async () => {
  const before = await workbench.table('预算项目');
  await edit();
  await form().getByLabel('项目名称').fill('重点项目建设 支持服务奖励资金');
  await save().click();
  await form().getByText('“重点项目建设 支持服务奖励资金”已经是“重点项目建设支持服务奖励资金”的名称、编码或别名').waitFor();
  await hasFocus(form().getByLabel('项目名称'));
  await form().getByLabel('项目名称').fill(LINE);
  await form().locator('summary').click();
  await form().getByLabel(/^别名/).fill('重点项目建设支持服务奖励资金');
  await form().locator('summary').click();
  await save().click();
  await hasFocus(form().getByLabel(/^别名/));
  await form().getByLabel(/^别名/).fill('');
  await form().getByLabel(/^只能用于/).fill('302 11、999');
  await save().click();
  await form().getByText('请填部门预算支出经济分类的编码或名称').waitFor();
  expect(await workbench.table('预算项目')).toEqual(before);
  await form().getByLabel(/^只能用于/).fill('302 11、公务接待费');
  await save().click();
  await form().waitFor({ state: 'detached' });
  expect((await workbench.table('预算项目')).flat()).toContain('30211、30217');
});

async function edit(): Promise<void> {
  await openTab(frame, 'budget');
  await frame.getByRole('button', { name: `修改“${LINE}”` }).click();
}

function form(): Locator {
  return frame.getByRole('group', { name: `修改“${LINE}”` });
}

async function hasFocus(field: Locator): Promise<void> {
  await field.and(frame.locator(':focus')).waitFor();
}

/** Rows of the table of revisions as the sheet shows them. */
async function revisions(): Promise<string[][]> {
  const rows = await workbench.table('预算项目');
  const head = rows.findIndex((row) => row.includes('文号'));
  const from = rows[head]!.indexOf('日期');
  return rows.slice(head + 1).map((row) => row.slice(from, from + 5)).filter((row) => row[0] !== undefined && row[0] !== '');
}

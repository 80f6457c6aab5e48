import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { openTab, sharePane } from './pane-hands';

jest.setTimeout(90_000);

/** 识别 by keys: a list is looked through, and only the choice that is taken reads the ledger again. */
let workbench: WorkbenchDriver;
let frame: Frame;
sharePane({ workbook: 'test/fixtures/plain.xlsx' }, async (hands) => {
  ({ workbench, frame } = hands);
  await openTab(frame, 'classify');
  await openTab(frame, 'overview');
  await frame.getByRole('button', { name: '看看读得对不对' }).click();
  await frame.locator('summary', { hasText: '每一列是什么' }).click();
});

test('arrows and letters only look: nothing is read again, and the list says how to take the choice', async () => {
  await role('项目名称').focus();
  for (const keys of ['ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Home']) await workbench.press(keys);
  expect(await shown('项目名称')).toBe('不用');
  await frame.getByText('还没有采用：按 Enter 采用，按 Esc 不改').waitFor();
  await workbench.page.waitForTimeout(300);
  expect(await corrections()).toEqual({});
  expect(await frame.locator('[data-notice]').count()).toBe(0);
});

test('Escape goes back to what stood there, and the focus stays in the list', async () => {
  await workbench.press('Escape');
  expect(await shown('项目名称')).toBe('项目名称');
  expect(await frame.getByText('还没有采用').count()).toBe(0);
  expect(await role('项目名称').evaluate((list) => list === document.activeElement)).toBe(true);
  expect(await corrections()).toEqual({});
});

test('Enter takes the choice, once; it is undone in place', async () => {
  await workbench.press('Home');
  await workbench.press('Enter');
  await frame.getByText('已按您的更正重读。').first().waitFor();
  expect(await shown('项目名称')).toBe('不用');
  expect(await corrections()).toMatchObject({ 7: null });
  await frame.getByRole('button', { name: '撤销', exact: true }).click();
  await frame.getByText('已撤销。').first().waitFor();
  expect(await shown('项目名称')).toBe('项目名称');
  expect(await corrections()).toEqual({});
});

test('Tab takes the choice and goes on', async () => {
  await role('项目名称').focus();
  await workbench.press('Home');
  await workbench.press('Tab');
  await frame.getByText('已按您的更正重读。').first().waitFor();
  expect(await corrections()).toMatchObject({ 7: null });
  expect(await role('借方金额').evaluate((list) => list === document.activeElement)).toBe(true);
});

test('a choice with the mouse holds at once', async () => {
  await role('项目名称').selectOption({ label: '项目名称' });
  await expectCorrection(7, 'projectName');
});

test('going to another view takes the choice that stands in the list', async () => {
  await role('科目名称').focus();
  await workbench.press('Home');
  await frame.getByRole('tab', { name: '预算' }).click();
  await frame.getByText('已按您的更正重读。').first().waitFor();
  await expectCorrection(4, null);
});

test('the unit of amounts is taken in the same way', async () => {
  await openTab(frame, 'overview');
  await frame.getByRole('button', { name: '看看读得对不对' }).click();
  const unit = frame.getByLabel('金额单位');
  await unit.focus();
  await workbench.press('ArrowDown');
  await workbench.press('Escape');
  expect(await unit.inputValue()).toBe('yuan');
  await workbench.press('ArrowDown');
  await workbench.press('Enter');
  await frame.locator('td', { hasText: '71,517,300.00' }).first().waitFor();
});

test('year and header row hold on Enter or when left; Escape goes back, and what is no number is said beside the field', async () => {
  const year = frame.getByLabel('年度', { exact: true });
  await year.fill('24');
  await workbench.press('Tab');
  await frame.getByText('请填四位年份，例如 2024').waitFor();
  expect(await year.inputValue()).toBe('24');
  await year.focus();
  await workbench.press('Escape');
  expect(await year.inputValue()).toBe('2024');
  expect(await frame.getByText('请填四位年份').count()).toBe(0);
  await year.fill('2023');
  await workbench.press('Enter');
  await frame.getByRole('heading', { name: /· 2023$/ }).waitFor();
  const header = frame.getByLabel('表头在第几行');
  await header.fill('三');
  await workbench.press('Tab');
  await frame.getByText('请填行号，例如 3').waitFor();
  await header.fill('3');
  await frame.getByText('请填行号，例如 3').waitFor({ state: 'detached' });
});

function role(header: string): Locator {
  return frame.getByRole('combobox', { name: new RegExp(`“${header}”$`) });
}

async function shown(header: string): Promise<string | undefined> {
  return role(header).evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label);
}

/** What the workbook remembers of the sheet's columns. */
async function corrections(): Promise<Record<string, string | null>> {
  const stored = (await workbench.settings()).YS;
  const settings = JSON.parse(stored ?? '{}') as { recognition?: { sheets?: Record<string, { columns?: Record<string, string | null> }> } };
  return settings.recognition?.sheets?.支出明细账?.columns ?? {};
}

async function expectCorrection(column: number, expected: string | null): Promise<void> {
  for (let tries = 0; tries < 40 && (await corrections())[column] !== expected; tries++) await workbench.page.waitForTimeout(50);
  expect((await corrections())[column]).toBe(expected);
}

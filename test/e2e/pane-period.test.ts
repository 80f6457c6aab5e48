import type { Frame } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { enterBudget, openTab, sharePane } from './pane-hands';

jest.setTimeout(90_000);

/** The period: looked through by keys, and only the month that is taken changes the figures. */
let workbench: WorkbenchDriver;
let frame: Frame;
sharePane({ workbook: 'test/fixtures/plain.xlsx', paneWidth: 320 }, async (hands) => {
  ({ workbench, frame } = hands);
  await enterBudget(frame);
});

const LOOKING = '还没有采用：按 Enter 采用，按 Esc 不改';
const total = async () => (await frame.getByRole('button', { name: /^总支出/ }).first().textContent()) ?? '';
const period = () => frame.getByLabel('期间');
const becomes = async (other: string) => {
  for (let tries = 0; tries < 60 && (await total()) === other; tries++) await frame.waitForTimeout(50);
  expect(await total()).not.toBe(other);
};

test('arrows only look; Escape leaves the figures as they were, Enter takes the month', async () => {
  const year = await total();
  await period().focus();
  await workbench.press('ArrowDown');
  await workbench.press('ArrowDown');
  await frame.getByText(LOOKING).waitFor();
  await frame.waitForTimeout(500);
  expect(await total()).toBe(year);
  await workbench.press('Escape');
  expect(await period().inputValue()).toBe('');
  expect(await frame.getByText(LOOKING).count()).toBe(0);
  for (const keys of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await workbench.press(keys);
  await becomes(year);
  expect(await period().inputValue()).toBe('3');
});

test('the mouse takes a month at once', async () => {
  const march = await total();
  await period().selectOption({ label: '全年' });
  await becomes(march);
  expect(await frame.getByText(LOOKING).count()).toBe(0);
});

test('beside 生成汇总 it is taken in the same way, and leaving it takes it', async () => {
  await openTab(frame, 'summary');
  const until = frame.getByLabel('汇总到');
  await until.focus();
  await workbench.press('ArrowDown');
  await frame.getByText(LOOKING).waitFor();
  await openTab(frame, 'overview');
  expect(await period().inputValue()).toBe('1');
});

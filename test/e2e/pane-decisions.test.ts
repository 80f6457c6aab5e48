import type { Frame, Locator } from 'playwright-core';
import type { PaneHands } from './pane-hands';
import { announced, openTab, pasteBudget, sharePane } from './pane-hands';

jest.setTimeout(180_000);

let hands: PaneHands;
sharePane({ workbook: 'test/fixtures/cashbook.xlsx' }, (opened) => { hands = opened; });

test('budget lines are pasted, looked at and saved', async () => {
  const { frame, workbench } = hands;
  await pasteBudget(frame);
  await frame.getByRole('button', { name: /4 个预算项目，全年预算/ }).waitFor();
  expect((await workbench.table('预算项目')).flat()).toEqual(expect.arrayContaining(['征地拆迁工作经费', '重点项目建设支持服务奖励资金']));
});

test('one row is decided by the mouse, and undone in place', async () => {
  const { frame } = hands;
  await openTab(frame, 'classify');
  await chip(frame, '待定', 6).click();
  await frame.getByText('6 行，57,316.49 元').waitFor();
  await frame.locator('[data-choose]').first().click();
  await frame.getByLabel('认定为').selectOption({ label: '公用经费' });
  await frame.getByRole('button', { name: '认定', exact: true }).click();
  await chip(frame, '待定', 5).waitFor();
  expect(await announced(frame)).toBe('已把 1 行认定为“公用经费”。');
  await frame.getByRole('button', { name: '撤销' }).click();
  await chip(frame, '待定', 6).waitFor();
});

test('all like one are chosen at once; Ctrl+Z in the pane takes the decision back', async () => {
  const { frame, workbench } = hands;
  await frame.locator('[data-choose]').first().click();
  await frame.getByRole('button', { name: '选同类' }).click();
  await frame.getByText('选中 6 行').first().waitFor();
  await frame.getByLabel('认定为').selectOption({ label: '人员经费' });
  await frame.getByRole('button', { name: '认定', exact: true }).click();
  await frame.getByText('没有待定的行，都归好类了').waitFor();
  await frame.getByRole('tab', { name: /分类/ }).focus();
  await workbench.press('Control+z');
  await chip(frame, '待定', 6).waitFor();
  await frame.getByText('已撤销刚才的认定。').first().waitFor();
});

test('a decision becomes a rule, seen with every row that it changes before it is saved', async () => {
  const { frame, workbench } = hands;
  await frame.locator('[data-choose]').first().click();
  await frame.getByLabel('认定为').selectOption({ label: '公用经费' });
  await frame.getByRole('button', { name: '认定', exact: true }).click();
  await frame.getByRole('button', { name: '做成规则…' }).click();
  await frame.getByText('保存后会改变 5 行').waitFor();
  await frame.getByRole('button', { name: '保存' }).click();
  await frame.getByText('规则已保存。').first().waitFor();
  await frame.getByRole('heading', { name: /^1 条规则/ }).waitFor();
  expect(await workbench.sheetNames()).toContain('分类规则');
  await frame.getByRole('switch', { name: '第 1 条 启用' }).click();
  await frame.getByText('已停用').waitFor();
  await openTab(frame, 'classify');
  await chip(frame, '待定', 5).waitFor();
});

test('a row of the list leads to the sheet, and the sheet’s row is explained', async () => {
  const { frame, workbench } = hands;
  await chip(frame, '全部', 311).click();
  await frame.locator('[role=option]').nth(2).click();
  await frame.getByRole('region', { name: '表里选中的行' }).waitFor();
  await workbench.select('Sheet1!B6');
  await frame.getByText(/表里选中的行 · Sheet1 第 6 行/).waitFor();
});

/** The button above the list that shows one category, with its count. */
function chip(frame: Frame, name: string, count: number): Locator {
  return frame.getByRole('button', { name: new RegExp(`^${name}\\s?${count}$`) });
}

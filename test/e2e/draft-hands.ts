import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import type { TabName } from './pane-hands';

/** Opens every other tab, one after the other, and comes back by the tab. */
export async function lookElsewhere(frame: Frame, home: TabName): Promise<void> {
  for (const name of (['overview', 'classify', 'budget', 'check', 'summary'] as const).filter((other) => other !== home)) await frame.click(`[role=tab][value=${name}]`);
  await frame.click(`[role=tab][value=${home}]`);
  await frame.locator(`[role=tab][value=${home}][aria-selected=true]`).waitFor();
  // Nothing that stood open there takes the focus from the tab.
  await frame.locator(`[role=tab][value=${home}]:focus`).waitFor();
}

/** Switches the pane to English and back. */
export async function switchLanguage(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: /Switch to English/ }).click();
  await frame.getByRole('tab', { name: 'Budget' }).waitFor();
  await frame.getByRole('button', { name: /换成中文/ }).click();
  await frame.getByRole('tab', { name: '预算' }).waitFor();
}

/** Changes the first amount of the sample ledger in the sheet, and waits until the pane's figures follow. Gives what stood there. */
export async function editAmount({ workbench, frame }: { workbench: WorkbenchDriver; frame: Frame }, text: string): Promise<string> {
  const rows = await workbench.table('支出明细账');
  const head = rows.findIndex((row) => row.includes('借方金额'));
  const column = rows[head]!.indexOf('借方金额');
  const at = rows.findIndex((row, n) => n > head && /^[\d,.]+$/.test(row[column] ?? ''));
  const before = rows[at]![column]!;
  await workbench.type(`支出明细账!${String.fromCharCode(65 + column)}${at + 1}`, text);
  await workbench.page.waitForTimeout(700);
  await frame.locator('#view[data-phase=ready]').waitFor();
  return before.replaceAll(',', '');
}

export async function expectValue(field: Locator, value: string): Promise<void> {
  await field.waitFor();
  expect(await field.inputValue()).toBe(value);
}

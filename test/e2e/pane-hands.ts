import { readFileSync } from 'node:fs';
import type { Browser, Frame } from 'playwright-core';
import type { OpenRequest, WorkbenchDriver } from '../workbench/driver/open-workbench';
import { launchBrowser, openWorkbench } from '../workbench/driver/open-workbench';

/** The pane of the built add-in in a workbench: what a person does in it, and what can be seen. */
export interface PaneHands {
  readonly workbench: WorkbenchDriver;
  readonly frame: Frame;
}

export type TabName = 'overview' | 'classify' | 'budget' | 'check' | 'summary';

/** Opens a workbook with the built add-in and waits until the pane says that it is in a phase. */
export async function openPane(browser: Browser, request: OpenRequest & { readonly phase?: string } = {}): Promise<PaneHands> {
  const { phase = 'ready', ...open } = request;
  const workbench = await openWorkbench({ addin: 'product', browser, ...open });
  workbench.page.setDefaultTimeout(15_000);
  try {
    const frame = await workbench.pane();
    await waitForPhase(frame, phase);
    return { workbench, frame };
  } catch (error) {
    const said = [...workbench.consoleErrors, await workbench.page.locator('.pane-frame').contentFrame().locator('body').innerText().catch(() => '')];
    await workbench.close();
    throw new Error(`the pane did not come to “${phase}”: ${said.join('\n')}`, { cause: error });
  }
}

/** One pane for all tests of a file, opened before the first and closed after the last; nothing may have gone wrong unseen. */
export function sharePane(request: OpenRequest, opened: (hands: PaneHands) => void | Promise<void>): void {
  let browser: Browser;
  let workbench: WorkbenchDriver;
  beforeAll(async () => {
    browser = await launchBrowser();
    const hands = await openPane(browser, request);
    workbench = hands.workbench;
    await opened(hands);
  });
  afterAll(async () => {
    expect(workbench.consoleErrors).toEqual([]);
    await workbench.close();
    await browser.close();
  });
}

export async function waitForPhase(frame: Frame, phase: string): Promise<void> {
  await frame.waitForSelector(`#view[data-phase="${phase}"]`, { timeout: 30_000 });
}

export async function openTab(frame: Frame, name: TabName): Promise<void> {
  await frame.click(`[role=tab][value=${name}]`);
  await frame.waitForSelector(`#view[data-view="${name}"]`);
}

/** The four lines of the sample unit, entered through the first steps of the pane. */
export async function enterBudget(frame: Frame): Promise<void> {
  const { lines } = JSON.parse(readFileSync('test/fixtures/budget.json', 'utf8')) as { lines: { name: string; approved: string }[] };
  await frame.getByRole('button', { name: '是，下一步' }).click();
  for (const { name, approved } of lines) await frame.getByLabel(name, { exact: true }).fill(approved);
  await frame.getByRole('button', { name: '保存 4 个，看数字' }).click();
  await frame.getByText('4 个预算项目已保存。').first().waitFor();
}

/** The same four lines, pasted as they come from a sheet. */
export async function pasteBudget(frame: Frame): Promise<void> {
  const { lines } = JSON.parse(readFileSync('test/fixtures/budget.json', 'utf8')) as { lines: { name: string; approved: string }[] };
  await openTab(frame, 'budget');
  await frame.getByRole('button', { name: '粘贴多行' }).click();
  await frame.getByLabel('一行一个预算项目：名称和金额').fill(lines.map(({ name, approved }) => `${name}\t${approved}`).join('\n'));
  await frame.getByRole('button', { name: '读出来看看' }).click();
  await frame.getByRole('button', { name: '保存 4 个' }).click();
  await frame.getByText('4 个预算项目已保存。').first().waitFor();
}

/** Presses 生成汇总 in the pane and gives the sentence that it ends in. */
export async function generate(frame: Frame): Promise<string> {
  return ending(frame, async () => {
    await openTab(frame, 'summary');
    await frame.getByRole('button', { name: '生成汇总', exact: true }).click();
  });
}

/** Does something in the pane and gives the sentence that it ends in. */
export async function ending(frame: Frame, action: () => Promise<void>): Promise<string> {
  const dismiss = frame.getByRole('button', { name: '关闭提示' });
  if ((await dismiss.count()) > 0) await dismiss.click();
  await action();
  await frame.waitForSelector('[data-notice]', { timeout: 60_000 });
  await frame.waitForSelector('[aria-busy=true]', { state: 'detached', timeout: 60_000 });
  return (await frame.getAttribute('[data-notice]', 'aria-label')) ?? '';
}

/** What a screen reader was told last. */
export async function announced(frame: Frame): Promise<string> {
  return ((await frame.locator('[role=status][aria-live=polite]').last().textContent()) ?? '').trim();
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the pane: rule and place, one line each. */
export async function axeFindings(frame: Frame): Promise<string[]> {
  return frame.evaluate(async (source) => {
    const page = window as unknown as { axe?: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } };
    // Not by a script element: the pane asks for nothing that is not its own.
    if (page.axe === undefined) (0, eval)(source);
    const { violations } = await page.axe!.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
  }, axeSource);
}

/** How many pixels the pane is wider than its place. */
export async function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

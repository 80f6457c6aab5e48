import { readFileSync } from 'node:fs';
import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';

/** The tooltip of a figure in the pane: what she reads on hover or focus, exact to the fen. */
export async function exactly(frame: Frame, name: RegExp): Promise<string> {
  const button = frame.getByRole('button', { name }).first();
  const id = await button.getAttribute('aria-describedby');
  return ((await frame.locator(`[id="${id ?? ''}"]`).textContent()) ?? '').trim();
}

/** The button above the list of rows that shows one category, with its count. */
export function chip(frame: Frame, name: string, count: number): Locator {
  return frame.getByRole('button', { name: new RegExp(`^${name}\\s?${count}$`) });
}

/** `5432861.94` as the pane prints it: `5,432,861.94`. */
export function separated(yuan: string): string {
  return yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** The yuan of a text with two decimals at most, in fen. */
export function fenOf(text: string): number {
  const [, sign, whole = '0', decimals = ''] = /^(-?)([\d,]*)\.?(\d*)$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(whole.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0')));
}

/** The truth of a sample ledger. */
export interface Expected {
  readonly totals: Readonly<Record<string, string>>;
  readonly lines: readonly { readonly name: string; readonly executed: string }[];
  readonly unclassifiedRows?: number;
}

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(`test/fixtures/${name}.expected.json`, 'utf8')) as Expected;
}

/** Adds a sheet of her own with the button beside the tabs; gives its name. */
export async function addSheet(workbench: WorkbenchDriver): Promise<string> {
  const before = await workbench.sheetNames();
  await workbench.page.locator('.tab-add').click();
  await workbench.page.waitForFunction((count) => window.workbenchDoor.sheetNames().length > count, before.length);
  return (await workbench.sheetNames()).find((name) => !before.includes(name)) ?? '';
}

/** What went to other machines than this one. */
export function outside(workbench: WorkbenchDriver): string[] {
  return workbench.requests.filter((url) => !/^(?:https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]|blob:|data:|about:)/.test(url));
}

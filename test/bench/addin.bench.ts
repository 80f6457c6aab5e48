import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { runInExcel } from '../e2e/workbook-hands';
import { launchBrowser, openWorkbench } from '../workbench/driver/open-workbench';
import { ledgerFile, target } from './made-ledger';
import type { LongTask } from './watch-pane';
import { watchPane } from './watch-pane';

const ROWS = 100_000;
const WAIT = 300_000;

async function measure(): Promise<void> {
  bundle();
  const browser = await launchBrowser();
  try {
    await watched(browser, ROWS, async (workbench, frame) => {
      await reading(frame);
      await editing(workbench, frame);
    });
    await watched(browser, ROWS, writing);
  } finally {
    await browser.close();
  }
}

/** Opens a ledger of so many rows, with the pane watched from its first script on. */
async function watched(browser: Browser, rows: number, look: (workbench: WorkbenchDriver, frame: Frame) => Promise<void>): Promise<void> {
  const workbench = await openWorkbench({ addin: 'product', browser, workbook: ledgerFile(rows), pane: false });
  try {
    workbench.page.setDefaultTimeout(WAIT);
    await workbench.context.addInitScript(watchPane);
    await workbench.pressButton('Button.Pane');
    const frame = await workbench.pane();
    await frame.waitForSelector('#view[data-phase=ready]', { timeout: WAIT });
    await look(workbench, frame);
  } finally {
    await workbench.close();
  }
}

function bundle(): void {
  const size = (name: string): number => gzipSync(readFileSync(`dist/${name}`), { level: 9 }).length / 1000;
  console.log(`gzipped: pane ${size('taskpane.js').toFixed(0)} kB, its worker ${size('worker.js').toFixed(0)} kB`);
  target('pane bundle without office.js, kB', size('taskpane.js'), 300);
}

/** The first reading: figures against bare block reads, the first paint, and how long the pane's thread was held. */
async function reading(frame: Frame): Promise<void> {
  const seen = await frame.evaluate(() => window.paneWatch.report());
  const bare = await frame.evaluate(async () => window.paneWatch.bareReads());
  const start = seen.startedReading;
  const shown = seen.phases.find(({ phase }) => phase === 'ready')?.at ?? Infinity;
  console.log(`${ROWS} × 10: first paint ${seen.firstPaint.toFixed(0)} ms after loading, first cells asked for at ${start.toFixed(0)} ms, figures at ${shown.toFixed(0)} ms; bare block reads ${bare.toFixed(0)} ms`);
  target('figures against bare block reads', (shown - start) / bare, 2);
  target('first paint against the first cells read', seen.firstPaint / start, 1);
  longest('reading and classifying', seen.longTasks.filter(({ at }) => at > start));
}

/** One edited row, with one live cell and with a thousand. */
async function editing(workbench: WorkbenchDriver, frame: Frame): Promise<void> {
  const first = await frame.evaluate(() => window.paneWatch.take());
  await runInExcel(frame, 'context.workbook.worksheets.add("审批单")');
  await workbench.fill('审批单!A1', [['=YS.SPENT()']]);
  await workbench.waitForText('审批单!A1', /^\d/, WAIT);
  const one = await edited(workbench, frame, '审批单!A1', 1);
  await workbench.fill('审批单!C1', Array.from({ length: 1000 }, (_, index) => [`=YS.SPENT("${30_101 + (index % 40)}",DATE(2024,1,${1 + (index % 28)}))`]));
  await workbench.waitForText('审批单!C1000', /^\d/, WAIT);
  const many = await edited(workbench, frame, '审批单!A1', 2);
  console.log(`first reading: ${first.cells} cells, core busy ${first.busy.toFixed(0)} ms; one edited row: ${one.cells} cells, core busy ${one.busy.toFixed(1)} ms; with 1,001 live cells ${many.busy.toFixed(1)} ms`);
  console.log(`calls of the edit: ${one.calls}`);
  target('cells of an edited row against the first reading', one.cells / first.cells, 0.01);
  target('core work of an edited row against the first reading', one.busy / first.busy, 0.01);
  target('1,001 live cells against one', many.busy / one.busy, 2);
}

async function edited(workbench: WorkbenchDriver, frame: Frame, cell: string, by: number): Promise<{ cells: number; busy: number; calls: string }> {
  await workbench.page.waitForTimeout(3000);
  await frame.evaluate(() => window.paneWatch.take());
  const before = Number((await workbench.cell(cell)).value);
  const amount = Number((await workbench.cell('支出明细账!I50000')).value);
  await workbench.fill('支出明细账!I50000', [[amount + by]]);
  await workbench.waitForText(cell, new RegExp(`^${String(Math.trunc(before + by))}`), WAIT);
  await workbench.page.waitForTimeout(500);
  return frame.evaluate(() => window.paneWatch.take());
}

/** 生成汇总 over the whole ledger; again over the sheets that stand; and once more after she typed into them. */
async function writing(workbench: WorkbenchDriver, frame: Frame): Promise<void> {
  await frame.click('[role=tab][value=summary]');
  const first = await written(frame, '[data-notice]');
  target('生成汇总, seconds', first, 60);
  await frame.getByRole('button', { name: '关闭提示' }).click();
  target('生成汇总 over the sheets that stand, seconds', await written(frame, '[data-notice]'), 60);
  await frame.getByRole('button', { name: '关闭提示' }).click();
  await workbench.fill('支出分类明细!M77777', [['请复核']]);
  target('until she is asked about what she typed, seconds', await written(frame, '[role=group][aria-label*="77777:77777"]'), 30);
}

/** Seconds until something is seen after the button; progress must have been seen before. */
async function written(frame: Frame, ending: string): Promise<number> {
  await frame.evaluate(() => window.paneWatch.take());
  const start = Date.now();
  await frame.getByRole('button', { name: '生成汇总', exact: true }).click();
  await frame.waitForSelector('[role=progressbar]', { timeout: WAIT });
  await frame.waitForSelector(ending, { timeout: WAIT });
  const seconds = (Date.now() - start) / 1000;
  console.log(`生成汇总 of ${ROWS} rows: ${seconds.toFixed(1)} s; ${(await frame.getAttribute(ending, 'aria-label')) ?? ''}`);
  longest('writing', (await frame.evaluate(() => window.paneWatch.take())).longTasks);
  return seconds;
}

function longest(what: string, tasks: readonly LongTask[]): void {
  const sorted = tasks.map(({ took }) => took).sort((a, b) => b - a);
  console.log(`tasks over 50 ms while ${what}: ${sorted.length}${sorted.length === 0 ? '' : ` (${sorted.slice(0, 6).map((one) => one.toFixed(0)).join(', ')} ms)`}`);
  target(`longest task on the pane’s thread while ${what}, ms`, sorted[0] ?? 0, 50);
}

void measure();

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { runInExcel } from '../e2e/workbook-hands';
import { launchBrowser, openWorkbench } from '../workbench/driver/open-workbench';
import { ledgerFile, ledgerRows, target } from './made-ledger';
import type { LongTask, PaneTaking } from './watch-pane';
import { watchPane } from './watch-pane';

const ROWS = 100_000;
const WAIT = 300_000;
const EDITS = 7;

async function measure(): Promise<void> {
  bundle();
  const browser = await launchBrowser({ speed: 'as used' });
  try {
    const readings: Reading[] = [];
    for (let time = 1; time <= 3; time += 1) {
      await watched(browser, ROWS, async (workbench, frame, pane) => {
        const first = await workSince(frame, pane);
        readings.push(await reading(frame, first));
        if (time === 3) await editing(workbench, frame, pane, first);
      });
    }
    told(readings);
    await watched(browser, ROWS, writing);
  } finally {
    await browser.close();
  }
}

/** Opens a ledger of so many rows, with the pane watched from its first script on. */
async function watched(browser: Browser, rows: number, look: (workbench: WorkbenchDriver, frame: Frame, pane: ThreadTime) => Promise<void>): Promise<void> {
  const workbench = await openWorkbench({ addin: 'product', browser, workbook: ledgerFile(rows), pane: false, apart: true });
  try {
    workbench.page.setDefaultTimeout(WAIT);
    await workbench.page.addInitScript(watchPane);
    await workbench.pressButton('Button.Pane');
    const frame = await workbench.pane();
    const pane = await threadTime(workbench, frame);
    await frame.waitForSelector('#view[data-phase=ready]', { timeout: WAIT });
    await look(workbench, frame, pane);
  } finally {
    await workbench.close();
  }
}

/** Milliseconds that the pane's thread has worked since it was last asked. */
type ThreadTime = () => Promise<number>;

async function threadTime(workbench: WorkbenchDriver, frame: Frame): Promise<ThreadTime> {
  const session = await workbench.page.context().newCDPSession(frame);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const now = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    const since = now - before;
    before = now;
    return since;
  };
}

function bundle(): void {
  const size = (name: string): number => gzipSync(readFileSync(`dist/${name}`), { level: 9 }).length / 1000;
  console.log(`gzipped: pane ${size('taskpane.js').toFixed(0)} kB, its worker ${size('worker.js').toFixed(0)} kB`);
  target('pane bundle without office.js, kB', size('taskpane.js'), 300);
}

interface Reading {
  readonly firstPaint: number;
  readonly start: number;
  readonly shown: number;
  readonly bare: number;
  readonly longTasks: readonly LongTask[];
}

/** The first reading: figures against bare block reads, the first paint, and how long the pane's thread was held. */
async function reading(frame: Frame, { longTasks }: Work): Promise<Reading> {
  const { firstPaint, startedReading: start, phases } = await frame.evaluate(() => window.paneWatch.report());
  const bare = [];
  for (let time = 1; time <= 3; time += 1) bare.push(await frame.evaluate(async () => window.paneWatch.bareReads()));
  const shown = phases.find(({ phase }) => phase === 'ready')?.at ?? Infinity;
  return { firstPaint, start, shown, bare: middle(bare), longTasks: longTasks.filter(({ at }) => at > start) };
}

function told(readings: readonly Reading[]): void {
  for (const { firstPaint, start, shown, bare } of readings) console.log(`${ROWS} × 10: first paint ${firstPaint.toFixed(0)} ms after loading, first cells asked for at ${start.toFixed(0)} ms, figures at ${shown.toFixed(0)} ms; bare block reads ${bare.toFixed(0)} ms`);
  target('figures against bare block reads', middle(readings.map(({ start, shown, bare }) => (shown - start) / bare)), 2);
  target('first paint against the first cells read', middle(readings.map(({ firstPaint, start }) => firstPaint / start)), 1);
  longest('reading and classifying', readings.flatMap(({ longTasks }) => longTasks));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface Work extends PaneTaking {
  /** Milliseconds of the pane's own thread. */
  readonly pane: number;
}

async function workSince(frame: Frame, pane: ThreadTime): Promise<Work> {
  const since = await pane();
  return { ...(await frame.evaluate(() => window.paneWatch.take())), pane: since };
}

/** One edited row, with one live cell and with a thousand; and one added below the last. */
async function editing(workbench: WorkbenchDriver, frame: Frame, pane: ThreadTime, first: Work): Promise<void> {
  await runInExcel(frame, 'context.workbook.worksheets.add("审批单")');
  await workbench.fill('审批单!A1', [['=YS.SPENT()']]);
  await workbench.waitForText('审批单!A1', /^\d/, WAIT);
  const one = await middleOf((time) => edited(workbench, frame, pane, 10_000 * time));
  await workbench.fill('审批单!C1', Array.from({ length: 1000 }, (_, index) => [`=YS.SPENT("${30_101 + (index % 40)}",DATE(2024,1,${1 + (index % 28)}))`]));
  await workbench.waitForText('审批单!C1000', /^\d/, WAIT);
  const many = await middleOf((time) => edited(workbench, frame, pane, 10_000 * time));
  const added = await middleOf((time) => addedRow(workbench, frame, pane, time));
  const told = (work: Work): string => `${work.cells} cells, core ${work.busy.toFixed(1)} ms, pane ${work.pane.toFixed(1)} ms`;
  console.log(`first reading: ${told(first)}; one edited row: ${told(one)}; with 1,001 live cells: ${told(many)}; a row added below the last: ${told(added)}`);
  console.log(`calls of an edit: ${one.calls}; with 1,001 live cells: ${many.calls}`);
  target('cells of an edited row against the first reading', one.cells / first.cells, 0.01);
  target('work of the core for an edited row against the first reading', one.busy / first.busy, 0.01);
  target('work of the core for a row added below the last against the first reading', added.busy / first.busy, 0.05);
  target('1,001 live cells against one, work of the core', many.busy / one.busy, 2);
}

/** The middle one of some works, by the work of the core. */
async function middleOf(work: (time: number) => Promise<Work>): Promise<Work> {
  const works: Work[] = [];
  for (let time = 1; time <= EDITS; time += 1) works.push(await work(time));
  return works.sort((a, b) => a.busy - b.busy)[Math.floor(EDITS / 2)] ?? works[0]!;
}

async function edited(workbench: WorkbenchDriver, frame: Frame, pane: ThreadTime, row: number): Promise<Work> {
  const place = `支出明细账!I${row}`;
  const amount = Number((await workbench.cell(place)).value);
  return filled(workbench, frame, pane, place, [[amount + 1]], 1);
}

/** The first posting once more, below the last. */
async function addedRow(workbench: WorkbenchDriver, frame: Frame, pane: ThreadTime, time: number): Promise<Work> {
  const above = 3;
  const row = ledgerRows(1)[above] ?? [];
  return filled(workbench, frame, pane, `支出明细账!A${ROWS + above + time}`, [row.map((cell) => cell ?? '')], Number(row[8]));
}

/** The work until cells that are filled in show in the sum of all spending, which grows by so much. */
async function filled(workbench: WorkbenchDriver, frame: Frame, pane: ThreadTime, place: string, cells: (string | number | boolean)[][], more: number): Promise<Work> {
  await workbench.page.waitForTimeout(1000);
  const before = Number((await workbench.cell('审批单!A1')).value);
  await workSince(frame, pane);
  await workbench.fill(place, cells);
  await workbench.waitForText('审批单!A1', new RegExp(`^${String(Math.trunc(before + more))}`), WAIT);
  await workbench.page.waitForTimeout(500);
  return workSince(frame, pane);
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

import { utils, write } from '@e965/xlsx';
import { launchBrowser, openWorkbench } from '../workbench/driver/open-workbench';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';

/** A figure with the most it may be, both in milliseconds. */
interface Figure {
  readonly what: string;
  readonly milliseconds: number;
  readonly limit: number;
}

const figures: Figure[] = [];

function note(what: string, milliseconds: number, limit: number): void {
  figures.push({ what, milliseconds, limit });
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

/** 100,000 rows of ten columns: numbers, texts, dates as serials. */
function largeWorkbook(): Uint8Array {
  const rows: (string | number)[][] = [Array.from({ length: 10 }, (_, column) => `列${column + 1}`)];
  for (let row = 1; row < 100_000; row += 1) rows.push([45_000 + (row % 365), `记-${row}`, `摘要 ${row % 97}`, 30_101 + (row % 40), row / 100, 0, row / 100, `项目${row % 12}`, `单位${row % 31}`, row]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '明细账');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

/** Runs an add-in's code in the pane and gives the milliseconds it took there. */
async function inPane(workbench: WorkbenchDriver, source: string): Promise<number> {
  const pane = await workbench.pane();
  await pane.evaluate(() => window.testAddin.ready);
  return pane.evaluate(async (code) => {
    const start = performance.now();
    await window.testAddin.run(code);
    return performance.now() - start;
  }, source);
}

async function main(): Promise<void> {
  const browser = await launchBrowser({ speed: 'as used' });
  // The first page pays for bundling and for starting the browser.
  const warm = await openWorkbench({ browser });
  /** How fast this machine is: a fixed amount of arithmetic and texts in the same browser. */
  const unit = await warm.page.evaluate(() => {
    const start = performance.now();
    let text = '';
    for (let i = 0; i < 400_000; i += 1) text = (text + String((i * 7919) % 10_007)).slice(-50);
    return performance.now() - start + text.length * 0;
  });
  await warm.close();

  const [small, opening] = await timed(() => openWorkbench({ browser }));
  note('open an empty workbook', opening, 15_000);
  note('sync round trip (mean of 200)', (await inPane(small, `await Excel.run(async (context) => {
    for (let i = 0; i < 200; i += 1) {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.load('values');
      await context.sync();
    }
  });`)) / 200, 100);
  note('write 20,000 × 10 in blocks of 5,000', await inPane(small, `await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let block = 0; block < 4; block += 1) {
      sheet.getRangeByIndexes(block * 5000, 0, 5000, 10).values = Array.from({ length: 5000 }, (_, i) => Array.from({ length: 10 }, (_, j) => j === 1 ? '摘要 ' + i : i + j / 100));
      await context.sync();
    }
  });`), 60_000);
  note('read 20,000 × 10 in blocks of 5,000', await inPane(small, `await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let block = 0; block < 4; block += 1) {
      const range = sheet.getRangeByIndexes(block * 5000, 0, 5000, 10);
      range.load('values');
      await context.sync();
      if (range.values.length !== 5000) throw new Error('rows are missing');
    }
  });`), 60_000);
  const [, thousand] = await timed(async () => {
    await small.fill('M1', Array.from({ length: 1000 }, (_, i) => [`=WB.ADD(${i},1)`]));
    await small.waitForText('M1000', '1000', 60_000);
  });
  note('1,000 custom-function cells answered', thousand, 30_000);
  await small.close();

  const bytes = largeWorkbook();
  const [large, largeOpening] = await timed(() => openWorkbench({ browser, workbook: bytes, pane: false }));
  note(`open 100,000 × 10 (${(bytes.length / 1_048_576).toFixed(1)} MB)`, largeOpening, 60_000);
  const [, scrolling] = await timed(() => large.page.evaluate(async () => {
    for (const row of [50_000, 99_900, 10, 75_000]) {
      window.workbenchDoor.scrollTo(row, 0);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      if (Math.abs(window.workbenchDoor.firstVisible().row - row) > 60) throw new Error(`not scrolled to ${row}`);
    }
  }));
  note('scroll it four times far (mean)', scrolling / 4, 2_000);
  const [, summing] = await timed(async () => {
    await large.type('M1', '=SUM(E2:E100000)');
    await large.waitForText('M1', /^49999/, 60_000);
  });
  note('sum a column of it', summing, 30_000);
  await large.close();
  await browser.close();

  console.log(`one unit is ${unit.toFixed(0)} ms of fixed work in this browser\n`);
  for (const { what, milliseconds, limit } of figures) console.log(`${what.padEnd(46)} ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0).padStart(8)} ms  ${(milliseconds / unit).toFixed(2).padStart(8)} units${milliseconds > limit ? `  over ${limit} ms` : ''}`);
  process.exitCode = figures.some(({ milliseconds, limit }) => milliseconds > limit) ? 1 : 0;
}

void main();

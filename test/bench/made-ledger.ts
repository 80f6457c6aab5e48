import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { Rule } from '../../src/core/classify/rule';
import type { Cell } from '../../src/core/ledger/grid';

const fixtures = path.join(process.cwd(), 'test/fixtures');
const folder = path.join(process.cwd(), 'build/bench');

/** A ledger of 10 columns in the shape of the sample, with its title rows; every row has its own summary and amount. */
export function ledgerRows(count: number): Cell[][] {
  const book = read(readFileSync(path.join(fixtures, 'plain.xlsx')));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('the sample has a sheet');
  const rows = utils.sheet_to_json<Cell[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true });
  const postings = rows.slice(3);
  const made: Cell[][] = rows.slice(0, 3);
  for (let index = 0; index < count; index += 1) {
    const row = [...(postings[index % postings.length] ?? [])];
    row[0] = 45_292 + (index % 366);
    row[1] = `记-${String(index).padStart(6, '0')}`;
    row[2] = `${String(row[2])}（第${index}笔）`;
    row[8] = (((index * 7919) % 1_000_000) + 1) / 100;
    made.push(row);
  }
  return made;
}

/** The same as an .xlsx file, written once. */
export function ledgerFile(count: number, name = `ledger-${count}.xlsx`): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ledgerRows(count)), '支出明细账');
  writeFileSync(file, Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer));
  return file;
}

/** 200 rules over summaries, of which a few match. */
export function twoHundredRules(): Rule[] {
  return Array.from({ length: 200 }, (_, index): Rule => ({
    enabled: true,
    conditions: [{ field: 'summary', operator: 'contains', operands: [index % 20 === 0 ? `第${index}笔` : `专项工作${index}`] }],
    result: { category: 'public' },
    note: '',
  }));
}

/** Median of the processor's milliseconds that a piece of work takes, over some runs: a busy machine does not count. */
export function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    globalThis.gc?.();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** Prints a ratio beside its target; a miss makes the program end non-zero. */
export function target(what: string, ratio: number, limit: number, sense: 'at most' | 'at least' = 'at most'): void {
  const met = sense === 'at most' ? ratio <= limit : ratio >= limit;
  console.log(`${met ? 'met   ' : 'MISSED'} ${what}: ${ratio.toFixed(2)} (${sense} ${limit})`);
  if (!met) process.exitCode = 1;
}

/** Wall time and peak memory (MB) of a Node program in a process of its own. */
export function measured(program: string, ...words: string[]): { milliseconds: number; peak: number; status: number | null } {
  const report = path.join(folder, `peak-${process.pid}.txt`);
  const start = performance.now();
  const run = spawnSync(process.execPath, ['--import', path.join(process.cwd(), 'test/bench/report-peak.mjs'), program, ...words], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, REPORT_PEAK: report } });
  const milliseconds = performance.now() - start;
  return { milliseconds, peak: Number(readFileSync(report, 'utf8')), status: run.status };
}

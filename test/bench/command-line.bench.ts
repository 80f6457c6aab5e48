import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ledgerFile, measured, target } from './made-ledger';

const program = path.join(process.cwd(), 'build/cli/summarize.js');
const bareRead = path.join(process.cwd(), 'test/bench/bare-read.mjs');
const budget = path.join(process.cwd(), 'test/fixtures/budget.json');

/** The better of some runs: what the machine does beside it only ever adds. */
function best(runs: number, run: () => ReturnType<typeof measured>): ReturnType<typeof measured> {
  return Array.from({ length: runs }, run).reduce((one, other) => (other.milliseconds < one.milliseconds ? other : one));
}

const file = ledgerFile(100_000);
const bare = best(3, () => measured(bareRead, file));
const ours = best(3, () => measured(program, file, '--budget', budget, '--json'));
console.log(`100,000 × 10: bare read ${bare.milliseconds.toFixed(0)} ms, ${bare.peak.toFixed(0)} MB; command line to JSON ${ours.milliseconds.toFixed(0)} ms, ${ours.peak.toFixed(0)} MB`);
target('command line to JSON against the bare read, time', ours.milliseconds / bare.milliseconds, 1.4);
target('command line to JSON against the bare read, peak memory', ours.peak / bare.peak, 1.5);

const out = path.join(process.cwd(), 'build/bench/summary.xlsx');
const written = measured(program, file, '--budget', budget, '--json', '--out', out);
console.log(`the same with its summary workbook: ${written.milliseconds.toFixed(0)} ms, ${written.peak.toFixed(0)} MB`);

const folder = path.join(process.cwd(), 'build/bench/units');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const unit = ledgerFile(2000);
for (let index = 1; index <= 100; index += 1) copyFileSync(unit, path.join(folder, `${String(index).padStart(3, '0')}.xlsx`));
const oneByOne = best(3, () => measured(program, folder, '--budget', budget, '--json', '--jobs', '1'));
const sideBySide = best(3, () => measured(program, folder, '--budget', budget, '--json', '--jobs', '2'));
console.log(`100 files of 2,000 rows: one after the other ${oneByOne.milliseconds.toFixed(0)} ms, two at once ${sideBySide.milliseconds.toFixed(0)} ms`);
target('100 files side by side', oneByOne.milliseconds / sideBySide.milliseconds, 1.6, 'at least');

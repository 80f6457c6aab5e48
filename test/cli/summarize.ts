import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LedgerJson } from '../../src/cli/ledger-json';

export const fixtures = path.join(__dirname, '../fixtures');
export const budget = path.join(fixtures, 'budget.json');
const program = path.join(__dirname, '../run/summarize.mjs');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface UnitsJson {
  readonly units: readonly LedgerJson[];
  readonly total: LedgerJson;
  readonly failed: readonly { file: string; message: string }[];
}

/** Runs the built command line, as `npm run summarize` does. */
export function summarize(...words: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 60_000,
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  return { status, stdout, stderr };
}

/** The JSON of one ledger. */
export function ledgerOf(...words: string[]): LedgerJson {
  return JSON.parse(summarize(...words, '--json').stdout) as LedgerJson;
}

/** A folder for the files of one test file; gone afterwards. */
export function temporaryFolder(): { readonly path: string; readonly file: (name: string) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'summarize-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  return { path: folder, file: (name) => path.join(folder, name) };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { budget, fixtures, summarize } from './summarize';
import type { LedgerJson } from '../../src/cli/ledger-json';

interface Expected {
  readonly totals: Record<string, string>;
  readonly lines: { readonly name: string; readonly executed: string }[];
  readonly byMonth: Record<string, string>;
  readonly byEconomicCode?: Record<string, string>;
  readonly unclassifiedRows?: number;
}

/** Runs a sample through the built command line and compares every figure that its expectation names. */
function check(name: string, status: number, ...words: string[]): LedgerJson {
  const expected = JSON.parse(readFileSync(path.join(fixtures, `${name}.expected.json`), 'utf8')) as Expected;
  const ran = summarize(path.join(fixtures, `${name}.xlsx`), '--budget', budget, '--json', ...words);
  const found = JSON.parse(ran.stdout) as LedgerJson;
  expect(found.totals).toMatchObject(expected.totals);
  expect(found.lines.map((line) => ({ name: line.name, executed: line.executed }))).toEqual(expected.lines);
  expect(found.byMonth).toEqual(expected.byMonth);
  if (expected.byEconomicCode !== undefined) expect(found.byEconomicCode).toEqual(expected.byEconomicCode);
  expect(found.unclassified).toHaveLength(expected.unclassifiedRows ?? 0);
  expect(found.problems).toEqual([]);
  const { read, ...kinds } = found.rows;
  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(read);
  expect(ran.status).toBe(status);
  return found;
}

test('journal with economic codes', () => {
  const found = check('plain', 0);
  expect(found.rows).toMatchObject({ read: 311, posting: 311 });
  expect(found.ledger.sheets).toMatchObject([{ name: '支出明细账', headerRow: 3, rows: 311, columns: { date: 'A', economicCode: 'F', debit: 'I' } }]);
  expect(found.unitName).toBe('某县征拆事务中心');
});

test('payment export of an integrated budget system', () => {
  expect(check('payments', 0).unitName).toBe('某县征拆事务中心');
});

test('parallel bookkeeping: every payment twice, openings, red entries, refunds, closing, monthly totals', () => {
  check('parallel', 0);
});

test('cash book without codes: six rows are left for a person', () => {
  const found = check('cashbook', 3, '--year', '2024');
  expect(found.complete).toBe(false);
});

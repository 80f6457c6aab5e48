import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { budget, fixtures, summarize, temporaryFolder } from './summarize';
import type { UnitsJson } from './summarize';

const folder = temporaryFolder();

function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const made = folder.file(name);
  mkdirSync(made);
  for (const [to, from] of Object.entries(files)) copyFileSync(path.join(fixtures, from), path.join(made, to));
  return made;
}

test('the ledgers of a folder are told one by one and added up', () => {
  const units = folderWith('units', { '甲.xlsx': 'plain.xlsx', '乙.xlsx': 'payments.xlsx', '~$甲.xlsx': 'plain.xlsx' });
  const ran = summarize(units, '--budget', budget, '--json', '--out-dir', folder.file('out'));
  expect(ran.status).toBe(0);
  const { units: told, total, failed } = JSON.parse(ran.stdout) as UnitsJson;
  expect(told.map((unit) => unit.ledger.file)).toEqual(['乙.xlsx', '甲.xlsx']);
  expect(failed).toEqual([]);
  expect(total.totals.expenditure).toBe('10865723.88');
  expect(total.byMonth['2024-01']).toBe('1424903.18');
  expect(total.rows.posting).toBe(622);
  expect(total.lines.map(({ name, executed, available, balance, rate, status }) => ({ name, executed, available, balance, rate, status }))[0]).toEqual({
    name: '征地拆迁工作经费', executed: '1539975.00', available: '1540000.00', balance: '25.00', rate: '0.99998', status: 'within',
  });
  expect(['甲', '乙'].map((name) => existsSync(folder.file(`out/${name}-支出绩效汇总.xlsx`)))).toEqual([true, true]);
});

test('one unreadable file stops none of the others', () => {
  const units = folderWith('broken', { '甲.xlsx': 'plain.xlsx', '乙.xlsx': 'parallel.xlsx' });
  writeFileSync(path.join(units, '坏.xlsx'), 'PK\u0003\u0004 nothing');
  const ran = summarize(units, folder.file('nowhere.xlsx'), '--budget', budget, '--json', '--out-dir', folder.file('out2'));
  expect(ran.status).toBe(2);
  const { units: told, failed } = JSON.parse(ran.stdout) as UnitsJson;
  expect(told.map((unit) => unit.totals.expenditure)).toEqual(['5432861.94', '5432861.94']);
  expect(failed.map(({ file }) => path.basename(file))).toEqual(['坏.xlsx', 'nowhere.xlsx']);
  expect(ran.stderr.split('\n').filter((line) => line.includes('坏.xlsx'))).toHaveLength(1);
  expect(existsSync(folder.file('out2/甲-支出绩效汇总.xlsx'))).toBe(true);
});

test('how many at once changes nothing in the result', () => {
  const words = ['plain', 'payments', 'parallel'].map((name) => path.join(fixtures, `${name}.xlsx`));
  const [one, two] = ['1', '3'].map((jobs) => summarize(...words, '--budget', budget, '--json', '--jobs', jobs).stdout);
  expect(one).toBe(two);
});

test('ledgers of one name from two folders get two outputs; a written summary is no ledger', () => {
  const a = folderWith('a', { '账.xlsx': 'plain.xlsx' });
  const b = folderWith('b', { '账.xlsx': 'payments.xlsx' });
  const out = folder.file('a');
  expect(summarize(a, b, '--budget', budget, '--out-dir', out).status).toBe(0);
  expect(existsSync(path.join(out, '账-支出绩效汇总.xlsx'))).toBe(true);
  expect(existsSync(path.join(out, '账(2)-支出绩效汇总.xlsx'))).toBe(true);
  const again = JSON.parse(summarize(a, '--budget', budget, '--json').stdout) as { ledger: { file: string } };
  expect(again.ledger.file).toBe('账.xlsx');
});

test('a folder without a ledger says so', () => {
  mkdirSync(folder.file('none'));
  expect(summarize(folder.file('none'))).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('文件夹里没有明细账文件') as string });
});

test('the sum of many units is exact beyond what one ledger may hold', () => {
  const rows = ['日期,摘要,经济分类编码,金额', ...Array.from({ length: 1 }, () => '2024-01-05,付工资,30101,90071992547409.91')];
  for (const name of ['大1.csv', '大2.csv']) writeFileSync(folder.file(name), rows.join('\n'));
  const { total } = JSON.parse(summarize(folder.file('大1.csv'), folder.file('大2.csv'), '--json').stdout) as UnitsJson;
  expect(total.totals.expenditure).toBe('180143985094819.82');
});

test('the input is not changed by working on it', () => {
  const given = folder.file('given.xlsx');
  copyFileSync(path.join(fixtures, 'plain.xlsx'), given);
  summarize(given, '--budget', budget, '--out', folder.file('given-summary.xlsx'));
  expect(readFileSync(given).equals(readFileSync(path.join(fixtures, 'plain.xlsx')))).toBe(true);
  expect(summarize(given, '--out', given).status).toBe(2);
  expect(readFileSync(given).equals(readFileSync(path.join(fixtures, 'plain.xlsx')))).toBe(true);
});

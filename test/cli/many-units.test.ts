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
    name: '征地拆迁工作经费', executed: '1539975.00', available: '770000.00', balance: '-769975.00', rate: '1.99997', status: 'over',
  });
  expect(['甲', '乙'].map((name) => existsSync(folder.file(`out/${name}-支出绩效汇总.xlsx`)))).toEqual([true, true]);
});

/** A ledger of one entry, charged to a project. */
function entry(name: string, unit: string, project: string, amount: string): string {
  const file = folder.file(name);
  writeFileSync(file, `编制单位：${unit}\n日期,摘要,经济分类编码,项目名称,金额\n2024-03-05,办公费,30201,${project},${amount}\n`);
  return file;
}

function budgetOf(name: string, ...rows: readonly string[]): string {
  writeFileSync(folder.file(name), ['单位,预算项目,年初预算数', ...rows].join('\n'));
  return folder.file(name);
}

test('what was approved once is not there again for every ledger that draws on it', () => {
  const ledgers = [entry('一月.csv', '甲局', '道路维修', '60'), entry('二月.csv', '甲局', '道路维修', '50'), entry('乙.csv', '乙局', '道路维修', '30')];
  const shared = budgetOf('shared.csv', '甲局,道路维修,100', '乙局,道路维修,40');
  const { units, total } = JSON.parse(summarize(...ledgers, '--budget', shared, '--json').stdout) as UnitsJson;
  expect(units.map((unit) => unit.lines[0]!.available)).toEqual(['100.00', '100.00', '40.00']);
  expect(total.lines).toMatchObject([{ name: '道路维修', approved: '140.00', available: '140.00', executed: '140.00', balance: '0.00', rate: '1.00000', status: 'exhausted', count: 3 }]);
  expect(total.checks.find(({ id }) => id === 'lines-within-budget')).toMatchObject({ ok: true, left: '140.00', right: '140.00' });
});

test('ledgers that overspend a line together fail the check, though each stays within', () => {
  const ledgers = [entry('a.csv', '', '绿化养护', '60'), entry('b.csv', '', '绿化养护', '1250.50')];
  const { units, total } = JSON.parse(summarize(...ledgers, '--budget', budgetOf('over.csv', ',绿化养护,1300'), '--json').stdout) as UnitsJson;
  const check = ({ checks }: UnitsJson['total']): unknown => checks.find(({ id }) => id === 'lines-within-budget');
  expect(units.map(check)).toMatchObject([{ ok: true }, { ok: true }]);
  expect(check(total)).toMatchObject({ ok: false, left: '1310.50', right: '1300.00', difference: '10.50', message: expect.stringMatching(/绿化养护.*1,300\.00.*1,310\.50.*10\.50/) as string });
});

test('the prior year of a flag is there once, and ledgers can spend more than it together', () => {
  const dinner = (name: string, amount: string): string => {
    writeFileSync(folder.file(name), `日期,摘要,经济分类编码,金额\n2024-03-05,接待,30217,${amount}\n`);
    return folder.file(name);
  };
  writeFileSync(folder.file('prior.csv'), '项目,上年数\n公务接待费,100\n');
  const check = (second: string): unknown => {
    const { units, total } = JSON.parse(summarize(dinner('上半年.csv', '60'), dinner('下半年.csv', second), '--prior', folder.file('prior.csv'), '--json').stdout) as UnitsJson;
    expect(units.map(({ checks }) => checks.find(({ id }) => id === 'three-public-within-prior'))).toMatchObject([{ ok: true, right: '100.00' }, { ok: true, right: '100.00' }]);
    return total.checks.find(({ id }) => id === 'three-public-within-prior');
  };
  expect(check('40')).toMatchObject({ ok: true, left: '100.00', right: '100.00', difference: '0.00' });
  expect(check('40.01')).toMatchObject({ ok: false, severity: 'warning', left: '100.01', right: '100.00', difference: '0.01', message: expect.stringMatching(/100\.01.*100\.00.*0\.01/) as string });
});

test('a check over all units has the words of one that had something to compare', () => {
  writeFileSync(folder.file('a无科目.csv'), '日期,摘要,项目名称,金额\n2024-03-05,付款,某专项,60\n');
  writeFileSync(folder.file('b有科目.csv'), '日期,摘要,经济分类编码,金额\n2024-03-05,接待,30217,60\n');
  writeFileSync(folder.file('prior2.csv'), '项目,上年数\n公务接待费,100\n');
  const { units, total } = JSON.parse(summarize(folder.file('a无科目.csv'), folder.file('b有科目.csv'), '--prior', folder.file('prior2.csv'), '--json').stdout) as UnitsJson;
  const [first, second, sum] = [...units, total].map(({ checks }) => checks.find(({ id }) => id === 'three-public-within-prior')!);
  expect([first!.nothingToCompare, second!.nothingToCompare, sum!.nothingToCompare]).toEqual([true, undefined, undefined]);
  expect(sum).toMatchObject({ ok: true, left: '60.00', right: '100.00', message: second!.message });
});

test('a mistake in the file of a flag is told once for all ledgers, with the name of that file', () => {
  const ledgers = [entry('x.csv', '', '绿化养护', '1'), entry('y.csv', '', '道路维修', '1')];
  const wrong = budgetOf('wrong.csv', ',绿化养护,一百', ',道路维修,2');
  writeFileSync(folder.file('rules.csv'), '项目,结果\n绿化养护,公用经费\n没有这项,公用经费\n道路维修,没有的项目\n');
  const ran = summarize(...ledgers, '--budget', wrong, '--rules', folder.file('rules.csv'), '--json');
  const { units, total } = JSON.parse(ran.stdout) as UnitsJson;
  const told = ({ problems }: UnitsJson['total']): unknown => problems.map(({ code, file, cell }) => [code, file, cell]);
  const [amount, unused, unknown] = [['table-amount', 'wrong.csv', 'C2'], ['rule-unused', 'rules.csv', 'B3'], ['rule-line-unknown', 'rules.csv', 'B4']];
  expect(units.map(told)).toEqual([[amount, unused, unknown], [amount, ['rule-unused', 'rules.csv', 'B2'], unused, unknown]]);
  expect(told(total)).toEqual([amount, unused, unknown, ['rule-unused', 'y.csv', 'B2']]);
  expect(ran.stderr.match(/wrong\.csv：.*C2 的金额“一百”/g)).toHaveLength(1);
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

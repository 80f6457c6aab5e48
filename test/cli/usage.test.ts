import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { budget, fixtures, summarize, temporaryFolder } from './summarize';

const folder = temporaryFolder();
const plain = path.join(fixtures, 'plain.xlsx');

/** A wrong call: status 2, nothing on standard output, no stack trace, and a sentence that holds `says`. */
function refused(says: string, ...words: string[]): void {
  const ran = summarize(...words);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toContain(says);
  expect(ran.stderr).not.toMatch(/\n\s+at /);
}

test('a wrong call says what is wrong', () => {
  refused('没有给出明细账文件');
  refused('不认识的选项 --budgets', plain, '--budgets', budget);
  refused('选项 --budget 后面缺少内容', plain, '--budget');
  refused('选项 --budget 后面缺少内容', plain, '--budget', '--json');
  refused('选项 --year 的内容“24”不对，应为 YYYY', plain, '--year', '24');
  refused('选项 --date 的内容“2024-02-30”不对', plain, '--date', '2024-02-30');
  refused('选项 --lang 的内容“fr”不对', plain, '--lang', 'fr');
  refused('选项 --year 写了两次', plain, '--year=2024', '--year=2023');
  refused('--out 和 --out-dir 只能用一个', plain, '--out', 'a.xlsx', '--out-dir', 'b');
  refused('请用 --out-dir', plain, path.join(fixtures, 'payments.xlsx'), '--out', folder.file('a.xlsx'));
  refused('选项 --out 的内容', plain, '--out', folder.file('a.csv'));
  refused('程序从不改动输入', plain, '--out', plain);
  refused('no ledger file is given', '--lang', 'en-US');
});

test.each(['--help', '-h'])('%s says how it is called', (flag) => {
  const ran = summarize(flag);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toContain('--out-dir');
});

test.each([
  ['missing.xlsx', undefined, '找不到这个文件'],
  ['empty.xlsx', '', '文件是空的'],
  ['garbage.xlsx', '\0\u0001\0garbage', '不是工作簿'],
  ['cut.xlsx', readFileSync(plain).subarray(0, 9000), '文件不完整或已损坏'],
])('%s: one line, exit 2', (name, bytes, says) => {
  const file = folder.file(name);
  if (bytes !== undefined) writeFileSync(file, bytes);
  const ran = summarize(file);
  expect(ran).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(`${name}：${says}`) as string });
  expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a file that is no ledger says so', () => {
  writeFileSync(folder.file('letter.csv'), '尊敬的各位\n请查收附件\n');
  refused('没有找到明细账', folder.file('letter.csv'));
  writeFileSync(folder.file('千元.csv'), '单位：千元\n日期,摘要,金额\n2024-01-05,办公费,6.5\n');
  refused('工作表“千元”的金额单位既不是元也不是万元', folder.file('千元.csv'));
});

test('a budget that cannot be read stops everything, before any ledger', () => {
  writeFileSync(folder.file('bad.json'), '{"lines":[{"name":"甲","approved":"一百"}]}');
  refused('bad.json', plain, '--budget', folder.file('bad.json'));
  writeFileSync(folder.file('bad.csv'), '甲,乙\n1,2\n');
  refused('没有找到预算项目', plain, '--budget', folder.file('bad.csv'));
  refused('找不到这个文件', plain, '--budget', folder.file('none.json'));
});

test('standard output holds nothing but the JSON', () => {
  const ran = summarize(path.join(fixtures, 'cashbook.xlsx'), '--year', '2024', '--budget', budget, '--json');
  expect(() => { JSON.parse(ran.stdout); }).not.toThrow();
  expect(ran.stderr).toContain('6 行待定');
  expect(ran.stderr).not.toContain('\u001b');
});

test('the output is whole or it is the old one', () => {
  const out = folder.file('kept.xlsx');
  writeFileSync(out, 'the old one');
  expect(summarize(folder.file('cut.xlsx'), '--out', out).status).toBe(2);
  expect(readFileSync(out, 'utf8')).toBe('the old one');
  mkdirSync(folder.file('taken.xlsx'));
  const ran = summarize(plain, '--budget', budget, '--out', folder.file('taken.xlsx'));
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('同名的是一个文件夹');
  expect(summarize(plain, '--budget', budget, '--out', out).status).toBe(0);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a place for the output that cannot be is named, and the figures come all the same', () => {
  const file = folder.file('no-folder');
  writeFileSync(file, '');
  for (const [out, reason] of [[path.join(file, 'sums.xlsx'), '上级不是文件夹'], [path.join(file, 'deeper/sums.xlsx'), '上级不是文件夹'], [folder.file('taken.xlsx'), '同名的是一个文件夹']] as const) {
    if (out.endsWith('taken.xlsx')) mkdirSync(out, { recursive: true });
    const ran = summarize(plain, '--out', out, '--json');
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(reason);
    expect(ran.stdout).toContain('"5432861.94"');
  }
  expect(readdirSync(path.dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('two runs write the same bytes, and the input stays as it was', () => {
  const before = readFileSync(plain);
  for (const name of ['one.xlsx', 'two.xlsx']) summarize(plain, '--budget', budget, '--out', folder.file(name), '--date', '2025-01-10');
  expect(readFileSync(folder.file('one.xlsx')).equals(readFileSync(folder.file('two.xlsx')))).toBe(true);
  expect(readFileSync(plain).equals(before)).toBe(true);
});

test('an incomplete result is written all the same, with 待处理', () => {
  const out = folder.file('incomplete.xlsx');
  const ran = summarize(path.join(fixtures, 'cashbook.xlsx'), '--year', '2024', '--budget', budget, '--out', out);
  expect(ran.status).toBe(3);
  expect(ran.stderr).toContain('结果不完整：0 行未能读取，6 行待定（57,316.49 元）');
  expect(existsSync(out)).toBe(true);
});

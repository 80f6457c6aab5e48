import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fixtures, budget, ledgerOf, summarize, temporaryFolder } from './summarize';

const folder = temporaryFolder();

/** The sample with the sheets that the add-in keeps, and its settings in the parts where Excel stores them. */
function withAddin(name: string, recognition: unknown): string {
  const book = read(readFileSync(path.join(fixtures, 'plain.xlsx')), { cellStyles: true });
  const lines = [['编码', '预算项目', '别名', '类别', '年初预算数', '上年结转', '可用经济科目', '备注'], ['', '征地拆迁工作经费', '', '', 800000, '', '', '']];
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines), '预算项目');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['指标', '上年数'], ['“三公”经费合计', 79500]]), '上年数');
  const parts = unzipSync(Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer));
  const relation = (kind: string, target: string): string => `<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/${kind}" Target="${target}"/></Relationships>`;
  const setting = JSON.stringify({ recognition }).replace(/"/g, '&quot;');
  parts['_rels/.rels'] = strToU8(strFromU8(parts['_rels/.rels']!).replace('</Relationships>', relation('webextensiontaskpanes', 'xl/webextensions/taskpanes.xml')));
  parts['xl/webextensions/taskpanes.xml'] = strToU8('<wetp:taskpanes xmlns:wetp="w"/>');
  parts['xl/webextensions/_rels/taskpanes.xml.rels'] = strToU8(`<Relationships>${relation('webextension', 'webextension1.xml')}`);
  parts['xl/webextensions/webextension1.xml'] = strToU8(`<we:webextension xmlns:we="w"><we:properties><we:property name="YS" value="${setting}"/></we:properties></we:webextension>`);
  writeFileSync(folder.file(name), zipSync(parts));
  return folder.file(name);
}

test('a workbook set up with the add-in brings its budget lines, prior figures and recognition', () => {
  const found = ledgerOf(withAddin('own.xlsx', { unitName: '某乡财政所' }));
  expect(found.unitName).toBe('某乡财政所');
  expect(found.lines).toMatchObject([{ name: '征地拆迁工作经费', available: '800000.00', executed: '769987.50', balance: '30012.50' }]);
  expect(found.checks.find(({ id }) => id === 'three-public-within-prior')).toMatchObject({ right: '79500.00' });
});

test('a flag wins over what the workbook brings', () => {
  const found = ledgerOf(withAddin('flag.xlsx', { unitName: '某乡财政所' }), '--budget', budget, '--unit', '某县征拆事务中心');
  expect(found.unitName).toBe('某县征拆事务中心');
  expect(found.lines.map(({ available }) => available)).toEqual(['770000.00', '400000.00', '496700.00', '100000.00']);
});

test('settings that another program has spoilt are as good as none', () => {
  const file = withAddin('spoilt.xlsx', { unitName: '某乡财政所' });
  const parts = unzipSync(readFileSync(file));
  parts['xl/webextensions/webextension1.xml'] = strToU8('<we:webextension xmlns:we="w"><we:property name="YS" value="{&quot;recog"/></we:webextension>');
  writeFileSync(file, zipSync(parts));
  expect(ledgerOf(file).unitName).toBe('某县征拆事务中心');
});

test('the summary workbook written for the year before gives that year’s figures, in either language', () => {
  for (const language of ['zh-CN', 'en-US']) {
    const prior = folder.file(`prior-${language}.xlsx`);
    const older = folder.file('older.csv');
    writeFileSync(older, '指标,上年数\n三公经费,1\n');
    summarize(path.join(fixtures, 'plain.xlsx'), '--budget', budget, '--prior', older, '--out', prior, '--lang', language);
    const { checks, totals } = ledgerOf(path.join(fixtures, 'plain.xlsx'), '--budget', budget, '--prior', prior);
    expect(checks.find(({ id }) => id === 'three-public-within-prior')).toMatchObject({ ok: true, left: totals.threePublic, right: totals.threePublic });
  }
});

test('of a workbook given as the budget or the rules, the sheets that this program wrote are not taken for them', () => {
  const file = folder.file('with-summary.xlsx');
  summarize(path.join(fixtures, 'plain.xlsx'), '--budget', budget, '--out', file);
  const only = summarize(path.join(fixtures, 'plain.xlsx'), '--budget', file, '--json');
  expect([only.status, only.stderr]).toEqual([2, expect.stringContaining('没有找到预算项目')]);
  const rules = summarize(path.join(fixtures, 'plain.xlsx'), '--rules', file, '--json');
  expect([rules.status, rules.stderr]).toEqual([2, expect.stringContaining('with-summary.xlsx')]);
  const book = read(readFileSync(file));
  utils.book_append_sheet(book, utils.aoa_to_sheet([['预算项目', '年初预算数'], ['征地拆迁工作经费', 800000]]), '预算项目');
  writeFileSync(file, write(book, { type: 'buffer' }) as Buffer);
  const found = ledgerOf(path.join(fixtures, 'plain.xlsx'), '--budget', file);
  expect(found.lines).toMatchObject([{ name: '征地拆迁工作经费', available: '800000.00', executed: '769987.50' }]);
});

test('a revision of another year is told and does not count', () => {
  const file = folder.file('revised.json');
  writeFileSync(file, '{"lines":[{"name":"征地拆迁工作经费","approved":"770000.00","revisions":[{"date":"2023-06-30","amount":"5.00"},{"date":"2024-06-30","amount":"7.00"}]}]}');
  const { lines, problems } = ledgerOf(path.join(fixtures, 'plain.xlsx'), '--budget', file);
  expect([lines[0]!.available, ...problems.map(({ code }) => code)]).toEqual(['770007.00', 'revision-year']);
});

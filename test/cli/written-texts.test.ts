import { readFileSync, writeFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import type { CellObject } from '@e965/xlsx';
import { summarize, temporaryFolder } from './summarize';

const folder = temporaryFolder();

test('no text of a ledger becomes a formula in the written workbook', () => {
  const evil = ['=HYPERLINK("http://x.example","点我")', '=1+1', '+1+1', '-1+1', '@SUM(A1)', "=cmd|'/c calc'!A0", '<script>alert(1)</script>', '{=1}', '\t=1+1'];
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const rows = ['日期,凭证号,摘要,经济分类编码,项目名称,收款人,金额', ...evil.map((text) => ['2024-01-05', quoted(text), quoted(text), '30201', quoted(text), quoted(text), '10.00'].join(','))];
  // One row that nobody can classify and one that cannot be read: their texts go into 待处理.
  rows.push(`2024-01-06,,${quoted('=9+9')},,,,5`, `2024-01-07,,${quoted('=8+8')},30201,,,${quoted('=7+7')}`);
  writeFileSync(folder.file('evil.csv'), rows.join('\n'));
  const out = folder.file('evil-out.xlsx');
  expect(summarize(folder.file('evil.csv'), '--out', out).status).toBe(3);

  const book = read(readFileSync(out), { cellFormula: true });
  const cells = book.SheetNames.flatMap((name) => Object.entries(book.Sheets[name]!).filter(([address]) => !address.startsWith('!')).map(([, cell]) => cell as CellObject));
  const ours = /^(?:ROUND|SUM|SUMIFS|COUNTIFS|IF|IFERROR|HYPERLINK|ABS|MIN|AND|OR|TEXT|COUNT|SUBTOTAL|\$?[A-Z]+\$?\d|'?支出|"|\(|-)/;
  for (const { f } of cells) {
    if (f === undefined) continue;
    expect(f).toMatch(ours);
    expect(f).not.toMatch(/cmd|x\.example|9\+9|8\+8|7\+7|\b1\+1/);
  }
  const texts = new Set(cells.map(({ v }) => v));
  for (const text of ['=HYPERLINK("http://x.example","点我")', '=1+1', '+1+1', '@SUM(A1)', '<script>alert(1)</script>', '=9+9']) expect(texts).toContain(text);
});

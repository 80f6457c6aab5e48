import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { BookType, WorkBook } from '@e965/xlsx';
import { encode } from 'iconv-lite';
import { budget, fixtures, ledgerOf, temporaryFolder } from './summarize';

const folder = temporaryFolder();
const names = ['plain', 'payments', 'parallel', 'cashbook'] as const;
const year = ['--year', '2024', '--budget', budget];

const books = Object.fromEntries(names.map((name) => [name, read(readFileSync(path.join(fixtures, `${name}.xlsx`)), { dateNF: 'yyyy-mm-dd' })])) as Record<(typeof names)[number], WorkBook>;
const truth = Object.fromEntries(names.map((name) => [name, figures(path.join(fixtures, `${name}.xlsx`))])) as Record<(typeof names)[number], ReturnType<typeof figures>>;

/** What must be the same whatever form the ledger comes in. */
function figures(file: string): Record<string, unknown> {
  const { rows, totals, lines, byEconomicCode, byMonth, unclassified, problems, complete } = ledgerOf(file, ...year);
  return { rows, totals, lines, byEconomicCode, byMonth, unclassified: unclassified.map(({ row, amount }) => ({ row, amount })), problems, complete };
}

function saved(name: string, bytes: Uint8Array | string): string {
  writeFileSync(folder.file(name), bytes);
  return folder.file(name);
}

function asBook(book: WorkBook, bookType: BookType): Buffer {
  return Buffer.from(write(book, { type: 'buffer', bookType }) as Buffer);
}

/** The sheet as rows of texts, as a person sees them; dates as 2024-01-31. */
function texts(name: (typeof names)[number]): string[][] {
  const book = books[name];
  const sheet = book.Sheets[book.SheetNames[0] ?? '']!;
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true });
}

function separated(name: (typeof names)[number], separator: string): string {
  return texts(name).map((row) => row.map((cell) => (/["\n]/.test(cell) || cell.includes(separator) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(separator)).join('\r\n');
}

describe.each(names)('%s', (name) => {
  test.each([
    ['old workbook', `${name}.xls`, () => asBook(books[name], 'biff8')],
    ['workbook with macros', `${name}.xlsm`, () => asBook(books[name], 'xlsm')],
    ['XML 2003 named .xls', `${name}-xml.xls`, () => asBook(books[name], 'xlml')],
    ['UTF-8 .csv', `${name}.csv`, () => separated(name, ',')],
    ['UTF-8 .csv with mark and semicolons', `${name}-bom.csv`, () => `\ufeff${separated(name, ';')}`],
    ['GBK .csv', `${name}-gbk.csv`, () => encode(separated(name, ','), 'gbk')],
    ['tabs named .xls', `${name}-tabs.xls`, () => encode(separated(name, '\t'), 'gb18030')],
    ['UTF-16 text', `${name}-wide.csv`, () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(separated(name, '\t'), 'utf16le')])],
    ['GBK HTML named .xls', `${name}-html.xls`, () => encode(html(name), 'gbk')],
    ['UTF-8 HTML named .xls', `${name}-html8.xls`, () => html(name)],
  ])('%s gives the same figures', (_, file, bytes) => {
    expect(figures(saved(file, bytes()))).toEqual(truth[name]);
  });
});

/** A page as web systems write it: a head, classes, every cell a text. */
function html(name: (typeof names)[number]): string {
  const rows = texts(name).map((row) => `<tr>${row.map((cell) => `<td class="xl24" style='mso-number-format:"\\@"'>${cell.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`).join('')}</tr>`);
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>\n<body><table border="1">${rows.join('\n')}</table></body></html>`;
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { BookType, WorkBook } from '@e965/xlsx';
import { encode } from 'iconv-lite';
import type { LedgerJson } from '../../src/cli/ledger-json';
import { budget, fixtures, ledgerOf, summarize, temporaryFolder, type UnitsJson } from './summarize';

const folder = temporaryFolder();
const names = ['plain', 'payments', 'parallel', 'cashbook'] as const;
const year = ['--year', '2024', '--budget', budget];

const books = Object.fromEntries(names.map((name) => [name, read(readFileSync(path.join(fixtures, `${name}.xlsx`)), { dateNF: 'yyyy-mm-dd' })])) as Record<(typeof names)[number], WorkBook>;

/** What must be the same whatever form the ledger comes in. */
function figures({ rows, totals, lines, byEconomicCode, byMonth, unclassified, problems, complete }: LedgerJson): Record<string, unknown> {
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

const forms: readonly (readonly [form: string, ending: string, write: (name: (typeof names)[number]) => Uint8Array | string])[] = [
  ['old workbook', '.xls', (name) => asBook(books[name], 'biff8')],
  ['workbook with macros', '.xlsm', (name) => asBook(books[name], 'xlsm')],
  ['XML 2003 named .xls', '-xml.xls', (name) => asBook(books[name], 'xlml')],
  ['UTF-8 .csv', '.csv', (name) => separated(name, ',')],
  ['UTF-8 .csv with mark and semicolons', '-bom.csv', (name) => `\ufeff${separated(name, ';')}`],
  ['GBK .csv', '-gbk.csv', (name) => encode(separated(name, ','), 'gbk')],
  ['tabs named .xls', '-tabs.xls', (name) => encode(separated(name, '\t'), 'gb18030')],
  ['UTF-16 text', '-wide.csv', (name) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(separated(name, '\t'), 'utf16le')])],
  ['GBK HTML named .xls', '-html.xls', (name) => encode(html(name), 'gbk')],
  ['UTF-8 HTML named .xls', '-html8.xls', (name) => html(name)],
];

/** The figures of each file, all read by one call. */
const found = new Map<string, Record<string, unknown>>();
beforeAll(() => {
  const files = names.flatMap((name) => [path.join(fixtures, `${name}.xlsx`), ...forms.map(([, ending, bytes]) => saved(`${name}${ending}`, bytes(name)))]);
  const { units } = JSON.parse(summarize(...files, ...year, '--json').stdout) as UnitsJson;
  for (const unit of units) found.set(path.basename(unit.ledger.file), figures(unit));
});

describe.each(names)('%s', (name) => {
  test('is what the ledger itself comes to', () => {
    expect(found.get(`${name}.xlsx`)).toEqual(figures(ledgerOf(path.join(fixtures, `${name}.xlsx`), ...year)));
  });

  test.each(forms)('%s gives the same figures', (_, ending) => {
    expect(found.get(`${name}${ending}`)).toBeDefined();
    expect(found.get(`${name}${ending}`)).toEqual(found.get(`${name}.xlsx`));
  });
});

/** A page as web systems write it: a head, classes, every cell a text. */
function html(name: (typeof names)[number]): string {
  const rows = texts(name).map((row) => `<tr>${row.map((cell) => `<td class="xl24" style='mso-number-format:"\\@"'>${cell.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`).join('')}</tr>`);
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>\n<body><table border="1">${rows.join('\n')}</table></body></html>`;
}

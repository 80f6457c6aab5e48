import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { CellObject } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from './office';
import { budget, fixtures, ledgerOf, summarize, temporaryFolder } from './summarize';

const folder = temporaryFolder();
const samples: [string, ...string[]][] = [['plain'], ['payments'], ['parallel'], ['cashbook', '--year', '2024']];

/** The summary workbook of a sample. */
function written(name: string, ...words: string[]): string {
  const out = folder.file(`${name}-out.xlsx`);
  const ran = summarize(path.join(fixtures, `${name}.xlsx`), '--budget', budget, '--out', out, ...words);
  if (ran.status === 2) throw new Error(ran.stderr);
  return out;
}

/** The workbook without any cached result, so that whoever opens it has to reckon. */
function withoutResults(file: string): string {
  const parts = unzipSync(readFileSync(file));
  let formulas = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts[name] = strToU8(strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, (_, end: string) => { formulas += 1; return end; }));
  }
  if (formulas === 0) throw new Error('no formulas');
  const bare = file.replace(/\.xlsx$/, '-bare.xlsx');
  writeFileSync(bare, zipSync(parts));
  return bare;
}

type Cells = Record<string, Record<string, CellObject>>;

function cellsOf(file: string): Cells {
  const book = read(readFileSync(file), { cellFormula: true });
  return Object.fromEntries(book.SheetNames.map((name) => {
    const cells = Object.entries(book.Sheets[name]!).filter(([address]) => !address.startsWith('!'));
    return [name, Object.fromEntries<CellObject>(cells as [string, CellObject][])];
  }));
}

/** Every cell of a formula whose value is another in the second workbook. */
function changed(before: Cells, after: Cells): string[] {
  return Object.entries(before).flatMap(([sheet, cells]) => Object.entries(cells).flatMap(([address, cell]) => {
    const now = after[sheet]?.[address];
    if (cell.f === undefined || same(cell.v, now?.v)) return [];
    return [`${sheet}!${address} =${cell.f}: ${String(cell.v)} → ${String(now?.v)}`];
  }));
}

/** Figures are equal to the fen and to the hundredth of a percent; LibreOffice keeps doubles a little differently. */
function same(a: CellObject['v'], b: CellObject['v']): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));
  return (a ?? '') === (b ?? '');
}

test.each(samples)('%s: LibreOffice reckons every figure anew and changes none', (name, ...words) => {
  const out = written(name, ...words);
  const again = convert(withoutResults(out), 'xlsx:Calc MS Excel 2007 XML', folder.file('again'));
  const before = cellsOf(out);
  expect(changed(before, cellsOf(again))).toEqual([]);
  const formulas = Object.values(before).flatMap((cells) => Object.values(cells)).filter((cell) => cell.f !== undefined);
  expect(formulas.length).toBeGreaterThan(300);
}, 180_000);

test.each(samples)('%s: the written detail, read back, gives the same summary', (name, ...words) => {
  const first = ledgerOf(path.join(fixtures, `${name}.xlsx`), '--budget', budget, ...words);
  const again = ledgerOf(written(name, ...words), '--budget', budget, ...words);
  const { income, ...totals } = first.totals;
  expect(again.totals).toMatchObject(totals);
  expect(income).toMatch(/^\d+\.\d\d$/);
  expect(again.byMonth).toEqual(first.byMonth);
  expect(again.byEconomicCode).toEqual(first.byEconomicCode);
  expect(again.lines.map(({ name: line, executed }) => ({ line, executed }))).toEqual(first.lines.map(({ name: line, executed }) => ({ line, executed })));
});

test('it prints on A4 landscape, one page wide', () => {
  const pdf = convert(written('plain'), 'pdf', folder.path);
  const boxes = readFileSync(pdf, 'latin1').match(/\/MediaBox\s*\[\s*0 0 [\d. ]+\]/g) ?? [];
  expect(boxes.length).toBeGreaterThan(5);
  for (const box of boxes) expect(box).toMatch(/0 0 84[12]\.?\d* 59[45]/);
}, 180_000);

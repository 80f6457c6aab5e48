import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from '../workbench/model/workbook';
import type { Sheet } from '../workbench/model/sheet';
import { readXlsx } from '../workbench/xlsx/read-xlsx';

/** Where the written sheets differ from the command line's, and what they are called. */
export interface Comparison {
  readonly sheets: readonly string[];
  readonly differences: readonly string[];
}

/**
 * Has the command line summarise a saved workbook, and compares the sheets that it writes with those that already stand
 * in the workbook, cell by cell: values, formulas, formats, merges, widths. Links may name another file.
 */
export async function compareWithCommandLine(saved: Uint8Array, flags: readonly string[] = []): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'written-'));
  try {
    const [file, out] = [join(folder, 'saved.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(file, saved);
    await summarize([file, '--out', out, '--date', today(), ...flags]);
    const written = bookOf(readFileSync(out));
    const painted = bookOf(saved);
    const differences = written.sheets.flatMap((sheet) => {
      const other = painted.sheets.find(({ name }) => name === sheet.name);
      return other === undefined ? [`${sheet.name} is missing`] : [...differing(partsOf(sheet), partsOf(other), sheet.name), ...differing(cellsOf(sheet), cellsOf(other), sheet.name)];
    });
    return { sheets: written.sheets.map(({ name }) => name), differences: differences.slice(0, 12) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An incomplete ledger is written too, and said so by the exit status 3. */
async function summarize(words: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, ['test/run/summarize.mjs', ...words]);
  } catch (error) {
    if ((error as { code?: number }).code !== 3) throw error;
  }
}

function bookOf(bytes: Uint8Array): Workbook {
  const workbook = new Workbook();
  readXlsx(workbook, bytes);
  return workbook;
}

function partsOf({ parts }: Sheet): Record<string, unknown> {
  const widths = [...parts.columnWidths].map(([column, width]) => [`width of column ${column}`, Math.round(width)]);
  return {
    merges: parts.merges.map((area) => JSON.stringify(area)).sort(),
    tables: parts.tables.map(({ name }) => name),
    charts: parts.charts.length,
    frozen: parts.frozen,
    ...Object.fromEntries(widths) as Record<string, number>,
  };
}

function cellsOf(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.forEachCell({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, (row, column, value, formula) => {
    const { numberFormat, bold, horizontalAlignment, wrapText, fontSize, borderTop, fillColor } = sheet.format(row, column);
    if (value === '' && formula === undefined && borderTop.style === 'None') return;
    const isLink = formula?.includes('HYPERLINK(') === true;
    cells[`row ${row + 1}, column ${column + 1}`] = {
      value: typeof value === 'number' ? Number(value.toFixed(6)) : value,
      formula: formula?.replace(/\s/g, '').replace(/HYPERLINK\("[^"#]*#/, 'HYPERLINK("#'),
      // A link by formula is general in Excel, where a cell of text format would keep its formula as a text.
      numberFormat: isLink && numberFormat === '@' ? 'General' : numberFormat,
      bold, horizontalAlignment, wrapText, fontSize, border: borderTop.style, fill: fillColor,
    };
  });
  return cells;
}

function differing(inFile: Readonly<Record<string, unknown>>, inExcel: Readonly<Record<string, unknown>>, sheet: string): string[] {
  return [...new Set([...Object.keys(inFile), ...Object.keys(inExcel)])].flatMap((key) => {
    const [left, right] = [JSON.stringify(inFile[key]), JSON.stringify(inExcel[key])];
    return left === right ? [] : [`${sheet}, ${key}: in the file ${left}, in Excel ${right}`];
  });
}

/** The sheets carry the day of their writing. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

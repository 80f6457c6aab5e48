import { readFileSync } from 'node:fs';
import { readXlsx as readBook } from '../workbench/xlsx/read-xlsx';
import { Workbook } from '../workbench/model/workbook';
import type { Sheet } from '../workbench/model/sheet';
import { paintXlsx } from '../../src/cli/paint/paint-xlsx';
import { answer } from '../../src/core/compute-answer';
import type { Cell } from '../../src/core/ledger/grid';
import { planSummary } from '../../src/core/report/plan-summary';
import { styles } from '../../src/core/report/styles';
import { openSession } from './open-session';

/** What a sheet holds and how it looks, cell by cell: what must be the same in Excel and in the file. */
function looks(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.forEachCell({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, (row, column, value, formula) => {
    const { numberFormat, bold, horizontalAlignment, wrapText, fontSize, borderTop, fillColor } = sheet.format(row, column);
    const plain = formula === undefined ? value : undefined;
    if (plain === '' && borderTop.style === 'None') return;
    // A link is a formula: Excel would keep it as a text in a cell of text format, a file does not mind.
    const format = formula !== undefined && numberFormat === '@' ? 'General' : numberFormat;
    cells[`${row},${column}`] = { value: plain, formula: formula?.replace(/\s/g, ''), numberFormat: format, bold, horizontalAlignment, wrapText, fontSize, border: borderTop.style, fill: fillColor };
  });
  return cells;
}

function readGrid(file: string): { name: string; rows: Cell[][] } {
  const workbook = new Workbook();
  readBook(workbook, readFileSync(file));
  const sheet = workbook.sheets[0]!;
  const used = sheet.usedArea(true)!;
  const rows = Array.from({ length: used.row + used.rows }, (_, row) => Array.from({ length: used.column + used.columns }, (_unused, column) => sheet.value(row, column) as Cell));
  return { name: sheet.name, rows };
}

test.each(['plain', 'cashbook'])('%s: the painted sheets equal the written file cell by cell', async (name) => {
  const file = `test/fixtures/${name}.xlsx`;
  const opened = await openSession({ file });
  await opened.session.saveRecognition({ year: 2024 });
  const outcome = await opened.session.generate({ language: 'zh-CN' }, () => undefined, new AbortController().signal);
  expect(outcome).toMatchObject({ ok: true });

  const now = new Date();
  const today = now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
  const grid = readGrid(file);
  const made = answer({ grids: [{ sheet: grid.name, top: 0, left: 0, rows: grid.rows }], settings: { year: 2024 }, budget: [], rules: [], decisions: [], prior: {}, today });
  const parts: Uint8Array[] = [];
  paintXlsx(planSummary(made, { language: 'zh-CN', date: today }), { styles, sourceFile: () => undefined }, (bytes) => parts.push(bytes.slice()));
  const written = new Workbook();
  readBook(written, Buffer.concat(parts));
  for (const sheet of written.sheets) {
    const painted = opened.workbook.sheets.find((other) => other.name === sheet.name)!;
    const [inFile, inExcel] = [looks(sheet), looks(painted)];
    const differing = [...new Set([...Object.keys(inFile), ...Object.keys(inExcel)])].filter((place) => JSON.stringify(inFile[place]) !== JSON.stringify(inExcel[place]));
    expect(differing.slice(0, 5).map((place) => [sheet.name, place, inFile[place], inExcel[place]])).toEqual([]);
    expect([...painted.parts.merges].length).toBe([...sheet.parts.merges].length);
    expect(painted.parts.tables.map((table) => table.name)).toEqual(sheet.parts.tables.map((table) => table.name));
    expect(painted.parts.charts).toHaveLength(sheet.parts.charts.length);
  }
  opened.close();
});

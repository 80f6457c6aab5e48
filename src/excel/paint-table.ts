import { cellContent } from './cell-content';
import { styleNamed } from './paint-cells';
import type { Content, PaintSource, PaintTable } from './paint-source';
import { tableBottom } from './paint-source';
import { nextTask } from './read-blocks';

/** Cells and characters of one request: 100,000 rows take some 90 of them, none comes near 5 MB, and none holds the pane up. */
const CELLS_A_REQUEST = 15_000;
const CHARACTERS_A_REQUEST = 1_000_000;

export interface TableWriting {
  readonly worksheet: Excel.Worksheet;
  readonly source: PaintSource;
  readonly sheetIndex: number;
  /** Called before each request with the rows written so far; may throw to stop. */
  readonly onRows: (written: number) => void;
}

/** Header and rows of every table of a sheet, as plain cells, in pieces. */
export async function paintTableRows({ worksheet, source, sheetIndex, onRows }: TableWriting): Promise<void> {
  const { context } = worksheet;
  const tables = source.sheets[sheetIndex]?.tables ?? [];
  let written = 0;
  for (const [tableIndex, table] of tables.entries()) {
    const width = table.columns.length;
    worksheet.getRangeByIndexes(table.top, table.left, 1, width).values = [table.columns.map(({ header }) => header)];
    const atOnce = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
    for (let from = 0; from < table.rowCount; from += atOnce) {
      onRows(written);
      const rows = await source.rows(sheetIndex, tableIndex, from, Math.min(atOnce, table.rowCount - from));
      for (const part of partsBySize(rows)) {
        worksheet.getRangeByIndexes(table.top + 1 + from + part.from, table.left, part.rows.length, width).values = part.rows;
        await context.sync();
        await nextTask();
      }
      written += rows.length;
    }
  }
  onRows(written);
}

/**
 * Makes Excel tables (with filters and totals) of cells that are written. An empty one stays plain cells: Excel takes no table without a row.
 * @param nameFor the name of a table that no other one in the workbook has
 */
export function paintTableObjects(worksheet: Excel.Worksheet, tables: readonly PaintTable[], source: PaintSource, nameFor: (name: string) => string): void {
  for (const table of tables) {
    const width = table.columns.length;
    const made = table.rowCount === 0 ? undefined : worksheet.tables.add(worksheet.getRangeByIndexes(table.top, table.left, table.rowCount + 1, width), true);
    if (made !== undefined) {
      made.name = nameFor(table.name);
      // The cells carry their own borders and no colour.
      made.style = 'TableStyleLight1';
      made.showBandedRows = false;
    }
    if (table.totals === undefined) continue;
    if (made !== undefined) made.showTotals = true;
    const totals = table.totals.map((cell) => (cell === null ? '' : cellContent(cell, styleNamed(source.styles, cell.style).numberFormat)));
    worksheet.getRangeByIndexes(tableBottom(table), table.left, 1, width).values = [totals];
  }
}

/** Names for new tables: a sheet that she renamed to keep it has the usual one already. */
export async function freeTableNames({ workbook }: Excel.RequestContext): Promise<(name: string) => string> {
  workbook.tables.load('items/name');
  await workbook.context.sync();
  const taken = new Set(workbook.tables.items.map(({ name }) => name.toLowerCase()));
  return (name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}_${number}`;
    return free;
  };
}

function partsBySize(rows: readonly Content[][]): { readonly from: number; readonly rows: Content[][] }[] {
  const parts: { from: number; rows: Content[][] }[] = [];
  let part: { from: number; rows: Content[][] } = { from: 0, rows: [] };
  let size = 0;
  rows.forEach((row, index) => {
    const length = row.reduce<number>((sum, content) => sum + String(content).length, 0);
    if (part.rows.length > 0 && size + length > CHARACTERS_A_REQUEST) {
      parts.push(part);
      part = { from: index, rows: [] };
      size = 0;
    }
    part.rows.push(row);
    size += length;
  });
  if (part.rows.length > 0) parts.push(part);
  return parts;
}

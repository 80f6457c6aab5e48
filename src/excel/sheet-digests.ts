import type { Cell } from '../core/ledger/grid';
import type { SheetRecord } from './paint-record';
import { recordOf, rowDigest } from './paint-record';
import { readBlocks } from './read-blocks';
import { usedArea } from './read-sheet';
import type { SheetArea } from './sheet-area';
import { bottomOf } from './sheet-area';

/** Digests of an area's rows, gathered while the sheet is read. */
export interface SheetDigests {
  /** By row of the area; rows that were not read are empty ones. */
  readonly rows: Uint32Array;
  /** Takes a row of the sheet whose first cell stands in the column `left`. */
  readonly add: (sheetRow: number, contents: readonly Cell[], left: number) => void;
}

export function sheetDigests(area: SheetArea): SheetDigests {
  const rows = new Uint32Array(area.rowCount).fill(rowDigest(new Array<Cell>(area.columnCount).fill('')));
  return {
    rows,
    add: (sheetRow, contents, left) => {
      if (sheetRow < area.top || sheetRow > bottomOf(area)) return;
      rows[sheetRow - area.top] = rowDigest(Array.from({ length: area.columnCount }, (_, index) => contents[area.left + index - left] ?? ''));
    },
  };
}

/** Reads back what stands in an area: Excel spells some formulas its own way, and digests must be of its spelling. */
export async function recordSheet(sheet: Excel.Worksheet, area: SheetArea, onRows: (rows: number) => void): Promise<SheetRecord> {
  const digests = sheetDigests(area);
  const used = await usedArea(sheet);
  if (used !== undefined) {
    await readBlocks(sheet, { ...used, rowCount: Math.min(used.rowCount, bottomOf(area) + 1 - used.top) }, ({ top, rows }) => {
      rows.forEach((row, index) => { digests.add(top + index, row, used.left); });
      onRows(top + rows.length);
    }, 'formulas');
  }
  return recordOf(area, digests.rows);
}

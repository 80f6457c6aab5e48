import type { Cell } from '../core/ledger/grid';
import type { SheetArea } from './sheet-area';
import { cellAddress } from './sheet-area';

/** What the last 生成汇总 left on one sheet: its area and a digest of every row, so that her own additions can be told. */
export interface SheetRecord {
  readonly area: SheetArea;
  /** Digest of each row's contents; undefined for sheets too long for it. */
  readonly rows?: readonly number[];
}

/** By sheet name; kept in the document's settings. */
export type PaintRecord = Readonly<Record<string, SheetRecord>>;

/** Rows up to which changes inside a written table are looked for. Longer tables are only looked beside. */
export const MAX_DIGEST_ROWS = 2000;

/** A 32-bit digest (FNV-1a) of a row's contents. */
export function rowDigest(row: readonly Cell[]): number {
  let digest = 0x811c9dc5;
  for (const content of row) {
    const text = `${typeof content}:${String(content)}\u0001`;
    for (let index = 0; index < text.length; index += 1) {
      digest ^= text.charCodeAt(index);
      digest = Math.imul(digest, 0x01000193);
    }
  }
  return digest >>> 0;
}

/**
 * Cells that the accountant wrote herself and the next writing would replace: inside the old area every row that no
 * longer reads as it was written, beside it every filled cell that the new area covers.
 */
export function ownCells(record: SheetRecord, contents: readonly (readonly Cell[])[], contentsArea: SheetArea, next: SheetArea): string[] {
  const own: string[] = [];
  contents.forEach((row, index) => {
    const sheetRow = contentsArea.top + index;
    const inRows = sheetRow >= record.area.top && sheetRow < record.area.top + record.area.rowCount;
    const inside = inRows ? cut(row, contentsArea, record.area) : [];
    const digest = record.rows?.[sheetRow - record.area.top];
    if (inRows && digest !== undefined && rowDigest(inside) !== digest) own.push(`${sheetRow + 1}:${sheetRow + 1}`);
    row.forEach((content, column) => {
      const sheetColumn = contentsArea.left + column;
      if (content === '' || content === null) return;
      if (inRows && isInColumns(sheetColumn, record.area)) return;
      const covered = sheetRow >= next.top && sheetRow < next.top + next.rowCount && isInColumns(sheetColumn, next);
      if (covered) own.push(cellAddress(sheetRow, sheetColumn));
    });
  });
  return own;
}

/** The part of a row of `contents` that lies in the columns of an area; what lies outside the contents is empty. */
export function cut(row: readonly Cell[], contentsArea: SheetArea, area: SheetArea): Cell[] {
  return Array.from({ length: area.columnCount }, (_, index) => row[area.left + index - contentsArea.left] ?? '');
}

function isInColumns(column: number, area: SheetArea): boolean {
  return column >= area.left && column < area.left + area.columnCount;
}

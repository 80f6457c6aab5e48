import { cellAddress } from '../core/cell-address';
import type { Cell } from '../core/ledger/grid';
import { sheetDigests } from './sheet-digests';
import type { RowStretch, SheetRecord } from './paint-record';
import { changedRows } from './paint-record';
import { readBlocks } from './read-blocks';
import type { SheetArea } from './sheet-area';
import { bottomOf, isInColumns } from './sheet-area';

export interface OwnContentsSearch {
  readonly record: SheetRecord;
  /** The area that is used now. */
  readonly used: SheetArea;
  /** The area that is going to be written. */
  readonly next: SheetArea;
  /** The rows of the old area that differ from what is going to be written. */
  readonly unlike: () => Promise<readonly RowStretch[]>;
  /** Called with the rows looked at; may throw to stop. */
  readonly onRows: (rows: number) => void;
}

/**
 * Cells that she wrote herself and the next writing would replace: inside the old area every row that neither reads as it
 * was recorded nor as it will be written, beside it every filled cell that the new area covers. Gives their addresses.
 */
export async function ownContents(sheet: Excel.Worksheet, { record, used, next, unlike, onRows }: OwnContentsSearch): Promise<readonly string[]> {
  const { area } = record;
  const digests = sheetDigests(area);
  const beside: string[] = [];
  await readBlocks(sheet, used, ({ top, rows }) => {
    rows.forEach((row, index) => {
      digests.add(top + index, row, used.left);
      beside.push(...cellsBeside(row, top + index, used.left, area, next));
    });
    onRows(top + rows.length);
  }, 'formulas');
  const changed = changedRows(record, digests.rows);
  // What stands in a formula changes also where she wrote nothing: the sheet it adds up was deleted or renamed.
  const own = changed.length === 0 ? [] : inBoth(changed, await unlike());
  return [...own.map((stretch) => rowsText(stretch, area)), ...beside];
}

/** The rows that are in two lists of stretches, each in order. */
function inBoth(ones: readonly RowStretch[], others: readonly RowStretch[]): RowStretch[] {
  return ones.flatMap((one) => others.map((other) => ({ first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) })).filter(({ first, last }) => first <= last));
}

/** Filled cells of a row outside the old area that the new one covers. */
function cellsBeside(row: readonly Cell[], sheetRow: number, left: number, old: SheetArea, next: SheetArea): string[] {
  if (sheetRow < next.top || sheetRow > bottomOf(next)) return [];
  const inRows = sheetRow >= old.top && sheetRow <= bottomOf(old);
  const cells: string[] = [];
  for (let column = Math.max(left, next.left); column < Math.min(left + row.length, next.left + next.columnCount); column += 1) {
    const content = row[column - left] ?? '';
    if (content !== '' && !(inRows && isInColumns(column, old))) cells.push(cellAddress(sheetRow, column));
  }
  return cells;
}

/** `17:17`, `65:128` of a stretch of an area's rows. */
export function rowsText({ first, last }: RowStretch, area: SheetArea): string {
  return `${area.top + first + 1}:${area.top + last + 1}`;
}

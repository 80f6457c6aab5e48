import type { Merge } from '../core/ledger/grid';
import { apiCode } from './excel-failure';
import type { SheetHead } from './grid-store';
import type { Block } from './read-blocks';
import { readBlocks } from './read-blocks';
import type { SheetArea } from './sheet-area';

/** Cells above which a sheet is not looked at: no ledger, and Excel would answer with nothing. */
const MAX_CELLS = 30_000_000;

export interface SheetReading {
  /** Where the used cells of the sheet lie; called before the first block. */
  readonly onHead: (head: SheetHead, area: SheetArea) => void;
  readonly onBlock: (block: Block) => void;
}

/** Reads everything a sheet holds, in blocks; hidden and filtered rows like any other. An empty sheet gives nothing. */
export async function readSheet(sheet: Excel.Worksheet, { onHead, onBlock }: SheetReading): Promise<void> {
  const area = await usedArea(sheet);
  if (area === undefined || area.rowCount * area.columnCount > MAX_CELLS) return;
  onHead({ top: area.top, left: area.left, rowCount: area.rowCount, merges: await readMerges(sheet, area) }, area);
  await readBlocks(sheet, area, onBlock);
}

/** The area of the cells with contents; undefined for an empty sheet. */
export async function usedArea(sheet: Excel.Worksheet): Promise<SheetArea | undefined> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await sheet.context.sync();
  if (used.isNullObject) return undefined;
  return { top: used.rowIndex, left: used.columnIndex, rowCount: used.rowCount, columnCount: used.columnCount };
}

/** Merged cells: headers of two rows need them. A host that can't tell them has none as far as reading goes. */
async function readMerges(sheet: Excel.Worksheet, area: SheetArea): Promise<Merge[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return [];
  const rows = Math.min(area.rowCount, HEADER_ROWS);
  const merged = sheet.getRangeByIndexes(area.top, area.left, rows, area.columnCount).getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  try {
    await sheet.context.sync();
  } catch (error) {
    if (apiCode(error) === undefined) throw error;
    return [];
  }
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

/** Rows in which headers are looked for; a ledger in blocks repeats the shape of its first header. */
const HEADER_ROWS = 60;

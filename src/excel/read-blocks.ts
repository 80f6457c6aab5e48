import type { Cell } from '../core/ledger/grid';
import { isWorthRetrying, refuse } from './excel-failure';
import type { SheetArea } from './sheet-area';

/** Cells of one block: a response of a megabyte or two, and a few milliseconds of the pane's thread. */
const BLOCK_CELLS = 50_000;
const MIN_BLOCK_ROWS = 200;
const MAX_BLOCK_ROWS = 20_000;

export interface Block {
  /** 0-based sheet row of the first row. */
  readonly top: number;
  readonly rows: Cell[][];
}

/** Rows of a block over so many columns. */
export function blockRows(columnCount: number): number {
  return Math.min(MAX_BLOCK_ROWS, Math.max(MIN_BLOCK_ROWS, Math.floor(BLOCK_CELLS / Math.max(1, columnCount))));
}

/**
 * Reads an area in blocks, one request each, and hands every block over as it comes. A block that fails is asked for
 * once more in halves: payload limits and throttling hit large answers.
 */
export async function readBlocks(sheet: Excel.Worksheet, area: SheetArea, take: (block: Block) => void): Promise<void> {
  const most = blockRows(area.columnCount);
  for (let done = 0; done < area.rowCount; done += most) {
    const part = { ...area, top: area.top + done, rowCount: Math.min(most, area.rowCount - done) };
    try {
      take(await readBlock(sheet, part));
    } catch (error) {
      if (!isWorthRetrying(error) || part.rowCount === 1) throw error;
      const half = Math.ceil(part.rowCount / 2);
      take(await readBlock(sheet, { ...part, rowCount: half }));
      take(await readBlock(sheet, { ...part, top: part.top + half, rowCount: part.rowCount - half }));
    }
    await nextTask();
  }
}

async function readBlock(sheet: Excel.Worksheet, area: SheetArea): Promise<Block> {
  const range = sheet.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount);
  range.load('values');
  await sheet.context.sync();
  // Above its own limits Excel answers without values and without an error.
  const values = range.values as Cell[][] | null;
  if (values?.length !== area.rowCount) refuse({ key: 'excel.tooLarge' });
  return { top: area.top, rows: values };
}

/** Lets the pane paint and listen between two blocks. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

import type { Cell } from '../core/ledger/grid';
import { isWorthRetrying, refuse } from './excel-failure';
import type { SheetArea } from './sheet-area';

/** Cells of one block: a response below a megabyte; larger ones hold the pane's thread up, smaller ones cost more asking. */
const BLOCK_CELLS = 30_000;
const FORMULA_BLOCK_CELLS = 20_000;
const MIN_BLOCK_ROWS = 200;
const MAX_BLOCK_ROWS = 20_000;

export interface Block {
  /** 0-based sheet row of the first row. */
  readonly top: number;
  readonly rows: Cell[][];
}

/** Rows of a block over so many columns. */
export function blockRows(columnCount: number, cells = BLOCK_CELLS): number {
  return Math.min(MAX_BLOCK_ROWS, Math.max(MIN_BLOCK_ROWS, Math.floor(cells / Math.max(1, columnCount))));
}

/** What is read of each cell: its value, or its formula where it has one. */
type Contents = 'values' | 'formulas';

/**
 * Reads an area in blocks, one request each, and hands every block over as it comes. A block that fails is asked for
 * once more in halves: payload limits and throttling hit large answers.
 */
export async function readBlocks(sheet: Excel.Worksheet, area: SheetArea, take: (block: Block) => void | Promise<void>, contents: Contents = 'values'): Promise<void> {
  // Formulas are several times as long as what they show, and reading them must not hold the pane up either.
  const most = blockRows(area.columnCount, contents === 'formulas' ? FORMULA_BLOCK_CELLS : BLOCK_CELLS);
  if (area.rowCount <= 0) return;
  const readFrom = (done: number): Promise<Block[]> => {
    const part = readPart(sheet, { ...area, top: area.top + done, rowCount: Math.min(most, area.rowCount - done) }, contents);
    // Nobody may come to wait for a block that was asked for ahead.
    part.catch(() => undefined);
    return part;
  };
  let next = readFrom(0);
  for (let done = 0; done < area.rowCount; done += most) {
    const blocks = await next;
    // Excel looks the next one up while this one is taken. Each answer comes in a task of its own: the pane can paint in between.
    if (done + most < area.rowCount) next = readFrom(done + most);
    for (const block of blocks) {
      // Formulas are held against what was written: that is work of its own, beside taking a long answer apart.
      if (contents === 'formulas') await nextTask();
      await take(block);
    }
  }
}

async function readPart(sheet: Excel.Worksheet, part: SheetArea, contents: Contents): Promise<Block[]> {
  try {
    return [await readBlock(sheet, part, contents)];
  } catch (error) {
    if (!isWorthRetrying(error) || part.rowCount === 1) throw error;
    const half = Math.ceil(part.rowCount / 2);
    return [
      await readBlock(sheet, { ...part, rowCount: half }, contents),
      await readBlock(sheet, { ...part, top: part.top + half, rowCount: part.rowCount - half }, contents),
    ];
  }
}

async function readBlock(sheet: Excel.Worksheet, area: SheetArea, contents: Contents): Promise<Block> {
  const range = sheet.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount);
  range.load(contents);
  await sheet.context.sync();
  // Above its own limits Excel answers without values and without an error.
  const rows = range[contents] as Cell[][] | null;
  if (rows?.length !== area.rowCount) refuse({ key: 'excel.tooLarge' });
  return { top: area.top, rows };
}

/** Lets the pane paint and listen between two blocks. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

import type { SheetDraft } from './sheet-draft';

/** A4 landscape between margins of half an inch at the sides and 0.6 inch above and below, in points. */
const PAGE_WIDTH = 770;
const PAGE_HEIGHT = 509;

/** Points of a character of column width: the least that machines make of it, for the narrower sheet leaves the shorter page. */
const CHARACTER = 5.4;

/** Printers differ a little: a page is taken for this much shorter than it is. */
const SAFETY = 0.97;

const USUAL_ROW_HEIGHT = 15;

/** A part of the sheet that begins with a title: a table whose header is to be repeated on every page it runs over, or a block that has none. */
export interface Block {
  readonly top: number;
  /** 0-based header row. */
  readonly header?: number;
}

/** Where a sheet's pages begin. */
export interface Pages {
  /** Blocks that begin a new page. */
  readonly breaksBefore: readonly number[];
  /** Rows inside a table that begin a new page, and the header row that is to stand above them there. Ascending. */
  readonly continued: readonly { readonly row: number; readonly header: number }[];
}

/**
 * A table (with its chart) that does not fit on the rest of a page begins on the next one, unless it is longer than a page
 * anyway and the page has hardly begun to fill; one that is longer than a page goes on below its header, repeated.
 */
export function pagesOf(draft: SheetDraft, blocks: readonly Block[], end: number): Pages {
  const width = draft.widths.reduce((sum, one) => sum + one, 0) * CHARACTER;
  const scale = Math.min(1, PAGE_WIDTH / width);
  const repeated = heightOf(draft, 0, 2);
  const page = (PAGE_HEIGHT / scale) * SAFETY;
  const breaksBefore: number[] = [];
  const continued: { row: number; header: number }[] = [];
  let used = heightOf(draft, 0, blocks[0]?.top ?? 0);
  blocks.forEach(({ top, header }, index) => {
    const next = blocks[index + 1]?.top ?? end;
    const height = heightOf(draft, top, next);
    const fits = used + height <= page;
    const longerThanAPage = repeated + height > page;
    if (index > 0 && !fits && !(longerThanAPage && used < page / 2)) {
      breaksBefore.push(top);
      used = repeated;
    }
    if (header === undefined || used + height <= page) {
      used += height;
      while (used > page) used -= page - repeated;
      return;
    }
    const last = lastBordered(draft, top, next);
    for (let row = top; row < next; row++) {
      const rowHeight = heightOf(draft, row, row + 1);
      if (used + rowHeight > page) {
        used = repeated;
        if (row > header + 1 && row <= last) {
          continued.push({ row, header });
          used += heightOf(draft, header, header + 1);
        }
      }
      used += rowHeight;
    }
  });
  return { breaksBefore, continued };
}

/** The last row of a table; notes may stand below it. */
function lastBordered(draft: SheetDraft, from: number, to: number): number {
  return draft.cells.reduce((last, { row, style }) => (row >= from && row < to && style !== 'note' && style !== 'table-title' ? Math.max(last, row) : last), from);
}

function heightOf(draft: SheetDraft, from: number, to: number): number {
  let height = 0;
  for (let row = from; row < to; row++) height += draft.rowHeights[row] ?? USUAL_ROW_HEIGHT;
  return height;
}

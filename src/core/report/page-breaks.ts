import type { SheetDraft } from './sheet-draft';

/** A4 landscape between margins of half an inch at the sides and 0.6 inch above and below, in points. */
const PAGE_WIDTH = 770;
const PAGE_HEIGHT = 509;

/** Points of a character of column width: the least that machines make of it, for the narrower sheet leaves the shorter page. */
const CHARACTER = 5.4;

/** Printers differ a little: a page is taken for this much shorter than it is. */
const SAFETY = 0.97;

const USUAL_ROW_HEIGHT = 15;

/**
 * Rows that begin a new page: a table (with its chart) that does not fit on the rest of a page begins on the next one,
 * unless it is longer than a page anyway and the page has hardly begun to fill.
 */
export function pageBreaks(draft: SheetDraft, tops: readonly number[], end: number): readonly number[] {
  const width = draft.widths.reduce((sum, one) => sum + one, 0) * CHARACTER;
  const scale = Math.min(1, PAGE_WIDTH / width);
  const repeated = heightOf(draft, 0, 2);
  const page = (PAGE_HEIGHT / scale) * SAFETY;
  const breaks: number[] = [];
  let used = heightOf(draft, 0, tops[0] ?? 0);
  tops.forEach((top, index) => {
    const height = heightOf(draft, top, tops[index + 1] ?? end);
    const fits = used + height <= page;
    const longerThanAPage = repeated + height > page;
    if (index > 0 && !fits && !(longerThanAPage && used < page / 2)) {
      breaks.push(top);
      used = repeated;
    }
    used += height;
    while (used > page) used -= page - repeated;
  });
  return breaks;
}

function heightOf(draft: SheetDraft, from: number, to: number): number {
  let height = 0;
  for (let row = from; row < to; row++) height += draft.rowHeights[row] ?? USUAL_ROW_HEIGHT;
  return height;
}

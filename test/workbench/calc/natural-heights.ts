import type { CellFormat } from '../model/cell-format';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** Above this many cells rows are drawn in the standard height: looking at all would take too long. */
const MOST_CELLS = 50_000;
/** Points of a line of text for a point of its font. */
const LINE_HEIGHT = 1.35;

/** The heights (in points) of rows nobody has sized, where a large font or a wrapped text asks for more than the standard. */
export function naturalHeights(workbook: Workbook, sheet: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.usedArea(true);
  if (used === undefined || used.rows * used.columns > MOST_CELLS) return heights;
  const covered = new Set(sheet.parts.merges.filter((merge) => merge.rows > 1).map((merge) => `${merge.row},${merge.column}`));
  sheet.forEachCell(used, (row, column, value) => {
    if (value === null || sheet.parts.rowHeights.has(row) || covered.has(`${row},${column}`)) return;
    const format = sheet.format(row, column);
    const lines = format.wrapText && typeof value === 'string' ? linesOf(value, format, widthAt(sheet, row, column)) : 1;
    const height = Math.max(sheet.parts.standardHeight, lines * format.fontSize * LINE_HEIGHT);
    if (height > sheet.parts.standardHeight && height > (heights.get(row) ?? 0)) heights.set(row, height);
  });
  return new Map([...heights].filter(([, height]) => height > (workbook.formats.get(0).fontSize * LINE_HEIGHT)));
}

function widthAt(sheet: Sheet, row: number, column: number): number {
  const merge = sheet.parts.merges.find((one) => one.row === row && one.column === column);
  let width = 0;
  for (let i = column; i < column + (merge?.columns ?? 1); i += 1) width += sheet.parts.columnWidths.get(i) ?? sheet.parts.standardWidth;
  return width;
}

/** How many lines a wrapped text takes: a Chinese character is as wide as its font is high, other signs half of it. */
function linesOf(text: string, format: CellFormat, width: number): number {
  return text.split('\n').reduce((lines, part) => {
    let points = 0;
    for (const sign of part) points += (sign.charCodeAt(0) > 0x2e80 ? 1 : 0.55) * format.fontSize;
    return lines + Math.max(1, Math.ceil(points / Math.max(10, width - 4)));
  }, 0);
}

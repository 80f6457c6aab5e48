import type { Area } from './area';
import { lastColumn, lastRow } from './area';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export const columnWidth = (sheet: Sheet, column: number): number => (sheet.parts.hiddenColumns.has(column) ? 0 : (sheet.parts.columnWidths.get(column) ?? sheet.parts.standardWidth));

export const isRowHidden = (sheet: Sheet, row: number): boolean => sheet.parts.hiddenRows.has(row) || sheet.parts.filteredRows.has(row);

export const rowHeight = (sheet: Sheet, row: number): number => (isRowHidden(sheet, row) ? 0 : (sheet.parts.rowHeights.get(row) ?? sheet.parts.standardHeight));

/** Points from the left edge of the sheet to a column. */
export function leftOf(sheet: Sheet, column: number): number {
  return offset(column, sheet.parts.standardWidth, sheet.parts.columnWidths, sheet.parts.hiddenColumns);
}

/** Points from the top edge of the sheet to a row. */
export function topOf(sheet: Sheet, row: number): number {
  const hidden = sheet.parts.filteredRows.size === 0 ? sheet.parts.hiddenRows : new Set([...sheet.parts.hiddenRows, ...sheet.parts.filteredRows]);
  return offset(row, sheet.parts.standardHeight, sheet.parts.rowHeights, hidden);
}

/** An area in points. */
export function boxOf(sheet: Sheet, area: Area): { left: number; top: number; width: number; height: number } {
  const left = leftOf(sheet, area.column);
  const top = topOf(sheet, area.row);
  return { left, top, width: leftOf(sheet, lastColumn(area) + 1) - left, height: topOf(sheet, lastRow(area) + 1) - top };
}

/** Sums without visiting every line: the standard size for all, then what differs. */
function offset(end: number, standard: number, sizes: ReadonlyMap<number, number>, hidden: ReadonlySet<number>): number {
  let total = end * standard;
  for (const [line, size] of sizes) if (line < end && !hidden.has(line)) total += size - standard;
  for (const line of hidden) if (line < end) total -= standard;
  return total;
}

/** Makes columns as wide as their longest text, as a double click on their edge does. */
export function autofitColumns(workbook: Workbook, sheet: Sheet, area: Area): void {
  const widths = new Map<number, number>();
  sheet.forEachCell(area, (row, column, value) => {
    if (value === null) return;
    if (sheet.parts.merges.some((merge) => merge.columns > 1 && row >= merge.row && row <= lastRow(merge) && column >= merge.column && column <= lastColumn(merge))) return;
    const format = sheet.format(row, column);
    const text = workbook.calculator.text(value, format.numberFormat);
    const longest = Math.max(...text.split('\n').map(textUnits));
    widths.set(column, Math.max(widths.get(column) ?? 0, longest * format.fontSize * 0.52 * (format.bold ? 1.06 : 1) + 7));
  });
  const columnWidths = new Map(sheet.parts.columnWidths);
  for (let column = area.column; column <= Math.min(lastColumn(area), area.column + 16383); column += 1) {
    const width = widths.get(column);
    if (width !== undefined) columnWidths.set(column, Math.min(Math.round(width * 4) / 4, 1342));
  }
  sheet.update({ columnWidths }, { kind: 'sizes', sheet: sheet.id, axis: 'columns', first: area.column, count: area.columns });
}

/** Makes rows as high as their tallest cell; wrapped texts take as many lines as their column needs. */
export function autofitRows(workbook: Workbook, sheet: Sheet, area: Area): void {
  const heights = new Map<number, number>();
  sheet.forEachCell(area, (row, column, value) => {
    const format = sheet.format(row, column);
    const text = value === null ? '' : workbook.calculator.text(value, format.numberFormat);
    const perLine = Math.max(1, (columnWidth(sheet, column) - 4) / (format.fontSize * 0.52));
    const lines = format.wrapText ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textUnits(line) / perLine)), 0) : 1;
    heights.set(row, Math.max(heights.get(row) ?? 0, lines * format.fontSize * 1.3));
  });
  const rowHeights = new Map(sheet.parts.rowHeights);
  for (let row = area.row; row <= Math.min(lastRow(area), area.row + 1_048_575) && rowHeights.size + heights.size > 0; row += 1) {
    const height = heights.get(row);
    if (height !== undefined && height > sheet.parts.standardHeight) rowHeights.set(row, Math.min(Math.ceil(height * 4) / 4, 409));
    else rowHeights.delete(row);
    if (row - area.row > 200_000) break;
  }
  sheet.update({ rowHeights }, { kind: 'sizes', sheet: sheet.id, axis: 'rows', first: area.row, count: area.rows });
}

/** Chinese characters count two. */
function textUnits(text: string): number {
  let units = 0;
  for (const character of text) units += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return units;
}

import type { PrintPlan } from '../core/report/plan';
import type { PaintSheet } from './paint-source';

/** Points of a pixel at 96 dots an inch. */
const POINTS_PER_PIXEL = 0.75;

/** Widths, heights, frozen rows and print settings: what belongs to the sheet and not to its cells, but for the printed area. */
export async function paintPage(worksheet: Excel.Worksheet, sheet: PaintSheet): Promise<void> {
  const character = await pointsPerCharacter(worksheet);
  sheet.columnWidths.forEach((width, column) => {
    columnFormat(worksheet, column).columnWidth = width * character;
  });
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    rowFormat(worksheet, Number(row)).rowHeight = height;
  }
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  else worksheet.freezePanes.unfreeze();
  paintPrint(worksheet.pageLayout, sheet.print);
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const row of sheet.print.breaksBefore ?? []) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** What is printed, and what is repeated on every page: Excel can set these anew but not take them away again. */
export function paintPrintArea({ pageLayout }: Excel.Worksheet, { area, titleRows }: PrintPlan): void {
  pageLayout.setPrintArea(area);
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`);
}

export function columnFormat(worksheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  return worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format;
}

export function rowFormat(worksheet: Excel.Worksheet, row: number): Excel.RangeFormat {
  return worksheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format;
}

/**
 * How wide a character is: a file counts column widths in characters of the workbook's own font (8 pixels in a Chinese
 * Excel, 7 in an English one), office.js in points. A column that nobody sized is 8 characters and 5 pixels of margin
 * wide, rounded up to 8 pixels.
 */
async function pointsPerCharacter(worksheet: Excel.Worksheet): Promise<number> {
  const { format } = worksheet.getRange('XFD1');
  format.load('columnWidth');
  await worksheet.context.sync();
  return Math.floor((format.columnWidth / POINTS_PER_PIXEL - 5) / 8) * POINTS_PER_PIXEL;
}

function paintPrint(layout: Excel.PageLayout, print: PrintPlan): void {
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  layout.leftMargin = 36;
  layout.rightMargin = 36;
  layout.topMargin = 43.2;
  layout.bottomMargin = 43.2;
  layout.headerMargin = 21.6;
  layout.footerMargin = 21.6;
  // No number of pages down: as many as it takes.
  if (print.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}

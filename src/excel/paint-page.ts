import type { PrintPlan } from '../core/report/plan';
import type { PaintSheet } from './paint-source';

/** Points of one character of column width: 7 pixels at 96 dots an inch. */
const POINTS_PER_CHARACTER = 5.25;

/** Widths, heights, frozen rows and print settings: what belongs to the sheet and not to its cells. */
export function paintPage(worksheet: Excel.Worksheet, sheet: PaintSheet): void {
  sheet.columnWidths.forEach((width, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    worksheet.getRangeByIndexes(Number(row), 0, 1, 1).getEntireRow().format.rowHeight = height;
  }
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  else worksheet.freezePanes.unfreeze();
  paintPrint(worksheet.pageLayout, sheet.print);
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const row of sheet.print.breaksBefore ?? []) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
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
  layout.setPrintArea(print.area);
  if (print.titleRows !== undefined) layout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
  // No number of pages down: as many as it takes.
  if (print.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}

import { columnFormat, rowFormat } from './paint-page';
import type { PaintSheet } from './paint-source';

/** The print settings that a writing sets and Excel gives back as they are. */
const SETTINGS = ['orientation', 'paperSize', 'centerHorizontally', 'leftMargin', 'rightMargin', 'topMargin', 'bottomMargin', 'headerMargin', 'footerMargin'] as const;

/** Gives a sheet the sizes, frozen rows and print settings back that its copy has. What does not differ is left alone. */
export async function putPageBack(sheet: Excel.Worksheet, copy: Excel.Worksheet, plan: PaintSheet): Promise<void> {
  const [now, was] = [readPage(sheet, plan), readPage(copy, plan)];
  await sheet.context.sync();
  const breaks = was.breaks.items.map((one) => one.getCellAfterBreak());
  for (const cell of breaks) cell.load('address');
  await sheet.context.sync();
  now.widths.forEach((format, index) => { putSize(format, was.widths[index], 'columnWidth'); });
  now.heights.forEach((format, index) => { putSize(format, was.heights[index], 'rowHeight'); });
  if (was.frozen.isNullObject) sheet.freezePanes.unfreeze();
  else sheet.freezePanes.freezeAt(onSheet(was.frozen.address));
  putPrintBack(now, was, sheet);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const { address } of breaks) sheet.horizontalPageBreaks.add(onSheet(address));
  await sheet.context.sync();
}

interface Page {
  readonly layout: Excel.PageLayout;
  readonly area: Excel.RangeAreas;
  readonly titles: Excel.Range;
  readonly breaks: Excel.PageBreakCollection;
  readonly frozen: Excel.Range;
  readonly widths: readonly Excel.RangeFormat[];
  readonly heights: readonly Excel.RangeFormat[];
}

/** Asks for everything of a sheet that a plan sets and that does not belong to its cells. */
function readPage(sheet: Excel.Worksheet, plan: PaintSheet): Page {
  const layout = sheet.pageLayout;
  const page = {
    layout,
    area: layout.getPrintAreaOrNullObject(),
    titles: layout.getPrintTitleRowsOrNullObject(),
    breaks: sheet.horizontalPageBreaks,
    frozen: sheet.freezePanes.getLocationOrNullObject(),
    widths: plan.columnWidths.map((_, column) => columnFormat(sheet, column)),
    heights: Object.keys(plan.rowHeights).map((row) => rowFormat(sheet, Number(row))),
  };
  layout.load(`${SETTINGS.join()},zoom,headersFooters/defaultForAllPages/centerFooter`);
  for (const range of [page.area, page.titles, page.frozen]) range.load('address');
  page.breaks.load('items/rowIndex');
  for (const format of page.widths) format.load('columnWidth');
  for (const format of page.heights) format.load('rowHeight');
  return page;
}

function putSize(now: Excel.RangeFormat, was: Excel.RangeFormat | undefined, size: 'columnWidth' | 'rowHeight'): void {
  if (was !== undefined && now[size] !== was[size]) now[size] = was[size];
}

function putPrintBack(now: Page, was: Page, sheet: Excel.Worksheet): void {
  const { layout } = now;
  for (const name of SETTINGS) if (layout[name] !== was.layout[name]) layout.set({ [name]: was.layout[name] });
  if (JSON.stringify(zoomOf(layout)) !== JSON.stringify(zoomOf(was.layout))) layout.zoom = zoomOf(was.layout);
  const { centerFooter } = was.layout.headersFooters.defaultForAllPages;
  if (layout.headersFooters.defaultForAllPages.centerFooter !== centerFooter) layout.headersFooters.defaultForAllPages.centerFooter = centerFooter;
  // Excel takes neither away again where there was none: they are set last of all, when hardly anything can fail any more.
  if (!was.area.isNullObject) layout.setPrintArea(sheet.getRanges(onSheet(was.area.address)));
  if (!was.titles.isNullObject) layout.setPrintTitleRows(onSheet(was.titles.address));
}

/** A scale or numbers of pages: Excel gives null for what is not in force, and takes only what is. */
function zoomOf({ zoom: { scale, horizontalFitToPages, verticalFitToPages } }: Excel.PageLayout): Excel.PageLayoutZoomOptions {
  if (typeof scale === 'number') return { scale };
  return { ...(typeof horizontalFitToPages === 'number' && { horizontalFitToPages }), ...(typeof verticalFitToPages === 'number' && { verticalFitToPages }) };
}

/** An address, or several, without the sheet. */
function onSheet(address: string): string {
  return address.split(',').map((one) => one.slice(one.lastIndexOf('!') + 1)).join();
}

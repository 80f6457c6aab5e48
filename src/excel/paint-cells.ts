import type { CellStyle, StyleName } from '../core/report/plan';
import { assert } from '../core/assert';
import { applyStyle } from './apply-style';
import { cellContent, TEXT_FORMAT } from './cell-content';
import { nextTask } from './read-blocks';
import type { Content, PaintSheet } from './paint-source';
import { quotedSheet } from '../core/cell-address';
import { styleAreas } from './style-areas';

/** Areas dressed in one request, and cells written in one: far below 5 MB, and short for the pane's thread. */
const AREAS_A_REQUEST = 30;
const CELLS_A_REQUEST = 4000;

type Styles = Readonly<Record<StyleName, CellStyle>>;

export function styleNamed(styles: Styles, name: StyleName): CellStyle {
  const style = styles[name];
  assert(style !== undefined, `style ${name} is defined`);
  return style;
}

/** Formats of every cell of a sheet's plan: before the values, because a format decides what a value is taken for. */
export async function paintFormats(worksheet: Excel.Worksheet, sheet: PaintSheet, styles: Styles, onStep: () => void): Promise<void> {
  const areas = styleAreas(sheet);
  for (let done = 0; done < areas.length; done += AREAS_A_REQUEST) {
    for (const area of areas.slice(done, done + AREAS_A_REQUEST)) {
      applyStyle(worksheet.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount), styleNamed(styles, area.style), area);
    }
    await worksheet.context.sync();
    await nextTask();
    onStep();
  }
  for (const table of sheet.tables) {
    table.columns.forEach(({ linked, style }, index) => {
      // A formula in a cell of text format would stay a text.
      if (linked && styles[style]?.numberFormat === TEXT_FORMAT && table.rowCount > 0) {
        worksheet.getRangeByIndexes(table.top + 1, table.left + index, table.rowCount, 1).numberFormat = [['General']];
      }
    });
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge(false);
  }
  await worksheet.context.sync();
}

/** Values, formulas and links of the single cells, in dense blocks; null leaves a cell alone. */
export async function paintCells(worksheet: Excel.Worksheet, sheet: PaintSheet, styles: Styles, onStep: () => void): Promise<void> {
  for (const cell of sheet.cells) {
    if (cell.link === undefined) continue;
    const range = worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
    range.hyperlink = { documentReference: `${quotedSheet(cell.link.sheet)}!${cell.link.cell}`, textToDisplay: String(cell.value ?? '') };
    // A link brings Excel's own look with it.
    applyStyle(range, styleNamed(styles, cell.style), { rowCount: 1, columnCount: 1 });
  }
  const width = 1 + sheet.cells.reduce((most, cell) => Math.max(most, cell.column), -1);
  const height = 1 + sheet.cells.reduce((most, cell) => Math.max(most, cell.row), -1);
  if (width === 0) return;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
  const rows = filledRows(sheet, styles);
  for (let top = 0; top < height; top += rowsAtOnce) {
    const rowCount = Math.min(rowsAtOnce, height - top);
    const block = Array.from({ length: rowCount }, (_, index) => {
      const row = rows.get(top + index);
      return Array.from({ length: width }, (_column, column) => row?.get(column) ?? null);
    });
    worksheet.getRangeByIndexes(top, 0, rowCount, width).values = block;
    await worksheet.context.sync();
    await nextTask();
    onStep();
  }
}

/** Contents of the single cells that hold something, by row and column. */
function filledRows(sheet: PaintSheet, styles: Styles): Map<number, Map<number, Content>> {
  const rows = new Map<number, Map<number, Content>>();
  for (const cell of sheet.cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    const row = rows.get(cell.row) ?? new Map<number, Content>();
    rows.set(cell.row, row.set(cell.column, cellContent(cell, styleNamed(styles, cell.style).numberFormat)));
  }
  return rows;
}

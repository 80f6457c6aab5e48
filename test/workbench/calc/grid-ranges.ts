import { BooleanNumber, RANGE_TYPE } from '@univerjs/core';
import type { IRange } from '@univerjs/core';
import { isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import { PIXELS_PER_POINT } from './display-cells';

/** What was selected on the grid, as the model says it: whole columns and rows to the end of the sheet. */
export function areaOfRange(range: IRange): Area {
  const all = range.rangeType === RANGE_TYPE.ALL;
  const columns = all || range.rangeType === RANGE_TYPE.COLUMN;
  const rows = all || range.rangeType === RANGE_TYPE.ROW;
  return {
    row: columns ? 0 : range.startRow,
    column: rows ? 0 : range.startColumn,
    rows: columns ? MAX_ROWS : range.endRow - range.startRow + 1,
    columns: rows ? MAX_COLUMNS : range.endColumn - range.startColumn + 1,
  };
}

/** An area as far as the grid reaches. */
export function rangeOnGrid(area: Area, grid: { readonly rowCount: number; readonly columnCount: number }): IRange {
  const wholeColumns = isWholeColumns(area);
  const wholeRows = isWholeRows(area);
  const rangeType = wholeColumns && wholeRows ? RANGE_TYPE.ALL : wholeColumns ? RANGE_TYPE.COLUMN : wholeRows ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL;
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: Math.min(lastRow(area), grid.rowCount - 1),
    endColumn: Math.min(lastColumn(area), grid.columnCount - 1),
    rangeType,
  };
}

/** Replaces the sizes and hidden marks of lines in place, because Univer keeps the object. */
export function replaceLines(data: Record<number, { h?: number; w?: number; hd?: BooleanNumber }>, sizes: ReadonlyMap<number, number>, hidden: readonly number[], key: 'h' | 'w'): void {
  for (const line of Object.keys(data)) Reflect.deleteProperty(data, line);
  for (const [line, points] of sizes) data[line] = { [key]: Math.round(points * PIXELS_PER_POINT), hd: points === 0 ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  for (const line of hidden) data[line] = { ...data[line], hd: BooleanNumber.TRUE };
}

import { CellValueType } from '@univerjs/core';
import type { ICellDataForSheetInterceptor, IStyleData, Nullable } from '@univerjs/core';
import { isCellError } from '../model/cell-value';
import type { CellValue } from '../model/cell-value';
import type { CellFormat } from '../model/cell-format';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { displayStyle } from './display-style';
import type { ValueAlignment } from './display-style';
import { tableLook } from './table-look';

/** Pixels of a point at 100 %. */
export const PIXELS_PER_POINT = 96 / 72;

/** The fonts we fall back on are wider than Excel's Chinese default, for which the columns were made. */
const FALLBACK_IS_WIDER = 0.92;

/** Makes what the grid draws for a cell: its text as the model says it, its look as its format says. */
export class DisplayCells {
  private readonly workbook: Workbook;
  private readonly styles = new Map<string, IStyleData>();
  private readonly pen = document.createElement('canvas').getContext('2d');

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  cell(sheet: Sheet, row: number, column: number): Nullable<ICellDataForSheetInterceptor> {
    const value = sheet.value(row, column);
    const formatId = sheet.formatId(row, column);
    const table = sheet.parts.tables.length === 0 ? undefined : sheet.parts.tables.map((one) => ({ one, look: tableLook(one, row, column) })).find(({ look }) => look !== undefined);
    if (value === null && formatId === 0 && table === undefined) return null;
    const own = this.workbook.formats.get(formatId);
    const format = table?.look === undefined ? own : { ...table.look, ...differences(own) , numberFormat: own.numberFormat } as CellFormat;
    const alignment = alignmentOf(value);
    const key = `${formatId}|${alignment}|${table?.look === undefined ? '' : JSON.stringify(table.look)}`;
    let style = this.styles.get(key);
    if (style === undefined) this.styles.set(key, (style = displayStyle({ ...this.workbook.formats.get(0), ...format }, alignment)));
    if (value === null) return { s: style };
    const text = this.workbook.calculator.text(value, own.numberFormat);
    const shown = alignment === 'number' && !own.wrapText ? this.fit(text, { ...this.workbook.formats.get(0), ...format }, this.widthOf(sheet, row, column)) : text;
    const cell: ICellDataForSheetInterceptor = { v: shown, t: CellValueType.STRING, s: style };
    if (isCellError(value) && value.message !== undefined) cell.markers = { tl: { color: '#217346', size: 6 } };
    return cell;
  }

  /** A number that does not fit its column shows as number signs. */
  private fit(text: string, format: CellFormat, width: number): string {
    if (text.length * format.fontSize * 0.95 < width || this.pen === null) return text;
    this.pen.font = `${format.bold ? 'bold ' : ''}${format.fontSize * PIXELS_PER_POINT}px "${format.fontName}", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;
    if (this.pen.measureText(text).width * FALLBACK_IS_WIDER <= width) return text;
    return '#'.repeat(Math.max(1, Math.floor((width - 4) / this.pen.measureText('#').width)));
  }

  private widthOf(sheet: Sheet, row: number, column: number): number {
    const merge = sheet.parts.merges.find((one) => one.row === row && one.column === column);
    let points = 0;
    for (let i = column; i < column + (merge?.columns ?? 1); i += 1) points += sheet.parts.columnWidths.get(i) ?? sheet.parts.standardWidth;
    return points * PIXELS_PER_POINT;
  }
}

/** Only what was set on the cell itself wins over the style of its table. */
function differences(format: CellFormat): Partial<CellFormat> {
  const { fillColor, bold, italic, fontColor, horizontalAlignment, verticalAlignment, wrapText, fontName, fontSize, indentLevel } = format;
  return {
    horizontalAlignment,
    verticalAlignment,
    wrapText,
    fontName,
    fontSize,
    indentLevel,
    italic,
    ...(bold ? { bold } : {}),
    ...(fillColor === '' ? {} : { fillColor }),
    ...(fontColor === '#000000' ? {} : { fontColor }),
  };
}

function alignmentOf(value: CellValue): ValueAlignment {
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' || value === null ? 'text' : 'center';
}

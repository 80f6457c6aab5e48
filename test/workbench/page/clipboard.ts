import { lastColumn, lastRow } from '../model/area';
import type { Area } from '../model/area';
import { copyCells, copyTarget } from '../model/copy-cells';
import type { CellInput, Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** Cells taken along by copying within the workbook, and their texts as they went to the clipboard. */
export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly isCut: boolean;
  readonly text: string;
}

/** Takes an area along: its used rows as texts separated by tabs and line ends. */
export function takeCells(workbook: Workbook, sheet: Sheet, area: Area, isCut: boolean): CopiedCells {
  const used = sheet.usedArea(false, area);
  const part: Area = used === undefined ? { ...area, rows: 1, columns: 1 } : { ...area, rows: lastRow(used) - area.row + 1, columns: lastColumn(used) - area.column + 1 };
  const lines: string[] = [];
  for (let row = part.row; row <= lastRow(part); row += 1) {
    const texts: string[] = [];
    for (let column = part.column; column <= lastColumn(part); column += 1) texts.push(quoted(workbook.calculator.text(sheet.value(row, column), sheet.format(row, column).numberFormat)));
    lines.push(texts.join('\t'));
  }
  return { sheet, area: part, isCut, text: lines.join('\r\n') };
}

/** Puts copied cells (with formulas and formats) or a text at an area; gives the area that changed. */
export function putCells(sheet: Sheet, at: Area, text: string, copied: CopiedCells | undefined): Area {
  if (copied !== undefined && normalized(copied.text) === normalized(text)) {
    const target = copyTarget(copied.area, at, false);
    copyCells(copied.sheet, copied.area, sheet, target, { kind: 'All', skipBlanks: false, transpose: false });
    if (copied.isCut) copied.sheet.clear(copied.area, 'all');
    return target;
  }
  const rows = readClipboardText(text);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const inputs: CellInput[][] = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  const area: Area = { row: at.row, column: at.column, rows: Math.max(1, inputs.length), columns: width };
  if (inputs.length > 0) sheet.writeBlock(area, inputs);
  return area;
}

function normalized(text: string): string {
  return text.replace(/\r/g, '').replace(/\n$/, '');
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Splits what came from the clipboard into rows and cells; quotes hold line ends together, as Excel writes them. */
export function readClipboardText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (isQuoted) {
      if (sign === '"' && text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t' || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

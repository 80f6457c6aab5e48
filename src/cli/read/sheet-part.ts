import type { Cell, Merge } from '../../core/ledger/grid';
import { rangeCorners } from '../cell-range';
import { limits } from './limits';
import { Unreadable } from './unreadable';
import { XmlScanner } from './xml-scanner';

/** The cells of one worksheet part. */
export interface SheetCells {
  /** From row 1 and column A; a row without cells is an empty list. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly cellCount: number;
}

export interface SheetPartContext {
  readonly sharedStrings: readonly string[];
  /** Shifts a number of a cell format by the days between the two calendars, where the workbook counts from 1904. */
  readonly fromCell: (value: number, format: number) => number;
  /** How many cells the file may still have. */
  readonly cellsLeft: number;
}

const NO_CELLS: readonly Cell[] = [];

/** Reads a worksheet part: values as Excel saved them, hidden rows like any other, formulas by their results. */
export function readSheetPart(part: Buffer, context: SheetPartContext): SheetCells {
  const scanner = new XmlScanner(part);
  const rows: (readonly Cell[])[] = [];
  const merges: Merge[] = [];
  let cellCount = 0;
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.name === 'row') {
      const row = rowNumber(scanner.attribute('r'), rows.length);
      while (rows.length < row) rows.push(NO_CELLS);
      const cells = scanner.empty ? NO_CELLS : readRow(scanner, context);
      cellCount += cells.length;
      if (cellCount > context.cellsLeft) throw new Unreadable('file.tooManyCells', { limit: limits.cells / 1e6 });
      rows[row] = cells;
    } else if (scanner.name === 'mergeCell') {
      const corners = rangeCorners(scanner.attribute('ref') ?? '');
      if (corners !== undefined) merges.push(corners);
    }
  }
  return { rows, merges, cellCount };
}

/** 0-based; rows without a number follow each other. A number that goes back or beyond the sheet is no workbook's. */
function rowNumber(written: string | undefined, next: number): number {
  const row = written === undefined ? next : Number(written) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= limits.rows) throw new Unreadable('file.tooTall', { limit: limits.rows });
  return row;
}

function readRow(scanner: XmlScanner, context: SheetPartContext): readonly Cell[] {
  const cells: Cell[] = [];
  let next = 0;
  while (scanner.next()) {
    if (scanner.name === 'row') break;
    if (scanner.name !== 'c' || scanner.closing) continue;
    const written = scanner.columnAttribute('r');
    const column = written === -1 ? next : written;
    if (column >= limits.columns) throw new Unreadable('file.tooWide', { limit: limits.columns });
    next = column + 1;
    if (scanner.empty) continue;
    const value = readCell(scanner, context);
    if (value === null || value === '') continue;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells.length === 0 ? NO_CELLS : cells;
}

/** The value of the cell whose opening tag was just read. */
function readCell(scanner: XmlScanner, context: SheetPartContext): Cell {
  const type = scanner.attribute('t') ?? 'n';
  const format = type === 'n' ? Number(scanner.attribute('s') ?? 0) : 0;
  let value: Cell = null;
  let inline = '';
  let phonetic = 0;
  while (scanner.next()) {
    const { name, closing, empty } = scanner;
    if (name === 'c' && closing) break;
    if (name === 'rPh' && !empty) phonetic += closing ? -1 : 1;
    if (!closing) continue;
    if (name === 'v') value = cellValue(scanner, type, format, context);
    else if (name === 't' && phonetic === 0) inline += scanner.text();
  }
  return type === 'inlineStr' ? unescaped(inline) : value;
}

function cellValue(scanner: XmlScanner, type: string, format: number, context: SheetPartContext): Cell {
  switch (type) {
    case 's':
      return context.sharedStrings[scanner.number()] ?? null;
    case 'n': {
      const value = scanner.number();
      return Number.isNaN(value) ? scanner.text() : context.fromCell(value, format);
    }
    case 'b':
      return scanner.number() === 1;
    case 'd':
      return scanner.text().replace(/T.*$/, '');
    default:
      return unescaped(scanner.text());
  }
}

/** Excel writes a character that XML cannot hold as `_x0007_`. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

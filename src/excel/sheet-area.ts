import { columnOf } from '../core/cell-address';

/** A rectangle of a sheet, 0-based. */
export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Its last row, 0-based. */
export function bottomOf({ top, rowCount }: SheetArea): number {
  return top + rowCount - 1;
}

export function isInColumns(column: number, { left, columnCount }: SheetArea): boolean {
  return column >= left && column < left + columnCount;
}

/** The smallest area that holds both. */
export function around(one: SheetArea, other: SheetArea): SheetArea {
  const top = Math.min(one.top, other.top);
  const left = Math.min(one.left, other.left);
  const right = Math.max(one.left + one.columnCount, other.left + other.columnCount);
  return { top, left, rowCount: Math.max(bottomOf(one), bottomOf(other)) - top + 1, columnCount: right - left };
}

/**
 * The area of an A1 address as events and ranges give it, with or without sheet and `$`: cells (`B3:C9`), whole rows
 * (`3:9`) and whole columns (`B:C`, every row of a sheet). Undefined for several areas or anything else.
 */
export function parseArea(address: string): SheetArea | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '').toUpperCase();
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(local);
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return areaBetween(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right));
  }
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows !== null) return areaBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(local);
  if (columns !== null) return areaBetween(0, columnOf(columns[1] ?? ''), MAX_ROWS - 1, columnOf(columns[2] ?? ''));
  return undefined;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

function areaBetween(top: number, left: number, bottom: number, right: number): SheetArea {
  return { top, left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

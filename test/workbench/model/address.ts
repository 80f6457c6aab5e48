import { isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from './area';
import type { Area } from './area';

/** An address as people write it: the sheet, when one is named, and the cells. */
export interface Address {
  readonly sheet?: string;
  readonly area: Area;
}

/** The letters of a zero-based column: 0 is A, 27 is AB. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The zero-based column of its letters, or -1 beyond the last one. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The A1 text of an area without its sheet: `B2`, `B2:C5`, `B:C` or `2:5`. */
export function areaName(area: Area): string {
  if (isWholeColumns(area) && !isWholeRows(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(lastRow(area), lastColumn(area))}`;
}

/** The sheet name as formulas need it: in quotes when it is not a plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function fullAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaName(area)}`;
}

/** Reads `Sheet1!A1:B2`, `'It''s'!B:B`, `$A$1`, `3:5`; undefined when the text is no address. */
export function parseAddress(text: string): Address | undefined {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1));
  if (area === undefined) return undefined;
  if (bang < 0) return { area };
  const sheet = text.slice(0, bang).trim();
  const name = sheet.startsWith("'") && sheet.endsWith("'") && sheet.length > 2 ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return name === '' ? undefined : { sheet: name, area };
}

/** Reads an address without a sheet. */
export function parseArea(text: string): Area | undefined {
  const parts = text.replaceAll('$', '').trim().split(':');
  const first = parts[0];
  const second = parts.length === 1 ? first : parts[1];
  if (first === undefined || second === undefined || parts.length > 2) return undefined;
  if (/^[A-Za-z]{1,3}$/.test(first) && /^[A-Za-z]{1,3}$/.test(second) && parts.length === 2) return between(0, columnIndex(first), MAX_ROWS - 1, columnIndex(second));
  if (/^\d+$/.test(first) && /^\d+$/.test(second) && parts.length === 2) return between(Number(first) - 1, 0, Number(second) - 1, MAX_COLUMNS - 1);
  const one = parseCell(first);
  const other = parseCell(second);
  return one && other ? between(one.row, one.column, other.row, other.column) : undefined;
}

function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
}

function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const area = { row, column, rows: Math.abs(row1 - row2) + 1, columns: Math.abs(column1 - column2) + 1 };
  return row >= 0 && column >= 0 && lastRow(area) < MAX_ROWS && lastColumn(area) < MAX_COLUMNS ? area : undefined;
}

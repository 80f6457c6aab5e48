import { daysInMonth } from '../calendar';
import type { Cell } from './grid';
import { cellText, normalizeText } from './normalize-text';
import { readPartialDay, type DayFault, type PartialDay } from './read-day';
import type { ColumnRoles } from './recognize-columns';

/** Reads the date of a row, from one column or from its parts. Remembers year and month written once for many rows. */
export interface DateReader {
  /** The column that tells a date is there; -1 where the sheet has no date. */
  readonly column: number;
  /** The column to blame for the fault that was read last. */
  faulty: number;
  readonly read: (row: readonly (Cell | undefined)[]) => PartialDay | DayFault;
}

/** A reader for the date columns of a sheet; `month` is that of the sheet, for days that stand alone. */
export function dateReader(roles: ColumnRoles, month: number | undefined): DateReader {
  if (roles.date !== undefined) return singleColumn(roles.date, month);
  if (roles.month !== undefined || roles.day !== undefined) return partColumns(roles, month);
  return { column: -1, faulty: -1, read: () => 0 };
}

/** Whether a row says its whole date by itself: what it leaves out is taken from rows above. */
export function datePartsIn(roles: ColumnRoles, row: readonly (Cell | undefined)[]): 'all' | 'some' | 'none' {
  const columns = roles.date !== undefined ? [roles.date] : [roles.year, roles.month, roles.day].filter((column) => column !== undefined);
  const isEmpty = (column: number): boolean => row[column] === null || row[column] === undefined || row[column] === '';
  if (columns.every(isEmpty)) return 'none';
  if (roles.date !== undefined) return 'all';
  const parts = columns.map((column) => wholeNumber(row[column]) ?? 0);
  // A year and month in one, or a whole date in the month column, says more than its column does.
  const month = roles.month === undefined ? 1 : (wholeNumber(row[roles.month]) ?? 0);
  return parts.every((part) => part > 0) && month <= 12 ? 'all' : 'some';
}

function singleColumn(column: number, month: number | undefined): DateReader {
  const known = new Map<Cell, PartialDay | DayFault>();
  const read = (row: readonly (Cell | undefined)[]): PartialDay | DayFault => {
    const cell = row[column];
    if (cell === null || cell === undefined || cell === '') return 0;
    let day = known.get(cell);
    if (day === undefined) {
      day = readPartialDay(cell);
      if (day === 'date-unreadable' && month !== undefined) day = dayAlone(cell, month);
      known.set(cell, day);
    }
    return day;
  };
  return { column, faulty: column, read };
}

function dayAlone(cell: Cell, month: number): PartialDay | DayFault {
  const day = wholeNumber(cell);
  return day === undefined || day === 0 ? 'date-unreadable' : partial(month, day);
}

function partColumns(roles: ColumnRoles, sheetMonth: number | undefined): DateReader {
  const { year: yearColumn = -1, month: monthColumn = -1, day: dayColumn = -1 } = roles;
  let year = 0;
  let month = sheetMonth ?? 0;
  let day = 0;
  const read = (row: readonly (Cell | undefined)[]): PartialDay | DayFault => {
    const parts = [wholeNumber(row[yearColumn]), wholeNumber(row[monthColumn]), wholeNumber(row[dayColumn])];
    if (parts.includes(undefined)) {
      blame([yearColumn, monthColumn, dayColumn][parts.indexOf(undefined)]);
      // A whole date in the month or day column is a date all the same.
      const whole = readPartialDay(row[monthColumn] ?? row[dayColumn]);
      return typeof whole === 'number' && whole !== 0 ? whole : 'date-unreadable';
    }
    const [yearPart = 0, monthPart = 0, dayPart = 0] = parts;
    if (yearPart === 0 && monthPart === 0 && dayPart === 0) return 0;
    if (yearPart !== 0) year = yearPart < 100 ? 2000 + yearPart : yearPart;
    if (monthPart !== 0) {
      // A year and month in one (202401, the period column of some exports).
      if (monthPart > 190_000) year = Math.trunc(monthPart / 100);
      month = monthPart % 100;
    }
    if (dayPart !== 0) day = dayPart;
    else if (monthPart !== 0 || day === 0) day = 1;
    blame(month < 1 || month > 12 ? monthColumn : dayColumn);
    if (month === 0) return 'date-unreadable';
    const monthDay = partial(month, day);
    if (typeof monthDay === 'string' || year === 0) return monthDay;
    return day > daysInMonth(year, month) ? 'date-impossible' : year * 10_000 + month * 100 + day;
  };
  const first = monthColumn >= 0 ? monthColumn : dayColumn;
  const blame = (column = -1): void => {
    reader.faulty = column >= 0 ? column : first;
  };
  const reader: DateReader = { column: first, faulty: first, read };
  return reader;
}

function partial(month: number, day: number): PartialDay | DayFault {
  return month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month) ? 'date-impossible' : -(month * 100 + day);
}

/** 0 for an empty cell, `undefined` for anything but a whole number with at most 年, 月, 期 or 日 behind it. */
function wholeNumber(cell: Cell | undefined): number | undefined {
  if (cell === null || cell === undefined || cell === '') return 0;
  if (typeof cell === 'number') return Number.isInteger(cell) && cell > 0 ? cell : undefined;
  const text = normalizeText(cellText(cell));
  if (text === '' || /^-+$/.test(text)) return 0;
  const digits = /^(?:第(?=.*期))?(\d{1,6})(?:年度?|月份?|期|日|号)?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

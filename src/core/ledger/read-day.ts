import { dayFromSerial, dayOf, isRealDay, type Day } from '../calendar';
import type { Cell } from './grid';
import { isErrorText, normalizeText } from './normalize-text';

/** Why a cell is no date; the problem codes of the same names. */
export type DayFault = 'date-unreadable' | 'date-impossible' | 'date-no-year' | 'cell-error';

/**
 * Reads one cell of a date column (spec: ledger, 3); 0 for an empty one. A month and day without a year take
 * `yearHint`; without a hint they are `date-no-year`.
 */
export function readDay(cell: Cell | undefined, yearHint: number | undefined): Day | DayFault {
  const day = readPartialDay(cell);
  if (typeof day === 'string' || day >= 0) return day;
  return yearHint === undefined ? 'date-no-year' : withYear(day, yearHint);
}

/** A day, or minus its month and day (−131 = 31 January) where the cell has no year; 0 for an empty cell. */
export type PartialDay = number;

/** Reads a date cell before the year of the sheet is known. */
export function readPartialDay(cell: Cell | undefined): PartialDay | DayFault {
  if (cell === null || cell === undefined || cell === '') return 0;
  if (typeof cell === 'number') return fromNumber(cell);
  if (typeof cell === 'boolean') return 'date-unreadable';
  return fromText(normalizeText(cell));
}

/** Gives a month and day (−131) its year; a 29 February that the year does not have is impossible. */
export function withYear(partial: PartialDay, year: number): Day | DayFault {
  return real(year, Math.trunc(-partial / 100), -partial % 100);
}

function fromNumber(value: number): PartialDay | DayFault {
  // Serials of 1980 to 2100; a number outside is 20240131, 202401, or no date at all (1.31 may be the 3rd or the 30th).
  if (value >= 29_221 && value < 73_416) return dayFromSerial(value);
  if (!Number.isInteger(value)) return 'date-unreadable';
  if (value >= 19_000_000 && value < 22_000_000) return fromDigits(value.toFixed(0));
  if (value >= 190_001 && value <= 210_012) return fromDigits(value.toFixed(0));
  return 'date-unreadable';
}

function fromText(text: string): PartialDay | DayFault {
  if (text === '' || /^-+$/.test(text)) return 0;
  if (isErrorText(text)) return 'cell-error';
  if (text.length > 40) return 'date-unreadable';
  const plain = text.replace(timeOfDay, '').replace(weekday, '').trim();
  const full = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号.]?$/.exec(plain) ?? /^(\d\d)年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/.exec(plain);
  if (full) return real(yearFrom(full[1]), Number(full[2]), Number(full[3]));
  const month = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?月?份?$/.exec(plain) ?? /^(\d\d)年 ?(\d{1,2}) ?月份?$/.exec(plain) ?? /^(\d{4}) ?年?度? ?第? ?(\d{1,2}) ?期$/.exec(plain);
  if (month) return real(yearFrom(month[1]), Number(month[2]), 1);
  const partial = /^(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/.exec(plain) ?? /^(\d{1,2}) ?月份?$/.exec(plain);
  if (partial) return partialDay(Number(partial[1]), Number(partial[2] ?? 1));
  if (/^\d+$/.test(plain)) return fromDigits(plain);
  return 'date-unreadable';
}

const timeOfDay = /[ T]?(?:(?:凌晨|早上|上午|中午|下午|晚上) ?)?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$/i;
const weekday = / ?\(?(星期|周)[一二三四五六日天]\)?$/;

/** 20240131, 20240131093000, 202401, 0131, or a serial that arrived as text. */
function fromDigits(digits: string): PartialDay | DayFault {
  const year = Number(digits.slice(0, 4));
  if (digits.length === 8 || digits.length === 14) return real(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
  if (digits.length === 6 && year >= 1900 && year <= 2100) return real(year, Number(digits.slice(4)), 1);
  if (digits.length === 4) return partialDay(Number(digits.slice(0, 2)), Number(digits.slice(2)));
  if (digits.length === 5) return fromNumber(Number(digits));
  return 'date-unreadable';
}

function yearFrom(text: string | undefined): number {
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

function real(year: number, month: number, day: number): Day | DayFault {
  return isRealDay(year, month, day) ? dayOf(year, month, day) : 'date-impossible';
}

function partialDay(month: number, day: number): PartialDay | DayFault {
  // 2024 is a leap year: whether a 29 February exists is asked again when the year is known.
  return isRealDay(2024, month, day) ? -(month * 100 + day) : 'date-impossible';
}

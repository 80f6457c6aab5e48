/** A calendar day as the number yyyymmdd (20240131); 0 = no date. Sorts and compares as a number. */
export type Day = number;

/** A calendar month as the number yyyymm (202401). */
export type Month = number;

export function dayOf(year: number, month: number, day: number): Day {
  return year * 10_000 + month * 100 + day;
}

export function monthOf(day: Day): Month {
  return Math.trunc(day / 100);
}

export function yearOf(day: Day): number {
  return Math.trunc(day / 10_000);
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `2024-01-31` */
export function dayText(day: Day): string {
  const text = day.toString().padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** `2024-01` */
export function monthText(month: Month): string {
  const text = month.toString().padStart(6, '0');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Days since 1970-01-01 of the proleptic Gregorian calendar. */
function epochDays(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Excel's 1900 date serial of a day (2024-01-01 = 45292). Days before 1900-03-01 follow Excel's phantom leap day. */
export function serialFromDay(day: Day): number {
  const days = epochDays(yearOf(day), monthOf(day) % 100, day % 100) + 25_569;
  return days < 61 ? days - 1 : days;
}

/** The day of an Excel 1900 date serial; 0 when there is none (below 1, the phantom 1900-02-29, beyond 9999-12-31). */
export function dayFromSerial(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole < 1 || whole === 60 || whole > 2_958_465) return 0;
  const date = new Date((whole < 60 ? whole - 25_568 : whole - 25_569) * 86_400_000);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

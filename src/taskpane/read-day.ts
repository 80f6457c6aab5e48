import type { Day } from '../core/calendar';
import { dayOf, dayText, isRealDay } from '../core/calendar';

/** Day of a date field's value (`2024-01-31`); undefined while it is empty or not a date. */
export function readDay(value: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return isRealDay(year, month, day) ? dayOf(year, month, day) : undefined;
}

/** Value of a date field for a day; empty for none. */
export function dayFieldValue(day: Day | undefined): string {
  return day === undefined || day === 0 ? '' : dayText(day);
}

/** Today as the machine's calendar has it. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

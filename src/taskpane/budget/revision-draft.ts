import type { Revision } from '../../core/budget/budget-line';
import type { Day } from '../../core/calendar';
import { dayFieldValue, readDay } from '../read-day';
import { readMoney } from '../read-money';

/** A revision as typed so far. */
export interface RevisionDraft {
  /** The date that stood there at first; it is not hers. */
  readonly offered: string;
  readonly date: string;
  readonly amount: string;
  readonly document: string;
  readonly note: string;
}

/** Nothing typed yet; the date stands at the day that is usual in this ledger. */
export function newDraft(day: Day): RevisionDraft {
  const offered = dayFieldValue(day);
  return { offered, date: offered, amount: '', document: '', note: '' };
}

/** The revision a draft stands for; undefined while its date or amount is missing or can't be read. */
export function revisionOf({ date, amount, document, note }: RevisionDraft): Revision | undefined {
  const day = readDay(date);
  const money = readMoney(amount);
  return day === undefined || money === undefined ? undefined : { date: day, amount: money, document: document.trim(), note: note.trim() };
}

/** The revisions of a line with the one still being typed; undefined when that one is not complete. */
export function withDraft(revisions: readonly Revision[], draft: RevisionDraft | undefined): readonly Revision[] | undefined {
  if (draft === undefined || isUntouched(draft)) return revisions;
  const typed = revisionOf(draft);
  return typed === undefined ? undefined : [...revisions, typed];
}

/** Whether nothing was typed that could be lost. */
function isUntouched({ offered, date, amount, document, note }: RevisionDraft): boolean {
  return date === offered && [amount, document, note].every((text) => text.trim() === '');
}

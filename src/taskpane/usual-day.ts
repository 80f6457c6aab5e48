import type { Day } from '../core/calendar';
import { yearOf } from '../core/calendar';
import type { AnswerView } from '../excel/session';
import { today } from './read-day';

/** The day that a form offers: today; the ledger's last day while another year is looked at. */
export function usualDay({ ledger, lastDay }: Pick<AnswerView, 'lastDay'> & { readonly ledger: Pick<AnswerView['ledger'], 'year'> }, now: Day = today()): Day {
  return yearOf(now) === ledger.year ? now : lastDay;
}

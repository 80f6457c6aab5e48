import { dayText } from '../../core/calendar';
import type { AnswerView } from '../../excel/session';
import type { Words } from '../words';

/** Up to when the ledger reaches; where nothing was spent, or no day is known, that instead. */
export function lastDayText(words: Words, { lastDay, summary }: AnswerView, style: 'with year' | 'without year'): string {
  if (lastDay !== 0) return words.text('pane.ledger.day', { day: style === 'with year' ? dayText(lastDay) : dayText(lastDay).slice(5) });
  return words.text(summary.expenditure.count === 0 ? 'pane.ledger.noSpending' : 'pane.ledger.noDay');
}

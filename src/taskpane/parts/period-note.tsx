import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarMonthRegular } from '@fluentui/react-icons';
import type { Month } from '../../core/calendar';
import type { Pane } from '../use-pane';
import type { Words } from '../words';
import { useWords } from '../words';

const useStyles = makeStyles({
  note: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start', color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: '1.125rem', marginTop: '0.125rem' },
  text: { minWidth: 0 },
});

/** Over figures that count only up to a month that was chosen in another view: which, and back to the whole year. */
export function PeriodNote({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const words = useWords();
  const { until } = pane.state;
  if (until === undefined) return null;
  return (
    <div className={styles.note} role="note">
      <CalendarMonthRegular className={styles.icon} aria-hidden="true" />
      <span className={styles.text}>{words.text('pane.period.only', { month: monthName(words, until) })}{'\u2002'}<Link inline as="button" onClick={() => { pane.session.setPeriod(undefined); }}>{words.text('pane.period.back')}</Link></span>
    </div>
  );
}

const names = ['pane.month.1', 'pane.month.2', 'pane.month.3', 'pane.month.4', 'pane.month.5', 'pane.month.6', 'pane.month.7', 'pane.month.8', 'pane.month.9', 'pane.month.10', 'pane.month.11', 'pane.month.12'] as const;

/** `3 月`, `March`. */
export function monthName(words: Words, month: Month): string {
  const name = names[(month % 100) - 1];
  return name === undefined ? String(month % 100) : words.text(name);
}

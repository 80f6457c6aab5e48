import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { Month } from '../../core/calendar';
import type { AnswerView } from '../../excel/session';
import { CommitSelect } from '../parts/commit-select';
import { lastDayText } from '../parts/last-day';
import { monthName } from '../parts/period-note';
import { useWords } from '../words';

const useStyles = makeStyles({
  strip: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  ledger: { padding: 0, border: 'none', minWidth: 0, justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular, textAlign: 'left', color: tokens.colorNeutralForeground2 },
  period: { width: 'auto', flex: '0 1 auto' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

export interface LedgerStripProps {
  readonly view: AnswerView;
  readonly until: Month | undefined;
  readonly onRecognition: () => void;
  readonly onPeriod: (until: Month | undefined) => void;
}

/** Which ledger, how many rows, up to when (opens 识别), and the period. */
export function LedgerStrip({ view, until, onRecognition, onPeriod }: LedgerStripProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.strip}>
      <Button className={styles.ledger} size="small" appearance="transparent" icon={<ChevronRightRegular />} iconPosition="after" onClick={onRecognition}>
        <span className={styles.text}>{ledgerText()} · {words.text('pane.ledger.open')}</span>
      </Button>
      <PeriodSelect year={view.ledger.year} until={until} className={styles.period} label={words.text('pane.period')} onPeriod={onPeriod} />
    </div>
  );

  function ledgerText(): string {
    const used = view.ledger.sheets.filter((sheet) => sheet.used);
    const day = lastDayText(words, view, 'without year');
    const rows = view.rowCount;
    const only = used.length === 1 ? used[0] : undefined;
    return only === undefined ? words.text('pane.ledger.many', { count: used.length, rows, day }) : words.text('pane.ledger.one', { sheet: only.name, rows, day });
  }
}

export interface PeriodSelectProps {
  readonly year: number;
  readonly until: Month | undefined;
  /** Left out inside a Field that names it. */
  readonly label?: string;
  readonly className?: string;
  readonly onPeriod: (until: Month | undefined) => void;
}

/** The whole year, or up to the end of a month. */
export function PeriodSelect({ year, until, label, className, onPeriod }: PeriodSelectProps) {
  const words = useWords();
  return (
    <CommitSelect {...(className === undefined ? {} : { className })} size="small" aria-label={label} value={until === undefined ? '' : String(until % 100)} onCommit={(value) => { onPeriod(value === '' ? undefined : year * 100 + Number(value)); return Promise.resolve(); }}>
      <option value="">{words.text('pane.period.year')}</option>
      {Array.from({ length: 12 }, (_, month) => <option key={month} value={month + 1}>{words.text('pane.period.until', { month: monthName(words, month + 1) })}</option>)}
    </CommitSelect>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckboxCheckedFilled, CheckboxUncheckedRegular } from '@fluentui/react-icons';
import { dayText } from '../../core/calendar';
import type { RowView } from '../../excel/session';
import { useWords } from '../words';
import { RowAmount } from './row-amount';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0` },
  box: { flexShrink: 0, display: 'flex', justifyContent: 'center', width: '2rem', paddingTop: '0.125rem', fontSize: '1.25rem', color: tokens.colorNeutralForeground3, cursor: 'pointer' },
  boxOn: { color: tokens.colorBrandForeground1 },
  noBox: { width: tokens.spacingHorizontalS, flexShrink: 0 },
  body: { flexGrow: 1, minWidth: 0 },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  summary: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'anywhere' },
  date: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', marginRight: tokens.spacingHorizontalS },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', marginLeft: 'auto' },
  reason: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

export interface RowOptionProps {
  /** Undefined while it is being fetched. */
  readonly row: RowView | undefined;
  /** Undefined where rows can't be chosen. */
  readonly chosen?: boolean;
  /** Stands below instead of the reason. */
  readonly below?: string;
}

/** A row of the ledger in a list: date, summary, amount, and why it is where it is. */
export function RowOption({ row, chosen, below }: RowOptionProps) {
  const styles = useStyles();
  const words = useWords();
  if (row === undefined) return <div className={styles.row}><span className={styles.noBox} />…</div>;
  return (
    <div className={styles.row}>
      {chosen === undefined ? <span className={styles.noBox} /> : (
        <span className={styles.box} data-choose="true" aria-hidden="true">
          {chosen ? <CheckboxCheckedFilled className={styles.boxOn} /> : <CheckboxUncheckedRegular />}
        </span>
      )}
      <div className={styles.body}>
        <div className={styles.top}>
          <span className={styles.summary}>
            {row.day !== 0 && <span className={styles.date}>{dayText(row.day).slice(5)}</span>}
            {row.summary === '' ? words.text('pane.rows.page', { row: row.row }) : row.summary}
          </span>
          <span className={styles.amount}><RowAmount row={row} /></span>
        </div>
        <div className={styles.reason}>{below ?? words.say(row.reason)}</div>
      </div>
    </div>
  );
}

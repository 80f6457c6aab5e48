import { makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import type { LineStatus } from '../../core/budget/budget-line';
import { negateFen, rateForReading, wanForReading } from '../../core/money';
import type { Severity } from '../parts/severity-icon';
import { SeverityIcon } from '../parts/severity-icon';
import { PlainButton } from '../parts/plain-button';
import { ShareBar } from '../parts/share-bar';
import { barShare, shortMoney } from '../shown-amount';
import type { Words } from '../words';
import { useWords } from '../words';

const useStyles = makeStyles({
  card: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, width: `calc(100% + 2 * ${tokens.spacingHorizontalS})` },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  // The name in full, two rows at most; the tooltip has the sum.
  name: { flex: '1 1 9rem', minWidth: 0, overflowWrap: 'anywhere', maxHeight: `calc(2 * ${tokens.lineHeightBase300})`, overflow: 'hidden' },
  left: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold, marginLeft: 'auto' },
  bottom: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  status: { display: 'inline-flex', gap: tokens.spacingHorizontalXXS, alignItems: 'flex-start', '& > svg': { fontSize: '1rem', marginTop: 0 } },
  rate: { fontVariantNumeric: 'tabular-nums' },
  bar: { margin: `${tokens.spacingVerticalXS} 0` },
});

export interface LineCardProps {
  readonly status: LineStatus;
  readonly elapsedMonths: number;
  readonly onOpen: () => void;
}

/** One budget line: what is left, how far it is against the calendar, and its status in words. */
export function LineCard({ status, elapsedMonths, onOpen }: LineCardProps) {
  const styles = useStyles();
  const words = useWords();
  const { line, available, executed, balance, count } = status;
  const left = balance < 0 ? words.text('pane.line.over', { amount: shortMoney(words, negateFen(balance)) }) : words.text('pane.line.left', { amount: shortMoney(words, balance) });
  const sum = words.text('pane.line.sum', { available: { fen: available }, executed: { fen: executed }, count });
  return (
    <Tooltip content={sum} relationship="description" withArrow>
      <PlainButton className={styles.card} onClick={onOpen}>
        <span className={styles.top}>
          <span className={styles.name}>{line.name}</span>
          <span className={styles.left}>{left}</span>
        </span>
        <div className={styles.bar}><ShareBar share={barShare(executed, available)} mark={(elapsedMonths / 12) * 100} over={balance < 0} /></div>
        <span className={styles.bottom}>
          <span className={styles.status}><SeverityIcon severity={lineSeverity(status)} />{lineState(words, status)}</span>
          <span className={styles.rate}>{wanForReading(executed)} / {wanForReading(available)} · {rateForReading(executed, available) ?? words.text('pane.line.noRate')}</span>
        </span>
      </PlainButton>
    </Tooltip>
  );
}

/** Only an over-spent line is an error; running ahead of the calendar is worth a look. */
function lineSeverity(status: LineStatus): Severity {
  if (status.state === 'over') return 'error';
  return status.state === 'within' && status.pace === 'ahead' ? 'warning' : 'ok';
}

function lineState(words: Words, status: LineStatus): string {
  return status.state === 'within' ? words.text(`pane.line.pace.${status.pace}`) : words.text(`pane.line.state.${status.state}`);
}

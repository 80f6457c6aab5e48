import { makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import type { Figure } from '../../core/summary/summary';
import { yuanForReading } from '../../core/money';
import { PlainButton } from '../parts/plain-button';
import { shortMoney } from '../shown-amount';
import { useWords } from '../words';

const useStyles = makeStyles({
  card: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, width: `calc(100% + 2 * ${tokens.spacingHorizontalS})` },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', marginLeft: 'auto' },
});

/** Below the lines: project spending that belongs to none of them, so that all of it adds up to 项目支出. */
export function WithoutLine({ figure, onOpen }: { readonly figure: Figure; readonly onOpen: () => void }) {
  const styles = useStyles();
  const words = useWords();
  if (figure.count === 0) return null;
  return (
    <Tooltip content={words.text('pane.yuanOf', { amount: yuanForReading(figure.amount), count: figure.count })} relationship="description" withArrow>
      <PlainButton className={styles.card} onClick={onOpen}>
        <span className={styles.top}>
          <span>{words.text('pane.line.none')}</span>
          <span className={styles.amount}>{words.text('pane.line.executed', { amount: shortMoney(words, figure.amount) })}</span>
        </span>
      </PlainButton>
    </Tooltip>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ClaimCheck } from '../../core/budget/claim-check';
import { negateFen, yuanForReading } from '../../core/money';
import { useWords } from '../words';

const useStyles = makeStyles({
  sum: { margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', rowGap: tokens.spacingVerticalXXS, fontVariantNumeric: 'tabular-nums', '& dd': { margin: 0, textAlign: 'right' }, '& dt': { paddingRight: tokens.spacingHorizontalM } },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}`, paddingTop: tokens.spacingVerticalXXS },
});

/** 全年预算 − 已执行 − 本次 = 余额, one under the other as on paper. */
export function ClaimSum({ claim }: { readonly claim: ClaimCheck }) {
  const styles = useStyles();
  const words = useWords();
  const { status, amount, balanceAfter, covered } = claim;
  return (
    <dl className={styles.sum} aria-label={words.text('pane.check.reckoning')}>
      <dt>{words.text('pane.check.available')}</dt><dd>{yuanForReading(status.available)}</dd>
      <dt>− {words.text('pane.check.executed')}</dt><dd>{yuanForReading(status.executed)}</dd>
      <dt>− {words.text('pane.check.thisClaim')}</dt><dd>{yuanForReading(amount)}</dd>
      <dt className={styles.total}>= {words.text(covered ? 'pane.check.balance' : 'pane.check.missing')}</dt>
      <dd className={styles.total}>{yuanForReading(covered ? balanceAfter : negateFen(balanceAfter))}</dd>
    </dl>
  );
}

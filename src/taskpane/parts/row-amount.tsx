import { makeStyles, tokens } from '@fluentui/react-components';
import { yuanForReading } from '../../core/money';
import type { RowView } from '../../excel/session';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  unread: { display: 'inline-flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXXS, whiteSpace: 'normal', overflowWrap: 'anywhere', '& > svg': { fontSize: '1rem', marginTop: '0.125rem' } },
});

/** The amount of a row; of one that could not be read, what stands in its cell instead, with a mark. */
export function RowAmount({ row }: { readonly row: RowView }) {
  const styles = useStyles();
  if (row.kind !== 'rejected') return yuanForReading(row.amount);
  return <span className={styles.unread}><SeverityIcon severity="error" />{unreadAmount(row)}</span>;
}

/** A row may be rejected for its date or account, with an amount that reads well. */
function unreadAmount({ amount, problem }: RowView): string {
  const isOfAmount = problem?.code.startsWith('amount-') === true || problem?.code === 'cell-error';
  if (isOfAmount) return problem.found ?? NOTHING;
  return amount === 0 ? NOTHING : yuanForReading(amount);
}

const NOTHING = '—';

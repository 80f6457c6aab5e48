import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { BudgetLine, LineStatus } from '../../core/budget/budget-line';
import { dayText } from '../../core/calendar';
import type { Message } from '../../core/message';
import { yuanForReading } from '../../core/money';
import { PlainButton } from '../parts/plain-button';
import { SeverityIcon } from '../parts/severity-icon';
import { useWords } from '../words';

const useStyles = makeStyles({
  entry: { display: 'flex', alignItems: 'flex-start', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'anywhere' },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, marginLeft: 'auto' },
  small: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  clash: { display: 'block', overflowWrap: 'anywhere' },
  edit: { flexShrink: 0, minWidth: 'auto', marginTop: tokens.spacingVerticalXS },
});

export interface LineEntryProps {
  readonly line: BudgetLine;
  readonly status: LineStatus | undefined;
  /** What is wrong with its names. */
  readonly clashes: readonly Message[];
  readonly onEdit: () => void;
  readonly onRows: () => void;
}

/** One line of the budget: available, how it comes about, what is executed; pressing it shows its rows. */
export function LineEntry({ line, status, clashes, onEdit, onRows }: LineEntryProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.entry}>
      <PlainButton onClick={onRows}>
        <span className={styles.top}>
          <span className={styles.name}>{line.name}</span>
          <span className={styles.amount}>{yuanForReading(status?.available ?? line.approved)}</span>
        </span>
        {line.category !== 'project' && <span className={styles.small}>{words.text('pane.budget.ofCategory', { category: words.text(`pane.category.${line.category}`) })}</span>}
        {status !== undefined && status.available !== status.approved && (
          <span className={styles.small}>
            {words.text('pane.budget.sum', { approved: { fen: status.approved }, revised: { fen: status.revised }, carried: { fen: status.carriedOver }, available: { fen: status.available } })}
          </span>
        )}
        {line.revisions.map((revision, n) => (
          <span key={n} className={styles.small}>{words.text('pane.revisions')} {revision.date === 0 ? '' : dayText(revision.date)} {yuanForReading(revision.amount)} {revision.document}</span>
        ))}
        {status !== undefined && <span className={styles.small}>{words.text('pane.budget.executed', { executed: { fen: status.executed }, balance: { fen: status.balance } })}</span>}
        {clashes.map((clash) => <span key={words.say(clash)} className={styles.clash}><SeverityIcon severity="warning" /> {words.say(clash)}</span>)}
      </PlainButton>
      <Button className={styles.edit} size="small" appearance="subtle" icon={<EditRegular />} aria-label={words.text('pane.line.edit', { line: line.name })} onClick={onEdit} />
    </div>
  );
}

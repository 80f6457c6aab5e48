import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import { yuanForReading } from '../../core/money';
import type { Problem } from '../../core/problem';
import { PlainList } from '../parts/plain-list';
import { ProblemRow } from '../parts/problem-row';
import { Section } from '../parts/section';
import { useWords } from '../words';
import { isSameName } from './merge-lines';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'anywhere' },
  amount: { fontVariantNumeric: 'tabular-nums', marginLeft: 'auto' },
  exists: { flexBasis: '100%', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface ReviewLinesProps {
  readonly lines: readonly BudgetLine[];
  /** What is wrong with rows that are no line, or with what they add up to. */
  readonly problems: readonly Problem[];
  /** Whether it takes the focus as it opens. */
  readonly autoFocus: boolean;
  readonly existing: readonly BudgetLine[];
  readonly onSave: (lines: readonly BudgetLine[]) => void;
  readonly onCancel: () => void;
}

/** Lines as they were read, to be looked at before they are saved. */
export function ReviewLines({ lines, problems, autoFocus, existing, onSave, onCancel }: ReviewLinesProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Section title={words.text('pane.paste.read', { count: lines.length })} aside={words.text('pane.budget.unitNote')}>
      <ul className={styles.list}>
        {lines.map((line, n) => (
          <li key={n} className={styles.line}>
            <span className={styles.name}>{line.name}</span>
            <span className={styles.amount}>{yuanForReading(line.approved)}</span>
            {existing.some((other) => isSameName(other.name, line.name)) && <span className={styles.exists}>{words.text('pane.paste.exists')}</span>}
          </li>
        ))}
      </ul>
      {problems.length > 0 && (
        <PlainList label={words.text('pane.paste.problems')}>
          {problems.map(({ severity, message }, n) => <ProblemRow key={n} severity={severity} text={words.say(message)} />)}
        </PlainList>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" autoFocus={autoFocus} onClick={() => { onSave(lines); }}>{words.text('pane.paste.save', { count: lines.length })}</Button>
        <Button onClick={onCancel}>{words.text('pane.cancel')}</Button>
      </div>
    </Section>
  );
}

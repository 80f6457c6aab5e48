import { makeStyles, tokens } from '@fluentui/react-components';
import { rateForReading, sumFen } from '../../core/money';
import type { Summary } from '../../core/summary/summary';
import { Figure } from '../parts/figure';
import { ShareBar } from '../parts/share-bar';
import { barShare, elapsedText } from '../shown-amount';
import { useWords } from '../words';

const useStyles = makeStyles({
  headline: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  figures: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  rate: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface HeadlineProps {
  readonly summary: Summary;
  readonly onProject: () => void;
  readonly onAll: () => void;
  readonly onBudget: () => void;
}

/** The one answer of 总览: what the project lines have spent of what they may; all spending while there is no line. */
export function Headline({ summary, onProject, onAll, onBudget }: HeadlineProps) {
  const styles = useStyles();
  const words = useWords();
  const lines = summary.lines.filter(({ line }) => line.category === 'project');
  if (lines.length === 0) {
    return <Figure label={words.text('pane.headline.total')} amount={summary.expenditure.amount} count={summary.expenditure.count} onOpen={onAll} />;
  }
  const available = sumFen(lines.map((line) => line.available));
  const executed = summary.byCategory.project.amount;
  const rate = rateForReading(executed, available) ?? words.text('pane.line.noRate');
  const elapsed = elapsedText(summary.elapsedMonths);
  return (
    <div className={styles.headline}>
      <div className={styles.figures}>
        <Figure label={words.text('pane.headline.project')} amount={executed} count={summary.byCategory.project.count} onOpen={onProject} />
        <Figure label={words.text('pane.headline.available')} amount={available} align="end" onOpen={onBudget} />
      </div>
      <ShareBar share={barShare(executed, available)} mark={(summary.elapsedMonths / 12) * 100} over={executed > available} />
      <div className={styles.rate}>
        <span className={styles.strong}>{rate}</span>
        <span className={styles.quiet}>{words.text('pane.headline.elapsed', { share: elapsed })}</span>
      </div>
    </div>
  );
}

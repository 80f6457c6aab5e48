import { makeStyles, tokens } from '@fluentui/react-components';
import type { Fen } from '../../core/money';
import { rateForReading } from '../../core/money';
import { categoryBudgets } from '../../core/report/category-budgets';
import type { Summary } from '../../core/summary/summary';
import { barShare, elapsedText, shortMoney } from '../shown-amount';
import { useWords } from '../words';
import { ShareBar } from './share-bar';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  rate: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, marginLeft: 'auto' },
});

/** Project spending against what its lines may spend, as the row 项目支出 of the written table has it: what belongs to no line is spent all the same. */
export interface ProjectExecution {
  readonly available: Fen;
  readonly executed: Fen;
  readonly count: number;
}

/** Undefined while there is no project line. */
export function projectExecution(summary: Summary): ProjectExecution | undefined {
  const budget = categoryBudgets(summary).project;
  const { amount, count } = summary.byCategory.project;
  return budget === undefined ? undefined : { available: budget.available, executed: amount, count };
}

/** The rate of project spending as a bar and in words, beside the share of the year that has passed. */
export function ProjectRate({ summary, withAmount = false }: { readonly summary: Summary; readonly withAmount?: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const project = projectExecution(summary);
  if (project === undefined) return null;
  const { available, executed } = project;
  const rate = rateForReading(executed, available) ?? words.text('pane.line.noRate');
  return (
    <div className={styles.part}>
      <ShareBar share={barShare(executed, available)} mark={(summary.elapsedMonths / 12) * 100} over={executed > available} />
      <div className={styles.rate}>
        <span className={styles.strong}>{withAmount ? words.text('pane.budget.executedRate', { amount: shortMoney(words, executed), rate }) : rate}</span>
        <span className={styles.quiet}>{words.text('pane.headline.elapsed', { share: elapsedText(summary.elapsedMonths) })}</span>
      </div>
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { Summary } from '../../core/summary/summary';
import { Figure } from '../parts/figure';
import { projectExecution, ProjectRate } from '../parts/project-rate';
import { useWords } from '../words';

const useStyles = makeStyles({
  headline: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  figures: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
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
  const project = projectExecution(summary);
  if (project === undefined) {
    return <Figure label={words.text('pane.headline.total')} amount={summary.expenditure.amount} count={summary.expenditure.count} onOpen={onAll} />;
  }
  return (
    <div className={styles.headline}>
      <div className={styles.figures}>
        <Figure label={words.text('pane.headline.project')} amount={project.executed} count={project.count} onOpen={onProject} />
        <Figure label={words.text('pane.headline.available')} amount={project.available} align="end" onOpen={onBudget} />
      </div>
      <ProjectRate summary={summary} />
    </div>
  );
}

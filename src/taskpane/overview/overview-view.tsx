import { Link } from '@fluentui/react-components';
import { projectLines } from '../../core/report/project-lines';
import type { AnswerView } from '../../excel/session';
import { Hint } from '../parts/hint';
import { IncompleteMark } from '../parts/incomplete-mark';
import { whatIsMissing } from '../parts/missing';
import { Section } from '../parts/section';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { CategoryBars } from './category-bars';
import { Headline } from './headline';
import { LedgerStrip } from './ledger-strip';
import { LineCard } from './line-card';
import { ToDoList } from './to-do-list';
import { WithoutLine } from './without-line';

/** How much is spent, and is anything wrong? */
export function OverviewView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const words = useWords();
  const { summary } = view;
  const lines = projectLines(summary);
  return (
    <>
      <LedgerStrip view={view} until={pane.state.until} onRecognition={() => { pane.open('recognition'); }} onPeriod={pane.session.setPeriod} />
      <IncompleteMark missing={whatIsMissing(pane, view)} />
      <Headline summary={summary} onProject={() => { pane.openRows({ category: 'project' }); }} onAll={() => { pane.openRows({}); }} onBudget={() => { pane.open('budget'); }} />
      <CategoryBars summary={summary} onOpen={(category) => { pane.openRows({ category }); }} onAll={() => { pane.openRows({}); }} />
      <Section title={words.text('pane.lines')}>
        {lines.map((status) => (
          <LineCard key={status.line.name} status={status} elapsedMonths={summary.elapsedMonths} onOpen={() => { pane.openRows({ line: status.line.name }); }} />
        ))}
        {lines.length > 0 && <WithoutLine figure={summary.projectWithoutLine} onOpen={() => { pane.openRows({ line: '' }); }} />}
        {lines.length === 0 && (
          <Hint>{words.text('pane.headline.noBudget')} <Link as="button" onClick={() => { pane.open('budget'); }}>{words.text('pane.headline.toBudget')}</Link></Hint>
        )}
      </Section>
      <ToDoList pane={pane} view={view} />
    </>
  );
}

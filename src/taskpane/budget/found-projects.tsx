import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { AnswerView, Outcome } from '../../excel/session';
import { Hint } from '../parts/hint';
import { MoneyField, moneyOfField } from '../parts/money-field';
import { Section } from '../parts/section';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import { newLine } from './merge-lines';

const FIRST = 5;

const useStyles = makeStyles({
  project: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { flex: '1 1 9rem', minWidth: 0, overflowWrap: 'anywhere' },
  form: { flexBasis: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} 0` },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface FoundProjectsProps {
  readonly projects: AnswerView['projectsWithoutLine'];
  readonly onMake: (line: BudgetLine) => Promise<Outcome>;
  readonly onRows: (name: string) => void;
}

/** Projects named in the ledger that no line answers to, each one click away from being a line. */
export function FoundProjects({ projects, onMake, onRows }: FoundProjectsProps) {
  const words = useWords();
  const { value: { all }, change } = useDraft('found projects', { all: false });
  if (projects.length === 0) return null;
  return (
    <Section title={words.text('pane.budget.found')}>
      <Hint>{words.text('pane.budget.foundHint')}</Hint>
      {projects.slice(0, all ? projects.length : FIRST).map((project) => <FoundProject key={project.name} project={project} onMake={onMake} onRows={onRows} />)}
      {projects.length > FIRST && !all && <div><Link as="button" onClick={() => { change({ all: true }); }}>{words.text('pane.budget.more', { count: projects.length - FIRST })}</Link></div>}
    </Section>
  );
}

function FoundProject({ project, onMake, onRows }: { readonly project: FoundProjectsProps['projects'][number]; readonly onMake: FoundProjectsProps['onMake']; readonly onRows: (name: string) => void }) {
  const styles = useStyles();
  const words = useWords();
  const { value: { open, approved }, change, drop } = useDraft(`project ${project.name}`, { open: false, approved: '' });
  const make = () => {
    const amount = moneyOfField(approved);
    if (amount !== undefined) void onMake(newLine(project.name, amount)).then(({ ok }) => { if (ok) drop(); });
  };
  return (
    <div className={styles.project}>
      <span className={styles.name}>
        <Link as="button" onClick={() => { onRows(project.name); }}>{project.name}</Link>
        <Hint>{words.text('pane.first.spentSoFar', { amount: { fen: project.amount }, count: project.count })}</Hint>
      </span>
      {!open && <Button size="small" aria-label={words.text('pane.budget.makeLineOf', { name: project.name })} onClick={() => { change({ open: true }); }}>{words.text('pane.budget.makeLine')}</Button>}
      {open && (
        <div className={styles.form}>
          <MoneyField label={words.text('pane.line.approved')} value={approved} onChange={(next) => { change({ approved: next }); }} onEnter={make} />
          <div className={styles.actions}>
            <Button size="small" appearance="primary" onClick={make}>{words.text('pane.budget.makeLine')}</Button>
            <Button size="small" onClick={drop}>{words.text('pane.cancel')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}

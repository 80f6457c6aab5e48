import { useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { AnswerView } from '../../excel/session';
import { Hint } from '../parts/hint';
import { failedChecks, hasWithoutLine, openProblems, unusedCandidates } from '../parts/open-points';
import { PlainList } from '../parts/plain-list';
import type { ProblemRowProps } from '../parts/problem-row';
import { ProblemRow } from '../parts/problem-row';
import { Section } from '../parts/section';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const FIRST = 6;

const useStyles = makeStyles({
  none: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  ok: { color: tokens.colorStatusSuccessForeground1, fontSize: '1.25rem' },
});

/** 需要处理: everything that waits for a person, each with its way out. */
export function ToDoList({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const [all, setAll] = useState(false);
  const items = toDos(pane, view);
  const notes = view.problems.filter((problem) => problem.severity === 'note');
  return (
    <>
      <Section title={words.text('pane.todo')}>
        {items.length === 0
          ? <div className={styles.none}><CheckmarkCircleFilled className={styles.ok} aria-hidden="true" />{words.text('pane.todo.none')}</div>
          : <PlainList>{items.slice(0, all ? items.length : FIRST).map((item) => <ProblemRow key={item.id} {...item.row} />)}</PlainList>}
        {items.length > FIRST && (
          <div><Link as="button" onClick={() => { setAll(!all); }}>{all ? words.text('pane.todo.less') : words.text('pane.todo.more', { count: items.length - FIRST })}</Link></div>
        )}
      </Section>
      {notes.length > 0 && (
        <Section title={words.text('pane.notes')}>
          {notes.map((note) => <Hint key={`${note.code}${note.place?.sheet ?? ''}${note.place?.row ?? 0}`}>{words.say(note.message)}</Hint>)}
        </Section>
      )}
    </>
  );
}

interface ToDo {
  readonly id: string;
  readonly row: ProblemRowProps;
}

/** What waits for a person, most pressing first. */
function toDos(pane: Pane, view: AnswerView): readonly ToDo[] {
  const { words } = pane;
  const { unclassified } = view.summary.byCategory;
  const open: ToDo[] = unclassified.count === 0 ? [] : [{
    id: 'unclassified',
    row: { severity: 'warning', text: words.text('pane.todo.unclassified', { count: unclassified.count, amount: { fen: unclassified.amount } }), way: { label: words.text('pane.todo.decide'), onGo: () => { pane.openRows({ category: 'unclassified' }); } } },
  }];
  const { projectWithoutLine } = view.summary;
  const withoutLine: ToDo[] = !hasWithoutLine(view) ? [] : [{
    id: 'without-line',
    row: {
      severity: 'warning', text: words.text('pane.todo.withoutLine', { count: projectWithoutLine.count, amount: { fen: projectWithoutLine.amount } }),
      way: { label: words.text('pane.todo.rows', { count: projectWithoutLine.count }), onGo: () => { pane.openRows({ line: '' }); } },
    },
  }];
  const problems = openProblems(view).map((problem, n): ToDo => {
    const { place } = problem;
    const row = { severity: problem.severity, text: words.say(problem.message) };
    if (place !== undefined) return { id: `problem${n}`, row: { ...row, way: { label: words.text('pane.todo.toCell'), onGo: () => { pane.goTo(place); } } } };
    return { id: `problem${n}`, row: problem.code === 'year-assumed' ? { ...row, way: { label: words.text('pane.todo.toRecognition'), onGo: () => { pane.open('recognition'); } } } : row };
  });
  const checks = failedChecks(view).map((check): ToDo => ({
    id: check.id,
    row: {
      severity: check.severity, text: words.say(check.message),
      way: check.rowCount === 0
        ? { label: words.text('pane.ready.see'), onGo: () => { pane.open('summary'); } }
        : { label: words.text('pane.todo.rows', { count: check.rowCount }), onGo: () => { pane.openRows({ check: check.id, everyMonth: true }); } },
    },
  }));
  const sheets = unusedCandidates(view).map((sheet): ToDo => ({
    id: `sheet ${sheet}`,
    row: { severity: 'note', text: words.text('pane.todo.sheet', { sheet }), way: { label: words.text('pane.todo.toRecognition'), onGo: () => { pane.open('recognition'); } } },
  }));
  return [...open, ...withoutLine, ...problems, ...checks, ...sheets];
}

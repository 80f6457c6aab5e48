import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ClipboardPasteRegular, SelectAllOnRegular } from '@fluentui/react-icons';
import type { BudgetLine } from '../../core/budget/budget-line';
import { workbookTables } from '../../core/budget/workbook-tables';
import type { Message } from '../../core/message';
import type { AnswerView } from '../../excel/session';
import { Figure } from '../parts/figure';
import { Hint } from '../parts/hint';
import { IncompleteMark } from '../parts/incomplete-mark';
import { whatIsMissing } from '../parts/missing';
import { PeriodNote } from '../parts/period-note';
import { projectExecution, ProjectRate } from '../parts/project-rate';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { usualDay } from '../usual-day';
import { useWords } from '../words';
import { BUDGET_OPEN, type Open } from './budget-drafts';
import { FoundProjects } from './found-projects';
import { clashesOf } from './line-clash';
import { LineEntry } from './line-entry';
import { LineForm } from './line-form';
import { mergeLines } from './merge-lines';
import { PasteLines } from './paste-lines';
import { ReviewLines } from './review-lines';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Close to the list whose unit it tells, in line with its amounts.
  unit: { textAlign: 'right', marginBottom: `calc(-1 * ${tokens.spacingVerticalM})`, paddingRight: '32px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** What may be spent, on whose decision? */
export function BudgetView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const { session } = pane;
  const { value: { edited, below }, fresh, change } = useDraft<Open>(BUDGET_OPEN, { edited: [], below: { what: 'nothing' } });
  const [leaving, setLeaving] = useState<string>();
  const { lines } = view;
  const day = usualDay(view);
  const project = projectExecution(view.summary);
  const lineCount = lines.filter(({ category }) => category === 'project').length;
  const gone = edited.filter(({ name }) => name !== leaving && !lines.some((line) => line.name === name));
  // The sheet is there where something on it cannot be read.
  const isThere = view.problems.some(({ place }) => place?.sheet === workbookTables.lines.sheet);
  const closeBelow = () => { change({ below: { what: 'nothing' } }); };
  const closeLine = (name: string) => { change((now) => ({ edited: now.edited.filter((line) => line.name !== name) })); };

  const save = async (next: readonly BudgetLine[], done: Message, close?: () => void) => {
    const outcome = await pane.act(() => session.saveLines(next), { done });
    if (outcome.ok) close?.();
    return outcome;
  };
  /** Changes or takes away a line of the list; under another name it is not missed meanwhile. */
  const saveInList = async (line: BudgetLine, next: readonly BudgetLine[], done: Message) => {
    setLeaving(line.name);
    const outcome = await save(next, done, () => { closeLine(line.name); });
    setLeaving(undefined);
    return outcome;
  };
  const addMany = (added: readonly BudgetLine[], close?: () => void) => save(mergeLines(lines, added), { key: 'pane.budget.savedMany', params: { count: added.length } }, close);
  const readSelection = () => pane.act(async () => {
    const read = await session.linesFromSelection();
    if ('code' in read) return { ok: false, message: read.message };
    change({ below: { what: 'review', ...read } });
    return { ok: true };
  });

  return (
    <>
      <PeriodNote pane={pane} />
      {(lines.length > 0 || isThere) && <IncompleteMark missing={whatIsMissing(pane, view)} />}
      {project !== undefined
        ? <Figure label={words.text('pane.budget.answer', { count: lineCount })} amount={project.available} onOpen={() => { pane.open('overview'); }} />
        : <div>{words.text('pane.budget.none')}<Hint>{words.text('pane.budget.noneHint')}</Hint></div>}
      <ProjectRate summary={view.summary} withAmount />
      {lines.length > 0 && <div className={styles.unit}><Hint>{words.text('pane.budget.unitNote')}</Hint></div>}
      <ul className={styles.list}>
        {lines.map((line, n) => (
          <li key={lines.findIndex(({ name }) => name === line.name) === n ? line.name : `${line.name} ${n}`}>
            {edited.some(({ name }) => name === line.name) ? (
              <LineForm
                line={line} others={lines.filter((_, m) => m !== n)} day={day} autoFocus={fresh} onCancel={() => { closeLine(line.name); }}
                onSave={(next) => saveInList(line, lines.map((other, m) => (m === n ? next : other)), { key: 'pane.budget.saved', params: { line: next.name } })}
                onDelete={() => saveInList(line, lines.filter((_, m) => m !== n), { key: 'pane.budget.deleted', params: { line: line.name } })}
              />
            ) : (
              <LineEntry line={line} clashes={clashesOf(view, line.name)} status={view.summary.lines.find((status) => status.line.name === line.name)} onEdit={() => { change((now) => ({ edited: [...now.edited, line] })); }} onRows={() => { pane.openRows({ line: line.name }); }} />
            )}
          </li>
        ))}
      </ul>
      {gone.map((line) => (
        <LineForm
          key={line.name} line={line} gone others={lines} day={day} autoFocus={false} onCancel={() => { closeLine(line.name); }}
          onSave={(next) => save([...lines, next], { key: 'pane.budget.saved', params: { line: next.name } }, () => { closeLine(line.name); })}
        />
      ))}
      {below.what === 'new' && <LineForm line={undefined} others={lines} day={day} autoFocus={fresh} onCancel={closeBelow} onSave={(line) => save([...lines, line], { key: 'pane.budget.saved', params: { line: line.name } }, closeBelow)} />}
      {below.what === 'paste' && <PasteLines session={session} autoFocus={fresh} onRead={(read) => { change({ below: { what: 'review', ...read } }); }} onCancel={closeBelow} />}
      {below.what === 'review' && <ReviewLines lines={below.lines} problems={below.problems} existing={lines} autoFocus={fresh} onSave={(read) => { void addMany(read, closeBelow); }} onCancel={closeBelow} />}
      {below.what === 'nothing' && (
        <div className={styles.actions}>
          <Button size="small" icon={<AddRegular />} onClick={() => { change({ below: { what: 'new' } }); }}>{words.text('pane.budget.add')}</Button>
          <Button size="small" icon={<ClipboardPasteRegular />} onClick={() => { change({ below: { what: 'paste' } }); }}>{words.text('pane.budget.paste')}</Button>
          <Button size="small" icon={<SelectAllOnRegular />} onClick={() => { void readSelection(); }}>{words.text('pane.budget.fromSelection')}</Button>
        </div>
      )}
      <FoundProjects projects={view.projectsWithoutLine} onMake={(line) => addMany([line])} onRows={(name) => { pane.openRows({ text: name }); }} />
      <Hint>{words.text('pane.budget.note')}</Hint>
      {lines.length === 0 && !isThere && <Hint>{words.text('pane.budget.first')}</Hint>}
    </>
  );
}

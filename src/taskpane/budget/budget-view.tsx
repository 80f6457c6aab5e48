import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ClipboardPasteRegular, SelectAllOnRegular } from '@fluentui/react-icons';
import type { BudgetLine } from '../../core/budget/budget-line';
import { sumFen } from '../../core/money';
import type { AnswerView } from '../../excel/session';
import { Figure } from '../parts/figure';
import { Hint } from '../parts/hint';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { FoundProjects } from './found-projects';
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

/** What stands open below the list: nothing, a form for a new line, a place to paste, or lines read and not yet saved. */
type Open = { readonly what: 'nothing' | 'new' | 'paste' } | { readonly what: 'review'; readonly lines: readonly BudgetLine[] };

/** What may be spent, on whose decision? */
export function BudgetView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const { session } = pane;
  const [open, setOpen] = useState<Open>({ what: 'nothing' });
  const [edited, setEdited] = useState<string>();
  const { lines } = view;
  const projectLines = view.summary.lines.filter(({ line }) => line.category === 'project');
  const close = () => { setOpen({ what: 'nothing' }); setEdited(undefined); };

  const save = async (next: readonly BudgetLine[], done: string) => {
    const outcome = await pane.act(() => session.saveLines(next), { done });
    if (outcome.ok) close();
  };
  const addMany = (added: readonly BudgetLine[]) => save(mergeLines(lines, added), words.text('pane.budget.savedMany', { count: added.length }));
  const readSelection = async () => {
    const outcome = await pane.act(async () => {
      const read = await session.linesFromSelection();
      if ('code' in read) return { ok: false, message: read.message };
      setOpen({ what: 'review', lines: read });
      return { ok: true };
    });
    if (!outcome.ok) close();
  };

  return (
    <>
      {projectLines.length > 0
        ? <Figure label={words.text('pane.budget.answer', { count: projectLines.length })} amount={sumFen(projectLines.map((line) => line.available))} onOpen={() => { pane.open('overview'); }} />
        : <div>{words.text('pane.budget.none')}<Hint>{words.text('pane.budget.noneHint')}</Hint></div>}
      {lines.length > 0 && <div className={styles.unit}><Hint>{words.text('pane.budget.unitNote')}</Hint></div>}
      <ul className={styles.list}>
        {lines.map((line, n) => (
          <li key={line.name}>
            {edited === line.name ? (
              <LineForm
                line={line} others={lines.filter((_, m) => m !== n)} onCancel={close}
                onSave={(next) => { void save(lines.map((other, m) => (m === n ? next : other)), words.text('pane.budget.saved', { line: next.name })); }}
                onDelete={() => { void save(lines.filter((_, m) => m !== n), words.text('pane.budget.deleted', { line: line.name })); }}
              />
            ) : (
              <LineEntry line={line} status={view.summary.lines.find((status) => status.line.name === line.name)} onEdit={() => { setEdited(line.name); }} onRows={() => { pane.openRows({ line: line.name }); }} />
            )}
          </li>
        ))}
      </ul>
      {open.what === 'new' && <LineForm line={undefined} others={lines} onCancel={close} onSave={(line) => { void save([...lines, line], words.text('pane.budget.saved', { line: line.name })); }} />}
      {open.what === 'paste' && <PasteLines session={session} onRead={(read) => { setOpen({ what: 'review', lines: read }); }} onCancel={close} />}
      {open.what === 'review' && <ReviewLines lines={open.lines} existing={lines} onSave={(read) => { void addMany(read); }} onCancel={close} />}
      {open.what === 'nothing' && (
        <div className={styles.actions}>
          <Button size="small" icon={<AddRegular />} onClick={() => { setOpen({ what: 'new' }); }}>{words.text('pane.budget.add')}</Button>
          <Button size="small" icon={<ClipboardPasteRegular />} onClick={() => { setOpen({ what: 'paste' }); }}>{words.text('pane.budget.paste')}</Button>
          <Button size="small" icon={<SelectAllOnRegular />} onClick={() => { void readSelection(); }}>{words.text('pane.budget.fromSelection')}</Button>
        </div>
      )}
      <FoundProjects projects={view.projectsWithoutLine} onMake={(line) => { void addMany([line]); }} onRows={(name) => { pane.openRows({ text: name }); }} />
      <Hint>{words.text('pane.budget.note')}</Hint>
    </>
  );
}

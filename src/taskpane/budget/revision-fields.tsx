import type { KeyboardEvent } from 'react';
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { Revision } from '../../core/budget/budget-line';
import type { Day } from '../../core/calendar';
import { dayText } from '../../core/calendar';
import { yuanForReading } from '../../core/money';
import { MoneyField } from '../parts/money-field';
import { readDay } from '../read-day';
import { readMoney } from '../read-money';
import { useWords } from '../words';
import type { RevisionDraft } from './revision-draft';
import { newDraft, revisionOf } from './revision-draft';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  revision: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  add: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 8rem', minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface RevisionFieldsProps {
  readonly revisions: readonly Revision[];
  readonly onChange: (revisions: readonly Revision[]) => void;
  /** The one being typed; undefined while none is. */
  readonly draft: RevisionDraft | undefined;
  /** The day that a new one stands at. */
  readonly day: Day;
  /** Whether it takes the focus as it opens. */
  readonly autoFocus: boolean;
  readonly onOpen: (draft: RevisionDraft | undefined) => void;
  readonly onType: (change: Partial<RevisionDraft>) => void;
  /** Whether what is missing in the draft is pointed out. */
  readonly tried: boolean;
  /** She asked to add the draft. */
  readonly onTry: () => void;
}

/** The revisions of a line, and a new one: date, amount, document number, note. */
export function RevisionFields({ revisions, onChange, draft, day, autoFocus, onOpen, onType, tried, onTry }: RevisionFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const add = (typed: RevisionDraft) => {
    const revision = revisionOf(typed);
    if (revision === undefined) onTry();
    else {
      onChange([...revisions, revision]);
      onOpen(undefined);
    }
  };
  return (
    <div className={styles.list} role="group" aria-label={words.text('pane.revisions')}>
      {revisions.map((revision, n) => (
        <div key={n} className={styles.revision}>
          <span className={styles.text}>{revision.date === 0 ? '' : dayText(revision.date)} {yuanForReading(revision.amount)} {revision.document} {revision.note}</span>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.text('pane.revision.delete', { date: revision.date === 0 ? words.text('pane.revision.undated') : dayText(revision.date) })} onClick={() => { onChange(revisions.filter((_, m) => m !== n)); }} />
        </div>
      ))}
      {draft === undefined
        ? <div><Link as="button" onClick={() => { onOpen(newDraft(day)); }}><AddRegular /> {words.text('pane.revision.add')}</Link></div>
        : <NewRevision draft={draft} autoFocus={autoFocus} tried={tried} onType={onType} onAdd={() => { add(draft); }} onCancel={() => { onOpen(undefined); }} />}
    </div>
  );
}

interface NewRevisionProps {
  readonly draft: RevisionDraft;
  readonly autoFocus: boolean;
  readonly tried: boolean;
  readonly onType: (change: Partial<RevisionDraft>) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

function NewRevision({ draft, autoFocus, tried, onType, onAdd, onCancel }: NewRevisionProps) {
  const styles = useStyles();
  const words = useWords();
  const dateWrong = tried && readDay(draft.date) === undefined;
  const amountWrong = tried && readMoney(draft.amount) === undefined;
  // Only the revision is given up, not the line that it belongs to.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div className={styles.add} onKeyDown={onKeyDown}>
      <div className={styles.pair}>
        <Field label={words.text('pane.revision.date')} validationState={dateWrong ? 'error' : 'none'} validationMessage={dateWrong ? words.text('pane.revision.dateMissing') : null}>
          <Input className={styles.input} type="date" autoFocus={autoFocus} value={draft.date} onChange={(_, { value }) => { onType({ date: value }); }} />
        </Field>
        <Field label={words.text('pane.revision.document')}><Input className={styles.input} value={draft.document} onChange={(_, { value }) => { onType({ document: value }); }} /></Field>
      </div>
      <MoneyField label={words.text('pane.revision.amount')} value={draft.amount} {...(amountWrong ? { wrong: words.text('pane.revision.amountMissing') } : {})} onChange={(amount) => { onType({ amount }); }} onEnter={onAdd} />
      <Field label={words.text('pane.revision.note')}><Input className={styles.input} value={draft.note} onChange={(_, { value }) => { onType({ note: value }); }} /></Field>
      <div className={styles.actions}>
        <Button size="small" onClick={onAdd}>{words.text('pane.revision.add')}</Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>{words.text('pane.cancel')}</Button>
      </div>
    </div>
  );
}

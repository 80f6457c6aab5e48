import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { Revision } from '../../core/budget/budget-line';
import { dayText } from '../../core/calendar';
import { yuanForReading } from '../../core/money';
import { MoneyField } from '../parts/money-field';
import { dayFieldValue, readDay, today } from '../read-day';
import { readMoney } from '../read-money';
import { useWords } from '../words';

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
}

/** The revisions of a line, and a new one: date, amount, document number, note. */
export function RevisionFields({ revisions, onChange }: RevisionFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.list} role="group" aria-label={words.text('pane.revisions')}>
      {revisions.map((revision, n) => (
        <div key={n} className={styles.revision}>
          <span className={styles.text}>{dayText(revision.date)} {yuanForReading(revision.amount)} {revision.document} {revision.note}</span>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.text('pane.revision.delete', { date: dayText(revision.date) })} onClick={() => { onChange(revisions.filter((_, m) => m !== n)); }} />
        </div>
      ))}
      {adding
        ? <NewRevision onAdd={(revision) => { onChange([...revisions, revision]); setAdding(false); }} onCancel={() => { setAdding(false); }} />
        : <div><Link as="button" onClick={() => { setAdding(true); }}><AddRegular /> {words.text('pane.revision.add')}</Link></div>}
    </div>
  );
}

function NewRevision({ onAdd, onCancel }: { readonly onAdd: (revision: Revision) => void; readonly onCancel: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const [date, setDate] = useState(dayFieldValue(today()));
  const [amount, setAmount] = useState('');
  const [document, setDocument] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const day = readDay(date);
  const add = () => {
    setTried(true);
    const money = readMoney(amount);
    if (day !== undefined && money !== undefined) onAdd({ date: day, amount: money, document: document.trim(), note: note.trim() });
  };
  // Only the revision is given up, not the line that it belongs to.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div className={styles.add} onKeyDown={onKeyDown}>
      <div className={styles.pair}>
        <Field label={words.text('pane.revision.date')} validationState={tried && day === undefined ? 'error' : 'none'} validationMessage={tried && day === undefined ? words.text('pane.revision.dateMissing') : null}>
          <Input className={styles.input} type="date" autoFocus value={date} onChange={(_, data) => { setDate(data.value); }} />
        </Field>
        <Field label={words.text('pane.revision.document')}><Input className={styles.input} value={document} onChange={(_, data) => { setDocument(data.value); }} /></Field>
      </div>
      <MoneyField label={words.text('pane.revision.amount')} value={amount} onChange={setAmount} onEnter={add} />
      <Field label={words.text('pane.revision.note')}><Input className={styles.input} value={note} onChange={(_, data) => { setNote(data.value); }} /></Field>
      <div className={styles.actions}>
        <Button size="small" onClick={add}>{words.text('pane.revision.add')}</Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>{words.text('pane.cancel')}</Button>
      </div>
    </div>
  );
}

import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import { sumFen, ZERO_FEN } from '../../core/money';
import { Hint } from '../parts/hint';
import { MoneyField, moneyFieldValue, moneyOfField } from '../parts/money-field';
import { PaneSelect } from '../parts/pane-select';
import { listText, readList } from '../read-list';
import { useWords } from '../words';
import type { RevisionDraft } from './revision-draft';
import { withDraft } from './revision-draft';
import { RevisionFields } from './revision-fields';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, margin: `${tokens.spacingVerticalS} 0` },
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > button': { minWidth: 'auto' } },
  delete: { marginLeft: 'auto' },
});

const lineCategories = ['project', 'personnel', 'public', 'basic'] as const;

export interface LineFormProps {
  /** Undefined for a new one. */
  readonly line: BudgetLine | undefined;
  readonly others: readonly BudgetLine[];
  readonly onSave: (line: BudgetLine) => void;
  readonly onDelete?: () => void;
  readonly onCancel: () => void;
}

/** A budget line with all that belongs to it; what is seldom needed is folded. */
export function LineForm({ line, others, onSave, onDelete, onCancel }: LineFormProps) {
  const styles = useStyles();
  const words = useWords();
  const [name, setName] = useState(line?.name ?? '');
  const [approved, setApproved] = useState(moneyFieldValue(line?.approved ?? ZERO_FEN));
  const [carriedOver, setCarriedOver] = useState(moneyFieldValue(line?.carriedOver ?? ZERO_FEN));
  const [revisions, setRevisions] = useState(line?.revisions ?? []);
  const [code, setCode] = useState(line?.code ?? '');
  const [aliases, setAliases] = useState(listText(line?.aliases ?? []));
  const [category, setCategory] = useState<BudgetLine['category']>(line?.category ?? 'project');
  const [codes, setCodes] = useState(listText(line?.economicCodes ?? []));
  const [note, setNote] = useState(line?.note ?? '');
  const [draft, setDraft] = useState<RevisionDraft>();
  const [draftTried, setDraftTried] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  // The first field that keeps the line from being saved takes the focus; what was typed stays.
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refused]);
  const refuse = () => { setRefused((times) => times + 1); };

  const approvedFen = moneyOfField(approved);
  const carriedFen = moneyOfField(carriedOver);
  const allRevisions = withDraft(revisions, draft);
  const nameWrong = nameProblem();
  const save = () => {
    setTried(true);
    setDraftTried(allRevisions === undefined);
    if (nameWrong !== undefined || approvedFen === undefined || carriedFen === undefined || allRevisions === undefined) {
      refuse();
      return;
    }
    onSave({ ...line, code: code.trim(), name: name.trim(), aliases: readList(aliases), category, approved: approvedFen, carriedOver: carriedFen, revisions: allRevisions, economicCodes: readList(codes), note: note.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div ref={form} className={styles.form} role="group" aria-label={line === undefined ? words.text('pane.line.new') : words.text('pane.line.edit', { line: line.name })} onKeyDown={onKeyDown}>
      <Field label={words.text('pane.line.name')} validationState={tried && nameWrong !== undefined ? 'error' : 'none'} validationMessage={tried && nameWrong !== undefined ? nameWrong : null}>
        <Input className={styles.input} autoFocus value={name} onChange={(_, data) => { setName(data.value); }} />
      </Field>
      <MoneyField label={words.text('pane.line.approved')} value={approved} onChange={setApproved} onEnter={save} />
      <MoneyField label={words.text('pane.line.carriedOver')} value={carriedOver} onChange={setCarriedOver} onEnter={save} />
      <RevisionFields
        revisions={revisions} onChange={setRevisions} draft={draft} tried={draftTried}
        onOpen={(next) => { setDraft(next); setDraftTried(false); }} onTry={() => { setDraftTried(true); refuse(); }}
        onType={(change) => { setDraft((before) => before === undefined ? undefined : { ...before, ...change }); }}
      />
      {approvedFen !== undefined && carriedFen !== undefined && (
        <Hint>{words.text('pane.line.available', { amount: { fen: sumFen([approvedFen, carriedFen, ...(allRevisions ?? revisions).map((revision) => revision.amount)]) } })}</Hint>
      )}
      <details className={styles.fold}>
        <summary tabIndex={0}>{words.text('pane.line.moreFields')}</summary>
        <div className={styles.fields}>
          <Field label={words.text('pane.line.code')}><Input className={styles.input} value={code} onChange={(_, data) => { setCode(data.value); }} /></Field>
          <Field label={words.text('pane.line.aliases')} hint={words.text('pane.line.aliasesHint')}><Input className={styles.input} value={aliases} onChange={(_, data) => { setAliases(data.value); }} /></Field>
          <Field label={words.text('pane.line.category')}>
            <PaneSelect value={category} onChange={(_, data) => { setCategory(lineCategories.find((other) => other === data.value) ?? 'project'); }}>
              {lineCategories.map((other) => <option key={other} value={other}>{words.text(`pane.category.${other}`)}</option>)}
            </PaneSelect>
          </Field>
          <Field label={words.text('pane.line.codes')} hint={words.text('pane.line.codesHint')}><Input className={styles.input} value={codes} onChange={(_, data) => { setCodes(data.value); }} /></Field>
          <Field label={words.text('pane.line.note')}><Input className={styles.input} value={note} onChange={(_, data) => { setNote(data.value); }} /></Field>
        </div>
      </details>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={save}>{words.text('pane.save')}</Button>
        <Button onClick={onCancel}>{words.text('pane.cancel')}</Button>
        {onDelete !== undefined && <Button className={styles.delete} appearance="subtle" onClick={onDelete}>{words.text('pane.delete')}</Button>}
      </div>
    </div>
  );

  function nameProblem(): string | undefined {
    if (name.trim() === '') return words.text('pane.line.nameMissing');
    return others.some((other) => other.name === name.trim()) ? words.text('pane.line.nameTaken') : undefined;
  }
}

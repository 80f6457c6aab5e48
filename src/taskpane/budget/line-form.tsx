import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { FieldProps } from '@fluentui/react-components';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine, Revision } from '../../core/budget/budget-line';
import { allowedCodes } from '../../core/budget/read-budget-fields';
import type { Day } from '../../core/calendar';
import { sumFen, ZERO_FEN } from '../../core/money';
import type { Outcome } from '../../excel/session';
import { Hint } from '../parts/hint';
import { MoneyField, moneyFieldValue, moneyOfField } from '../parts/money-field';
import { PaneSelect } from '../parts/pane-select';
import { useRefusal } from '../parts/use-refusal';
import { listText, readList } from '../read-list';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import { lineClash } from './line-clash';
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

/** A line as its form shows it, with the revision that is being typed. */
interface LineDraft {
  readonly name: string;
  readonly approved: string;
  readonly carriedOver: string;
  readonly revisions: readonly Revision[];
  readonly code: string;
  readonly aliases: string;
  readonly category: BudgetLine['category'];
  readonly codes: string;
  readonly note: string;
  readonly revision: RevisionDraft | undefined;
}

const folded = ['code', 'aliases', 'category', 'codes', 'note'] as const satisfies readonly (keyof LineDraft)[];

const lineCategories = ['project', 'personnel', 'public', 'basic'] as const;

export interface LineFormProps {
  /** Undefined for a new one. */
  readonly line: BudgetLine | undefined;
  readonly others: readonly BudgetLine[];
  /** The day that a new revision stands at. */
  readonly day: Day;
  /** The line is in the workbook no longer; saving puts it back. */
  readonly gone?: boolean;
  /** Whether it takes the focus as it opens. */
  readonly autoFocus: boolean;
  readonly onSave: (line: BudgetLine) => Promise<Outcome>;
  readonly onDelete?: () => Promise<Outcome>;
  readonly onCancel: () => void;
}

/** A budget line with all that belongs to it; what is seldom needed is folded. */
export function LineForm({ line, others, day, gone = false, autoFocus, onSave, onDelete, onCancel }: LineFormProps) {
  const styles = useStyles();
  const words = useWords();
  const { value, typed, fresh, change, drop } = useDraft(line === undefined ? 'new line' : `line ${line.name}`, draftOf(line));
  const { name, approved, carriedOver, revisions, code, aliases, category, codes, note, revision: draft } = value;
  // What she typed there is not hidden when she comes back.
  const [unfolded] = useState(() => folded.some((field) => typed[field] !== undefined));
  const [draftTried, setDraftTried] = useState(false);
  const [tried, setTried] = useState(false);
  const { form, refuse } = useRefusal();

  const approvedFen = moneyOfField(approved);
  const carriedFen = moneyOfField(carriedOver);
  const allRevisions = withDraft(revisions, draft);
  const economicCodes = allowedCodes(codes);
  const clash = lineClash({ name, code, aliases: readList(aliases) }, others);
  const nameWrong = nameProblem();
  const save = () => {
    setTried(true);
    setDraftTried(allRevisions === undefined);
    if (nameWrong !== undefined || clash !== undefined || economicCodes === undefined || approvedFen === undefined || carriedFen === undefined || allRevisions === undefined) {
      refuse();
      return;
    }
    const saved = { ...line, code: code.trim(), name: name.trim(), aliases: readList(aliases), category, approved: approvedFen, carriedOver: carriedFen, revisions: allRevisions, economicCodes, note: note.trim() };
    void onSave(saved).then(dropWhenDone);
  };
  const dropWhenDone = ({ ok }: Outcome) => { if (ok) drop(); };
  const cancel = () => {
    drop();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };
  return (
    <div ref={form} className={styles.form} role="group" aria-label={line === undefined ? words.text('pane.line.new') : words.text('pane.line.edit', { line: line.name })} onKeyDown={onKeyDown}>
      {gone && line !== undefined && <Hint>{words.text('pane.line.gone', { line: line.name })}</Hint>}
      <Field label={words.text('pane.line.name')} {...wrong(nameWrong)}>
        <Input className={styles.input} autoFocus={autoFocus} value={name} onChange={(_, data) => { change({ name: data.value }); }} />
      </Field>
      <MoneyField label={words.text('pane.line.approved')} value={approved} onChange={(next) => { change({ approved: next }); }} onEnter={save} />
      <MoneyField label={words.text('pane.line.carriedOver')} value={carriedOver} onChange={(next) => { change({ carriedOver: next }); }} onEnter={save} />
      <RevisionFields
        revisions={revisions} onChange={(next) => { change({ revisions: next }); }} draft={draft} day={day} autoFocus={fresh} tried={draftTried}
        onOpen={(next) => { change({ revision: next }); setDraftTried(false); }} onTry={() => { setDraftTried(true); refuse(); }}
        onType={(part) => { change(({ revision }) => ({ revision: revision === undefined ? undefined : { ...revision, ...part } })); }}
      />
      {approvedFen !== undefined && carriedFen !== undefined && (
        <Hint>{words.text('pane.line.available', { amount: { fen: sumFen([approvedFen, carriedFen, ...(allRevisions ?? revisions).map((revision) => revision.amount)]) } })}</Hint>
      )}
      <details className={styles.fold} open={unfolded}>
        <summary tabIndex={0}>{words.text('pane.line.moreFields')}</summary>
        <div className={styles.fields}>
          <Field label={words.text('pane.line.code')} {...clashAt('code')}><Input className={styles.input} value={code} onChange={(_, data) => { change({ code: data.value }); }} /></Field>
          <Field label={words.text('pane.line.aliases')} hint={words.text('pane.line.aliasesHint')} {...clashAt('aliases')}><Input className={styles.input} value={aliases} onChange={(_, data) => { change({ aliases: data.value }); }} /></Field>
          <Field label={words.text('pane.line.category')}>
            <PaneSelect value={category} onChange={(_, data) => { change({ category: lineCategories.find((other) => other === data.value) ?? 'project' }); }}>
              {lineCategories.map((other) => <option key={other} value={other}>{words.text(`pane.category.${other}`)}</option>)}
            </PaneSelect>
          </Field>
          <Field label={words.text('pane.line.codes')} hint={words.text('pane.line.codesHint')} {...wrong(economicCodes === undefined ? words.text('pane.line.codesWrong') : undefined)}><Input className={styles.input} value={codes} onChange={(_, data) => { change({ codes: data.value }); }} /></Field>
          <Field label={words.text('pane.line.note')}><Input className={styles.input} value={note} onChange={(_, data) => { change({ note: data.value }); }} /></Field>
        </div>
      </details>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={save}>{words.text('pane.save')}</Button>
        <Button onClick={cancel}>{words.text('pane.cancel')}</Button>
        {onDelete !== undefined && <Button className={styles.delete} appearance="subtle" onClick={() => { void onDelete().then(dropWhenDone); }}>{words.text('pane.delete')}</Button>}
      </div>
    </div>
  );

  function nameProblem(): string | undefined {
    if (name.trim() === '') return words.text('pane.line.nameMissing');
    return clash?.field === 'name' ? words.say(clash.message) : undefined;
  }

  /** What is wrong is pointed out once she has tried to save. */
  function wrong(said: string | undefined): Pick<FieldProps, 'validationState' | 'validationMessage'> {
    return tried && said !== undefined ? { validationState: 'error', validationMessage: said } : {};
  }

  function clashAt(field: 'code' | 'aliases'): ReturnType<typeof wrong> {
    return wrong(clash?.field === field ? words.say(clash.message) : undefined);
  }
}

function draftOf(line: BudgetLine | undefined): LineDraft {
  return {
    name: line?.name ?? '', approved: moneyFieldValue(line?.approved ?? ZERO_FEN), carriedOver: moneyFieldValue(line?.carriedOver ?? ZERO_FEN), revisions: line?.revisions ?? [],
    code: line?.code ?? '', aliases: listText(line?.aliases ?? []), category: line?.category ?? 'project', codes: listText(line?.economicCodes ?? []), note: line?.note ?? '', revision: undefined,
  };
}

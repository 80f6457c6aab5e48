import { useMemo } from 'react';
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { Rule } from '../../core/classify/rule';
import type { Outcome } from '../../excel/session';
import { Hint } from '../parts/hint';
import { PaneSelect } from '../parts/pane-select';
import type { Target } from '../parts/target-select';
import { TargetSelect } from '../parts/target-select';
import { useRefusal } from '../parts/use-refusal';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import type { ConditionDraft } from './condition-draft';
import { conditionDraft, conditionOf } from './condition-draft';
import { ConditionFields } from './condition-fields';
import { RuleChanges } from './rule-changes';
import { isFaultless, ruleFaults } from './rule-faults';
import { ruleInWords } from './rule-in-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: 0, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, overflowWrap: 'anywhere' },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface RuleEditorProps {
  readonly pane: Pane;
  /** Name of the draft that holds its fields. */
  readonly draft: string;
  readonly rule: Rule;
  /** Its place in the table; undefined for a new one. */
  readonly at: number | undefined;
  readonly lines: readonly BudgetLine[];
  readonly ruleCount: number;
  readonly hint: string | undefined;
  readonly onSave: (rule: Rule, position: number) => Promise<Outcome>;
  readonly onCancel: () => void;
}

/** A rule as its form shows it. */
interface RuleDraft {
  readonly conditions: readonly ConditionDraft[];
  readonly target: Target | undefined;
  readonly note: string;
  readonly position: number;
}

/** A rule's conditions and result, as a sentence, with every row that it would change, before it is saved. */
export function RuleEditor({ pane, draft, rule: given, at, lines, ruleCount, hint, onSave, onCancel }: RuleEditorProps) {
  const styles = useStyles();
  const words = useWords();
  const { value, change, drop } = useDraft<RuleDraft>(draft, { conditions: useMemo(() => given.conditions.map(conditionDraft), [given]), target: useMemo(() => targetOf(given), [given]), note: given.note, position: at ?? 0 });
  const { conditions, target, note } = value;
  const faults = ruleFaults(conditions, target, lines);
  const faultless = isFaultless(faults);
  const rule = useMemo(() => (faultless ? ruleOf(given, conditions, target, note) : undefined), [faultless, given, conditions, target, note]);
  const { form, refused, refuse } = useRefusal();
  const last = at === undefined ? ruleCount : ruleCount - 1;
  // The table may have become shorter meanwhile.
  const position = Math.min(value.position, last);
  const addCondition = () => {
    change({ conditions: [...conditions, conditionDraft({ field: 'economicCode', operator: 'begins', operands: [] }, 1 + Math.max(...conditions.map(({ id }) => id)))] });
  };
  const save = () => {
    if (rule === undefined) refuse();
    else void onSave(rule, position).then(({ ok }) => { if (ok) drop(); });
  };
  return (
    <div ref={form} className={styles.form}>
      <h2 className={styles.title}>{words.text(at === undefined ? 'pane.ruleEdit.new' : 'pane.ruleEdit.change')}</h2>
      {hint !== undefined && <Hint>{hint}</Hint>}
      {rule !== undefined && <p className={styles.sentence}>{ruleInWords(words, rule)}</p>}
      {conditions.map((condition, n) => (
        <ConditionFields
          key={condition.id} number={n + 1} condition={condition} removable={conditions.length > 1} faults={refused ? faults.conditions[n] ?? {} : {}}
          onChange={(part) => { change((now) => ({ conditions: now.conditions.map((other) => (other.id === condition.id ? { ...other, ...part } : other)) })); }}
          onRemove={() => { change({ conditions: conditions.filter(({ id }) => id !== condition.id) }); }}
        />
      ))}
      <div><Link as="button" onClick={addCondition}><AddRegular /> {words.text('pane.ruleEdit.addCondition')}</Link></div>
      <Field label={words.text('pane.ruleEdit.result')} validationState={refused && faults.result !== undefined ? 'error' : 'none'} validationMessage={refused && faults.result !== undefined ? words.say(faults.result) : null}>
        <TargetSelect lines={lines} value={target} onChange={(next) => { change({ target: next }); }} />
      </Field>
      {last > 0 && (
        <Field label={words.text('pane.ruleEdit.position')}>
          <PaneSelect value={position} onChange={(_, data) => { change({ position: Number(data.value) }); }}>
            {at !== undefined && at !== 0 && at !== last && <option value={at}>{words.text('pane.ruleEdit.keep')}</option>}
            <option value={0}>{words.text('pane.ruleEdit.first')}</option>
            <option value={last}>{words.text('pane.ruleEdit.last')}</option>
          </PaneSelect>
        </Field>
      )}
      <Field label={words.text('pane.ruleEdit.note')}><Input className={styles.input} value={note} onChange={(_, data) => { change({ note: data.value }); }} /></Field>
      {rule === undefined ? <Hint>{words.text('pane.ruleEdit.incomplete')}</Hint> : <RuleChanges pane={pane} rule={rule} position={position} />}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={save}>{words.text('pane.save')}</Button>
        <Button onClick={() => { drop(); onCancel(); }}>{words.text('pane.cancel')}</Button>
      </div>
    </div>
  );
}

function targetOf(rule: Rule): Target {
  return 'line' in rule.result ? { category: 'project', line: rule.result.line } : { category: rule.result.category, line: '' };
}

/** The rule as it would be saved; undefined without a result. */
function ruleOf(given: Rule, conditions: readonly ConditionDraft[], target: Target | undefined, note: string): Rule | undefined {
  if (target === undefined) return undefined;
  return { ...given, conditions: conditions.map(conditionOf), result: target.line === '' ? { category: target.category } : { line: target.line }, note };
}

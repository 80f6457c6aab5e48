import { useMemo, useState } from 'react';
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { Condition, Rule } from '../../core/classify/rule';
import { Hint } from '../parts/hint';
import { PaneSelect } from '../parts/pane-select';
import type { Target } from '../parts/target-select';
import { TargetSelect } from '../parts/target-select';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { ConditionFields } from './condition-fields';
import { RuleChanges } from './rule-changes';
import { ruleInWords } from './rule-in-words';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: 0, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, overflowWrap: 'anywhere' },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface RuleEditorProps {
  readonly pane: Pane;
  readonly rule: Rule;
  /** Its place in the table; undefined for a new one. */
  readonly at: number | undefined;
  readonly lines: readonly BudgetLine[];
  readonly ruleCount: number;
  readonly hint: string | undefined;
  readonly onSave: (rule: Rule, position: number) => void;
  readonly onCancel: () => void;
}

/** A rule's conditions and result, as a sentence, with every row that it would change, before it is saved. */
export function RuleEditor({ pane, rule: given, at, lines, ruleCount, hint, onSave, onCancel }: RuleEditorProps) {
  const styles = useStyles();
  const words = useWords();
  const [conditions, setConditions] = useState<readonly Condition[]>(given.conditions);
  const [target, setTarget] = useState<Target | undefined>(targetOf(given));
  const [note, setNote] = useState(given.note);
  const [position, setPosition] = useState(at ?? 0);
  const rule = useMemo(() => ruleOf(given, conditions, target, note), [given, conditions, target, note]);
  const last = at === undefined ? ruleCount : ruleCount - 1;
  return (
    <>
      <h2 className={styles.title}>{words.text(at === undefined ? 'pane.ruleEdit.new' : 'pane.ruleEdit.change')}</h2>
      {hint !== undefined && <Hint>{hint}</Hint>}
      {rule !== undefined && <p className={styles.sentence}>{ruleInWords(words, rule)}</p>}
      {conditions.map((condition, n) => (
        <ConditionFields
          key={n} number={n + 1} condition={condition} removable={conditions.length > 1}
          onChange={(next) => { setConditions(conditions.map((other, m) => (m === n ? next : other))); }}
          onRemove={() => { setConditions(conditions.filter((_, m) => m !== n)); }}
        />
      ))}
      <div><Link as="button" onClick={() => { setConditions([...conditions, { field: 'economicCode', operator: 'begins', operands: [] }]); }}><AddRegular /> {words.text('pane.ruleEdit.addCondition')}</Link></div>
      <Field label={words.text('pane.ruleEdit.result')}><TargetSelect lines={lines} value={target} onChange={setTarget} /></Field>
      {last > 0 && (
        <Field label={words.text('pane.ruleEdit.position')}>
          <PaneSelect value={position} onChange={(_, data) => { setPosition(Number(data.value)); }}>
            {at !== undefined && at !== 0 && at !== last && <option value={at}>{words.text('pane.ruleEdit.keep')}</option>}
            <option value={0}>{words.text('pane.ruleEdit.first')}</option>
            <option value={last}>{words.text('pane.ruleEdit.last')}</option>
          </PaneSelect>
        </Field>
      )}
      <Field label={words.text('pane.ruleEdit.note')}><Input className={styles.input} value={note} onChange={(_, data) => { setNote(data.value); }} /></Field>
      {rule === undefined ? <Hint>{words.text('pane.ruleEdit.incomplete')}</Hint> : <RuleChanges pane={pane} rule={rule} position={position} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={rule === undefined} onClick={() => { if (rule !== undefined) onSave(rule, position); }}>{words.text('pane.save')}</Button>
        <Button onClick={onCancel}>{words.text('pane.cancel')}</Button>
      </div>
    </>
  );
}

function targetOf(rule: Rule): Target {
  return 'line' in rule.result ? { category: 'project', line: rule.result.line } : { category: rule.result.category, line: '' };
}

/** The rule as it would be saved; undefined while something is missing. */
function ruleOf(given: Rule, conditions: readonly Condition[], target: Target | undefined, note: string): Rule | undefined {
  const written = conditions.filter((condition) => condition.operands.some((operand) => operand !== ''));
  if (written.length === 0 || target === undefined) return undefined;
  return { ...given, conditions: written, result: target.line === '' ? { category: target.category } : { line: target.line }, note };
}

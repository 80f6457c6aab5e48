import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ruleFields } from '../../core/classify/rule';
import type { Message } from '../../core/message';
import { MoneyField } from '../parts/money-field';
import { PaneSelect } from '../parts/pane-select';
import { useWords } from '../words';
import type { ConditionDraft } from './condition-draft';
import { textOperators } from './condition-draft';
import type { ConditionFaults } from './rule-faults';

const useStyles = makeStyles({
  condition: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 7rem', minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
});

export interface ConditionFieldsProps {
  readonly number: number;
  readonly condition: ConditionDraft;
  readonly removable: boolean;
  /** What keeps the rule from being saved; empty until she has tried. */
  readonly faults: ConditionFaults;
  readonly onChange: (part: Partial<ConditionDraft>) => void;
  readonly onRemove: () => void;
}

/** One condition: which field, how it is compared, and with what. */
export function ConditionFields({ number, condition, removable, faults, onChange, onRemove }: ConditionFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const isAmount = condition.field === 'amount';
  return (
    <div className={styles.condition} role="group" aria-label={words.text('pane.ruleEdit.condition', { number })}>
      <div className={styles.pair}>
        <Field validationState={faults.field === undefined ? 'none' : 'error'} validationMessage={said(faults.field) ?? null}>
          <PaneSelect aria-label={words.text('pane.ruleEdit.field')} value={condition.field} onChange={(_, data) => { onChange({ field: ruleFields.find((field) => field === data.value) ?? 'summary' }); }}>
            {ruleFields.map((field) => <option key={field} value={field}>{words.text(`pane.rule.field.${field}`)}</option>)}
          </PaneSelect>
        </Field>
        {!isAmount && (
          <PaneSelect aria-label={words.text('pane.ruleEdit.operator')} value={condition.operator} onChange={(_, data) => { onChange({ operator: textOperators.find((operator) => operator === data.value) ?? 'contains' }); }}>
            {textOperators.map((operator) => <option key={operator} value={operator}>{words.text(`pane.rule.operator.${operator}`)}</option>)}
          </PaneSelect>
        )}
      </div>
      {isAmount ? (
        <div className={styles.pair}>
          <MoneyField label={words.text('pane.ruleEdit.from')} value={condition.from} {...wrong(faults.from)} onChange={(from) => { onChange({ from }); }} />
          <MoneyField label={words.text('pane.ruleEdit.to')} value={condition.to} {...wrong(faults.to)} onChange={(to) => { onChange({ to }); }} />
        </div>
      ) : (
        <Field label={words.text('pane.ruleEdit.operands')} validationState={faults.texts === undefined ? 'none' : 'error'} validationMessage={said(faults.texts) ?? null}>
          <Input className={styles.input} value={condition.texts} onChange={(_, data) => { onChange({ texts: data.value }); }} />
        </Field>
      )}
      {removable && <div><Link as="button" onClick={onRemove}>{words.text('pane.ruleEdit.removeCondition', { number })}</Link></div>}
    </div>
  );

  function said(message: Message | undefined): string | undefined {
    return message === undefined ? undefined : words.say(message);
  }

  function wrong(message: Message | undefined): { readonly wrong?: string } {
    return message === undefined ? {} : { wrong: words.say(message) };
  }
}

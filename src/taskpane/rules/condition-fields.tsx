import { useState } from 'react';
import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Condition, RuleField, RuleOperator } from '../../core/classify/rule';
import { ruleFields } from '../../core/classify/rule';
import { fen, yuanForReading } from '../../core/money';
import { MoneyField } from '../parts/money-field';
import { PaneSelect } from '../parts/pane-select';
import { listText, readList } from '../read-list';
import { readMoney } from '../read-money';
import { useWords } from '../words';

const useStyles = makeStyles({
  condition: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 7rem', minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
});

export interface ConditionFieldsProps {
  readonly number: number;
  readonly condition: Condition;
  readonly removable: boolean;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

const textOperators = ['is', 'begins', 'contains'] as const satisfies readonly RuleOperator[];

/** One condition: which field, how it is compared, and with what. */
export function ConditionFields({ number, condition, removable, onChange, onRemove }: ConditionFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const isAmount = condition.field === 'amount';
  const setField = (field: RuleField) => {
    if (field === 'amount') onChange({ field, operator: 'between', operands: ['', ''] });
    else onChange({ field, operator: condition.operator === 'between' ? 'contains' : condition.operator, operands: isAmount ? [] : condition.operands });
  };
  return (
    <div className={styles.condition} role="group" aria-label={words.text('pane.ruleEdit.condition', { number })}>
      <div className={styles.pair}>
        <PaneSelect aria-label={words.text('pane.ruleEdit.field')} value={condition.field} onChange={(_, data) => { setField(ruleFields.find((field) => field === data.value) ?? 'summary'); }}>
          {ruleFields.map((field) => <option key={field} value={field}>{words.text(`pane.rule.field.${field}`)}</option>)}
        </PaneSelect>
        {!isAmount && (
          <PaneSelect aria-label={words.text('pane.ruleEdit.operator')} value={condition.operator} onChange={(_, data) => { onChange({ ...condition, operator: textOperators.find((operator) => operator === data.value) ?? 'contains' }); }}>
            {textOperators.map((operator) => <option key={operator} value={operator}>{words.text(`pane.rule.operator.${operator}`)}</option>)}
          </PaneSelect>
        )}
      </div>
      {isAmount ? <RangeFields condition={condition} onChange={onChange} /> : <TextOperands condition={condition} onChange={onChange} />}
      {removable && <div><Link as="button" onClick={onRemove}>{words.text('pane.ruleEdit.removeCondition', { number })}</Link></div>}
    </div>
  );
}

interface OperandProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

function TextOperands({ condition, onChange }: OperandProps) {
  const styles = useStyles();
  const words = useWords();
  const [typed, setTyped] = useState(listText(condition.operands));
  return (
    <Field label={words.text('pane.ruleEdit.operands')}>
      <Input className={styles.input} value={typed} onChange={(_, data) => { setTyped(data.value); onChange({ ...condition, operands: readList(data.value) }); }} />
    </Field>
  );
}

function RangeFields({ condition, onChange }: OperandProps) {
  const styles = useStyles();
  const words = useWords();
  const [from, setFrom] = useState(shown(condition.operands[0]));
  const [to, setTo] = useState(shown(condition.operands[1]));
  const change = (nextFrom: string, nextTo: string) => {
    setFrom(nextFrom);
    setTo(nextTo);
    onChange({ ...condition, operands: [operand(nextFrom), operand(nextTo)] });
  };
  return (
    <div className={styles.pair}>
      <MoneyField label={words.text('pane.ruleEdit.from')} value={from} onChange={(value) => { change(value, to); }} />
      <MoneyField label={words.text('pane.ruleEdit.to')} value={to} onChange={(value) => { change(from, value); }} />
    </div>
  );
}

function shown(operandText: string | undefined): string {
  return operandText === undefined || operandText === '' ? '' : yuanForReading(fen(Number(operandText)));
}

function operand(value: string): string {
  const amount = readMoney(value);
  return amount === undefined ? '' : String(amount);
}

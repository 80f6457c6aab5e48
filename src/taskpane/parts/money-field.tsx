import { useState } from 'react';
import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Fen } from '../../core/money';
import { yuanForReading, ZERO_FEN } from '../../core/money';
import { moneyProblem, readMoney } from '../read-money';
import { useWords } from '../words';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%', '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } } });

export interface MoneyFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** As typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  /** What is wrong beside what the field sees itself: an amount that is missing. */
  readonly wrong?: string;
  /** What can't be read is pointed out also while the field is not left: she asked to save it. */
  readonly pointOut?: boolean;
}

/** An amount in yuan, right-aligned; tidied up when left, pointed out when it can't be read. */
export function MoneyField({ label, hint, placeholder, value, onChange, onEnter, wrong, pointOut = false }: MoneyFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const unreadable = moneyProblem(value);
  // What stands there from before was left.
  const [left, setLeft] = useState(unreadable !== undefined);
  const problem = unreadable !== undefined && (left || pointOut) ? words.say(unreadable) : wrong;
  const tidy = () => {
    setLeft(true);
    const amount = readMoney(value);
    if (amount !== undefined) onChange(yuanForReading(amount));
  };
  return (
    <Field label={label} hint={problem === undefined ? hint ?? null : null} validationState={problem === undefined ? 'none' : 'error'} validationMessage={problem ?? null}>
      <Input
        className={styles.input} value={value} inputMode="decimal" autoComplete="off"
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(_, data) => { onChange(data.value); }}
        onBlur={tidy}
        onKeyDown={(event) => { if (event.key === 'Enter') { tidy(); onEnter?.(); } }}
      />
    </Field>
  );
}

/** Text of a field for an amount; empty for nothing. */
export function moneyFieldValue(amount: Fen): string {
  return amount === ZERO_FEN ? '' : yuanForReading(amount);
}

/** Amount of a field: empty, or a dash, is zero; undefined when it can't be read. */
export function moneyOfField(value: string): Fen | undefined {
  return moneyProblem(value) === undefined ? readMoney(value) ?? ZERO_FEN : undefined;
}

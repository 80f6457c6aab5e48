import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { Field, Input, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

export interface CommitFieldProps {
  readonly label: string;
  readonly value: number;
  /** The number typed; undefined while it is none that can be taken. */
  readonly read: (text: string) => number | undefined;
  /** Said below the field when what stands in it can't be taken. */
  readonly wrong: string;
  readonly onCommit: (value: number) => Promise<unknown>;
}

/** A number that does something at once: it holds on Enter or when the field is left; Escape goes back to what stood there. */
export function CommitField({ label, value, read, wrong, onCommit }: CommitFieldProps) {
  const styles = useStyles();
  const [text, setText] = useState(String(value));
  const [tried, setTried] = useState(false);
  const sent = useRef<number>(undefined);
  const commit = () => {
    const typed = read(text);
    setTried(true);
    // Enter and then leaving the field is one choice.
    if (typed === undefined || typed === value || typed === sent.current) return;
    sent.current = typed;
    void onCommit(typed).finally(() => { sent.current = undefined; });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || text === String(value)) return;
    event.stopPropagation();
    setText(String(value));
    setTried(false);
  };
  const refused = tried && read(text) === undefined;
  return (
    <Field label={label} validationState={refused ? 'error' : 'none'} validationMessage={refused ? wrong : null}>
      <Input className={styles.input} inputMode="numeric" autoComplete="off" value={text} onChange={(_, data) => { setText(data.value); }} onBlur={commit} onKeyDown={onKeyDown} />
    </Field>
  );
}

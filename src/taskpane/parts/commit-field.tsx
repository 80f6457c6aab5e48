import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Outcome } from '../../excel/session';
import { useDraft } from '../use-draft';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

export interface CommitFieldProps {
  /** Name of the draft that holds what was typed and not taken. */
  readonly draft: string;
  readonly label: string;
  readonly value: number;
  /** The number typed; undefined while it is none that can be taken. */
  readonly read: (text: string) => number | undefined;
  /** Said below the field when what stands in it can't be taken. */
  readonly wrong: string;
  readonly onCommit: (value: number) => Promise<Outcome>;
}

/** A number that does something at once: it holds on Enter or when the field is left; Escape goes back to what stood there. */
export function CommitField({ draft, label, value, read, wrong, onCommit }: CommitFieldProps) {
  const styles = useStyles();
  const { value: { text }, typed: { text: typedText }, change, drop } = useDraft(draft, { text: String(value) });
  // What stands there from before was left.
  const [tried, setTried] = useState(typedText !== undefined);
  const sent = useRef<number>(undefined);
  const commit = () => {
    const typed = read(text);
    setTried(true);
    if (typed === value) reset();
    // Enter and then leaving the field is one choice.
    if (typed === undefined || typed === value || typed === sent.current) return;
    sent.current = typed;
    void onCommit(typed).then(({ ok }) => {
      sent.current = undefined;
      if (ok) reset();
    });
  };
  const reset = () => {
    drop();
    setTried(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || text === String(value)) return;
    event.stopPropagation();
    reset();
  };
  const refused = tried && read(text) === undefined;
  return (
    <Field label={label} validationState={refused ? 'error' : 'none'} validationMessage={refused ? wrong : null}>
      <Input className={styles.input} inputMode="numeric" autoComplete="off" value={text} onChange={(_, data) => { change({ text: data.value }); }} onBlur={commit} onKeyDown={onKeyDown} />
    </Field>
  );
}

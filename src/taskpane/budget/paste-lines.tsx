import { useState } from 'react';
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { Session } from '../../excel/session';
import { useWords } from '../words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface PasteLinesProps {
  readonly session: Session;
  readonly onRead: (lines: readonly BudgetLine[]) => void;
  readonly onCancel: () => void;
}

/** Several rows pasted from a sheet or a document, read before anything is saved. */
export function PasteLines({ session, onRead, onCancel }: PasteLinesProps) {
  const styles = useStyles();
  const words = useWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const read = async (pasted: string) => {
    const lines = await session.linesFromText(pasted);
    if ('code' in lines) setWrong(words.say(lines.message));
    else if (lines.length === 0) setWrong(words.text('pane.paste.nothing'));
    else onRead(lines);
  };
  return (
    <div className={styles.form}>
      <Field label={words.text('pane.paste.label')} hint={words.text('pane.paste.hint')} validationState={wrong === undefined ? 'none' : 'error'} validationMessage={wrong ?? null}>
        <Textarea autoFocus rows={5} resize="vertical" value={text} placeholder={words.text('pane.paste.example')} onChange={(_, data) => { setText(data.value); setWrong(undefined); }} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={text.trim() === ''} onClick={() => { if (text.trim() !== '') void read(text); }}>{words.text('pane.paste.do')}</Button>
        <Button onClick={onCancel}>{words.text('pane.cancel')}</Button>
      </div>
    </div>
  );
}

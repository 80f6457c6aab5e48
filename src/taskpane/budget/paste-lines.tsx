import { useState } from 'react';
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { Message } from '../../core/message';
import type { LineRowsRead, Session } from '../../excel/session';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import { PASTED_LINES, type Pasted } from './budget-drafts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface PasteLinesProps {
  readonly session: Session;
  /** Whether it takes the focus as it opens. */
  readonly autoFocus: boolean;
  readonly onRead: (read: LineRowsRead) => void;
  readonly onCancel: () => void;
}

/** Several rows pasted from a sheet or a document, read before anything is saved. */
export function PasteLines({ session, autoFocus, onRead, onCancel }: PasteLinesProps) {
  const styles = useStyles();
  const words = useWords();
  const { value: { text }, change, drop } = useDraft<Pasted>(PASTED_LINES, { text: '' });
  const [wrong, setWrong] = useState<Message>();
  const read = async (pasted: string) => {
    const found = await session.linesFromText(pasted);
    if ('code' in found) setWrong(found.code === 'selection-no-lines' ? { key: 'pane.paste.nothing' } : found.message);
    else {
      onRead(found);
      drop();
    }
  };
  return (
    <div className={styles.form}>
      <Field label={words.text('pane.paste.label')} hint={words.text('pane.paste.hint')} validationState={wrong === undefined ? 'none' : 'error'} validationMessage={wrong === undefined ? null : words.say(wrong)}>
        <Textarea autoFocus={autoFocus} rows={5} resize="vertical" value={text} placeholder={words.text('pane.paste.example')} onChange={(_, data) => { change({ text: data.value }); setWrong(undefined); }} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={text.trim() === ''} onClick={() => { if (text.trim() !== '') void read(text); }}>{words.text('pane.paste.do')}</Button>
        <Button onClick={() => { drop(); onCancel(); }}>{words.text('pane.cancel')}</Button>
      </div>
    </div>
  );
}

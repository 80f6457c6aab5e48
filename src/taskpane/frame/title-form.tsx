import type { KeyboardEvent } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { RecognitionSettings } from '../../core/ledger/ledger';
import { Hint } from '../parts/hint';
import { readYear } from '../read-year';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} 20px ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface TitleFormProps {
  readonly unit: string;
  readonly year: number;
  readonly settings: RecognitionSettings;
  readonly pane: Pane;
  readonly onClose: () => void;
}

/** Corrects the unit's name and the year, in the place of the title. */
export function TitleForm({ unit, year, settings, pane, onClose }: TitleFormProps) {
  const styles = useStyles();
  const words = useWords();
  const { value: { unitText, yearText }, change, drop } = useDraft('title', { unitText: unit, yearText: year === 0 ? '' : String(year) });
  const newYear = readYear(yearText);
  const yearValid = newYear !== undefined;
  const close = () => {
    drop();
    onClose();
  };
  const save = () => {
    if (newYear === undefined) return;
    const next = { ...settings, unitName: unitText.trim(), year: newYear };
    void pane.act(() => pane.session.saveRecognition(next), { done: { key: 'pane.saved' } }).then(({ ok }) => { if (ok) close(); });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save();
    else return;
    event.stopPropagation();
    event.preventDefault();
  };
  return (
    <header className={styles.form} onKeyDown={onKeyDown}>
      <h1 className={styles.title}>{words.text('pane.title.edit')}</h1>
      <Field label={words.text('pane.title.unit')}>
        <Input className={styles.input} autoFocus value={unitText} onChange={(_, data) => { change({ unitText: data.value }); }} />
      </Field>
      <Field label={words.text('pane.title.year')} validationState={yearValid ? 'none' : 'error'} validationMessage={yearValid ? null : words.text('pane.title.yearWrong')}>
        <Input className={styles.input} inputMode="numeric" value={yearText} onChange={(_, data) => { change({ yearText: data.value }); }} />
      </Field>
      <Hint>{words.text('pane.title.note')}</Hint>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={save}>{words.text('pane.save')}</Button>
        <Button size="small" onClick={close}>{words.text('pane.cancel')}</Button>
      </div>
    </header>
  );
}

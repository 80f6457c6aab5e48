import { Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Progress } from '../../excel/session';
import { progressText } from '../shown-amount';
import { useWords } from '../words';

const useStyles = makeStyles({
  reading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXXXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Before the first figure: what is being done, and how far it is. */
export function ReadingView({ progress }: { readonly progress: Progress | undefined }) {
  const styles = useStyles();
  const words = useWords();
  if (progress === undefined) {
    return (
      <div className={styles.reading} aria-busy="true">
        <h2 className={styles.title}>{words.text('pane.starting.title')}</h2>
        <p className={styles.text}>{words.text('pane.starting.text')}</p>
        <ProgressBar aria-label={words.text('pane.starting.title')} />
      </div>
    );
  }
  return (
    <div className={styles.reading} aria-busy="true">
      <h2 className={styles.title}>{words.text('pane.reading')}</h2>
      <ProgressStrip progress={progress} />
    </div>
  );
}

/** A bar with what is being done and its number. */
export function ProgressStrip({ progress }: { readonly progress: Progress }) {
  const words = useWords();
  return (
    <Field validationMessage={progressText(words, progress)} validationState="none">
      {progress.total === 0
        ? <ProgressBar aria-label={words.text('pane.reading')} />
        : <ProgressBar value={progress.done} max={progress.total} aria-label={words.text('pane.reading')} />}
    </Field>
  );
}

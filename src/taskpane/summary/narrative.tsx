import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { Session } from '../../excel/session';
import { copyText } from '../parts/copy-text';
import { Hint } from '../parts/hint';
import { Section } from '../parts/section';
import { useWords } from '../words';

const useStyles = makeStyles({
  paragraph: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  copy: { flexShrink: 0, minWidth: 'auto' },
});

export interface NarrativeProps {
  readonly session: Session;
  /** The answer it tells of. */
  readonly version: unknown;
  readonly onAnnounce: (text: string) => void;
}

/** The report in words, paragraph by paragraph, each to be copied. */
export function Narrative({ session, version, onAnnounce }: NarrativeProps) {
  const styles = useStyles();
  const words = useWords();
  const [paragraphs, setParagraphs] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    void session.narrative(words.language).then((answer) => { if (wanted) setParagraphs(answer); });
    return () => { wanted = false; };
  }, [session, version, words.language]);
  if (paragraphs.length === 0) return null;
  const copy = (text: string) => { void copyText(text).then((done) => { onAnnounce(words.text(done ? 'pane.copied' : 'pane.notCopied')); }); };
  return (
    <Section title={words.text('pane.narrative')}>
      <Hint>{words.text('pane.narrative.hint')}</Hint>
      {paragraphs.map((paragraph, n) => (
        <div key={n} className={styles.paragraph}>
          <p className={styles.text}>{paragraph}</p>
          <Button className={styles.copy} size="small" appearance="subtle" icon={<CopyRegular />} aria-label={words.text('pane.narrative.copy', { number: n + 1 })} onClick={() => { copy(paragraph); }} />
        </div>
      ))}
      <div><Button size="small" icon={<CopyRegular />} onClick={() => { copy(paragraphs.join('\n')); }}>{words.text('pane.narrative.copyAll')}</Button></div>
    </Section>
  );
}

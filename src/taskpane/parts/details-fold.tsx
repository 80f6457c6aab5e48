import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../words';
import { copyText } from './copy-text';

const useStyles = makeStyles({
  fold: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: `${tokens.spacingVerticalXS} 0`, fontFamily: tokens.fontFamilyMonospace, maxHeight: '10rem', overflowY: 'auto' },
});

/** The API's own words for support, folded away. */
export function DetailsFold({ details, onAnnounce }: { readonly details: string; readonly onAnnounce: (text: string) => void }) {
  const styles = useStyles();
  const words = useWords();
  const copy = () => { void copyText(details).then((done) => { onAnnounce(words.text(done ? 'pane.copied' : 'pane.notCopied')); }); };
  return (
    <details className={styles.fold}>
      <summary tabIndex={0}>{words.text('pane.details')}</summary>
      <pre className={styles.text} tabIndex={0}>{details}</pre>
      <Button size="small" onClick={copy}>{words.text('pane.copyDetails')}</Button>
    </details>
  );
}

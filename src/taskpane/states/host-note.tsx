import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionState } from '../../excel/session';
import { SeverityIcon } from '../parts/severity-icon';
import type { Words } from '../words';
import { useWords } from '../words';

const useStyles = makeStyles({
  note: { display: 'flex', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** What this Excel cannot do, in plain words; nothing where it can do all. */
export function HostNote({ host }: { readonly host: SessionState['host'] }) {
  const styles = useStyles();
  const words = useWords();
  const note = noteOf(words, host);
  if (note === undefined) return null;
  return (
    <div className={styles.note} role="note">
      <SeverityIcon severity="note" />
      <div>{note.title !== undefined && <div className={styles.title}>{note.title}</div>}{note.text}</div>
    </div>
  );
}

function noteOf(words: Words, host: SessionState['host']): { readonly title?: string; readonly text: string } | undefined {
  if (!reaches(host.api, 14)) return { title: words.text('pane.old.title'), text: words.text('pane.old.text', { api: host.api }) };
  if (!host.canWrite) return { text: words.text('pane.readOnly') };
  return host.customFunctions ? undefined : { text: words.text('pane.old.noFunctions') };
}

/** Whether `1.x` is at least 1.`minor`. */
function reaches(api: string, minor: number): boolean {
  return Number(api.split('.')[1] ?? 0) >= minor;
}

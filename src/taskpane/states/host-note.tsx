import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionState } from '../../excel/session';
import { SeverityIcon } from '../parts/severity-icon';
import { useWords } from '../words';

const useStyles = makeStyles({
  note: { display: 'flex', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** What this Excel cannot do, in plain words; nothing where it can do all. */
export function HostNote({ host }: { readonly host: SessionState['host'] }) {
  const styles = useStyles();
  const words = useWords();
  if (host.canWrite && host.customFunctions) return null;
  return (
    <div className={styles.note} role="note">
      <SeverityIcon severity="note" />
      <div>
        {host.canWrite ? words.text('pane.old.noFunctions') : <><div className={styles.title}>{words.text('pane.old.title')}</div>{words.text('pane.old.text', { api: host.api })}</>}
      </div>
    </div>
  );
}

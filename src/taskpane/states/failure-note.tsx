import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Failure } from '../../excel/session';
import { DetailsFold } from '../parts/details-fold';
import { SeverityIcon } from '../parts/severity-icon';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({
  note: { display: 'flex', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** Something could not be done just now; the figures below are the last ones that could be read. */
export function FailureNote({ pane, failure }: { readonly pane: Pane; readonly failure: Failure }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.note} role="note">
      <SeverityIcon severity="warning" />
      <div className={styles.body}>
        {words.say(failure.message)} <Link as="button" onClick={() => { void pane.session.refresh(); }}>{words.text('pane.failed.retry')}</Link>
        {failure.details !== undefined && <DetailsFold details={failure.details} onAnnounce={pane.announce} />}
      </div>
    </div>
  );
}

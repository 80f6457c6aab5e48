import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Place } from '../../core/problem';
import { DetailsFold } from '../parts/details-fold';
import { SeverityIcon } from '../parts/severity-icon';
import type { Notice } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({
  bar: {
    position: 'sticky', bottom: 0, zIndex: 2, display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke1}`, boxShadow: tokens.shadow8,
  },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXXS },
  close: { minWidth: 'auto', flexShrink: 0, alignSelf: 'flex-start' },
});

export interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
  readonly onGo: (place: Place) => void;
  readonly onAnnounce: (text: string) => void;
}

/** What the last action came to; it stays until the next one, with undo in place as long as there is something to take back. */
export function NoticeBar({ notice, onDismiss, onGo, onAnnounce }: NoticeBarProps) {
  const styles = useStyles();
  const words = useWords();
  const text = words.say(notice.text);
  return (
    <div className={styles.bar} role="group" aria-label={text} data-notice={notice.kind}>
      <SeverityIcon severity={notice.kind === 'done' ? 'ok' : 'error'} />
      <div className={styles.body}>
        <div>{text}</div>
        {(notice.actions.length > 0 || notice.places.length > 0) && (
          <div className={styles.ways}>
            {notice.actions.map((action) => <Link key={action.label} as="button" onClick={action.run}>{words.text(action.label)}</Link>)}
            {notice.places.map((place) => (
              <Link key={`${place.sheet}!${place.row}`} as="button" onClick={() => { onGo(place); }}>{words.text('pane.goTo', { place: placeText(place) })}</Link>
            ))}
          </div>
        )}
        {notice.details !== undefined && <DetailsFold details={notice.details} onAnnounce={onAnnounce} />}
      </div>
      <Button className={styles.close} size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.text('pane.close')} onClick={onDismiss} />
    </div>
  );
}

function placeText(place: Place): string {
  return place.cell === undefined || place.cell === 'A1' ? place.sheet : `${place.sheet}!${place.cell}`;
}

import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { DetailsFold } from '../parts/details-fold';
import { StatePicture } from '../parts/state-picture';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

/** Reading failed and there is no earlier answer to show. */
export function FailedView({ pane }: { readonly pane: Pane }) {
  const words = useWords();
  const { failure } = pane.state;
  const text = failure === undefined ? words.text('pane.unexpected') : words.say(failure.message);
  return (
    <StatePicture icon={<ErrorCircleRegular />} title={words.text('pane.failed.title')} text={text}>
      <Button appearance="primary" onClick={() => { void pane.session.refresh(); }}>{words.text('pane.failed.retry')}</Button>
      {failure?.details !== undefined && <DetailsFold details={failure.details} onAnnounce={pane.announce} />}
    </StatePicture>
  );
}

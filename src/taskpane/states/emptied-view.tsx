import { TableDismissRegular } from '@fluentui/react-icons';
import { StatePicture } from '../parts/state-picture';
import { useWords } from '../words';

/** The ledger is there, but its rows are gone. */
export function EmptiedView() {
  const words = useWords();
  return <StatePicture icon={<TableDismissRegular />} title={words.text('pane.emptied.title')} text={words.text('pane.emptied.text')} />;
}

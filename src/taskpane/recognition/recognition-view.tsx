import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import type { RecognitionSettings, SheetSettings } from '../../core/ledger/ledger';
import type { TextKey } from '../../core/text/texts';
import type { AnswerView, RowView } from '../../excel/session';
import { CommitField } from '../parts/commit-field';
import { Hint } from '../parts/hint';
import { readYear } from '../read-year';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { KindList } from './kind-list';
import { SheetCard } from './sheet-card';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', minWidth: 'auto', padding: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Has it understood my ledger? Each sheet as it was read, and what can be corrected. */
export function RecognitionView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const used = view.ledger.sheets.filter((sheet) => sheet.used);
  const postings = used.reduce((sum, sheet) => sum + sheet.rowsByKind.posting, 0);
  const save = (settings: RecognitionSettings, done: TextKey) => pane.act(() => pane.session.saveRecognition(settings), { done: { key: done } });
  const change = (sheet: string, next: SheetSettings) =>
    save({ ...view.settings, sheets: { ...view.settings.sheets, [sheet]: { ...view.settings.sheets?.[sheet], ...next } } }, 'pane.recognition.changed');
  return (
    <>
      <Button className={styles.back} size="small" appearance="transparent" icon={<ChevronLeftRegular />} onClick={() => { pane.open('overview'); }}>{words.text('pane.tab.overview')}</Button>
      <div>
        <h2 className={styles.title}>{words.text('pane.recognition.answer', { count: postings, sheets: used.length })}</h2>
        <Hint>{words.text('pane.recognition.kinds', { rows: view.rowCount })}</Hint>
      </div>
      <Hint>{words.text('pane.recognition.note')}</Hint>
      <CommitField
        draft="year" label={words.text('pane.title.year')} value={view.ledger.year} read={readYear} wrong={words.text('pane.title.yearWrong')}
        onCommit={(year) => save({ ...view.settings, year }, 'pane.recognition.changed')}
      />
      <KindList sheets={used} onOpen={(kind) => { pane.openRows({ kind, everyMonth: true }); }} />
      {view.ledger.sheets.map((sheet) => (
        <SheetCard key={sheet.name} sheet={sheet} corrected={view.settings.sheets?.[sheet.name]?.columns} sample={sampleOf(view.samples, sheet.name)} onChange={(next) => change(sheet.name, next)} onGo={(place) => { pane.goTo(place); }} />
      ))}
      <div className={styles.actions}>
        <Button onClick={() => { void pane.act(pane.session.ledgerFromSelection); }}>{words.text('pane.recognition.fromSelection')}</Button>
        <Button onClick={() => { void save(titleOf(view.settings), 'pane.recognition.resetDone'); }}>{words.text('pane.recognition.reset')}</Button>
      </div>
    </>
  );
}

function sampleOf(samples: AnswerView['samples'], sheet: string): readonly RowView[] {
  return samples.find((rows) => rows[0]?.sheet === sheet)?.slice(0, 5) ?? [];
}

/** What she said of unit and year: not a matter of recognising sheets and columns. */
function titleOf({ unitName, year }: RecognitionSettings): RecognitionSettings {
  return { ...(unitName === undefined ? {} : { unitName }), ...(year === undefined ? {} : { year }) };
}

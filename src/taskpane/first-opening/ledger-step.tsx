import { Button, Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerView } from '../../excel/session';
import { CommitField } from '../parts/commit-field';
import { Hint } from '../parts/hint';
import { lastDayText } from '../parts/last-day';
import { switchedOff, unusedCandidates } from '../parts/open-points';
import { readYear } from '../read-year';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  found: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

/** Step 1: the ledger found; with several candidates, which of them are read together. */
export function LedgerStep({ pane, view, onNext }: { readonly pane: Pane; readonly view: AnswerView; readonly onNext: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const used = view.ledger.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name);
  // One that she has switched off stays in the list, so that it can be switched on again.
  const unused = [...unusedCandidates(view), ...switchedOff(view)];
  const choices = view.ledger.sheets.map(({ name }) => name).filter((name) => used.includes(name) || unused.includes(name));
  const use = (sheet: string, checked: boolean) => {
    const settings = { ...view.settings, sheets: { ...view.settings.sheets, [sheet]: { ...view.settings.sheets?.[sheet], use: checked } } };
    void pane.act(() => pane.session.saveRecognition(settings));
  };
  return (
    <>
      <h2 className={styles.title}>{words.text('pane.first.ledger')}</h2>
      <div className={styles.found}>{foundText()}</div>
      {view.problems.some(({ code }) => code === 'year-assumed') && (
        <div>
          <Hint>{words.text('pane.first.yearAssumed', { year: String(view.ledger.year) })}</Hint>
          <CommitField
            draft="year" label={words.text('pane.title.year')} value={view.ledger.year} read={readYear} wrong={words.text('pane.title.yearWrong')}
            onCommit={(year) => pane.act(() => pane.session.saveRecognition({ ...view.settings, year }), { done: { key: 'pane.recognition.changed' } })}
          />
        </div>
      )}
      {choices.length > 1 && (
        <div role="group" aria-label={words.text('pane.first.several')}>
          <div>{words.text('pane.first.several')}</div>
          {choices.map((name) => <div key={name}><Checkbox label={name} checked={used.includes(name)} onChange={(_, data) => { use(name, data.checked === true); }} /></div>)}
          <Hint>{words.text('pane.none.note')}</Hint>
        </div>
      )}
      <div className={styles.ways}>
        <Button appearance="primary" size="large" onClick={onNext}>{words.text('pane.first.yes')}</Button>
        <Link as="button" onClick={() => { pane.open('recognition'); }}>{words.text('pane.first.look')}</Link>
        <Link as="button" onClick={() => { void pane.act(pane.session.ledgerFromSelection); }}>{words.text('pane.first.other')}</Link>
      </div>
    </>
  );

  function foundText(): string {
    return words.text('pane.first.found', { sheet: used.join('”“'), rows: view.rowCount, day: lastDayText(words, view, 'with year') });
  }
}

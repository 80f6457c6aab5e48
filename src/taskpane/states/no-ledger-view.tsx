import { Button, Link } from '@fluentui/react-components';
import { DocumentTableRegular, TableSearchRegular } from '@fluentui/react-icons';
import type { AnswerView } from '../../excel/session';
import { Hint } from '../parts/hint';
import { switchedOff } from '../parts/open-points';
import { Section } from '../parts/section';
import { StatePicture } from '../parts/state-picture';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

/** No ledger to show: the workbook is empty, or no sheet looks like one. */
export function NoLedgerView({ pane }: { readonly pane: Pane }) {
  const words = useWords();
  const { view, ledgerGone } = pane.state;
  const sheets = view?.ledger.sheets ?? [];
  if (!ledgerGone && sheets.every((sheet) => sheet.lastRow === 0)) {
    return <StatePicture icon={<DocumentTableRegular />} title={words.text('pane.empty.title')} text={words.text('pane.empty.text')} />;
  }
  return (
    <>
      <StatePicture icon={<TableSearchRegular />} title={words.text('pane.none.title')} text={words.text(ledgerGone ? 'excel.ledgerGone' : 'pane.none.text')}>
        <Button appearance="primary" onClick={() => { void pane.act(pane.session.ledgerFromSelection); }}>{words.text('pane.none.take')}</Button>
        <Hint>{words.text('pane.none.note')}</Hint>
      </StatePicture>
      {sheets.length > 0 && (
        <Section title={words.text('pane.none.looked')}>
          {sheets.map((sheet) => (
            <div key={sheet.name}>
              {sheet.name}
              <Hint>{words.say(sheet.reason)}</Hint>
              {view !== undefined && switchedOff(view).includes(sheet.name) && (
                <Link as="button" aria-label={words.text('pane.none.readOf', { sheet: sheet.name })} onClick={() => { read(view, sheet.name); }}>{words.text('pane.sheet.use')}</Link>
              )}
            </div>
          ))}
        </Section>
      )}
    </>
  );

  function read({ settings }: AnswerView, sheet: string): void {
    const next = { ...settings, sheets: { ...settings.sheets, [sheet]: { ...settings.sheets?.[sheet], use: true } } };
    void pane.act(() => pane.session.saveRecognition(next), { done: { key: 'pane.recognition.changed' } });
  }
}

import { useEffect, useState } from 'react';
import { Button, Field, Input, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { PeriodSelect } from '../overview/ledger-strip';
import { Hint } from '../parts/hint';
import { progressText } from '../shown-amount';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import type { Generating } from './use-generate';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  options: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 7rem', minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
  ask: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sheets: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Period and points, the button, and while it works a bar with its number and a way to stop. */
export function GeneratePanel({ pane, year, generating }: { readonly pane: Pane; readonly year: number; readonly generating: Generating }) {
  const styles = useStyles();
  const words = useWords();
  const { value: { pointsText }, change } = useDraft('generate', { pointsText: '10' });
  const points = Number(pointsText);
  const pointsValid = pointsText.trim() !== '' && points >= 1 && points <= 100;
  const { progress, asks, places, start, startAsked, cancel, drop } = generating;
  const { request, host } = pane.state;
  useEffect(() => {
    if (request?.generate === true) startAsked(request.id, points);
  }, [request, startAsked, points]);
  // What came while another view was open does not take the focus from where she is.
  const [here, setHere] = useState(progress === undefined && asks === undefined);
  const begin = (replaceOwnCells: boolean) => {
    setHere(true);
    start(points, replaceOwnCells);
  };

  if (!host.canWrite) return <Hint>{words.text('pane.generate.cannot')}</Hint>;
  if (progress !== undefined) {
    return (
      <div className={styles.panel} aria-busy="true">
        <Field validationMessage={progressText(words, progress)} validationState="none">
          <ProgressBar value={progress.done} max={Math.max(1, progress.total)} aria-label={words.text('pane.generate.working')} />
        </Field>
        <div><Button autoFocus={here} onClick={cancel}>{words.text('pane.generate.cancel')}</Button></div>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.options}>
        <Field label={words.text('pane.options.period')}><PeriodSelect year={year} until={pane.state.until} onPeriod={pane.session.setPeriod} /></Field>
        <Field label={words.text('pane.options.points')} validationState={pointsValid ? 'none' : 'error'} validationMessage={pointsValid ? null : words.text('pane.options.pointsWrong')}>
          <Input className={styles.input} size="small" inputMode="decimal" value={pointsText} onChange={(_, data) => { change({ pointsText: data.value }); }} />
        </Field>
      </div>
      {asks !== undefined ? (
        <div className={styles.ask} role="group" aria-label={words.say(asks)}>
          {words.say(asks)}
          <Hint>{words.text('pane.generate.replaceHint')}</Hint>
          <div className={styles.actions}>
            <Button appearance="primary" autoFocus={here} onClick={() => { begin(true); }}>{words.text('pane.generate.replace')}</Button>
            <Button onClick={drop}>{words.text('pane.cancel')}</Button>
          </div>
        </div>
      ) : (
        <>
          <Button appearance="primary" size="large" disabledFocusable={!pointsValid} onClick={() => { if (pointsValid) begin(false); }}>{words.text('pane.generate')}</Button>
          <Hint>{words.text('pane.generate.note')}</Hint>
        </>
      )}
      {places.length > 0 && (
        <div className={styles.sheets} role="group" aria-label={words.text('pane.generate.sheets')}>
          {words.text('pane.generate.sheets')}
          {places.map((place) => <Link key={place.sheet} as="button" onClick={() => { pane.goTo(place); }}>{place.sheet}</Link>)}
        </div>
      )}
    </div>
  );
}

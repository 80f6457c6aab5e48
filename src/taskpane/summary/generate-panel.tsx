import { useEffect, useRef, useState } from 'react';
import { Button, Field, Input, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { PeriodSelect } from '../overview/ledger-strip';
import { Hint } from '../parts/hint';
import { progressText } from '../shown-amount';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { useGenerate } from './use-generate';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  options: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 7rem', minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
  ask: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sheets: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Period and points, the button, and while it works a bar with its number and a way to stop. */
export function GeneratePanel({ pane, year }: { readonly pane: Pane; readonly year: number }) {
  const styles = useStyles();
  const words = useWords();
  const [pointsText, setPointsText] = useState('10');
  const points = Number(pointsText);
  const pointsValid = pointsText.trim() !== '' && points >= 1 && points <= 100;
  const { progress, asks, places, start, cancel, drop } = useGenerate(pane, points);
  const { request, host } = pane.state;
  const started = useRef<number>(undefined);
  useEffect(() => {
    if (request?.generate !== true || started.current === request.id) return;
    started.current = request.id;
    start(false);
  }, [request, start]);

  if (!host.canWrite) return <Hint>{words.text('pane.generate.cannot')}</Hint>;
  if (progress !== undefined) {
    return (
      <div className={styles.panel} aria-busy="true">
        <Field validationMessage={progressText(words, progress)} validationState="none">
          <ProgressBar value={progress.done} max={Math.max(1, progress.total)} aria-label={words.text('pane.generate.working')} />
        </Field>
        <div><Button autoFocus onClick={cancel}>{words.text('pane.generate.cancel')}</Button></div>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.options}>
        <Field label={words.text('pane.options.period')}><PeriodSelect year={year} until={pane.state.until} onPeriod={pane.session.setPeriod} /></Field>
        <Field label={words.text('pane.options.points')} validationState={pointsValid ? 'none' : 'error'} validationMessage={pointsValid ? null : words.text('pane.options.pointsWrong')}>
          <Input className={styles.input} size="small" inputMode="decimal" value={pointsText} onChange={(_, data) => { setPointsText(data.value); }} />
        </Field>
      </div>
      {asks !== undefined ? (
        <div className={styles.ask} role="group" aria-label={asks}>
          {asks}
          <div className={styles.actions}>
            <Button appearance="primary" autoFocus onClick={() => { start(true); }}>{words.text('pane.generate.replace')}</Button>
            <Button onClick={drop}>{words.text('pane.cancel')}</Button>
          </div>
        </div>
      ) : (
        <>
          <Button appearance="primary" size="large" disabledFocusable={!pointsValid} onClick={() => { if (pointsValid) start(false); }}>{words.text('pane.generate')}</Button>
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

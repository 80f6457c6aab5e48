import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerView } from '../../excel/session';
import { clashesOf } from '../budget/line-clash';
import { Hint } from '../parts/hint';
import { MoneyField } from '../parts/money-field';
import { PaneSelect } from '../parts/pane-select';
import { PlainList } from '../parts/plain-list';
import { ProblemRow } from '../parts/problem-row';
import { dayFieldValue } from '../read-day';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { usualDay } from '../usual-day';
import { useWords } from '../words';
import type { ClaimDraft } from './claim-draft';
import { CLAIM } from './claim-draft';
import { ClaimResult } from './claim-result';
import { readClaim } from './read-claim';
import { useClaim } from './use-claim';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 8rem', minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
});

/** Can I sign this claim? */
export function CheckView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  if (view.lines.length === 0) {
    return <div className={styles.empty}><Hint>{words.text('pane.check.noLines')}</Hint><Button onClick={() => { pane.open('budget'); }}>{words.text('pane.headline.toBudget')}</Button></div>;
  }
  return <ClaimForm pane={pane} view={view} />;
}

function ClaimForm({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const { lines } = view;
  // Which of several lines pays is hers to say.
  const [only, ...others] = lines;
  const { value: typed, change } = useDraft<ClaimDraft>(CLAIM, { line: others.length === 0 ? only?.name ?? '' : '', amount: '', date: dayFieldValue(usualDay(view)), code: '', row: undefined });
  const asked = readClaim(typed, lines);
  const claim = useClaim(pane, view, asked);
  const { line, said } = asked;
  const clashes = line === undefined ? [] : clashesOf(view, line.name);
  const restricted = line !== undefined && line.economicCodes.length > 0;
  return (
    <>
      <div className={styles.form}>
        {asked.posted !== undefined && (
          <Hint>
            {words.text('pane.check.ofRow', { day: dayFieldValue(asked.posted.day), summary: asked.posted.summary })}{' '}
            <Link inline as="button" onClick={() => { change({ row: undefined }); }}>{words.text('pane.check.asNew')}</Link>
          </Hint>
        )}
        <Field label={words.text('pane.check.line')} validationState={said.line === undefined ? 'none' : 'warning'} validationMessage={said.line === undefined ? null : words.say(said.line)}>
          <PaneSelect value={line?.name ?? ''} onChange={(_, data) => { change({ line: data.value }); }}>
            {line === undefined && <option value="">{words.text('pane.check.pickLine')}</option>}
            {lines.map(({ name }, n) => <option key={n} value={name}>{name}</option>)}
          </PaneSelect>
        </Field>
        {clashes.length > 0 && <PlainList>{clashes.map((clash) => <ProblemRow key={words.say(clash)} severity="warning" text={words.say(clash)} />)}</PlainList>}
        <div className={styles.pair}>
          <MoneyField label={words.text('pane.check.amount')} value={typed.amount} {...(said.amount === undefined ? {} : { wrong: words.say(said.amount) })} onChange={(amount) => { change({ amount }); }} />
          <Field label={words.text('pane.check.date')}><Input className={styles.input} type="date" value={typed.date} onChange={(_, data) => { change({ date: data.value }); }} /></Field>
        </div>
        {restricted && (
          <Field label={words.text('pane.check.code')} validationState={said.code === undefined ? 'none' : 'error'} validationMessage={said.code === undefined ? null : words.say(said.code)}>
            <Input className={styles.input} value={typed.code} onChange={(_, data) => { change({ code: data.value }); }} />
          </Field>
        )}
      </div>
      {claim === undefined
        ? <Hint>{words.text(line === undefined ? 'pane.check.waitingLine' : 'pane.check.waiting')}</Hint>
        : <ClaimResult pane={pane} claim={claim} askedPosted={asked.posted !== undefined} />}
    </>
  );
}

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../core/calendar';
import { yearOf } from '../../core/calendar';
import type { AnswerView } from '../../excel/session';
import { Hint } from '../parts/hint';
import { MoneyField } from '../parts/money-field';
import { PaneSelect } from '../parts/pane-select';
import { dayFieldValue, readDay, today } from '../read-day';
import { readMoney } from '../read-money';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import type { ClaimDraft } from './claim-draft';
import { CLAIM } from './claim-draft';
import { ClaimResult } from './claim-result';
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
  const { value: typed, change } = useDraft<ClaimDraft>(CLAIM, { line: view.lines[0]?.name ?? '', amount: '', date: dayFieldValue(usualDay(view)), code: '' });
  const line = view.lines.find(({ name }) => name === typed.line) ?? view.lines[0];
  const amount = readMoney(typed.amount);
  const restricted = line !== undefined && line.economicCodes.length > 0;
  const claim = useClaim(pane, view, line?.name, amount, readDay(typed.date), restricted ? typed.code.trim() : '');
  return (
    <>
      <div className={styles.form}>
        <Field label={words.text('pane.check.line')}>
          <PaneSelect value={line?.name ?? ''} onChange={(_, data) => { change({ line: data.value }); }}>
            {view.lines.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </PaneSelect>
        </Field>
        <div className={styles.pair}>
          <MoneyField label={words.text('pane.check.amount')} value={typed.amount} onChange={(amountText) => { change({ amount: amountText }); }} />
          <Field label={words.text('pane.check.date')}><Input className={styles.input} type="date" value={typed.date} onChange={(_, data) => { change({ date: data.value }); }} /></Field>
        </div>
        {restricted && <Field label={words.text('pane.check.code')}><Input className={styles.input} value={typed.code} onChange={(_, data) => { change({ code: data.value }); }} /></Field>}
      </div>
      {claim === undefined || amount === undefined ? <Hint>{words.text('pane.check.waiting')}</Hint> : <ClaimResult pane={pane} claim={claim} />}
    </>
  );
}

/** Today; the ledger's last day while a past year is looked at. */
function usualDay(view: AnswerView): Day {
  const now = today();
  return yearOf(now) === view.ledger.year ? now : view.lastDay;
}

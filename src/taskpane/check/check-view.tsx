import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../core/calendar';
import { yearOf } from '../../core/calendar';
import type { AnswerView, PaneRequest } from '../../excel/session';
import { Hint } from '../parts/hint';
import { MoneyField, moneyFieldValue } from '../parts/money-field';
import { PaneSelect } from '../parts/pane-select';
import { dayFieldValue, readDay, today } from '../read-day';
import { readMoney } from '../read-money';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
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
  // A request from the ribbon fills the form anew.
  return <ClaimForm key={pane.request?.id ?? 0} pane={pane} view={view} asked={pane.request?.claim} />;
}

function ClaimForm({ pane, view, asked }: { readonly pane: Pane; readonly view: AnswerView; readonly asked: PaneRequest['claim'] }) {
  const styles = useStyles();
  const words = useWords();
  const [lineName, setLineName] = useState(asked?.line ?? view.lines[0]?.name ?? '');
  const [amountText, setAmountText] = useState(asked?.amount === undefined ? '' : moneyFieldValue(asked.amount));
  const [date, setDate] = useState(dayFieldValue(asked?.day ?? usualDay(view)));
  const [code, setCode] = useState('');
  const line = view.lines.find(({ name }) => name === lineName) ?? view.lines[0];
  const amount = readMoney(amountText);
  const restricted = line !== undefined && line.economicCodes.length > 0;
  const claim = useClaim(pane, view, line?.name, amount, readDay(date), restricted ? code.trim() : '');
  return (
    <>
      <div className={styles.form}>
        <Field label={words.text('pane.check.line')}>
          <PaneSelect value={line?.name ?? ''} onChange={(_, data) => { setLineName(data.value); }}>
            {view.lines.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </PaneSelect>
        </Field>
        <div className={styles.pair}>
          <MoneyField label={words.text('pane.check.amount')} value={amountText} onChange={setAmountText} />
          <Field label={words.text('pane.check.date')}><Input className={styles.input} type="date" value={date} onChange={(_, data) => { setDate(data.value); }} /></Field>
        </div>
        {restricted && <Field label={words.text('pane.check.code')}><Input className={styles.input} value={code} onChange={(_, data) => { setCode(data.value); }} /></Field>}
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

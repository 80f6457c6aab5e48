import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PriorYear } from '../../core/answer';
import type { Fen } from '../../core/money';
import { ZERO_FEN } from '../../core/money';
import type { Outcome } from '../../excel/session';
import { Hint } from '../parts/hint';
import { MoneyField, moneyFieldValue } from '../parts/money-field';
import { PlainList } from '../parts/plain-list';
import { ProblemRow } from '../parts/problem-row';
import { readMoney } from '../read-money';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import { priorFaults } from './prior-faults';

const useStyles = makeStyles({
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const keys = ['threePublic', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const;

/** Last year's 三公 figures, typed once and kept in the workbook. */
export function PriorYearFields({ prior, onSave }: { readonly prior: PriorYear; readonly onSave: (prior: PriorYear) => Promise<Outcome> }) {
  const styles = useStyles();
  const words = useWords();
  const draft = useDraft<Readonly<Record<string, string>>>('prior year', Object.fromEntries(keys.map((key) => [key, moneyFieldValue(prior[key] ?? ZERO_FEN)])));
  const { value: typed, change, drop } = draft;
  // What she typed there is not hidden when she comes back.
  const [unfolded] = useState(() => Object.keys(draft.typed).length > 0);
  const save = () => {
    const amounts = keys.map((key) => [key, (typed[key] ?? '').trim() === '' ? undefined : readMoney(typed[key] ?? '')] as const);
    if (amounts.some(([key, amount]) => amount === undefined && (typed[key] ?? '').trim() !== '')) return;
    const others = Object.entries(prior).filter(([key]) => !keys.some((known) => known === key));
    void onSave(Object.fromEntries([...others, ...amounts.filter((entry): entry is [(typeof keys)[number], Fen] => entry[1] !== undefined)])).then(({ ok }) => { if (ok) drop(); });
  };
  const faults = priorFaults(Object.fromEntries(keys.flatMap((key) => {
    // A field shows nothing for a zero that was entered.
    const text = draft.typed[key];
    const amount = text === undefined ? prior[key] : readMoney(text);
    return amount === undefined ? [] : [[key, amount] as const];
  })));
  return (
    <div>
      <details className={styles.fold} open={unfolded}>
        <summary tabIndex={0}>{words.text('pane.options.prior')}</summary>
        <div className={styles.fields}>
          <Hint>{words.text('pane.options.priorHint')}</Hint>
          {keys.map((key) => <MoneyField key={key} label={words.text(`pane.prior.${key}`)} value={typed[key] ?? ''} onChange={(value) => { change({ [key]: value }); }} onEnter={save} />)}
          {Object.keys(prior).length === 0 && <Hint>{words.text('pane.prior.first')}</Hint>}
          <div><Button onClick={save}>{words.text('pane.prior.save')}</Button></div>
        </div>
      </details>
      {faults.length > 0 && <PlainList>{faults.map((fault) => { const text = words.say(fault); return <ProblemRow key={text} severity="warning" text={text} />; })}</PlainList>}
    </div>
  );
}

import { useRef } from 'react';
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { Outcome, RowView } from '../../excel/session';
import { Hint } from '../parts/hint';
import { RowAmount } from '../parts/row-amount';
import type { Target } from '../parts/target-select';
import { TargetSelect } from '../parts/target-select';
import { targetName } from '../parts/target-name';
import { useDraft } from '../use-draft';
import { useWords } from '../words';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  category: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  what: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  amount: { fontVariantNumeric: 'tabular-nums', marginLeft: 'auto', textAlign: 'right' },
  change: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  reason: { overflowWrap: 'anywhere' },
});

export interface SelectedRowProps {
  readonly row: RowView | undefined;
  readonly lines: readonly BudgetLine[];
  /** Nothing has been decided in this workbook yet. */
  readonly first: boolean;
  readonly onDecide: (index: number, target: Target) => Promise<Outcome>;
}

/** The row selected in the sheet: its category and line, why, and a list to change it. */
export function SelectedRow({ row, lines, first, onDecide }: SelectedRowProps) {
  const styles = useStyles();
  const words = useWords();
  if (row === undefined) return <Hint>{words.text('pane.selected.none')}</Hint>;
  return (
    <section className={styles.card} aria-label={words.text('pane.selected')}>
      <span className={styles.label}>{words.text('pane.selected')} · {row.sheet} {words.text('pane.rows.page', { row: row.row })}</span>
      <span className={styles.category}>
        {row.category === undefined ? words.text('pane.selected.kind', { kind: words.text(`pane.kind.${row.kind}`) }) : targetName(words, row.category, row.line)}
      </span>
      <span className={styles.what}><span>{row.summary}</span><span className={styles.amount}><RowAmount row={row} /></span></span>
      <span className={styles.reason}>{words.say(row.reason)}</span>
      {row.category !== undefined && <ChangeTarget key={row.index} place={`${row.sheet}!${row.row}`} lines={lines} onDecide={(target) => onDecide(row.index, target)} />}
      {row.category !== undefined && first && <Hint>{words.text('pane.decide.first')}</Hint>}
    </section>
  );
}

/** Decides as soon as one is picked by the mouse; the arrows pass over many before the right one, so there a button decides. */
function ChangeTarget({ place, lines, onDecide }: { readonly place: string; readonly lines: readonly BudgetLine[]; readonly onDecide: (target: Target) => Promise<Outcome> }) {
  const styles = useStyles();
  const words = useWords();
  const { value: looked, change, drop } = useDraft<{ readonly place: string; readonly target: Target | undefined }>('selected row', { place, target: undefined });
  // What was looked at for another row is not meant for this one.
  const target = looked.place === place ? looked.target : undefined;
  const byKeys = useRef(false);
  const pick = (next: Target | undefined) => {
    if (next === undefined || byKeys.current) change({ place, target: next });
    else decide(next);
  };
  const decide = (next: Target) => { void onDecide(next).then(({ ok }) => { if (ok) drop(); }); };
  return (
    <div className={styles.change} onKeyDown={() => { byKeys.current = true; }} onPointerDown={() => { byKeys.current = false; }}>
      <Field label={words.text('pane.selected.change')} orientation="horizontal" size="small">
        <TargetSelect size="small" lines={lines} value={target} onChange={pick} />
      </Field>
      {target !== undefined && <Button size="small" appearance="primary" onClick={() => { decide(target); }}>{words.text('pane.decide.do')}</Button>}
    </div>
  );
}

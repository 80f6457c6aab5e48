import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { AnswerView } from '../../excel/session';
import { keepAsPasted } from '../budget/budget-drafts';
import { mergeLines } from '../budget/merge-lines';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { LedgerStep } from './ledger-step';
import { FIRST_AMOUNTS, LinesStep, type TypedAmount } from './lines-step';

const useStyles = makeStyles({
  step: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface FirstOpeningProps {
  readonly pane: Pane;
  readonly view: AnswerView;
}

/** First opening on a workbook: the ledger, the approved amounts (skippable), then the figures. */
export function FirstOpening({ pane, view }: FirstOpeningProps) {
  const styles = useStyles();
  const words = useWords();
  const { value: { step }, change, drop } = useDraft<{ readonly step: 1 | 2 }>('first-opening', { step: 1 });
  const { lines: before } = view;
  const finish = () => {
    drop();
    pane.drafts.drop(FIRST_AMOUNTS);
  };
  const save = async (lines: readonly BudgetLine[]) => {
    const outcome = await pane.act(() => pane.session.saveLines(mergeLines(before, lines)), { done: { key: 'pane.budget.savedMany', params: { count: lines.length } } });
    if (!outcome.ok) return;
    await pane.session.finishFirstSteps();
    finish();
  };
  /** What she typed before she skipped waits in 预算, as pasted rows: nothing of it is saved or lost. */
  const skip = async (typed: readonly TypedAmount[]) => {
    const kept = { done: { key: 'pane.first.kept', params: { count: typed.length } }, actions: [{ label: 'pane.headline.toBudget', run: () => { pane.open('budget'); } }] } as const;
    const outcome = await pane.act(pane.session.finishFirstSteps, typed.length === 0 ? {} : kept);
    if (!outcome.ok) return;
    if (typed.length > 0) keepAsPasted(pane.drafts, typed.map(({ name, text }) => `${name}\t${text}`));
    finish();
  };
  return (
    <>
      <div className={styles.step}>{words.text('pane.first.step', { step })}</div>
      {step === 1
        ? <LedgerStep pane={pane} view={view} onNext={() => { change({ step: 2 }); }} />
        : <LinesStep projects={view.projectsWithoutLine} canWrite={pane.state.host.canWrite} onSave={(lines) => { void save(lines); }} onSkip={(typed) => { void skip(typed); }} />}
    </>
  );
}

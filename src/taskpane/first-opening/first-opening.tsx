import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { AnswerView } from '../../excel/session';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { LedgerStep } from './ledger-step';
import { LinesStep } from './lines-step';

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
  const [step, setStep] = useState<1 | 2>(1);
  const save = async (lines: readonly BudgetLine[]) => {
    const outcome = await pane.act(() => pane.session.saveLines(lines), { done: words.text('pane.budget.savedMany', { count: lines.length }) });
    if (outcome.ok) await pane.session.finishFirstSteps();
  };
  return (
    <>
      <div className={styles.step}>{words.text('pane.first.step', { step })}</div>
      {step === 1
        ? <LedgerStep pane={pane} view={view} onNext={() => { setStep(2); }} />
        : <LinesStep projects={view.projectsWithoutLine} canWrite={pane.state.host.canWrite} onSave={(lines) => { void save(lines); }} onSkip={() => { void pane.act(pane.session.finishFirstSteps); }} />}
    </>
  );
}

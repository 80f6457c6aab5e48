import { useEffect, useRef } from 'react';
import type { AnswerView } from '../excel/session';
import { BudgetView } from './budget/budget-view';
import { CheckView } from './check/check-view';
import { ClassifyView } from './classify/classify-view';
import { FirstOpening } from './first-opening/first-opening';
import { FIRST_AMOUNTS } from './first-opening/lines-step';
import { OverviewView } from './overview/overview-view';
import { Hint } from './parts/hint';
import { incompleteText, whatIsMissing } from './parts/missing';
import { RecognitionView } from './recognition/recognition-view';
import { RulesView } from './rules/rules-view';
import { EmptiedView } from './states/emptied-view';
import { FailedView } from './states/failed-view';
import { FailureNote } from './states/failure-note';
import { HostNote } from './states/host-note';
import { NoLedgerView } from './states/no-ledger-view';
import { ProgressStrip, ReadingView } from './states/reading-view';
import { SummaryView } from './summary/summary-view';
import type { Generating } from './summary/use-generate';
import { useGenerate } from './summary/use-generate';
import type { Pane } from './use-pane';
import { useWords } from './words';

/** What stands below the tabs: a state without figures, the first opening, or the view that is open. */
export function PaneView({ pane }: { readonly pane: Pane }) {
  const { phase, view, progress, host, failure } = pane.state;
  const generating = useGenerate(pane);
  useReadyAnnouncement(pane);
  if (phase === 'no-ledger') return <><HostNote host={host} /><NoLedgerView pane={pane} /></>;
  if (view === undefined) return phase === 'failed' ? <FailedView pane={pane} /> : <ReadingView progress={progress} />;
  if (view.rowCount === 0) return <EmptiedView />;
  return (
    <>
      <HostNote host={host} />
      {failure !== undefined && <FailureNote pane={pane} failure={failure} />}
      {phase === 'reading' && progress !== undefined && <Updating progress={progress} />}
      {pane.shown === 'overview' && takesFirstSteps(pane, view) ? <FirstOpening pane={pane} view={view} /> : <OpenView pane={pane} view={view} generating={generating} />}
    </>
  );
}

function OpenView({ pane, view, generating }: { readonly pane: Pane; readonly view: AnswerView; readonly generating: Generating }) {
  switch (pane.shown) {
    case 'overview': return <OverviewView pane={pane} view={view} />;
    case 'recognition': return <RecognitionView pane={pane} view={view} />;
    case 'classify': return <ClassifyView pane={pane} view={view} />;
    case 'rules': return <RulesView pane={pane} view={view} />;
    case 'budget': return <BudgetView pane={pane} view={view} />;
    case 'check': return <CheckView pane={pane} view={view} />;
    case 'summary': return <SummaryView pane={pane} view={view} generating={generating} />;
  }
}

function Updating({ progress }: { readonly progress: NonNullable<Pane['state']['progress']> }) {
  const words = useWords();
  return <div><Hint>{words.text('pane.reading.again')}</Hint><ProgressStrip progress={progress} /></div>;
}

/** The first steps stand until they are done or skipped, on a workbook in which nothing has been decided yet, or while amounts typed there wait to be saved. */
function takesFirstSteps({ state, drafts }: Pane, view: AnswerView): boolean {
  if (state.firstStepsDone) return false;
  const typed = drafts.get(FIRST_AMOUNTS) as Readonly<Record<string, string>> | undefined;
  const waits = view.projectsWithoutLine.some(({ name }) => (typed?.[name] ?? '').trim() !== '');
  return waits || (view.lines.length === 0 && view.rules.length === 0 && view.decisions.length === 0);
}

/** Says once, when the first reading is done, how much was read. */
function useReadyAnnouncement(pane: Pane): void {
  const { state, words, announce } = pane;
  const said = useRef(false);
  const { phase, view } = state;
  useEffect(() => {
    if (phase !== 'ready' || view === undefined || said.current) return;
    said.current = true;
    announce([words.text('pane.ready', { rows: view.rowCount, amount: { fen: view.summary.expenditure.amount } }), ...incompleteText(pane, whatIsMissing(pane, view))].join(' '));
  }, [phase, view, words, announce, pane]);
}

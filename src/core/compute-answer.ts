import type { Answer, Input } from './answer';
import { revisionProblems } from './budget/line-statuses';
import { classify } from './classify/classify';
import { decisionProblems } from './classify/decisions';
import { ruleProblems } from './classify/rule-problems';
import type { Classified } from './classify/classified';
import type { Ledger } from './ledger/ledger';
import type { ReadingAhead } from './ledger/read-ahead';
import { readLedger } from './ledger/read-ledger';
import { isOfUncountedSheet } from './ledger/uncounted-sheets';
import type { Problem } from './problem';
import { runChecks } from './report/run-checks';
import { summarize } from './summary/summarize';
import type { Summary } from './summary/summary';
import { withinMoney } from './summary/within-money';

/** What a ledger comes to: reads, classifies, sums and checks. The one entry of the core. */
export function answer(input: Input, ahead?: ReadingAhead): Answer {
  const { settings, today } = input;
  return answerFromLedger(input, readLedger(input.grids, today === undefined ? { settings } : { settings, today }, ahead));
}

/** The answer over a ledger that has been read already: when only budget, rules, decisions or period changed. */
export function answerFromLedger(input: Input, read: Ledger): Answer {
  const ledger = withinMoney(read);
  const classified = classify(ledger, input.budget, input.rules, input.decisions);
  return assembleAnswer(input, ledger, classified, summarize(ledger, classified, input.budget, input.until));
}

/** Adds checks and problems to what was read, classified and summed. */
export function assembleAnswer(input: Input, ledger: Ledger, classified: Classified, summary: Summary, checksOf: typeof runChecks = runChecks): Answer {
  const problems: readonly Problem[] = [
    ...ledger.problems,
    ...(input.problems ?? []),
    ...revisionProblems(input.budget, ledger.year),
    ...decisionProblems(input.decisions, classified.orphans ?? [], input.budget),
    ...ruleProblems(input.rules, input.budget, classified.ruleCounts),
  ];
  const parts = { input, ledger, classified, summary, problems };
  const rejected = ledger.sheets.some((sheet) => sheet.used && sheet.rowsByKind.rejected > 0);
  const allRead = !rejected && ledger.problems.every((problem) => problem.severity !== 'error' && !isOfUncountedSheet(problem));
  const complete = allRead && summary.byCategory.unclassified.count === 0;
  return { ...parts, checks: checksOf(parts), complete };
}

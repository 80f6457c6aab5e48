import type { Answer, Input } from './answer';
import { reclassifyRows } from './classify/reclassify-rows';
import { answer, answerFromLedger, assembleAnswer } from './compute-answer';
import { isEditOf, patchGrid, type Edit } from './ledger/edit';
import type { Grid } from './ledger/grid';
import { rereadRows, type Reread } from './ledger/reread-rows';
import { runChecksAgain } from './report/run-checks';
import { carryProjectsWithoutLine } from './summary/projects-without-line';
import { resummarizeRows } from './summary/resummarize-rows';
import { carrySpendingCells } from './summary/spending-cells';
import { carrySpent } from './summary/spent';
import { staysWithinMoney } from './summary/within-money';

/** Reasons that no row refers to any more pile up with every edit; beyond this many more than rows, all is made anew. */
const MOST_IDLE_REASONS = 20_000;

/**
 * The answer after some cells changed: equal to `answer` of the edited grids, but with only the edited rows read,
 * classified and summed again wherever it can be proved that no other row is touched.
 * @param edited the sheet with the new cells in place, where the edge keeps the cells and has it already
 */
export function answerAfterEdit(previous: Answer, edit: Edit, edited?: Grid): Answer {
  const tooLarge = previous.problems.some(({ code }) => code === 'total-too-large');
  const after = tooLarge ? undefined : rereadRows(previous.ledger, edit, edited);
  const patched = after?.grid ?? edited;
  const input: Input = { ...previous.input, grids: previous.input.grids.map((grid) => (isEditOf(grid, edit) ? (patched ?? patchGrid(grid, edit)) : grid)) };
  if (after === undefined) return answer(input);
  if (!staysWithinMoney(previous.ledger.rows, after.ledger.rows, after.rows)) return answer(input);
  return locally(previous, input, after) ?? answerFromLedger(input, after.ledger);
}

function locally(previous: Answer, input: Input, { ledger: after, rows: edited }: Reread): Answer | undefined {
  const { budget, rules, decisions, until } = input;
  const { ledger: before, classified: classifiedBefore, summary: summaryBefore } = previous;
  if (classifiedBefore.reasons.length > before.rows.count + MOST_IDLE_REASONS) return undefined;
  const { classified, rows } = reclassifyRows({ before, after, rows: edited }, classifiedBefore, budget, rules, decisions);
  const counted = { input, ledger: after, classified };
  carrySpendingCells(previous, counted, rows);
  carrySpent(previous, counted, rows);
  carryProjectsWithoutLine(previous, counted, rows);
  const summary = resummarizeRows({ before, after, rows }, summaryBefore, classifiedBefore, classified, budget, until);
  return assembleAnswer(input, after, classified, summary, (parts) => runChecksAgain(parts, previous.checks, { before: previous, rows }));
}

import type { Answer, Input } from './answer';
import { NO_CATEGORY } from './classify/category';
import { reclassifyRows } from './classify/reclassify-rows';
import { answer, answerFromLedger, assembleAnswer } from './compute-answer';
import { isEditOf, patchGrid, type Edit } from './ledger/edit';
import type { Grid } from './ledger/grid';
import { rereadRows, type Reread } from './ledger/reread-rows';
import { withRoomBelow } from './ledger/room-below';
import { longer } from './ledger/row-store';
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
export function answerAfterEdit(before: Answer, edit: Edit, edited?: Grid): Answer {
  const tooLarge = before.problems.some(({ code }) => code === 'total-too-large');
  const previous = (tooLarge ? undefined : withRowsBelow(before, edit)) ?? before;
  const after = tooLarge ? undefined : rereadRows(previous.ledger, edit, edited);
  const patched = after?.grid ?? edited;
  const input: Input = { ...previous.input, grids: previous.input.grids.map((grid) => (isEditOf(grid, edit) ? (patched ?? patchGrid(grid, edit)) : grid)) };
  if (after === undefined) return answer(input);
  if (!staysWithinMoney(previous.ledger.rows, after.ledger.rows, after.rows)) return answer(input);
  return locally(previous, input, after) ?? answerFromLedger(input, after.ledger);
}

/** The answer with room for the rows that an edit adds below the last; `undefined` where they are not the last of all. */
function withRowsBelow(previous: Answer, edit: Edit): Answer | undefined {
  const ledger = withRoomBelow(previous.ledger, edit);
  if (ledger === undefined || ledger === previous.ledger) return ledger && previous;
  const { category, line, reason } = previous.classified;
  const { count } = ledger.rows;
  const classified = { ...previous.classified, category: longer(category, count, NO_CATEGORY), line: longer(line, count, -1), reason: longer(reason, count) };
  const roomy = { ...previous, ledger, classified };
  carryAll(previous, roomy, []);
  return staysWithinMoney(previous.ledger.rows, ledger.rows, []) ? roomy : undefined;
}

/** Makes what was found out about an answer, beside the answer itself, out of what was known of the one before. */
function carryAll(previous: Answer, counted: Pick<Answer, 'input' | 'ledger' | 'classified'>, rows: readonly number[]): void {
  carrySpendingCells(previous, counted, rows);
  carrySpent(previous, counted, rows);
  carryProjectsWithoutLine(previous, counted, rows);
}

function locally(previous: Answer, input: Input, { ledger: after, rows: edited }: Reread): Answer | undefined {
  const { budget, rules, decisions, until } = input;
  const { ledger: before, classified: classifiedBefore, summary: summaryBefore } = previous;
  if (classifiedBefore.reasons.length > before.rows.count + MOST_IDLE_REASONS) return undefined;
  const { classified, rows } = reclassifyRows({ before, after, rows: edited }, classifiedBefore, budget, rules, decisions);
  const counted = { input, ledger: after, classified };
  carryAll(previous, counted, rows);
  const summary = resummarizeRows({ before, after, rows }, summaryBefore, classifiedBefore, classified, budget, until);
  return assembleAnswer(input, after, classified, summary, (parts) => runChecksAgain(parts, previous.checks, { before: previous, rows }));
}

import type { Answer, Input } from './answer';
import { reclassifyRows } from './classify/reclassify-rows';
import { answer, answerFromLedger, assembleAnswer } from './compute-answer';
import { isEditOf, patchGrid, type Edit } from './ledger/edit';
import type { Ledger } from './ledger/ledger';
import { rereadRows } from './ledger/reread-rows';
import { runChecksAgain } from './report/run-checks';
import { resummarizeRows } from './summary/resummarize-rows';
import { withinMoney } from './summary/within-money';

/** Reasons that no row refers to any more pile up with every edit; beyond this many more than rows, all is made anew. */
const MOST_IDLE_REASONS = 20_000;

/**
 * The answer after some cells changed: equal to `answer` of the edited grids, but with only the edited rows read,
 * classified and summed again wherever it can be proved that no other row is touched.
 */
export function answerAfterEdit(previous: Answer, edit: Edit): Answer {
  const input: Input = { ...previous.input, grids: previous.input.grids.map((grid) => (isEditOf(grid, edit) ? patchGrid(grid, edit) : grid)) };
  if (previous.problems.some(({ code }) => code === 'total-too-large')) return answer(input);
  const after = rereadRows(previous.ledger, edit);
  if (after === undefined || withinMoney(after) !== after) return answer(input);
  return locally(previous, input, after, edit) ?? answerFromLedger(input, after);
}

function locally(previous: Answer, input: Input, after: Ledger, edit: Edit): Answer | undefined {
  const { budget, rules, decisions, until } = input;
  const { ledger: before, classified, summary } = previous;
  if (classified.reasons.length > before.rows.count + MOST_IDLE_REASONS) return undefined;
  const rowEdit = { before, after, rows: editedRows(after, edit) };
  const newClassified = reclassifyRows(rowEdit, classified, budget, rules, decisions);
  if (newClassified === undefined) return undefined;
  const newSummary = resummarizeRows(rowEdit, summary, classified, newClassified, budget, until);
  if (newSummary === undefined) return undefined;
  return assembleAnswer(input, after, newClassified, newSummary, (parts) => runChecksAgain(parts, previous.checks, rowEdit.rows));
}

/** Indices of the ledger rows that stand in the edited rows of the sheet. */
function editedRows({ rows, sheets }: Ledger, edit: Edit): readonly number[] {
  const sheet = sheets.findIndex(({ name, file }) => name === edit.sheet && (edit.file === undefined || file === edit.file));
  const found: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const at = (rows.row[row] ?? 0) - 1 - edit.top;
    if (at >= 0 && at < edit.rows.length && rows.sheet[row] === sheet) found.push(row);
  }
  return found;
}

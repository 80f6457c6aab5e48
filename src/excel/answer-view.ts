import type { Answer } from '../core/answer';
import { rowKinds } from '../core/ledger/ledger';
import { projectsWithoutLine } from '../core/summary/projects-without-line';
import { rowView } from '../core/summary/row-view';
import type { AnswerView, RowView } from './session';

/** First rows of each sheet that 识别 shows as understood. */
const SAMPLE_ROWS = 5;

/** An answer as the pane gets it: everything but its rows. */
export function answerView(answer: Answer): AnswerView {
  // Picked by name: what reading again needs stays in the worker, because it holds the cells, and functions that no message carries.
  const { rows, sheets, year, yearOrigin, unitName, basis, problems } = answer.ledger;
  return {
    ledger: { sheets, year, yearOrigin, unitName, basis, problems },
    rowCount: rows.count,
    lastDay: lastDay(answer),
    summary: answer.summary,
    checks: answer.checks,
    problems: answer.problems,
    complete: answer.complete,
    ruleCounts: answer.classified.ruleCounts,
    lines: answer.input.budget,
    rules: answer.input.rules,
    decisions: answer.input.decisions,
    prior: answer.input.prior,
    settings: answer.input.settings,
    projectsWithoutLine: projectsWithoutLine(answer),
    samples: samples(answer),
  };
}

const POSTING = rowKinds.indexOf('posting');
const BLANK = rowKinds.indexOf('blank');

function lastDay({ ledger: { rows } }: Answer): number {
  let last = 0;
  for (let row = 0; row < rows.count; row += 1) if (rows.kind[row] === POSTING) last = Math.max(last, rows.date[row] ?? 0);
  return last;
}

function samples(answer: Answer): readonly (readonly RowView[])[] {
  const { sheets, rows } = answer.ledger;
  const bySheet: number[][] = sheets.map(() => []);
  let wanted = sheets.filter(({ used }) => used).length * SAMPLE_ROWS;
  for (let row = 0; row < rows.count && wanted > 0; row += 1) {
    const sheet = bySheet[rows.sheet[row] ?? 0];
    if (sheet === undefined || sheet.length === SAMPLE_ROWS || rows.kind[row] === BLANK) continue;
    sheet.push(row);
    wanted -= 1;
  }
  return sheets.flatMap((sheet, index) => (sheet.used ? [(bySheet[index] ?? []).map((row) => rowView(answer, row))] : []));
}

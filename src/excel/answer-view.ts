import type { Answer } from '../core/answer';
import { categories } from '../core/classify/category';
import { rowKinds } from '../core/ledger/ledger';
import { projectsWithoutLine } from '../core/summary/projects-without-line';
import { rowView } from '../core/summary/row-view';
import { lastPostingDay } from '../core/summary/spending-cells';
import type { AnswerView, RowView } from './session';

/** First rows of each sheet that 识别 shows as understood. */
const SAMPLE_ROWS = 5;

/** An answer as the pane gets it: everything but its rows. */
export function answerView(answer: Answer): Omit<AnswerView, 'arrangement'> {
  // Picked by name: what reading again needs stays in the worker, because it holds the cells, and functions that no message carries.
  const { rows, sheets, year, yearOrigin, unitName, basis, problems } = answer.ledger;
  return {
    ledger: { sheets, year, yearOrigin, unitName, basis, problems },
    rowCount: rows.count,
    lastDay: lastPostingDay(answer),
    summary: answer.summary,
    checks: answer.checks.map(({ rows: { length }, ...check }) => ({ ...check, rowCount: length })),
    problems: answer.problems,
    complete: answer.complete,
    openRows: openRows(answer),
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

const UNCLASSIFIED = categories.indexOf('unclassified');

function openRows({ input, summary, classified }: Answer): number {
  const { count } = summary.byCategory.unclassified;
  return input.until === undefined ? count : classified.category.reduce((sum, category) => sum + Number(category === UNCLASSIFIED), 0);
}

const BLANK = rowKinds.indexOf('blank');

/** The rows of a sheet stand together. */
function samples(answer: Answer): readonly (readonly RowView[])[] {
  const { sheets, rows } = answer.ledger;
  return sheets.flatMap((sheet, index) => {
    if (!sheet.used) return [];
    const found: number[] = [];
    for (let row = rows.sheet.indexOf(index); row >= 0 && row < rows.count && rows.sheet[row] === index && found.length < SAMPLE_ROWS; row += 1) if (rows.kind[row] !== BLANK) found.push(row);
    return [found.map((row) => rowView(answer, row))];
  });
}

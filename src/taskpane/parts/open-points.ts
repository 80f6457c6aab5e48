import type { Problem } from '../../core/problem';
import { projectLines } from '../../core/report/project-lines';
import type { AnswerView, CheckView } from '../../excel/session';

/** Cross-checks that failed, the wrong ones before those only worth a look. */
export function failedChecks(view: AnswerView): readonly CheckView[] {
  const failed = view.checks.filter((check) => !check.ok);
  return [...failed.filter((check) => check.severity === 'error'), ...failed.filter((check) => check.severity === 'warning')];
}

/** Problems a person has to look at; notes are only told. */
export function openProblems(view: AnswerView): readonly Problem[] {
  return [...view.problems.filter((problem) => problem.severity === 'error'), ...view.problems.filter((problem) => problem.severity === 'warning')];
}

/** Project spending that belongs to no line, where there are lines it could belong to. */
export function hasWithoutLine({ summary }: AnswerView): boolean {
  return projectLines(summary).length > 0 && summary.projectWithoutLine.count > 0;
}

/** Sheets with a header like a ledger's that are not read. */
export function unusedCandidates(view: AnswerView): readonly string[] {
  return view.ledger.sheets.filter((sheet) => !sheet.used && sheet.headerRow > 0 && sheet.columns.date !== undefined && hasAmount(sheet.columns)).map((sheet) => sheet.name);
}

/** Sheets that are not read because she said so. */
export function switchedOff(view: AnswerView): readonly string[] {
  return view.ledger.sheets.filter((sheet) => !sheet.used && view.settings.sheets?.[sheet.name]?.use === false).map((sheet) => sheet.name);
}

function hasAmount(columns: AnswerView['ledger']['sheets'][number]['columns']): boolean {
  return columns.amount !== undefined || columns.debit !== undefined || columns.credit !== undefined;
}

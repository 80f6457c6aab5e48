import type { Answer } from '../core/answer';
import { yuanNumber } from '../core/money';
import { say } from '../core/say';
import { verdictOf } from '../core/report/check';
import type { PlanCell } from '../core/report/plan';
import { reportContext } from '../core/report/report-context';
import { startDraft } from '../core/report/sheet-draft';
import { expenditureRows, putExpenditureTable } from '../core/report/tables/expenditure-table';
import type { Language } from '../core/text/language';
import { texts } from '../core/text/texts';
import type { CellValue } from './question';

/** 部门整体支出情况表 as values to spill: the very cells that 生成汇总 writes, header first. */
export function spilledSummary(answer: Answer, language: Language): CellValue[][] {
  const context = reportContext(answer, { language, date: 0 });
  const rows = expenditureRows(context, 0);
  const draft = startDraft(new Array<number>(26).fill(10));
  putExpenditureTable(draft, context, rows, rows.end);
  const header = rows.top + 1;
  const columns = draft.cells.filter((cell) => cell.row === header && cell.value !== null).map(({ column }) => column);
  const byPlace = new Map(draft.cells.map((cell): [string, PlanCell] => [`${cell.row}:${cell.column}`, cell]));
  const last = rows.note === -1 ? rows.end : rows.note;
  return Array.from({ length: last - header }, (_, index) => columns.map((column) => byPlace.get(`${header + index}:${column}`)?.value ?? ''));
}

/** The cross-checks as values to spill: what must equal what, left, right, difference, verdict, in words. */
export function spilledChecks(answer: Answer, language: Language): CellValue[][] {
  const head = (['report.check', 'report.left', 'report.right', 'report.difference', 'report.verdict', 'report.explanation'] as const).map((key) => texts[key][language]);
  const rows = answer.checks.map((check) => {
    const sides = check.nothingToCompare === true ? ['', '', ''] : [check.left, check.right, check.difference].map(yuanNumber);
    return [say(language, check.title), ...sides, texts[verdictOf(check)][language], say(language, check.message)];
  });
  return [head, ...rows];
}

import { isOfUncountedSheet } from '../../core/ledger/uncounted-sheets';
import type { AnswerView } from '../../excel/session';
import type { Severity } from '../parts/severity-icon';
import type { Pane } from '../use-pane';

/** One point of readiness, with its way out while it is not met. */
export interface ReadinessPoint {
  readonly id: string;
  readonly severity: Severity;
  readonly text: string;
  readonly onGo?: () => void;
}

/** Whether all rows are read, none is open, the budget is there and the cross-checks agree. */
export function readinessOf(pane: Pane, view: AnswerView): readonly ReadinessPoint[] {
  return [rowsPoint(pane, view), openPoint(pane, view), budgetPoint(pane, view), checksPoint(pane, view)];
}

function rowsPoint({ words, open, openRows }: Pane, view: AnswerView): ReadinessPoint {
  const rejected = view.ledger.sheets.reduce((sum, sheet) => sum + (sheet.used ? sheet.rowsByKind.rejected : 0), 0);
  const sheets = view.problems.filter(isOfUncountedSheet).length;
  if (rejected === 0 && sheets > 0) return { id: 'rows', severity: 'error', text: words.text('pane.ready.sheetsNot', { count: sheets }), onGo: () => { open('recognition'); } };
  if (rejected === 0) return { id: 'rows', severity: 'ok', text: words.text('pane.ready.rows', { count: view.rowCount }) };
  return { id: 'rows', severity: 'error', text: words.text('pane.ready.rowsNot', { count: rejected }), onGo: () => { openRows({ kind: 'rejected' }); } };
}

function openPoint({ words, openRows }: Pane, view: AnswerView): ReadinessPoint {
  const { count } = view.summary.byCategory.unclassified;
  if (count === 0) return { id: 'open', severity: 'ok', text: words.text('pane.ready.open') };
  return { id: 'open', severity: 'warning', text: words.text('pane.ready.openNot', { count }), onGo: () => { openRows({ category: 'unclassified' }); } };
}

function budgetPoint({ words, open }: Pane, view: AnswerView): ReadinessPoint {
  if (view.lines.length > 0) return { id: 'budget', severity: 'ok', text: words.text('pane.ready.budget', { count: view.lines.length }) };
  return { id: 'budget', severity: 'warning', text: words.text('pane.ready.budgetNot'), onGo: () => { open('budget'); } };
}

function checksPoint({ words }: Pane, view: AnswerView): ReadinessPoint {
  const failed = view.checks.filter((check) => !check.ok);
  const wrong = failed.filter((check) => check.severity === 'error').length;
  const onGo = () => { document.querySelector<HTMLElement>('#checks button')?.focus(); };
  if (wrong > 0) return { id: 'checks', severity: 'error', text: words.text('pane.ready.checksNot', { count: wrong }), onGo };
  if (failed.length > 0) return { id: 'checks', severity: 'warning', text: words.text('pane.ready.checksWarn', { count: failed.length }), onGo };
  return { id: 'checks', severity: 'ok', text: words.text('pane.ready.checks', { count: view.checks.length }) };
}

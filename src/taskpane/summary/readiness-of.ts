import type { AnswerView } from '../../excel/session';
import { hasWithoutLine } from '../parts/open-points';
import type { Missing } from '../parts/missing';
import { whatIsMissing } from '../parts/missing';
import type { Severity } from '../parts/severity-icon';
import type { Pane } from '../use-pane';

/** One point of readiness, with its way out while it is not met. */
export interface ReadinessPoint {
  readonly id: string;
  readonly severity: Severity;
  readonly text: string;
  readonly onGo?: () => void;
}

/** Whether all is counted, no row is open, the budget is there and the cross-checks agree. */
export function readinessOf(pane: Pane, view: AnswerView): readonly ReadinessPoint[] {
  const missing = whatIsMissing(pane, view);
  const open = missing.find(({ id }) => id === 'open');
  return [...readPoints(pane, view, missing.filter(({ id }) => id !== 'open')), ...openPoints(pane, open), budgetPoint(pane, view), checksPoint(pane, view)];
}

function readPoints({ words }: Pane, view: AnswerView, missing: readonly Missing[]): readonly ReadinessPoint[] {
  return missing.length > 0 ? missing : [{ id: 'rows', severity: 'ok', text: words.text('pane.ready.rows', { count: view.rowCount }) }];
}

function openPoints({ words }: Pane, open: Missing | undefined): readonly ReadinessPoint[] {
  return [open ?? { id: 'open', severity: 'ok', text: words.text('pane.ready.open') }];
}

function budgetPoint({ words, open, openRows }: Pane, view: AnswerView): ReadinessPoint {
  const { count, amount } = view.summary.projectWithoutLine;
  if (hasWithoutLine(view)) return { id: 'budget', severity: 'warning', text: words.text('pane.todo.withoutLine', { count, amount: { fen: amount } }), onGo: () => { openRows({ line: '' }); } };
  if (view.lines.length > 0) return { id: 'budget', severity: 'ok', text: words.text('pane.ready.budget', { count: view.lines.length }) };
  return { id: 'budget', severity: 'warning', text: words.text('pane.ready.budgetNot'), onGo: () => { open('budget'); } };
}

function checksPoint({ words }: Pane, view: AnswerView): ReadinessPoint {
  const failed = view.checks.filter((check) => !check.ok);
  const wrong = failed.filter((check) => check.severity === 'error').length;
  const onGo = () => { document.querySelector<HTMLElement>('#checks button')?.focus(); };
  if (wrong > 0) return { id: 'checks', severity: 'error', text: words.text('pane.ready.checksNot', { count: wrong }), onGo };
  if (failed.length > 0) return { id: 'checks', severity: 'warning', text: words.text('pane.ready.checksWarn', { count: failed.length }), onGo };
  return { id: 'checks', severity: 'ok', text: words.text('pane.ready.checks', { count: view.checks.filter((check) => check.nothingToCompare !== true).length }) };
}

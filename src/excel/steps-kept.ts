import type { BudgetLine } from '../core/budget/budget-line';
import { applyChange, applyToLines, CONFLICT } from './apply-change';
import type { AnswerView } from './session';

/** What the accountant can change from the pane, each a whole that is written at once. */
export type Changeable = Pick<AnswerView, 'lines' | 'rules' | 'prior' | 'settings'>;

/** What was changed, from what to what. */
export interface Step<K extends keyof Changeable = keyof Changeable> {
  readonly what: K;
  readonly from: Changeable[K];
  readonly to: Changeable[K];
}

/** What was changed from the pane while it is open, so that each change can be taken back as long as nothing else has changed the same. */
export interface StepsKept {
  /** Gives the step's number. */
  readonly note: (step: Step) => number;
  readonly get: (number: number) => Step | undefined;
  /** Numbers of the steps that can be taken back. */
  readonly undoable: (now: Changeable) => readonly number[];
}

export function createSteps(): StepsKept {
  const steps = new Map<number, Step>();
  let next = 1;
  return {
    note: (step) => {
      steps.set(next, step);
      // A notice offers the last one; a few more than that are enough.
      steps.delete(next - STEPS);
      next += 1;
      return next - 1;
    },
    get: (number) => steps.get(number),
    undoable: (now) => [...steps].filter(([, step]) => changed(now, backwards(step)) !== CONFLICT).map(([number]) => number),
  };
}

const STEPS = 10;

export function backwards<K extends keyof Changeable>({ what, from, to }: Step<K>): Step<K> {
  return { what, from: to, to: from };
}

/** What stands there now with one change made: all else as it is now. */
export function changed<K extends keyof Changeable>(now: Changeable, { what, from, to }: Step<K>): Changeable[K] | typeof CONFLICT {
  if (what === 'lines') return applyToLines(now.lines, from as readonly BudgetLine[], to as readonly BudgetLine[]) as Changeable[K] | typeof CONFLICT;
  return applyChange(now[what], from, to) as Changeable[K] | typeof CONFLICT;
}

import type { Decision } from '../core/classify/rule';

/** The decisions taken while the pane is open, so that the last ones can be taken back. */
export interface DecisionsKept {
  /** All decisions after taking some more; a row decided before gets the new word. */
  readonly take: (all: readonly Decision[], taken: readonly Decision[]) => readonly Decision[];
  /** All decisions without the last ones taken; undefined when none of them is in force any more. */
  readonly undo: (all: readonly Decision[]) => readonly Decision[] | undefined;
  readonly canUndo: (all: readonly Decision[]) => boolean;
}

interface Step {
  readonly taken: readonly Decision[];
  /** What stood for the same rows before. */
  readonly before: readonly Decision[];
}

export function createDecisions(): DecisionsKept {
  const steps: Step[] = [];
  const isInForce = (all: readonly Decision[], { taken }: Step): boolean =>
    taken.some((own) => all.some((other) => other.fingerprint === own.fingerprint && other.category === own.category && other.line === own.line));
  const last = (all: readonly Decision[]): Step | undefined => {
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      if (isInForce(all, step)) return step;
      steps.pop();
    }
    return undefined;
  };
  return {
    take: (all, taken) => {
      const own = new Set(taken.map(({ fingerprint }) => fingerprint));
      const before = all.filter(({ fingerprint }) => own.has(fingerprint));
      steps.push({ taken, before });
      return [...all.filter(({ fingerprint }) => !own.has(fingerprint)), ...taken];
    },
    undo: (all) => {
      const step = last(all);
      if (step === undefined) return undefined;
      steps.pop();
      const own = new Set(step.taken.map(({ fingerprint }) => fingerprint));
      return [...all.filter(({ fingerprint }) => !own.has(fingerprint)), ...step.before];
    },
    canUndo: (all) => last(all) !== undefined,
  };
}

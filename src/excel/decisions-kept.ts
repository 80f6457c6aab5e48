import type { Decision } from '../core/classify/rule';

/** The decisions taken while the pane is open, so that the last ones can be taken back. */
export interface DecisionsKept {
  /** All decisions after taking some more; a row decided before gets the new word. */
  readonly take: (all: readonly Decision[], taken: readonly Decision[]) => readonly Decision[];
  /** All decisions without the last ones taken; undefined when none of them is in force any more. Those changed since stay. */
  readonly undo: (all: readonly Decision[]) => { readonly decisions: readonly Decision[]; readonly changed: number } | undefined;
  readonly canUndo: (all: readonly Decision[]) => boolean;
}

interface Step {
  readonly taken: readonly Decision[];
  /** What stood for the same rows before. */
  readonly before: readonly Decision[];
}

export function createDecisions(): DecisionsKept {
  const steps: Step[] = [];
  /** Those taken that stand as they were taken. */
  const inForce = (all: readonly Decision[], { taken }: Step): readonly Decision[] =>
    taken.filter((own) => all.some((other) => other.fingerprint === own.fingerprint && other.category === own.category && other.line === own.line && other.note === own.note));
  const last = (all: readonly Decision[]): Step | undefined => {
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      if (inForce(all, step).length > 0) return step;
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
      const own = new Set(inForce(all, step).map(({ fingerprint }) => fingerprint));
      const decisions = [...all.filter(({ fingerprint }) => !own.has(fingerprint)), ...step.before.filter(({ fingerprint }) => own.has(fingerprint))];
      return { decisions, changed: step.taken.length - own.size };
    },
    canUndo: (all) => last(all) !== undefined,
  };
}

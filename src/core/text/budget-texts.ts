import type { Sentence } from './language';

/** Sentences about budget. */
export const budgetTexts = {} as const satisfies Record<string, Sentence>;

import type { Sentence } from './language';

/** Sentences about classify. */
export const classifyTexts = {} as const satisfies Record<string, Sentence>;

import type { Sentence } from './language';

/** Sentences about report. */
export const reportTexts = {} as const satisfies Record<string, Sentence>;

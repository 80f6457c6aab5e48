import type { Sentence } from './language';

/** Sentences about edges. */
export const edgesTexts = {} as const satisfies Record<string, Sentence>;

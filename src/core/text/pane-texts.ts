import type { Sentence } from './language';

/** Sentences about pane. */
export const paneTexts = {} as const satisfies Record<string, Sentence>;

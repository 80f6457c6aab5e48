import type { Sentence } from './language';

/** Sentences about ledger. */
export const ledgerTexts = {} as const satisfies Record<string, Sentence>;

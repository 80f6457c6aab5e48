import { checkTexts } from './check-texts';
import type { Sentence } from './language';
import { narrativeTexts } from './narrative-texts';
import { tableTexts } from './table-texts';

/** Sentences of the written sheets: tables, cross-checks and the report in words. */
export const reportTexts = { ...tableTexts, ...checkTexts, ...narrativeTexts } as const satisfies Record<string, Sentence>;

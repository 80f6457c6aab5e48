import type { Rule } from '../../core/classify/rule';
import type { TextKey } from '../../core/text/texts';

/** Name of the draft that holds which rules are being edited; there is none while none is. */
export const RULES_EDITED = 'rules';

/** A rule being edited: one of the table as it was found there, or a new one (for rows just decided, or empty). */
export interface Editing {
  readonly id: number;
  /** Its place in the table when it was opened; undefined for a new one. */
  readonly at: number | undefined;
  readonly rule: Rule;
  readonly hint?: TextKey;
}

/** Name of the draft of its fields. */
export function ruleDraft({ id }: Editing): string {
  return `rule ${id}`;
}

/** Where the rule stands now that the table may have changed; undefined when it is new, or stands there no longer as it was found. */
export function placeOf({ at, rule }: Editing, rules: readonly Rule[]): number | undefined {
  if (at === undefined) return undefined;
  const found = textOf(rule);
  const here = rules[at];
  if (here !== undefined && textOf(here) === found) return at;
  const elsewhere = rules.findIndex((other) => textOf(other) === found);
  return elsewhere === -1 ? undefined : elsewhere;
}

/** All that a rule says; not where it is written. */
function textOf({ enabled, conditions, result, note }: Rule): string {
  return JSON.stringify([enabled, conditions.map(({ field, operator, operands }) => [field, operator, operands]), 'line' in result ? ['line', result.line] : ['category', result.category], note]);
}

import type { Place } from '../problem';
import type { Category } from './category';

export const ruleFields = ['account', 'economicCode', 'project', 'projectCategory', 'summary', 'payee', 'fund', 'amount'] as const;
export type RuleField = (typeof ruleFields)[number];

export const ruleOperators = ['is', 'begins', 'contains', 'between'] as const;
export type RuleOperator = (typeof ruleOperators)[number];

/** One condition: the field against any of the operands. `between` is for amounts: [from, to] in fen texts, '' = open. */
export interface Condition {
  readonly field: RuleField;
  readonly operator: RuleOperator;
  readonly operands: readonly string[];
}

export type RuleResult = { readonly category: Category } | { readonly line: string };

/** One row of the rules table; all its conditions must hold (spec: ledger, 4 and 6). */
export interface Rule {
  readonly enabled: boolean;
  readonly conditions: readonly Condition[];
  readonly result: RuleResult;
  readonly note: string;
  readonly place?: Place;
}

/** The accountant's own word on one row, found again by its fingerprint (spec: ledger, 4, step 1). */
export interface Decision {
  readonly time: string;
  readonly fingerprint: string;
  readonly position: string;
  readonly summary: string;
  /** Yuan text. */
  readonly amount: string;
  readonly category: Category;
  /** Name or code of a budget line, or ''. */
  readonly line: string;
  readonly note: string;
  readonly place?: Place;
}

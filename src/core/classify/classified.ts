import type { Message } from '../message';

/** Who said so: step 1 decision, 2 rule, 3 account, 4 line, 5 marker, 6 code, 7 name, 8 keyword, 9 nobody. */
export const origins = ['decision', 'rule', 'account', 'line', 'marker', 'code', 'name', 'keyword', 'nobody'] as const;
export type Origin = (typeof origins)[number];

/** Why a row is where it is. */
export interface Reason {
  readonly origin: Origin;
  /** Index of the rule that decided, where origin is 'rule'. */
  readonly rule?: number;
  readonly message: Message;
}

/** The classification of every row of a ledger, in columns parallel to `Rows`. */
export interface Classified {
  /** Index into categories; NO_CATEGORY for rows that are no spending. */
  readonly category: Uint8Array;
  /** Index into the budget lines; -1 for none. */
  readonly line: Int32Array;
  /** Index into reasons. */
  readonly reason: Uint32Array;
  readonly reasons: readonly Reason[];
  /** How many rows each rule decided. */
  readonly ruleCounts: readonly number[];
  /** Indices of decisions whose row is gone or changed. */
  readonly orphans?: readonly number[];
}

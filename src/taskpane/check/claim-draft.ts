import type { RowKind } from '../../core/ledger/ledger';
import type { PostedRow } from '../../core/summary/posted-row';
import type { PaneRequest } from '../../excel/session';
import { moneyFieldValue } from '../parts/money-field';
import { dayFieldValue } from '../read-day';

/** Name of the draft that holds the claim being checked. */
export const CLAIM = 'claim';

/** A claim as typed so far. */
export interface ClaimDraft {
  /** Name of a budget line; empty while none is chosen. */
  readonly line: string;
  readonly amount: string;
  readonly date: string;
  readonly code: string;
  /** The row selected in the sheet: a posting, or of which kind it is instead. */
  readonly row: PostedRow | Exclude<RowKind, 'posting'> | undefined;
}

/** The claim that a row selected in the sheet stands for. */
export function claimAsked({ line, row, amount, day, code }: NonNullable<PaneRequest['claim']>): Partial<ClaimDraft> {
  return { line, code, row, ...(amount === undefined ? {} : { amount: moneyFieldValue(amount) }), ...(day === undefined ? {} : { date: dayFieldValue(day) }) };
}

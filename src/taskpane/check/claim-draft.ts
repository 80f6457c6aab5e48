import type { PaneRequest } from '../../excel/session';
import { moneyFieldValue } from '../parts/money-field';
import { dayFieldValue } from '../read-day';

/** Name of the draft that holds the claim being checked. */
export const CLAIM = 'claim';

/** A claim as typed so far. */
export interface ClaimDraft {
  readonly line: string;
  readonly amount: string;
  readonly date: string;
  readonly code: string;
}

/** The claim that a row selected in the sheet stands for. */
export function claimAsked({ line, amount, day }: NonNullable<PaneRequest['claim']>): Partial<ClaimDraft> {
  return { line, ...(amount === undefined ? {} : { amount: moneyFieldValue(amount) }), ...(day === undefined ? {} : { date: dayFieldValue(day) }) };
}

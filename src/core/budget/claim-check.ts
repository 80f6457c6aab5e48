import type { Message } from '../message';
import type { Fen } from '../money';
import type { LineStatus } from './budget-line';

/** Whether a claim can still be paid from a line, with the reckoning written out. */
export interface ClaimCheck {
  readonly covered: boolean;
  readonly status: LineStatus;
  readonly amount: Fen;
  /** The claim is a row of the ledger already: `status` is without it, so that it counts once. */
  readonly posted: boolean;
  /** Available − executed − this claim; negative when not covered. */
  readonly balanceAfter: Fen;
  /** One sentence: covered or not, what is left or missing. */
  readonly message: Message;
  /** 90 % reached, ahead of the calendar, … */
  readonly warnings: readonly Message[];
}

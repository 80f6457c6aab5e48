import type { Answer } from '../../answer';
import type { Fen } from '../../money';
import { ZERO_FEN } from '../../money';
import type { Message } from '../../message';
import type { TextKey } from '../../text/texts';
import type { Check } from '../check';
import { heldFen } from '../held-fen';

/** What a cross-check looks at: an answer that has not been judged yet. */
export type CheckParts = Omit<Answer, 'checks' | 'complete'>;

export type CrossCheck = (parts: CheckParts) => Check;

/** Some rows of a ledger that changed in place: what a cross-check looked at before, and which rows may differ now. */
export interface ChangedRows {
  readonly before: Pick<CheckParts, 'ledger' | 'classified' | 'input' | 'summary'>;
  readonly rows: readonly number[];
}

/** A cross-check made again out of the one before by looking at the changed rows, and at those they stand with, alone. */
export type CheckAgain = (parts: CheckParts, check: Check, changed: ChangedRows) => Check;

/** Ids of the cross-checks: each has its title in the texts, and never changes. */
export type CheckId = TextKey extends infer K ? (K extends `check.title.${infer Id}` ? Id : never) : never;

interface Sides {
  readonly id: CheckId;
  readonly severity: Check['severity'];
  readonly left: Fen;
  readonly right: Fen;
}

/** A cross-check that holds, with the words that say so. */
export function passed(sides: Sides, message: Message = { key: 'check.equal' }): Check {
  return judged(sides, true, message, []);
}

/** A cross-check that fails: where and by how much, and the rows to look at. */
export function failed(sides: Sides, message: Message, rows: readonly number[] = []): Check {
  return judged(sides, false, message, rows);
}

/** A cross-check that this ledger gives nothing to: it holds, and says why there was nothing to compare. */
export function notApplicable(id: CheckId, severity: Check['severity'], reason: TextKey): Check {
  return { ...judged({ id, severity, left: ZERO_FEN, right: ZERO_FEN }, true, { key: reason }, []), nothingToCompare: true };
}

/** The plain kind: left must equal right to the fen. */
export function mustEqual(sides: Sides, rows: readonly number[] = []): Check {
  if (sides.left === sides.right) return passed(sides);
  const difference = heldFen(sides.left - sides.right);
  return failed(sides, { key: 'check.not-equal', params: { left: { fen: sides.left }, right: { fen: sides.right }, difference: { fen: difference } } }, rows);
}

function judged(sides: Sides, ok: boolean, message: Message, rows: readonly number[]): Check {
  const { id, severity, left, right } = sides;
  return { id, title: { key: `check.title.${id}` }, ok, severity, left, right, difference: heldFen(left - right), message, rows };
}

import type { BudgetLine } from '../../core/budget/budget-line';
import { economicCodeIn } from '../../core/budget/read-budget-fields';
import type { Day } from '../../core/calendar';
import type { Message } from '../../core/message';
import type { Fen } from '../../core/money';
import type { PostedRow } from '../../core/summary/posted-row';
import { readDay } from '../read-day';
import { readMoney } from '../read-money';
import type { ClaimDraft } from './claim-draft';

/** What can be asked of a claim as typed, and what is to be said beside its fields. */
export interface ClaimRead {
  readonly line: BudgetLine | undefined;
  /** Above zero. */
  readonly amount: Fen | undefined;
  readonly day: Day | undefined;
  /** Empty where none is typed, none is wanted or none can be read. */
  readonly economicCode: string;
  /** The row of the ledger that the claim is: no longer when another amount is typed. */
  readonly posted: PostedRow | undefined;
  readonly said: Partial<Readonly<Record<'line' | 'amount' | 'code', Message>>>;
}

/** Reads a claim. A line that is not there is never taken for another one. */
export function readClaim(draft: ClaimDraft, lines: readonly BudgetLine[]): ClaimRead {
  const line = lines.find(({ name }) => name === draft.line);
  const typed = readMoney(draft.amount);
  const amount = typed !== undefined && typed > 0 ? typed : undefined;
  const code = line === undefined || line.economicCodes.length === 0 ? '' : draft.code.trim();
  const economicCode = code === '' ? '' : economicCodeIn(code);
  const row = typeof draft.row === 'object' ? draft.row : undefined;
  return {
    line,
    amount,
    day: readDay(draft.date),
    economicCode: economicCode ?? '',
    posted: row?.amount === amount ? row : undefined,
    said: {
      ...(line === undefined ? said('line', ofLine(draft)) : {}),
      ...(typed !== undefined && amount === undefined ? said('amount', { key: 'pane.check.aboveZero' }) : {}),
      ...(economicCode === undefined ? said('code', { key: 'pane.check.codeUnknown', params: { code } }) : {}),
    },
  };
}

function said(field: keyof ClaimRead['said'], message: Message | undefined): ClaimRead['said'] {
  return message === undefined ? {} : { [field]: message };
}

/** Why no line is chosen, where there is more to say than that none is. */
function ofLine({ line, row }: ClaimDraft): Message | undefined {
  if (line !== '') return { key: 'pane.check.lineGone', params: { line } };
  if (typeof row === 'object') return { key: 'pane.check.rowWithoutLine' };
  return row === undefined ? undefined : { key: 'pane.check.notSpending', params: { kind: { key: `pane.kind.${row}` } } };
}

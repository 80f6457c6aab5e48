import type { Message } from '../message';
import { fen, MAX_FEN, percentForReading, rateForReading, type Fen } from '../money';
import type { BudgetLine, LineStatus } from './budget-line';
import type { ClaimCheck } from './claim-check';
import { paceOf } from './line-statuses';

/** A claim before it is paid. */
export interface Claim {
  readonly amount: Fen;
  /** Months of the year that have passed when it is paid. */
  readonly elapsedMonths: number;
  /** What it is spent on, when known. */
  readonly economicCode?: string;
  /** It is a row of the ledger, and `status` is without it. */
  readonly posted?: boolean;
}

/** Whether a line still covers a claim, in one sentence, with what else to mind. */
export function checkClaim(status: LineStatus, claim: Claim): ClaimCheck {
  const { amount } = claim;
  const balanceAfter = within(status.balance - amount);
  const covered = balanceAfter >= 0;
  const params = {
    line: status.line.name,
    available: { fen: status.available },
    executed: { fen: status.executed },
    amount: { fen: amount },
    balance: { fen: fen(Math.abs(balanceAfter)) },
  };
  return {
    covered,
    status,
    amount,
    posted: claim.posted === true,
    balanceAfter,
    message: { key: covered ? 'claim.covered' : 'claim.missing', params },
    warnings: warningsOf(status, claim, covered),
  };
}

/** Whether a line may be spent on an economic code: its codes or what lies under them; any when it names none. */
export function allowsCode(line: BudgetLine, code: string): boolean {
  return line.economicCodes.length === 0 || line.economicCodes.some((allowed) => code.startsWith(allowed));
}

function warningsOf(status: LineStatus, claim: Claim, covered: boolean): readonly Message[] {
  const { line, available } = status;
  const executedAfter = within(status.executed + claim.amount);
  const rate = rateForReading(executedAfter, available) ?? '';
  const warnings: Message[] = [];
  if (covered && BigInt(executedAfter) * 10n >= BigInt(available) * 9n && claim.amount > 0) warnings.push({ key: 'claim.nearly-used', params: { rate } });
  const elapsed = percentForReading(fen(claim.elapsedMonths), fen(12)) ?? '';
  // Ahead by less than what can be read is not worth a sentence: 50.00% against 50.00%.
  if (covered && claim.elapsedMonths < 12 && rate !== elapsed && paceOf(executedAfter, available, claim.elapsedMonths) === 'ahead') {
    warnings.push({ key: 'claim.ahead', params: { rate, elapsed } });
  }
  if (line.economicCodes.length > 0) {
    const codes = line.economicCodes.join('、');
    if (claim.economicCode === undefined || claim.economicCode === '') warnings.push({ key: 'claim.codes', params: { codes } });
    else if (!allowsCode(line, claim.economicCode)) warnings.push({ key: 'claim.code-not-allowed', params: { code: claim.economicCode, codes } });
  }
  return warnings;
}

/** A claim of any size is answered: what lies beyond exact money is far beyond any line. */
function within(value: number): Fen {
  return fen(Math.max(-MAX_FEN, Math.min(MAX_FEN, value)));
}

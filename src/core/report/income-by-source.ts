import type { Answer } from '../answer';
import type { TextRole } from '../ledger/roles';
import type { Fen } from '../money';
import { countedRows } from './counted-rows';
import { heldFen } from './held-fen';

interface IncomeBySource {
  /** 一般公共预算财政拨款收入 */
  readonly general: Fen;
  /** 政府性基金财政拨款收入 */
  readonly fund: Fen;
  /** Everything that is no appropriation (6101 事业预算收入, 6601 其他预算收入 …). */
  readonly other: Fen;
}

const wordRoles: readonly TextRole[] = ['accountName', 'fund', 'functional', 'summary'];

/**
 * Income by where it came from. 财政拨款预算收入 (6001) is the general public budget's unless its account, source of funds,
 * functional class or summary says 政府性基金; income without any account is taken for an appropriation too.
 */
export function incomeBySource(answer: Pick<Answer, 'ledger' | 'input'>): IncomeBySource {
  const { rows } = answer.ledger;
  const sums = { general: 0, fund: 0, other: 0 };
  for (const row of countedRows(answer, 'income')) {
    const account = textOf(answer, 'accountCode', row);
    const isFund = wordRoles.some((role) => textOf(answer, role, row).includes('政府性基金'));
    const source = isFund ? 'fund' : account === '' || account.startsWith('6001') ? 'general' : 'other';
    sums[source] += rows.amount[row] ?? 0;
  }
  return { general: heldFen(sums.general), fund: heldFen(sums.fund), other: heldFen(sums.other) };
}

function textOf({ ledger }: Pick<Answer, 'ledger'>, role: TextRole, row: number): string {
  const { values, codes } = ledger.rows.texts[role];
  return values[codes[row] ?? 0] ?? '';
}

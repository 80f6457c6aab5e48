import type { AmountReading } from '../core/ledger/read-amount';
import { readTypedAmount } from '../core/ledger/read-amount';
import type { Message } from '../core/message';
import { LARGEST_BUDGET_AMOUNT, type Fen } from '../core/money';

/** Money as a person types it into a field: `770,000`, `77万`, `(1,234.50)`; undefined for nothing, and when it can't be read to the fen. */
export function readMoney(text: string): Fen | undefined {
  const reading = readTyped(text);
  return typeof reading === 'number' ? reading : undefined;
}

/** Why what was typed is no amount; undefined when it is one, and for nothing. */
export function moneyProblem(text: string): Message | undefined {
  const reading = readTyped(text);
  return typeof reading === 'number' || reading === 'none' ? undefined : { key: problems[reading], params: { found: text.trim() } };
}

/** What a field takes is what the tables it is kept in take. */
function readTyped(text: string): AmountReading {
  const reading = readTypedAmount(text);
  return typeof reading === 'number' && Math.abs(reading) > LARGEST_BUDGET_AMOUNT ? 'amount-too-large' : reading;
}

const problems = {
  'amount-unreadable': 'pane.money.wrong',
  'amount-too-precise': 'pane.money.tooPrecise',
  'amount-too-large': 'pane.money.tooLarge',
  'cell-error': 'pane.money.wrong',
} as const satisfies Record<Exclude<AmountReading, number | 'none'>, Message['key']>;

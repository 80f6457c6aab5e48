import { fen, fenFromDouble, isBeyondMoney, MAX_FEN, ZERO_FEN, type Fen } from '../money';
import type { Cell } from './grid';
import type { AmountUnit } from './ledger';
import { isErrorText, normalizeText } from './normalize-text';

/** Why a cell is no amount; the problem codes of the same names. */
export type AmountFault = 'amount-unreadable' | 'amount-too-precise' | 'amount-too-large' | 'cell-error';

/** The amount in a cell, `none` for an empty cell or a dash, or why it cannot be read. Never rounded, never guessed. */
export type AmountReading = Fen | 'none' | AmountFault;

/**
 * Reads one cell of an amount column (spec: ledger, 3). Numbers are taken to the nearest fen within their own rounding
 * error; texts may carry separators, full-width forms, spaces, ¥, 元, brackets or a trailing minus for negatives.
 */
export function readAmount(cell: Cell | undefined, unit: AmountUnit): AmountReading {
  if (cell === null || cell === undefined || cell === '') return 'none';
  if (typeof cell === 'number') return fromNumber(cell, unit);
  if (typeof cell === 'boolean') return 'amount-unreadable';
  return fromText(normalizeText(cell), unit);
}

function fromNumber(value: number, unit: AmountUnit): AmountReading {
  const amount = fenFromDouble(value, unit === 'wan' ? 10_000 : 1);
  if (amount !== undefined) return amount;
  return isBeyondMoney(value, unit === 'wan' ? 10_000 : 1) ? 'amount-too-large' : 'amount-too-precise';
}

function fromText(text: string, unit: AmountUnit): AmountReading {
  if (text.length > LONGEST_AMOUNT) return 'amount-unreadable';
  if (text === '' || /^-[- ]*$/.test(text)) return 'none';
  if (isErrorText(text)) return 'cell-error';
  const parts = amountPattern.exec(text)?.groups;
  if (parts === undefined) return 'amount-unreadable';
  const { open, close, digits = '', suffix = '' } = parts;
  if ((open === undefined) !== (close === undefined)) return 'amount-unreadable';
  const minus = [open !== undefined, parts.before === '-', parts.inside === '-', parts.after === '-'];
  const signs = minus.filter(Boolean).length + [parts.before, parts.inside].filter((sign) => sign === '+').length;
  if (signs > 1) return 'amount-unreadable';
  // 元 in a 万元 column (or the other way round) contradicts the column: which of the two is meant is not ours to guess.
  if (suffix !== '' && suffix !== (unit === 'wan' ? '万元' : '元')) return 'amount-unreadable';
  return fromDigits(digits, minus.includes(true), unit);
}

/** More characters than any amount has: such a text is not worth taking apart. */
const LONGEST_AMOUNT = 80;

/** Sign, currency sign and brackets in any usual order, then the digits, then 元 and a trailing minus. */
const amountPattern =
  /^(?<before>[-+])? ?¥? ?(?<open>\()? ?(?<inside>[-+])? ?¥? ?(?<digits>(?:\d{1,3}(?: ?, ?\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?: ?\. ?\d*)?|\. ?\d+) ?(?<suffix>万元|元)? ?(?<close>\))? ?(?:(?<=\)) ?元)?(?<after>-)?$/;

function fromDigits(digits: string, negative: boolean, unit: AmountUnit): AmountReading {
  const [whole = '', decimals = ''] = digits.replace(/[ ,]/g, '').split('.');
  const places = unit === 'wan' ? 6 : 2;
  if (decimals.length > places) return 'amount-too-precise';
  const plain = (whole + decimals.padEnd(places, '0')).replace(/^0+/, '');
  if (plain === '') return ZERO_FEN;
  if (plain.length > 16) return 'amount-too-large';
  const value = Number(plain);
  if (value > MAX_FEN) return 'amount-too-large';
  return fen(negative ? -value : value);
}

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

/** Reads an amount that a person typed: yuan, or 万元 where 万 or 万元 is written behind it. The spellings are those of a cell. */
export function readTypedAmount(text: string): AmountReading {
  const plain = normalizeText(text).replace(/万元?/, '万元');
  return fromText(plain, plain.includes('万元') ? 'wan' : 'yuan');
}

/** A number in the spellings of an amount as a plain decimal text, of any precision: `（1,234.567）` → `-1234.567`; `undefined` when it is none. */
export function readTypedDecimal(text: string): string | undefined {
  const plain = normalizeText(text).replace(/万元?/, '万元');
  const parts = partsOf(plain);
  if (parts === undefined) return undefined;
  const wan = parts.suffix === '万元' ? 'e4' : '';
  return `${parts.negative ? '-' : ''}${parts.digits.replace(/^\./, '0.').replace(/\.$/, '')}${wan}`;
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
  const parts = partsOf(text);
  if (parts === undefined) return 'amount-unreadable';
  // 元 in a 万元 column (or the other way round) contradicts the column: which of the two is meant is not ours to guess.
  if (parts.suffix !== '' && parts.suffix !== (unit === 'wan' ? '万元' : '元')) return 'amount-unreadable';
  return fromDigits(parts.digits, parts.negative, unit);
}

/** What an amount's text is made of, the separators gone from its digits; `undefined` when it is no amount. */
function partsOf(text: string): { readonly digits: string; readonly negative: boolean; readonly suffix: string } | undefined {
  if (text.length > LONGEST_AMOUNT) return undefined;
  const red = redMark.exec(text)?.[0].length ?? 0;
  const parts = amountPattern.exec(text.slice(red))?.groups;
  if (parts === undefined) return undefined;
  const { open, close, digits = '', suffix = '' } = parts;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const minus = [open !== undefined, parts.before === '-', parts.inside === '-', parts.after === '-'];
  const signs = minus.filter(Boolean).length + [parts.before, parts.inside].filter((sign) => sign === '+').length;
  return signs + Number(red > 0) > 1 ? undefined : { digits: digits.replace(/[ ,]/g, ''), negative: red > 0 || minus.includes(true), suffix };
}

/** What marks a negative amount where no red ink can: 红字, (红字), △. */
const redMark = /^(?:[([]红字?[)\]]|红字?[: ]|红字|[△▲]) ?/;

/** More characters than any amount has: such a text is not worth taking apart. */
const LONGEST_AMOUNT = 80;

/** Sign, currency sign and brackets in any usual order, then the digits, then 元 and a trailing minus. */
const amountPattern =
  /^(?:人民币|RMB)? ?(?<before>[-+])? ?¥? ?(?<open>\()? ?(?<inside>[-+])? ?¥? ?(?<digits>(?:\d{1,3}(?: ?, ?\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?: ?\. ?\d*)?|\. ?\d+) ?(?<suffix>万元|元)? ?(?<close>\))? ?(?:(?<=\)) ?元)?(?<after>-)?$/;

function fromDigits(digits: string, negative: boolean, unit: AmountUnit): AmountReading {
  const [whole = '', decimals = ''] = digits.split('.');
  const places = unit === 'wan' ? 6 : 2;
  if (decimals.length > places) return 'amount-too-precise';
  const plain = (whole + decimals.padEnd(places, '0')).replace(/^0+/, '');
  if (plain === '') return ZERO_FEN;
  if (plain.length > 16) return 'amount-too-large';
  const value = Number(plain);
  if (value > MAX_FEN) return 'amount-too-large';
  return fen(negative ? -value : value);
}

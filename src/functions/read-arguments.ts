import { Decimal } from 'decimal.js';
import type { Day } from '../core/calendar';
import { readAmount, readTypedAmount, readTypedDecimal } from '../core/ledger/read-amount';
import { readDay } from '../core/ledger/read-day';
import type { Message } from '../core/message';
import type { Fen } from '../core/money';
import type { ErrorCode } from '../excel/question';

/** A cell's answer that is an error: thrown while arguments are read. */
export class FunctionError extends Error {
  readonly code: ErrorCode;
  readonly said: Message;

  constructor(code: ErrorCode, said: Message) {
    super(code);
    this.code = code;
    this.said = said;
  }
}

export function isLeftOut(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** The one cell that a scalar parameter takes. An Excel error in it comes back as that error. */
export function single(parameter: string, value: unknown): unknown {
  const [first] = cells(value);
  const rows = cells(value);
  if (rows.length > 1 || (first?.length ?? 0) > 1) throw new FunctionError('#VALUE!', { key: 'function.singleWanted', params: { parameter, rows: rows.length, columns: first?.length ?? 0 } });
  const cell = first?.[0] ?? null;
  throwIfError(parameter, cell);
  return cell;
}

/** A parameter as a range; a single value is a range of one cell. */
export function cells(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return [[value]];
  return value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** A text; numbers (a code typed as a number) as their digits. Empty when left out. */
export function optionalText(parameter: string, value: unknown): string {
  const cell = single(parameter, value);
  if (isLeftOut(cell)) return '';
  return cellText(parameter, cell);
}

export function requiredText(parameter: string, value: unknown): string {
  const text = optionalText(parameter, value);
  if (text.trim() === '') throw missing(parameter);
  return text;
}

export function cellText(parameter: string, cell: unknown): string {
  throwIfError(parameter, cell);
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (cell === null || cell === undefined) return '';
  throw new FunctionError('#VALUE!', { key: 'function.textWanted', params: { parameter, found: shown(cell) } });
}

/** Yuan, to the fen: more decimals are refused, never rounded. A text is read as in a field of the pane. */
function amount(parameter: string, value: unknown): Fen {
  const cell = single(parameter, value);
  if (isLeftOut(cell)) throw missing(parameter);
  const reading = typeof cell === 'number' ? readAmount(cell, 'yuan') : typeof cell === 'string' ? readTypedAmount(cell) : 'amount-unreadable';
  if (typeof reading === 'number') return reading;
  switch (reading) {
    case 'none': throw missing(parameter);
    case 'amount-too-large': throw new FunctionError('#NUM!', { key: 'function.numberRange', params: { parameter, found: shown(cell) } });
    case 'amount-too-precise': throw new FunctionError('#VALUE!', { key: 'function.amountPrecise', params: { parameter, found: shown(cell) } });
    case 'amount-unreadable':
    case 'cell-error': throw new FunctionError('#VALUE!', { key: 'function.amountWanted', params: { parameter, found: shown(cell) } });
  }
}

/** The amount of a claim: above zero. */
export function claimAmount(parameter: string, value: unknown): Fen {
  const claimed = amount(parameter, value);
  if (claimed <= 0) throw new FunctionError('#VALUE!', { key: 'function.amountAboveZero', params: { parameter, found: shown(single(parameter, value)) } });
  return claimed;
}

/**
 * Any finite number as the decimal that a person means by it. Sums made in Excel are a little off (1.15 + 2.30 is not
 * quite 3.45): what lies within their error of a whole fen is that fen, all else has the 15 digits that Excel shows.
 */
export function decimal(parameter: string, value: unknown): Decimal {
  const cell = single(parameter, value);
  if (isLeftOut(cell)) throw missing(parameter);
  const number = numberOf(cell);
  if (number === undefined) throw new FunctionError('#VALUE!', { key: 'function.numberWanted', params: { parameter, found: shown(cell) } });
  if (!Number.isFinite(number)) throw new FunctionError('#NUM!', { key: 'function.numberRange', params: { parameter, found: shown(cell) } });
  const exact = new Exact(number);
  const nearest = exact.toDecimalPlaces(2);
  const off = exact.minus(nearest).abs();
  return off.lte(exact.abs().mul(SUM_ERROR)) && off.lt(FEN_ERROR) ? nearest : exact.toSignificantDigits(15);
}

/** Own precision: a double has at most 17 digits, and their quotients are rounded once, at the end. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });
/** How far the sum of a long column may be off, as a share of it; and never as much as a twentieth of a fen. */
const SUM_ERROR = 1e-11;
const FEN_ERROR = 0.0005;

/** A number of decimals, 2 unless given. */
export function digits(value: unknown): number {
  const cell = single('digits', value);
  if (isLeftOut(cell)) return 2;
  const number = numberOf(cell);
  const said: Message = { key: 'function.digitsWanted', params: { parameter: 'digits', found: shown(cell) } };
  if (number === undefined) throw new FunctionError('#VALUE!', said);
  if (!Number.isInteger(number) || number < 0 || number > 10) throw new FunctionError('#NUM!', said);
  return number;
}

/** A day from an Excel serial or a date text, as the ledger's own dates are read; undefined when left out. */
export function day(parameter: string, value: unknown): Day | undefined {
  const cell = single(parameter, value);
  if (isLeftOut(cell)) return undefined;
  const found = typeof cell === 'number' || typeof cell === 'string' ? readDay(cell, undefined) : 'date-unreadable';
  if (typeof found === 'number' && found > 0) return found;
  throw new FunctionError('#VALUE!', { key: 'function.dateWanted', params: { parameter, found: shown(cell) } });
}

function missing(parameter: string): FunctionError {
  return new FunctionError('#VALUE!', { key: 'function.missing', params: { parameter } });
}

function throwIfError(parameter: string, cell: unknown): void {
  if (typeof cell !== 'object' || cell === null || !('code' in cell) || typeof cell.code !== 'string') return;
  const code = passable.find((error) => error === cell.code) ?? '#VALUE!';
  throw new FunctionError(code, { key: 'function.errorPassed', params: { parameter, found: cell.code } });
}

/** Errors that a function can give; any other (#REF!, #NAME? …) comes back as #VALUE! with its name in the message. */
const passable: readonly ErrorCode[] = ['#N/A', '#DIV/0!', '#NUM!', '#NULL!', '#VALUE!'];

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? readTypedDecimal(cell) : undefined;
  return text === undefined ? undefined : Number(text);
}

function shown(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

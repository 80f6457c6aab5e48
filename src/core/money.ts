import { Decimal } from 'decimal.js';

declare const fenBrand: unique symbol;

/** An exact amount of money: a whole number of fen (1 yuan = 100 fen). Only this module makes one. */
export type Fen = number & { readonly [fenBrand]: 'Fen' };

/** The largest amount in fen, either sign, that stays exact: ±90,071,992,547,409.91 yuan. */
export const MAX_FEN = Number.MAX_SAFE_INTEGER;

/** The largest amount of a budget or a claim: far beyond any unit's, and small enough that a thousand lines and their revisions still add up exactly. */
export const LARGEST_BUDGET_AMOUNT = Math.trunc(MAX_FEN / 100_000);

export const ZERO_FEN = 0 as Fen;

/** Own precision, so that nobody else's Decimal settings change ours. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** The whole number of fen as money. The caller guarantees a safe integer; anything else is a bug. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

export function addFen(left: Fen, right: Fen): Fen {
  return fen(left + right);
}

export function subtractFen(left: Fen, right: Fen): Fen {
  return fen(left - right);
}

export function negateFen(value: Fen): Fen {
  return fen(0 - value);
}

export function sumFen(values: Iterable<Fen>): Fen {
  let total = 0;
  for (const value of values) total += value;
  return fen(total);
}

/** Yuan with two decimals, no separators: `-1234.50`. The form of JSON and of tests. */
export function yuanText(value: Fen): string {
  const digits = Math.abs(value).toString().padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan with two decimals and thousands separators: `-1,234.50`. The form a person reads. */
export function yuanForReading(value: Fen): string {
  return withSeparators(yuanText(value));
}

/** 万元, half up from the exact fen, with thousands separators: `543.29`. */
export function wanForReading(value: Fen, digits = 2): string {
  return withSeparators(wanText(value, digits));
}

/** 万元, half up from the exact fen, no separators. */
export function wanText(value: Fen, digits = 2): string {
  return new Exact(value).div(1_000_000).toFixed(digits, Decimal.ROUND_HALF_UP);
}

/** The double nearest to the yuan of an amount: for a cell, never for reckoning. */
export function yuanNumber(value: Fen): number {
  return Number(yuanText(value));
}

/** The double nearest to the 万元 of an amount, half up: for a cell, never for reckoning. */
export function wanNumber(value: Fen, digits = 2): number {
  return Number(wanText(value, digits));
}

/**
 * part ÷ whole as a decimal text, half up to `digits` decimals of the fraction (4 = two decimals of a percent).
 * `undefined` when the whole is zero.
 */
export function ratioText(part: Fen, whole: Fen, digits: number): string | undefined {
  if (whole === 0) return undefined;
  return new Exact(part).div(whole).toFixed(digits, Decimal.ROUND_HALF_UP);
}

/** part ÷ whole as a percent for reading, half up: `67.48%`; `undefined` when the whole is zero. */
export function percentForReading(part: Fen, whole: Fen, digits = 2): string | undefined {
  if (whole === 0) return undefined;
  return `${new Exact(part).mul(100).div(whole).toFixed(digits, Decimal.ROUND_HALF_UP)}%`;
}

/** part ÷ whole as a percent with two decimals; three where two would hide that something is left or over. */
export function rateForReading(part: Fen, whole: Fen): string | undefined {
  const short = percentForReading(part, whole);
  if (short !== '100.00%' || part === whole) return short;
  const exact = percentForReading(part, whole, 3);
  return exact === '100.000%' ? short : exact;
}

/** amount × part ÷ whole, half up to a whole fen. The whole must not be zero. */
export function portionFen(amount: Fen, part: Fen, whole: Fen): Fen {
  return fen(new Exact(amount).mul(part).div(whole).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/**
 * The nearest fen of a double that Excel hands over as `scale` yuan (1 for 元, 10,000 for 万元).
 * `undefined` when the double is not within its own rounding error of a whole fen, or beyond MAX_FEN:
 * such an amount is rejected, never rounded.
 */
export function fenFromDouble(value: number, scale: 1 | 10_000 = 1): Fen | undefined {
  const perUnit = scale * 100;
  const nearest = nearestPart(value, perUnit);
  if (Number.isNaN(nearest) || Math.abs(nearest) > MAX_FEN) return undefined;
  // Division is correctly rounded: equal means that no other double is nearer to this fen.
  if (nearest / perUnit === value) return fen(nearest);
  // Sums made in Excel are a few units in the last place off; never by as much as a twentieth of a fen.
  const tolerance = Math.min(Math.abs(value) * 2 ** -50, 0.05 / perUnit);
  return Math.abs(value - nearest / perUnit) <= tolerance ? fen(nearest) : undefined;
}

/** True for a number of `scale` yuan whose fen are more than can be kept exactly (MAX_FEN), or that is not finite. */
export function isBeyondMoney(value: number, scale: 1 | 10_000 = 1): boolean {
  const nearest = nearestPart(value, scale * 100);
  return Number.isNaN(nearest) || Math.abs(nearest) > MAX_FEN;
}

/** The whole number of 1 ÷ perUnit parts nearest to a double: its whole part and its fraction are exact, their product is not. */
function nearestPart(value: number, perUnit: number): number {
  const whole = Math.trunc(value);
  return whole * perUnit + Math.round((value - whole) * perUnit);
}

function withSeparators(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

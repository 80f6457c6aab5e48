import { Decimal } from 'decimal.js';
import { decimalText, digits, FunctionError } from './read-arguments';

/** Own precision: the arguments are decimal texts of any length a cell can hold. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/** part ÷ whole as a fraction, half up at so many decimals of the percent. */
export function share(part: unknown, whole: unknown, places: unknown): number {
  return ratio(new Exact(decimalText('part', part)), new Exact(decimalText('whole', whole)), digits(places));
}

/** (current − prior) ÷ |prior| as a fraction: an increase is positive, whatever the sign of the prior year. */
export function change(current: unknown, prior: unknown, places: unknown): number {
  const before = new Exact(decimalText('prior', prior));
  return ratio(new Exact(decimalText('current', current)).minus(before), before.abs(), digits(places));
}

/** Yuan as 万元, half up. */
export function wan(yuan: unknown, places: unknown): number {
  return new Exact(decimalText('yuan', yuan)).div(10_000).toDecimalPlaces(digits(places), Decimal.ROUND_HALF_UP).toNumber();
}

function ratio(part: Decimal, whole: Decimal, places: number): number {
  if (whole.isZero()) throw new FunctionError('#DIV/0!', { key: 'function.wholeZero' });
  return part.div(whole).toDecimalPlaces(places + 2, Decimal.ROUND_HALF_UP).toNumber();
}

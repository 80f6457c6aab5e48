import { Decimal } from 'decimal.js';
import { decimal, digits, FunctionError } from './read-arguments';

/** part ÷ whole as a fraction, half up at so many decimals of the percent. */
export function share(part: unknown, whole: unknown, places: unknown): number {
  return ratio(decimal('part', part), 'whole', decimal('whole', whole), digits(places));
}

/** (current − prior) ÷ |prior| as a fraction: an increase is positive, whatever the sign of the prior year. */
export function change(current: unknown, prior: unknown, places: unknown): number {
  const before = decimal('prior', prior);
  return ratio(decimal('current', current).minus(before), 'prior', before.abs(), digits(places));
}

/** Yuan as 万元, half up. */
export function wan(yuan: unknown, places: unknown): number {
  return decimal('yuan', yuan).div(10_000).toDecimalPlaces(digits(places), Decimal.ROUND_HALF_UP).toNumber();
}

function ratio(part: Decimal, parameter: string, whole: Decimal, places: number): number {
  if (whole.isZero()) throw new FunctionError('#DIV/0!', { key: 'function.wholeZero', params: { parameter } });
  return part.div(whole).toDecimalPlaces(places + 2, Decimal.ROUND_HALF_UP).toNumber();
}

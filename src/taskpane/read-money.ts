import type { Fen } from '../core/money';
import { fen, MAX_FEN } from '../core/money';

/** Money as a person types it into a field: `770,000`, `77万`, `-1,234.50 元`; undefined when it can't be read to the fen. */
export function readMoney(text: string): Fen | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,，¥]/g, '').replace(/元$/, '');
  const match = /^([+-]?)(\d{1,16})(?:\.(\d+))?(万?)$/.exec(plain);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = '', wan = ''] = match;
  const places = wan === '' ? 2 : 6;
  if (/[1-9]/.test(decimals.slice(places))) return undefined;
  const value = Number(whole + decimals.slice(0, places).padEnd(places, '0'));
  return value > MAX_FEN ? undefined : fen(sign === '-' ? -value : value);
}

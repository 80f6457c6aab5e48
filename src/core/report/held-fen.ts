import type { Fen } from '../money';
import { fen, MAX_FEN } from '../money';

/** A whole number of fen held within ±MAX_FEN: a ledger of absurd amounts must not stop the report. */
export function heldFen(value: number): Fen {
  return fen(Math.abs(value) > MAX_FEN ? Math.sign(value) * MAX_FEN : value);
}

export function heldSum(values: Iterable<number>): Fen {
  let total = 0;
  for (const value of values) total += value;
  return heldFen(total);
}

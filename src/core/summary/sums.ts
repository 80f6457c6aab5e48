import { fen } from '../money';
import type { Figure } from './summary';

/** Sums and counts, one to a slot. */
export interface Sums {
  readonly amounts: Float64Array;
  readonly counts: Uint32Array;
}

export function emptySums(slots: number): Sums {
  return { amounts: new Float64Array(slots), counts: new Uint32Array(slots) };
}

/** The same sums with room for so many slots at least. */
export function withRoom(sums: Sums, slots: number): Sums {
  if (slots <= sums.amounts.length) return sums;
  const roomy = emptySums(slots * 2);
  roomy.amounts.set(sums.amounts);
  roomy.counts.set(sums.counts);
  return roomy;
}

export function add({ amounts, counts }: Sums, slot: number, amount: number): void {
  amounts[slot] = (amounts[slot] ?? 0) + amount;
  counts[slot] = (counts[slot] ?? 0) + 1;
}

/** The figure of some slots together. */
export function figureOf({ amounts, counts }: Sums, slots: readonly number[]): Figure {
  let amount = 0;
  let count = 0;
  for (const slot of slots) {
    amount += amounts[slot] ?? 0;
    count += counts[slot] ?? 0;
  }
  return { amount: fen(amount), count };
}

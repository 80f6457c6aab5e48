import type { Fen } from '../money';
import { ratioText, wanNumber, yuanNumber } from '../money';
import type { PlanValue } from './plan';

/** Yuan as a cell holds it; an unknown amount is an empty cell. */
export function yuanCell(amount: Fen | undefined): PlanValue {
  return amount === undefined ? null : yuanNumber(amount);
}

/** 万元 as a cell holds it, half up from the exact fen. */
export function wanCell(amount: Fen): PlanValue {
  return wanNumber(amount);
}

/**
 * part ÷ whole as a cell holds it: four decimals of the fraction, half up, 0 where the whole is 0.
 * Halves go away from zero on both sides of it, as Excel's ROUND does.
 */
export function ratioCell(part: Fen, whole: Fen): PlanValue {
  return Number(ratioText(part, whole, 4) ?? '0');
}

import type { Fen } from '../money';
import { wanText } from '../money';
import { heldFen } from './held-fen';

/** 0.01 万元 in fen. */
const FEN_A_HUNDREDTH_OF_WAN = 10_000;

/** An amount as a report in 万元 prints it (two decimals, half up), in fen again. */
export function printedWan(amount: Fen): Fen {
  return heldFen(Number(wanText(amount).replace('.', '')) * FEN_A_HUNDREDTH_OF_WAN);
}

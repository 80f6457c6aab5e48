import { fen, type Fen } from '../money';
import type { EconomicFigure, ThreePublic } from './summary';

/** Economic codes of 三公经费 (spec: ledger, 4): they cut across the categories. Sub-items count with their item. */
export const threePublicCodes = {
  abroad: ['30212'],
  vehiclePurchase: ['31013', '30913'],
  vehicleRunning: ['30231'],
  reception: ['30217'],
} as const satisfies Record<Exclude<keyof ThreePublic, 'total'>, readonly string[]>;

export const allThreePublicCodes: readonly string[] = Object.values(threePublicCodes).flat();

/** The parts of 三公经费 and their total. */
export function threePublicOf(figures: readonly Pick<EconomicFigure, 'code' | 'total'>[]): ThreePublic {
  const spentOn = (codes: readonly string[]): Fen => {
    let amount = 0;
    for (const figure of figures) if (codes.some((code) => figure.code.startsWith(code))) amount += figure.total;
    return fen(amount);
  };
  return {
    abroad: spentOn(threePublicCodes.abroad),
    vehiclePurchase: spentOn(threePublicCodes.vehiclePurchase),
    vehicleRunning: spentOn(threePublicCodes.vehicleRunning),
    reception: spentOn(threePublicCodes.reception),
    total: spentOn(allThreePublicCodes),
  };
}

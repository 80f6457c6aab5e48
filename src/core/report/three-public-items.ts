import type { PriorYear } from '../answer';
import type { Fen } from '../money';
import type { ThreePublic } from '../summary/summary';
import type { TextKey } from '../text/texts';
import { heldSum } from './held-fen';

interface ThreePublicItem {
  readonly id: Exclude<keyof ThreePublic, 'total'>;
  readonly label: TextKey;
  /** Economic codes that it is spent under, in basic and project spending alike (spec: ledger, 4). */
  readonly codes: readonly string[];
}

/** The items of 三公 in the order of the form. */
export const threePublicItems: readonly ThreePublicItem[] = [
  { id: 'abroad', label: 'report.three-public.abroad', codes: ['30212'] },
  { id: 'vehiclePurchase', label: 'report.three-public.vehicle-purchase', codes: ['31013', '30913'] },
  { id: 'vehicleRunning', label: 'report.three-public.vehicle-running', codes: ['30231'] },
  { id: 'reception', label: 'report.three-public.reception', codes: ['30217'] },
];

/** Last year's total: as entered, or the sum of the items entered; `undefined` where nothing was. */
export function priorThreePublic(prior: PriorYear): Fen | undefined {
  if (prior.threePublic !== undefined) return prior.threePublic;
  const items = threePublicItems.flatMap((item) => prior[item.id] ?? []);
  return items.length === 0 ? undefined : heldSum(items);
}

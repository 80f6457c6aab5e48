import type { PriorYear } from '../answer';
import type { Fen } from '../money';
import type { ThreePublic } from '../summary/summary';
import { threePublicCodes } from '../summary/three-public';
import type { TextKey } from '../text/texts';
import { heldSum } from './held-fen';

interface ThreePublicItem {
  readonly id: Exclude<keyof ThreePublic, 'total'>;
  readonly label: TextKey;
  /** Economic codes that it is spent under, in basic and project spending alike; codes that begin with one belong to it. */
  readonly codes: readonly string[];
}

/** The items of 三公 in the order of the form. */
export const threePublicItems: readonly ThreePublicItem[] = [
  { id: 'abroad', label: 'report.three-public.abroad', codes: threePublicCodes.abroad },
  { id: 'vehiclePurchase', label: 'report.three-public.vehicle-purchase', codes: threePublicCodes.vehiclePurchase },
  { id: 'vehicleRunning', label: 'report.three-public.vehicle-running', codes: threePublicCodes.vehicleRunning },
  { id: 'reception', label: 'report.three-public.reception', codes: threePublicCodes.reception },
];

/** Last year's total: as entered, or the sum of the items entered; `undefined` where nothing was. */
export function priorThreePublic(prior: PriorYear): Fen | undefined {
  if (prior.threePublic !== undefined) return prior.threePublic;
  const items = threePublicItems.flatMap((item) => prior[item.id] ?? []);
  return items.length === 0 ? undefined : heldSum(items);
}

/** Items that spend this year and whose figure of last year nobody entered, while the total is the sum of others: it takes them as nothing. */
export function itemsWithoutPrior(prior: PriorYear, current: ThreePublic): readonly ThreePublicItem[] {
  if (prior.threePublic !== undefined || priorThreePublic(prior) === undefined) return [];
  return threePublicItems.filter((item) => prior[item.id] === undefined && current[item.id] !== 0);
}

/** The sum of last year's items where it is not the total entered beside them: all of them, or some that exceed it already. */
export function itemsAgainstTotal(prior: PriorYear): Fen | undefined {
  if (prior.threePublic === undefined) return undefined;
  const items = threePublicItems.flatMap((item) => prior[item.id] ?? []);
  const sum = heldSum(items);
  const over = sum - prior.threePublic;
  const differs = items.length === threePublicItems.length ? Math.abs(over) > ROUNDING : over > ROUNDING;
  return differs ? sum : undefined;
}

/** What rounding four items and their total to 0.01 万元 explains. */
const ROUNDING = 25_000;

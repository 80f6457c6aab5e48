import type { Message } from '../../message';
import type { Check } from '../check';
import { heldFen } from '../held-fen';
import { priorThreePublic, threePublicItems } from '../three-public-items';
import { hidesThreePublic } from '../uncoded';
import { findingsInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

/** 三公 against the prior year, as a whole and item by item (只减不增). More than last year asks for a reason, no more. */
export function threePublicWithinPrior({ input, summary }: CheckParts): Check {
  const prior = priorThreePublic(input.prior);
  if (prior === undefined) return notApplicable('three-public-within-prior', 'warning', 'check.three-public.none');
  if (hidesThreePublic(summary)) return notApplicable('three-public-within-prior', 'warning', 'check.three-public.uncoded');
  const current = summary.threePublic.total;
  const sides = { id: 'three-public-within-prior', severity: 'warning', left: current, right: prior } as const;
  if (current > prior) {
    const params = { current: { fen: current }, prior: { fen: prior }, difference: { fen: heldFen(current - prior) } };
    return failed(sides, { key: 'check.three-public.over', params });
  }
  const grown = threePublicItems.flatMap((item): Message[] => {
    const before = input.prior[item.id];
    const now = summary.threePublic[item.id];
    if (before === undefined || now <= before) return [];
    const params = { item: { key: item.label }, current: { fen: now }, prior: { fen: before }, difference: { fen: heldFen(now - before) } };
    return [{ key: 'check.three-public.item-over', params }];
  });
  return grown.length === 0 ? passed(sides, { key: 'check.within' }) : failed(sides, findingsInWords(grown, (message) => message));
}

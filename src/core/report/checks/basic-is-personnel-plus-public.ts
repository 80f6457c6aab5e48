import type { Check } from '../check';
import { heldSum } from '../held-fen';
import type { CheckParts } from './verdict';
import { mustEqual } from './verdict';

/** 基本支出 = 人员经费 + 公用经费. */
export function basicIsPersonnelPlusPublic({ summary }: CheckParts): Check {
  return mustEqual({
    id: 'basic-is-personnel-plus-public',
    severity: 'error',
    left: summary.basic.amount,
    right: heldSum([summary.byCategory.personnel.amount, summary.byCategory.public.amount]),
  });
}

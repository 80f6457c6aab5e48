import { categories } from '../../classify/category';
import type { Check } from '../check';
import { heldSum } from '../held-fen';
import type { CheckParts } from './verdict';
import { mustEqual } from './verdict';

/** 总支出 = 基本 + 项目 + 上缴 + 经营 + 补助 + 待定. */
export function expenditureIsSumOfCategories({ summary }: CheckParts): Check {
  return mustEqual({
    id: 'expenditure-is-sum-of-categories',
    severity: 'error',
    left: summary.expenditure.amount,
    right: heldSum(categories.map((category) => summary.byCategory[category].amount)),
  });
}

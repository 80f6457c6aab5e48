import type { Month } from '../calendar';
import { categories, isBasic } from '../classify/category';
import type { MonthFigure } from './summary';
import { figureOf, type Sums } from './sums';

/**
 * Spending by month, sorted.
 * @param months each month's first slot: one slot for each category follows
 */
export function monthFigures(months: ReadonlyMap<Month, number>, sums: Sums): readonly MonthFigure[] {
  return [...months]
    .map(([month, first]): MonthFigure => {
      const slots = categories.map((_, index) => first + index);
      const all = figureOf(sums, slots);
      return {
        month,
        basic: figureOf(sums, slots.filter((_, index) => isBasic(categories[index] ?? 'unclassified'))).amount,
        project: figureOf(sums, [first + categories.indexOf('project')]).amount,
        total: all.amount,
        unclassified: figureOf(sums, [first + categories.indexOf('unclassified')]).amount,
        count: all.count,
      };
    })
    .sort((left, right) => left.month - right.month);
}

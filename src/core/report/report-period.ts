import type { Answer } from '../answer';
import { yearOf } from '../calendar';
import type { MessageParam } from '../message';
import type { TextKey } from '../text/texts';

type PeriodKey = 'narrative.year' | 'narrative.budget-year' | 'narrative.months' | 'narrative.first-month' | 'narrative.this-year';

/** The period as a sentence names it: the whole year in the words asked for, or January to the last month counted. Nothing tells the year of some ledgers. */
export function periodOf(
  { ledger, input }: Pick<Answer, 'ledger' | 'input'>,
  wholeYear: 'narrative.year' | 'narrative.budget-year',
): readonly [PeriodKey & TextKey, Readonly<Record<string, MessageParam>>] {
  const { year } = ledger;
  if (year === 0) return ['narrative.this-year', {}];
  const month = lastMonthCounted(input.until, year);
  if (month === 12) return [wholeYear, { year }];
  return month === 1 ? ['narrative.first-month', { year }] : ['narrative.months', { year, month }];
}

/** 1 to 12: the month the count stops at, 12 where it does not stop within the year. */
function lastMonthCounted(until: number | undefined, year: number): number {
  return until !== undefined && yearOf(until * 100) === year ? until % 100 : 12;
}

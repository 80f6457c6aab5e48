import type { Day } from '../calendar';
import { categories } from '../classify/category';
import { fen, type Fen } from '../money';
import type { Answered } from './answered';
import { sumBetween, undatedSum } from './day-sums';
import type { What } from './resolve-what';
import { spendingCells, type SpendingCell } from './spending-cells';
import { threePublicCodes } from './three-public';

/**
 * What was spent (or, for income, received) on something between two days, both inclusive, within the period shown.
 * Postings without a date count only when neither day is given. Answers any number of questions after one pass over the rows.
 */
export function spent(answered: Pick<Answered, 'ledger' | 'classified' | 'input'>, what: What, from?: Day, to?: Day): Fen {
  const { until } = answered.input;
  const last = Math.min(to ?? LAST_DAY, until === undefined ? LAST_DAY : until * 100 + 99);
  const accepts = acceptorOf(what);
  let amount = 0;
  for (const cell of spendingCells(answered).values()) {
    if (!accepts(cell)) continue;
    amount += sumBetween(cell, from ?? 1, last);
    if (from === undefined && to === undefined) amount += undatedSum(cell);
  }
  return fen(amount);
}

const LAST_DAY = 99_999_999;

function acceptorOf(what: What): (cell: SpendingCell) => boolean {
  switch (what.kind) {
    case 'all':
      return (cell) => !cell.income;
    case 'income':
      return (cell) => cell.income;
    case 'three-public': {
      const codes = Object.values(threePublicCodes).flat();
      return (cell) => !cell.income && codes.some((code) => cell.code.startsWith(code));
    }
    case 'categories': {
      const wanted = new Set(what.categories.map((category) => categories.indexOf(category)));
      return (cell) => wanted.has(cell.category);
    }
    case 'line':
      return (cell) => cell.line === what.line;
    case 'without-line':
      return (cell) => cell.category === PROJECT && cell.line < 0;
    case 'economic':
      return (cell) => !cell.income && cell.code.startsWith(what.prefix);
  }
}

const PROJECT = categories.indexOf('project');

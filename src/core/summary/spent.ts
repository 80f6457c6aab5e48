import type { Day, Month } from '../calendar';
import { categories } from '../classify/category';
import type { Classified } from '../classify/classified';
import { economicCodeColumn } from '../classify/economic-code-column';
import { fen, type Fen } from '../money';
import type { Answered } from './answered';
import { INCOME, isInPeriod, POSTING } from './counted-rows';
import { threePublicCodes } from './three-public';
import type { What } from './resolve-what';

/**
 * What was spent (or, for income, received) on something between two days, both inclusive. Postings without a date
 * count only when neither day is given. Answers any number of questions after one pass over the rows.
 */
export function spent(answered: Answered, what: What, from?: Day, to?: Day): Fen {
  const cells = cellsOf(answered);
  const accepts = acceptorOf(what);
  let amount = 0;
  for (const cell of cells) {
    if (!accepts(cell)) continue;
    amount += from === undefined && to === undefined ? cell.total : between(cell, from ?? 1, to ?? 99_999_999);
  }
  return fen(amount);
}

/** Rows that no question tells apart but by their day: sums up to and including each day, in order. */
interface Cell {
  readonly income: boolean;
  readonly category: number;
  readonly line: number;
  readonly code: string;
  readonly days: readonly Day[];
  /** Sum of all days up to the one at the same index, undated rows left out. */
  readonly upTo: readonly number[];
  readonly total: number;
}

/** The cells are a pure function of classification and period, remembered as long as the classification lives. */
const known = new WeakMap<Classified, { readonly until: Month | undefined; readonly cells: readonly Cell[] }>();

function cellsOf(answered: Answered): readonly Cell[] {
  const { until } = answered.input;
  const before = known.get(answered.classified);
  if (before !== undefined && before.until === until) return before.cells;
  const cells = makeCells(answered);
  known.set(answered.classified, { until, cells });
  return cells;
}

function makeCells({ ledger, classified, input }: Answered): readonly Cell[] {
  const { rows } = ledger;
  const economic = economicCodeColumn(rows);
  const drafts = new Map<number, { income: boolean; category: number; line: number; code: string; days: Map<Day, number> }>();
  for (let row = 0; row < rows.count; row++) {
    const kind = rows.kind[row];
    if ((kind !== POSTING && kind !== INCOME) || !isInPeriod(rows, row, input.until)) continue;
    const income = kind === INCOME;
    const category = income ? categories.length : (classified.category[row] ?? 0);
    const line = classified.line[row] ?? -1;
    const code = economic.codes[row] ?? 0;
    const key = ((line + 1) * economic.values.length + code) * (categories.length + 1) + category;
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { income, category, line, code: economic.values[code] ?? '', days: new Map() };
      drafts.set(key, draft);
    }
    const day = rows.date[row] ?? 0;
    draft.days.set(day, (draft.days.get(day) ?? 0) + (rows.amount[row] ?? 0));
  }
  return [...drafts.values()].map(({ days, ...rest }) => ({ ...rest, ...cumulated(days) }));
}

function cumulated(days: ReadonlyMap<Day, number>): Pick<Cell, 'days' | 'upTo' | 'total'> {
  const undated = days.get(0) ?? 0;
  const dated = [...days].filter(([day]) => day > 0).sort(([left], [right]) => left - right);
  let sum = 0;
  const upTo = dated.map(([, amount]) => (sum += amount));
  return { days: dated.map(([day]) => day), upTo, total: sum + undated };
}

function between(cell: Cell, from: Day, to: Day): number {
  return (cell.upTo[countUpTo(cell.days, to) - 1] ?? 0) - (cell.upTo[countUpTo(cell.days, from - 1) - 1] ?? 0);
}

/** How many of the sorted days are not after a day. */
function countUpTo(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function acceptorOf(what: What): (cell: Cell) => boolean {
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

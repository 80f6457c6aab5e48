import type { Day } from '../calendar';
import { baseTextsOf } from '../classify/base-texts';
import { categories } from '../classify/category';
import type { Classified } from '../classify/classified';
import { economicCodeColumn } from '../classify/economic-code-column';
import { economicCodeOf } from '../classify/steps';
import type { Answered } from './answered';
import { INCOME, lastDayOfPostings, POSTING } from './counted-rows';
import { daySums, daySumsAfter, type DaySums } from './day-sums';

/** What questions tell rows apart by, beside their day. */
export interface CellPlace {
  readonly income: boolean;
  /** Index into categories; one more for income. */
  readonly category: number;
  readonly line: number;
  readonly code: string;
}

/** Rows that no question tells apart but by their day. */
export type SpendingCell = CellPlace & DaySums;

/** Every counted row of the ledger, whatever the period, in cells by their key. */
export type SpendingCells = ReadonlyMap<string, SpendingCell>;

type Counted = Pick<Answered, 'ledger' | 'classified'>;

/** The cells are a pure function of ledger and classification, remembered as long as the classification lives. */
const known = new WeakMap<Classified, SpendingCells>();

/** The cells of an answer: one pass over its rows for the first who asks. */
export function spendingCells(answered: Counted): SpendingCells {
  const before = known.get(answered.classified);
  if (before !== undefined) return before;
  const cells = makeCells(answered);
  known.set(answered.classified, cells);
  return cells;
}

/** Changed rows beyond which one pass over all rows, for the next who asks, is less work. */
const MOST_CHANGED = 100;

/** Makes the cells after a few rows changed out of those before, where somebody has asked for them. */
export function carrySpendingCells(before: Counted, after: Counted, rows: readonly number[]): void {
  const cells = known.get(before.classified);
  if (cells === undefined || rows.length > MOST_CHANGED) return;
  const changed = new Map(cells);
  for (const row of rows) {
    addRow(changed, before, row, -1);
    addRow(changed, after, row, 1);
  }
  known.set(after.classified, changed);
}

/** The last day of a posting in any period; 0 when no posting is dated. Looks at the rows only where nobody has asked for the cells. */
export function lastPostingDay({ ledger, classified }: Counted): Day {
  const cells = known.get(classified);
  if (cells === undefined) return lastDayOfPostings(ledger.rows);
  let last = 0;
  for (const { income, days } of cells.values()) if (!income) last = Math.max(last, days.at(-1) ?? 0);
  return last;
}

function keyOf(category: number, line: number, code: string): string {
  return `${category} ${line} ${code}`;
}

function makeCells({ ledger, classified }: Counted): SpendingCells {
  const { rows } = ledger;
  const economic = economicCodeColumn(rows);
  const drafts = new Map<number, { category: number; line: number; code: string; days: Map<Day, { amount: number; count: number }> }>();
  for (let row = 0; row < rows.count; row++) {
    const kind = rows.kind[row];
    if (kind !== POSTING && kind !== INCOME) continue;
    const category = kind === INCOME ? categories.length : (classified.category[row] ?? 0);
    const line = classified.line[row] ?? -1;
    const code = economic.codes[row] ?? 0;
    const key = ((line + 1) * economic.values.length + code) * (categories.length + 1) + category;
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { category, line, code: economic.values[code] ?? '', days: new Map() };
      drafts.set(key, draft);
    }
    const day = rows.date[row] ?? 0;
    let sum = draft.days.get(day);
    if (sum === undefined) {
      sum = { amount: 0, count: 0 };
      draft.days.set(day, sum);
    }
    sum.amount += rows.amount[row] ?? 0;
    sum.count += 1;
  }
  return new Map([...drafts.values()].map(({ days, ...rest }) => [keyOf(rest.category, rest.line, rest.code), { ...rest, income: rest.category === categories.length, ...daySums(days) }]));
}

/** Where a row counts; `undefined` where it does not. */
export function cellOfRow({ ledger: { rows }, classified }: Counted, row: number): CellPlace | undefined {
  const kind = rows.kind[row];
  if (kind !== POSTING && kind !== INCOME) return undefined;
  const category = kind === INCOME ? categories.length : (classified.category[row] ?? 0);
  return { income: kind === INCOME, category, line: classified.line[row] ?? -1, code: economicCodeOf(baseTextsOf(rows, row)) };
}

function addRow(cells: Map<string, SpendingCell>, counted: Counted, row: number, step: 1 | -1): void {
  const place = cellOfRow(counted, row);
  if (place === undefined) return;
  const { rows } = counted.ledger;
  const key = keyOf(place.category, place.line, place.code);
  const cell = cells.get(key) ?? { ...place, ...noDays };
  cells.set(key, { ...cell, ...daySumsAfter(cell, rows.date[row] ?? 0, rows.amount[row] ?? 0, step) });
}

const noDays = daySums(new Map());

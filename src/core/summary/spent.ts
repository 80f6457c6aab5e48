import type { Day } from '../calendar';
import { categories } from '../classify/category';
import type { Classified } from '../classify/classified';
import { fen, type Fen } from '../money';
import type { Answered } from './answered';
import { sumBetween, undatedSum } from './day-sums';
import type { What } from './resolve-what';
import { cellOfRow, spendingCells, type CellPlace } from './spending-cells';
import { threePublicCodes } from './three-public';

type Counted = Pick<Answered, 'ledger' | 'classified' | 'input'>;

/** A question that was answered: its days, what it is about, and what that came to. */
interface Asked {
  readonly accepts: (place: CellPlace) => boolean;
  /** Whether rows without a date count. */
  readonly undated: boolean;
  readonly from: Day;
  readonly to: Day;
  readonly amount: number;
}

/** Answers by question, remembered as long as the classification lives: a sheet of cells asks the same after every edit. */
const askedOf = new WeakMap<Classified, Map<string, Asked>>();

/** Questions remembered at most. */
const MOST_ASKED = 20_000;

/**
 * What was spent (or, for income, received) on something between two days, both inclusive, within the period shown.
 * Postings without a date count only when neither day is given. Answers any number of questions after one pass over the rows.
 */
export function spent(answered: Counted, what: What, from?: Day, to?: Day): Fen {
  const asked = askedOf.get(answered.classified) ?? new Map<string, Asked>();
  askedOf.set(answered.classified, asked);
  const { until } = answered.input;
  const key = `${textOf(what)} ${String(from)} ${String(to)} ${String(until)}`;
  let known = asked.get(key);
  if (known === undefined) {
    const days = { undated: from === undefined && to === undefined, from: from ?? 1, to: Math.min(to ?? LAST_DAY, until === undefined ? LAST_DAY : until * 100 + 99) };
    const accepts = acceptorOf(what);
    known = { ...days, accepts, amount: sumOf(answered, accepts, days) };
    if (asked.size < MOST_ASKED) asked.set(key, known);
  }
  return fen(known.amount);
}

/** What a question is about, as a text that is the same for the same; worked out once as long as it lives. */
const texts = new WeakMap<What, string>();

function textOf(what: What): string {
  const text = texts.get(what) ?? JSON.stringify(what);
  texts.set(what, text);
  return text;
}

/** Makes the answers after some rows changed out of those before. */
export function carrySpent(before: Counted, after: Counted, rows: readonly number[]): void {
  const asked = askedOf.get(before.classified);
  if (asked === undefined) return;
  const changes = [{ side: before, step: -1 }, { side: after, step: 1 }].flatMap(({ side, step }) =>
    rows.flatMap((row) => {
      const place = cellOfRow(side, row);
      return place === undefined ? [] : [{ place, day: side.ledger.rows.date[row] ?? 0, amount: step * (side.ledger.rows.amount[row] ?? 0) }];
    }),
  );
  const carried = new Map(asked);
  for (const [key, question] of asked) {
    let { amount } = question;
    for (const change of changes) if (isWithin(question, change.day) && question.accepts(change.place)) amount += change.amount;
    if (amount !== question.amount) carried.set(key, { ...question, amount });
  }
  askedOf.set(after.classified, carried);
}

function isWithin({ undated, from, to }: Omit<Asked, 'accepts' | 'amount'>, day: Day): boolean {
  return day === 0 ? undated : day >= from && day <= to;
}

function sumOf(answered: Counted, accepts: Asked['accepts'], { undated, from, to }: Omit<Asked, 'accepts' | 'amount'>): number {
  let amount = 0;
  for (const cell of spendingCells(answered).values()) {
    if (!accepts(cell)) continue;
    amount += sumBetween(cell, from, to);
    if (undated) amount += undatedSum(cell);
  }
  return amount;
}

const LAST_DAY = 99_999_999;

function acceptorOf(what: What): (cell: CellPlace) => boolean {
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

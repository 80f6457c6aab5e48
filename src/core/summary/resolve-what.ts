import type { BudgetLine } from '../budget/budget-line';
import { categories, type Category } from '../classify/category';
import { economicClassOf, economicDigits } from '../classify/economic-items';
import { findLine } from '../classify/line-matcher';
import { nearestText, plainText } from '../lookup';

/** What a question about spending is about. */
export type What =
  | { readonly kind: 'all' }
  | { readonly kind: 'income' }
  | { readonly kind: 'three-public' }
  | { readonly kind: 'categories'; readonly categories: readonly Category[] }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'without-line' }
  | { readonly kind: 'economic'; readonly prefix: string };

/** A text that is no name here, and the name most like it. */
export interface UnknownName {
  readonly kind: 'unknown';
  readonly text: string;
  readonly nearest: string | undefined;
}

/** Finds what a text means (spec: functions, `what`): nothing, a category, 三公经费, 收入, a budget line, an economic code or its prefix. */
export function resolveWhat(text: string, lines: readonly BudgetLine[]): What | UnknownName {
  const known = resolved.get(lines) ?? new Map<string, What | UnknownName>();
  resolved.set(lines, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const what = newlyResolved(text, lines);
  if (known.size < MOST_TEXTS) known.set(text, what);
  return what;
}

/** Texts and what they mean, remembered as long as the lines live: cells ask the same after every edit. */
const resolved = new WeakMap<readonly BudgetLine[], Map<string, What | UnknownName>>();

/** Texts remembered at most. */
const MOST_TEXTS = 5_000;

function newlyResolved(text: string, lines: readonly BudgetLine[]): What | UnknownName {
  const plain = plainText(text);
  if (plain === '') return { kind: 'all' };
  const named = wordsOfWhat.get(plain);
  if (named !== undefined) return named;
  const line = findLine(lines, text);
  if (line !== undefined) return whatOfLine(lines, line);
  const digits = economicDigits(text);
  if (digits !== '' && economicClassOf(digits) !== undefined) return { kind: 'economic', prefix: digits };
  return { kind: 'unknown', text, nearest: nearestText(text, [...lineNames(lines), ...shownWords]) };
}

/** A budget line by its name, code or alias, or the nearest name. */
export function resolveLine(text: string, lines: readonly BudgetLine[]): number | UnknownName {
  return findLine(lines, text) ?? { kind: 'unknown', text, nearest: nearestText(text, lineNames(lines)) };
}

/** A line of another category than project is the budget of that whole category. */
function whatOfLine(lines: readonly BudgetLine[], index: number): What {
  const category = lines[index]?.category ?? 'project';
  if (category === 'project') return { kind: 'line', line: index };
  return { kind: 'categories', categories: category === 'basic' ? ['personnel', 'public'] : [category] };
}

function lineNames(lines: readonly BudgetLine[]): readonly string[] {
  return lines.flatMap((line) => [line.name, line.code, ...line.aliases]).filter((name) => name !== '');
}

const chineseWords: Readonly<Record<string, What>> = {
  基本支出: { kind: 'categories', categories: ['personnel', 'public'] },
  人员经费: { kind: 'categories', categories: ['personnel'] },
  公用经费: { kind: 'categories', categories: ['public'] },
  项目支出: { kind: 'categories', categories: ['project'] },
  上缴上级支出: { kind: 'categories', categories: ['remittance'] },
  经营支出: { kind: 'categories', categories: ['operating'] },
  对附属单位补助支出: { kind: 'categories', categories: ['subsidy'] },
  待定: { kind: 'categories', categories: ['unclassified'] },
  三公经费: { kind: 'three-public' },
  收入: { kind: 'income' },
  总支出: { kind: 'all' },
  未列入预算项目的项目支出: { kind: 'without-line' },
};
const otherWords: Readonly<Record<string, What>> = {
  日常公用经费: { kind: 'categories', categories: ['public'] },
  三公: { kind: 'three-public' },
  本年收入: { kind: 'income' },
  本年支出合计: { kind: 'all' },
  支出: { kind: 'all' },
  支出合计: { kind: 'all' },
  basic: { kind: 'categories', categories: ['personnel', 'public'] },
  threepublic: { kind: 'three-public' },
  income: { kind: 'income' },
  expenditure: { kind: 'all' },
  all: { kind: 'all' },
};
const shownWords = Object.keys(chineseWords);
const wordsOfWhat = new Map<string, What>([
  ...Object.entries({ ...chineseWords, ...otherWords }),
  ...categories.map((category): [string, What] => [category, { kind: 'categories', categories: [category] }]),
]);

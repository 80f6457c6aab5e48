import { normalizeText } from '../ledger/normalize-text';
import { extraLinesColumns, linesColumns, revisionsColumns, type BudgetColumn, type LinesColumn } from './budget-columns';

/** What the header over one column of a sheet says: one cell, or two of which the upper may head several columns. */
export interface HeaderText {
  readonly upper: string;
  readonly lower: string;
}

/** Field → column, by what the headers mean. */
export type FieldColumns = Partial<Record<LinesColumn, number>>;

/** 2024年年初预算数（万元）, 年初 预算数 and 年初预算数/万元 are the same header. */
export function budgetHeaderKey(text: string): string {
  const known = keysByText.get(text);
  if (known !== undefined) return known;
  // Nothing so long heads a column; a ledger that is looked through has many such texts.
  const key = text.length > LONGEST_HEADER ? text : keyOfText(text);
  if (keysByText.size < MOST_TEXTS) keysByText.set(text, key);
  return key;
}

/** True for a text that may head the amounts of a budget: only below such a one is a table looked for. */
export function mayHeadAmounts(text: string): boolean {
  return text.length <= LONGEST_HEADER && /预 *算|批 *复|指 *标|年 *初|核 *定|approved|available/i.test(text);
}

const LONGEST_HEADER = 60;
const MOST_TEXTS = 5_000;
const keysByText = new Map<string, string>();

function keyOfText(text: string): string {
  const plain = normalizeText(text)
    .replace(/[([](?:金额)?(?:单位)? *:? *(?:人民币)? *(?:[万千百亿]?元|yuan|10,000 yuan)[)\]]/g, '')
    .replace(/[ *:]/g, '')
    .toLowerCase()
    .replace(/[/_-](?:人民币)?[万千百亿]?元$/, '')
    .replace(/(?<=[数额算标复减增加转计])[万千百亿]?元$/, '');
  return plain.replace(yearInFront, (_, year: string) => (year.endsWith('年') && plain.startsWith('初', year.length) ? '年' : '')).replace(/^(?:本年度|当年度?)/, '本年');
}

/** True for a key that heads some column of a budget or of its revisions. */
export function isBudgetHeaderKey(key: string): boolean {
  return knownKeys.has(key);
}

/** The columns of a run of headers; the surest spelling first, and of two years the later. */
export function matchBudgetHeaders(texts: readonly (HeaderText | undefined)[]): FieldColumns {
  const found: FieldColumns = {};
  const years: Partial<Record<LinesColumn, number>> = {};
  const taken = new Set<number>();
  for (const sureness of ['spellings', 'weak'] as const) {
    texts.forEach((text, column) => {
      if (text === undefined || taken.has(column)) return;
      const year = yearOf(text);
      const match = columns.find((candidate) => means(candidate, text, sureness) && (found[candidate.field] === undefined || isLater(year, years[candidate.field])));
      if (match === undefined) return;
      found[match.field] = column;
      years[match.field] = year;
      taken.add(column);
    });
  }
  return found;
}

function means(column: BudgetColumn, { upper, lower }: HeaderText, sureness: 'spellings' | 'weak'): boolean {
  const keys = keysOf(column, sureness);
  if (lower === '') return keys.has(budgetHeaderKey(upper));
  if (upper === '') return keys.has(budgetHeaderKey(lower));
  if (keys.has(budgetHeaderKey(upper + lower))) return true;
  // Under 上年 or 执行 the words 预算数 and 合计 are of another year, or of what was spent.
  if (/上年|去年|执行|决算|完成|支付|已用|结余/.test(upper)) return false;
  return keys.has(budgetHeaderKey(lower)) || (sureness === 'spellings' && /预算|指标|批复/.test(upper) && (underKeys.get(column)?.has(budgetHeaderKey(lower)) ?? false));
}

function isLater(year: number, before: number | undefined): boolean {
  return before !== undefined && before > 0 && year > before;
}

const yearInFront = /^((?:19|20)\d\d(?:年度|年)?)/;

function yearOf({ upper, lower }: HeaderText): number {
  return Number(/(?:19|20)\d\d/.exec(normalizeText(lower))?.[0] ?? /(?:19|20)\d\d/.exec(normalizeText(upper))?.[0] ?? 0);
}

const columns: readonly BudgetColumn[] = [...linesColumns, ...extraLinesColumns];
const keysBySureness = {
  spellings: new Map(columns.map((column) => [column, new Set(column.spellings.map(budgetHeaderKey))])),
  weak: new Map(columns.map((column) => [column, new Set((column.weak ?? []).map(budgetHeaderKey))])),
};
const underKeys = new Map(columns.map((column) => [column, new Set((column.under ?? []).map(budgetHeaderKey))]));
const knownKeys = new Set([...[...columns, ...revisionsColumns].flatMap(({ spellings }) => spellings), ...columns.flatMap(({ weak }) => weak ?? [])].map(budgetHeaderKey));

function keysOf(column: BudgetColumn, sureness: 'spellings' | 'weak'): ReadonlySet<string> {
  return keysBySureness[sureness].get(column) ?? new Set();
}

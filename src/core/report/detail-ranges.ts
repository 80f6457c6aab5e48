import type { Category } from '../classify/category';
import type { Month } from '../calendar';
import type { MessageParam } from '../message';
import type { Summary } from '../summary/summary';
import type { TextKey } from '../text/texts';
import { columnRange, quoted, rounded } from './formula';
import { lineLabel, projectLines } from './project-lines';
import { sheetNames } from './sheet-names';

/** 0-based columns of 支出分类明细. */
export const detailColumns = {
  number: 0,
  source: 1,
  date: 2,
  voucher: 3,
  summary: 4,
  account: 5,
  economicCode: 6,
  economicName: 7,
  project: 8,
  amount: 9,
  category: 10,
  line: 11,
  reason: 12,
} as const;

/** 0-based header row of 支出分类明细; the rows follow. */
export const DETAIL_HEADER_ROW = 3;

/** First column after the thirteen that are read and printed. */
const FIRST_KEY_COLUMN = 13;

/** The key columns that some ledgers need beside the thirteen: the number of the budget line, the number of the economic code. */
export type DetailKey = 'lineKey' | 'codeKey';

/** Conditions that a row must all meet, as the arguments of SUMIFS and COUNTIFS. */
export type Conditions = string;

/** Sums and counts over 支出分类明细 as formulas. */
export interface DetailRanges {
  readonly keys: readonly { readonly key: DetailKey; readonly column: number }[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** The conditions of one category. */
  readonly ofCategory: (category: Category) => Conditions;
  /** The conditions of a project line: `number` counts from 1 among the project lines, `cell` holds its name. */
  readonly ofLine: (number: number, cell: string) => Conditions;
  /** Project spending without a line. */
  readonly withoutLine: Conditions;
  /** The condition of an economic code: `number` counts from 1 in `byEconomicCode`, `cell` holds the code. */
  readonly ofCode: (code: string, number: number, cell: string) => Conditions;
  /** One set of conditions or several: codes that are or begin with a code of the program itself. */
  readonly ofCodesUnder: (code: string) => readonly Conditions[];
  /** The conditions of a month; 0 = without a date. */
  readonly ofMonth: (month: Month) => Conditions;
  /** Sum, rounded to the fen, of the rows that meet all the conditions of one of the sets. */
  readonly sum: (...sets: readonly Conditions[]) => string;
  /** Number of the rows that meet all the conditions. */
  readonly count: (conditions: Conditions) => string;
}

/**
 * SUMIFS reads more into a criterion than stands there: `*abc` is a pattern, `>5` a comparison, `0301` the number 301, and a
 * text over 255 characters an error. Where every name (code) of the ledger is safe from that, formulas compare the name
 * itself, which is what an accountant can follow; where one is not, a key column with plain numbers is compared instead.
 */
export function detailRanges(
  summary: Summary,
  rowCount: number,
  speak: (key: TextKey, params?: Readonly<Record<string, MessageParam>>) => string,
): DetailRanges {
  const firstRow = DETAIL_HEADER_ROW + 1;
  const lastRow = firstRow + Math.max(rowCount, 1) - 1;
  const range = (column: number): string => columnRange(sheetNames.detail, column, firstRow, lastRow);
  const needed: DetailKey[] = [];
  if (!areSafeNames(projectLines(summary).map(({ line }) => lineLabel(line)))) needed.push('lineKey');
  if (!summary.byEconomicCode.every(({ code }) => code === '' || isSafeCode(code))) needed.push('codeKey');
  const keys = needed.map((key, index) => ({ key, column: FIRST_KEY_COLUMN + index }));
  const lineKey = keys.find(({ key }) => key === 'lineKey');
  const codeKey = keys.find(({ key }) => key === 'codeKey');

  const amount = range(detailColumns.amount);
  const line = range(detailColumns.line);
  const code = range(detailColumns.economicCode);
  const date = range(detailColumns.date);
  const ofCategory = (category: Category): string => `${range(detailColumns.category)},${quoted(speak(`category.${category}`))}`;
  const project = ofCategory('project');
  return {
    keys,
    firstRow,
    lastRow,
    ofCategory,
    ofLine: (number, cell) => `${project},${lineKey === undefined ? `${line},${cell}` : `${range(lineKey.column)},${number}`}`,
    withoutLine: `${project},${line},${quoted('=')}`,
    ofCode: (text, number, cell) => {
      if (codeKey !== undefined) return `${range(codeKey.column)},${number}`;
      return text === '' ? `${code},${quoted('=')}` : `${code},${cell}`;
    },
    ofCodesUnder: (text) => {
      if (codeKey === undefined) return [`${code},${quoted(`${text}*`)}`];
      const numbers = summary.byEconomicCode.flatMap((figure, index) => (figure.code.startsWith(text) ? [index + 1] : []));
      return (numbers.length === 0 ? [0] : numbers).map((number) => `${range(codeKey.column)},${number}`);
    },
    ofMonth: (month) => (month === 0 ? `${date},${quoted('=')}` : monthConditions(date, month)),
    sum: (...sets) => rounded(sets.map((conditions) => `SUMIFS(${amount},${conditions})`).join('+')),
    count: (conditions) => `COUNTIFS(${conditions})`,
  };
}

function monthConditions(range: string, month: Month): string {
  const year = Math.trunc(month / 100);
  const next = (month % 100) + 1;
  return `${range},">="&DATE(${year},${month % 100},1),${range},"<"&DATE(${year},${next},1)`;
}

/** A code that is the same as a text and as a number. */
function isSafeCode(code: string): boolean {
  return /^[1-9]\d{2,9}$/.test(code);
}

/**
 * Names that a criterion takes literally and tells apart: they begin with a Han character, hold no wildcard, can't be
 * taken for a time of day, and differ in more than width and case.
 */
function areSafeNames(names: readonly string[]): boolean {
  const safe = names.every((name) => /^\p{Script=Han}/u.test(name) && !/[*?~:：]/.test(name) && name.length <= 200 && name === name.trim());
  return safe && new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size === names.length;
}

import { accounts } from '../data/accounts';
import { isEconomicCode, isEconomicName, isGovernmentEconomicCode } from './economic-code';
import type { Cell } from './grid';
import { cellText, normalizeText } from './normalize-text';
import { readAmount } from './read-amount';
import { readPartialDay } from './read-day';
import { splitAccount } from './split-code-name';

/** What the cells under a header look like: how many of a sample are what. */
export interface ColumnLook {
  /** Cells that hold anything. */
  readonly filled: number;
  readonly dates: number;
  readonly years: number;
  readonly months: number;
  readonly days: number;
  /** Readable amounts, and those of them that only money looks like (decimals, separators, a currency sign). */
  readonly amounts: number;
  readonly money: number;
  /** Whole numbers that count rows: each one more than the one before. */
  readonly counting: number;
  readonly directions: number;
  readonly vouchers: number;
  readonly economicCodes: number;
  readonly economicBoth: number;
  readonly economicNames: number;
  readonly governmentCodes: number;
  readonly functionalCodes: number;
  readonly accountCodes: number;
  readonly accountBoth: number;
  /** Codes of accounts that spend or receive: what only has the form of an account's code (2024-05, 202401) is none of them. */
  readonly knownAccounts: number;
  readonly projectBoth: number;
  readonly projectCodes: number;
  readonly categories: number;
  /** Texts that are no number, date or code. */
  readonly words: number;
  readonly distinct: number;
}

/** Characters of a cell that are looked at: what it is shows at its beginning. */
const LOOKED_AT = 200;

type Counts = { -readonly [Trait in keyof ColumnLook]: number };

/** Looks at one column of sample rows. */
export function lookAtColumn(rows: readonly (readonly (Cell | undefined)[])[], column: number): ColumnLook {
  const counts: Counts = {
    filled: 0, dates: 0, years: 0, months: 0, days: 0, amounts: 0, money: 0, counting: 0, directions: 0, vouchers: 0,
    economicCodes: 0, economicBoth: 0, economicNames: 0, governmentCodes: 0, functionalCodes: 0, accountCodes: 0, accountBoth: 0, knownAccounts: 0,
    projectBoth: 0, projectCodes: 0, categories: 0, words: 0, distinct: 0,
  };
  const traitsByText = new Map<string, readonly (keyof ColumnLook)[]>();
  let previous = Number.NaN;
  for (const row of rows) {
    const cell = row[column];
    const text = normalizeText(cellText(cell).slice(0, LOOKED_AT));
    if (text === '' || text === '-') continue;
    counts.filled += 1;
    let traits = traitsByText.get(text);
    if (traits === undefined) {
      traits = traitsOf(cell, text);
      traitsByText.set(text, traits);
    }
    for (const trait of traits) counts[trait] += 1;
    const value = Number(text);
    if (value === previous + 1) counts.counting += 1;
    previous = value;
  }
  counts.distinct = traitsByText.size;
  return counts;
}

function traitsOf(cell: Cell | undefined, text: string): (keyof ColumnLook)[] {
  const traits: (keyof ColumnLook)[] = [];
  const whole = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (isPlausibleDate(cell)) traits.push('dates');
  if (/^(19|20)\d\d年?(度)?$/.test(text)) traits.push('years');
  if (/^(?:(?:0?[1-9]|1[0-2])月?份?|第?(?:0?[1-9]|1[0-2])期)$/.test(text)) traits.push('months');
  if (/^(0?[1-9]|[12]\d|3[01])[日号]?$/.test(text)) traits.push('days');
  const amount = readAmount(cell, 'wan');
  if (typeof amount === 'number') {
    traits.push('amounts');
    if (Number.isNaN(whole) && !/^0\d/.test(text)) traits.push('money');
  }
  if (/^(?:[借贷平付收支]方?|收入|支出)$/.test(text)) traits.push('directions');
  // Under 摘要 they are summaries.
  if (/^(?:支付|付款|退款|退回|退付|退还|收回|冲销|冲正)$/.test(text)) traits.push('directions', 'words');
  if (isVoucher(text)) traits.push('vouchers');
  if (/^(人员类|人员经费|公用经费|公用类|运转类|其他运转类|特定目标类|项目支出|基本支出)(项目)?$/.test(text)) traits.push('categories');
  traits.push(...codeTraits(text));
  if (traits.length === 0) traits.push('words');
  if (isEconomicName(text)) traits.push('economicNames');
  return traits;
}

function isPlausibleDate(cell: Cell | undefined): boolean {
  const day = readPartialDay(cell);
  if (typeof day === 'string' || day === 0) return false;
  // 50101 is a government code before it is a day of the year 2037, and 30101 as text is no serial.
  return day < 0 ? typeof cell === 'string' && /[^\d.]/.test(cell.trim()) : day < 20_360_000 && !(typeof cell === 'string' && /^\s*\d{4,6}\s*$/.test(cell));
}

function isVoucher(text: string): boolean {
  return /^(记|收|付|转|银收|银付|现收|现付|凭)(字)?(第)?[-_ ]?\d+/.test(text) || /^[A-Za-z]{1,6}[-_]?\d{3,}$/.test(text);
}

function codeTraits(text: string): (keyof ColumnLook)[] {
  const { code, name } = splitAccount(text);
  const digits = code.replace(/\D/g, '');
  if (digits === '') return /^[(（[]?[0-9A-Za-z]{5,}[)\]）]?[-_ ]?[^\d]/.test(text) ? ['projectBoth'] : [];
  if (isEconomicCode(digits)) return [name === '' ? 'economicCodes' : 'economicBoth'];
  if (isGovernmentEconomicCode(digits)) return ['governmentCodes'];
  if (isAccountCode(digits)) return [name === '' ? 'accountCodes' : 'accountBoth', ...(knownAccounts.has(digits.slice(0, 4)) ? (['knownAccounts'] as const) : [])];
  if (/^2\d{6}$|^2\d{4}$|^2\d{2}$/.test(digits)) return ['functionalCodes'];
  if (digits.length >= 6) return [name === '' ? 'projectCodes' : 'projectBoth'];
  return [];
}

/** Four digits of a head account, then whole levels: two digits each, in some systems three. */
function isAccountCode(digits: string): boolean {
  return digits.length >= 4 && digits.length <= 24 && (knownAccounts.has(digits.slice(0, 4)) || /^[12]\d{3}(\d{2})*$/.test(digits));
}

const knownAccounts = new Set(accounts.map((account) => account.code));

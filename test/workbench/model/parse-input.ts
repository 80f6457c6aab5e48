import type { CellValue } from './cell-value';
import { isErrorName } from './cell-value';

/** What Excel makes of something written into a cell. */
export interface ParsedInput {
  readonly value: CellValue;
  /** With `=`; the value is then not known yet. */
  readonly formula?: string;
  /** The number format a date, a percentage or an amount brings along for a cell that has none. */
  readonly numberFormat?: string;
}

/** What the reading of an input depends on. */
export interface InputLocale {
  readonly language: 'zh-CN' | 'en-US';
  /** The year of a date written without one. */
  readonly year: number;
}

/** Thrown when a text begins like a formula and is none. */
export class InvalidFormula extends Error {
  override readonly name = 'InvalidFormula';
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads what was typed or written, as Excel does: `'00123` is the text 00123, `2024-01-31` a date, `1e308` a number,
 * `=`, `+`, `-` and `@` begin a formula unless a number follows, and a cell of format `@` keeps every text.
 */
export function parseInput(input: string | number | boolean | null, numberFormat: string, locale: InputLocale): ParsedInput {
  if (typeof input === 'number') return { value: Number.isFinite(input) ? input : { error: '#NUM!' } };
  if (input === null || typeof input === 'boolean') return { value: input };
  if (input === '') return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (numberFormat === '@') return { value: input };
  const first = input.charCodeAt(0);
  // A letter, a Chinese character or the like: only TRUE and FALSE can be more than text.
  if (first > 64 && first !== 0xa5 && first !== 0xffe5) return readWord(input);
  if (first === 61 && input.length > 1) return { value: 0, formula: checkFormula(input) };
  const trimmed = input.trim();
  const number = readNumber(trimmed) ?? readDate(trimmed, locale) ?? readFraction(trimmed);
  if (number) return number;
  const upper = trimmed.toUpperCase();
  if (isErrorName(upper)) return { value: { error: upper } };
  if (/^[+-]./.test(input) && !/^[+-]+$/.test(input)) return { value: 0, formula: checkFormula(`=${input}`) };
  if (/^@./.test(input)) return { value: 0, formula: checkFormula(`=${input.slice(1)}`) };
  return { value: input };
}

function readWord(input: string): ParsedInput {
  if (input.length < 6) {
    const upper = input.toUpperCase();
    if (upper === 'TRUE') return { value: true };
    if (upper === 'FALSE') return { value: false };
  }
  return { value: input };
}

function readNumber(text: string): ParsedInput | undefined {
  if (NUMBER.test(text)) {
    const value = Number(text);
    if (!Number.isFinite(value)) return { value: text };
    return /e/i.test(text) ? { value, numberFormat: '0.00E+00' } : { value: precise(value) };
  }
  if (GROUPED.test(text)) return { value: precise(Number(text.replaceAll(',', ''))), numberFormat: text.includes('.') ? '#,##0.00' : '#,##0' };
  const percent = /^(.+?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined) {
    const part = readNumber(percent);
    if (typeof part?.value === 'number') return { value: precise(part.value / 100), numberFormat: percent.includes('.') ? '0.00%' : '0%' };
  }
  const negative = /^\((\d[\d,]*(?:\.\d*)?)\)$/.exec(text)?.[1];
  if (negative !== undefined) {
    const part = readNumber(negative);
    if (typeof part?.value === 'number') return { ...part, value: -part.value };
  }
  const currency = /^([+-]?)([¥￥$])\s*(\d.*)$/.exec(text);
  if (currency?.[3] !== undefined) {
    const part = readNumber(`${currency[1] ?? ''}${currency[3]}`);
    const sign = currency[2] === '$' ? '$' : '¥';
    if (typeof part?.value === 'number') return { value: part.value, numberFormat: text.includes('.') ? `${sign}#,##0.00;${sign}-#,##0.00` : `${sign}#,##0;${sign}-#,##0` };
  }
  return undefined;
}

/** Excel keeps 15 significant digits. */
function precise(value: number): number {
  return Number(value.toPrecision(15));
}

function readFraction(text: string): ParsedInput | undefined {
  const match = /^([+-]?)(\d+)\s+(\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -value : value, numberFormat: (match[4] ?? '').length > 1 ? '# ??/??' : '# ?/?' };
}

function readDate(text: string, locale: InputLocale): ParsedInput | undefined {
  const [datePart, timePart] = splitTime(text);
  const time = timePart === undefined ? undefined : readTime(timePart);
  if (timePart !== undefined && !time) return undefined;
  if (datePart === '') return time ? { value: time.value, numberFormat: time.numberFormat } : undefined;
  const date = readDay(datePart, locale);
  if (!date) return undefined;
  if (!time) return { value: date.serial, numberFormat: date.numberFormat };
  return { value: date.serial + time.value, numberFormat: locale.language === 'zh-CN' ? 'yyyy/m/d h:mm' : 'm/d/yyyy h:mm' };
}

function splitTime(text: string): [string, string | undefined] {
  const space = text.indexOf(' ');
  if (space > 0) return [text.slice(0, space), text.slice(space + 1).trim()];
  return text.includes(':') ? ['', text] : [text, undefined];
}

function readTime(text: string): { value: number; numberFormat: string } | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*([ap])m)?$/i.exec(text);
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) >= 60) return undefined;
  const half = match[4]?.toLowerCase();
  const hours = (Number(match[1]) % (half ? 12 : Infinity)) + (half === 'p' ? 12 : 0);
  const seconds = hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  const base = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return { value: seconds / 86400, numberFormat: hours > 23 ? '[h]:mm:ss' : half ? `${base} AM/PM` : base };
}

function readDay(text: string, locale: InputLocale): { serial: number; numberFormat: string } | undefined {
  const zh = locale.language === 'zh-CN';
  const short = zh ? 'yyyy/m/d' : 'm/d/yyyy';
  let match = /^(\d{4})([-/.年])(\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(text);
  if (match && match[2] !== '.') {
    const chinese = match[2] === '年';
    const serial = serialOf(Number(match[1]), Number(match[3]), Number(match[4] ?? 1));
    const wholeDay = match[4] !== undefined;
    return serial === undefined ? undefined : { serial, numberFormat: chinese ? (wholeDay ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"') : wholeDay ? short : 'mmm-yy' };
  }
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (match) {
    const [one, two, three] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const twoDigits = (match[3] ?? '').length === 2;
    const serial = zh && twoDigits ? serialOf(century(one), two, three) : zh ? undefined : serialOf(twoDigits ? century(three) : three, one, two);
    return serial === undefined ? undefined : { serial, numberFormat: short };
  }
  match = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (match) {
    const serial = serialOf(locale.year, Number(match[1]), Number(match[2] ?? match[3]));
    return serial === undefined ? undefined : { serial, numberFormat: zh ? 'm"月"d"日"' : 'd-mmm' };
  }
  return undefined;
}

function century(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Excel's serial of a day, with its 29 February 1900; undefined when there is no such day. */
function serialOf(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return undefined;
  const days = Math.round(date.getTime() / 86_400_000) + 25569;
  return days < 61 ? days - 1 : days;
}

/** Refuses what cannot be a formula: open quotes or brackets, or an operator with nothing after it. */
function checkFormula(formula: string): string {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, 'x');
  const open: string[] = [];
  for (const sign of withoutTexts) {
    if (sign === '(' || sign === '{' || sign === '[') open.push(sign);
    if (sign === ')' || sign === '}' || sign === ']') {
      const expected = sign === ')' ? '(' : sign === '}' ? '{' : '[';
      if (open.pop() !== expected) throw new InvalidFormula(formula);
    }
  }
  if (open.length > 0 || /["]|[-+*/^&=<>,(]\s*$/.test(withoutTexts)) throw new InvalidFormula(formula);
  return formula;
}

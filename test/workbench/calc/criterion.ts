import { isCellError } from '../model/cell-value';
import type { CellValue } from '../model/cell-value';
import { InvalidFormula, parseInput } from '../model/parse-input';
import type { InputLocale } from '../model/parse-input';

type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** What a criterion of SUMIFS, COUNTIFS and their like asks of a cell. */
export interface Criterion {
  readonly operator: Operator;
  /** An empty text asks for what shows nothing, null (nothing after the operator) for what is empty. */
  readonly operand: CellValue;
  /** A text that the cell's text must match; wildcards are in it. */
  readonly pattern: RegExp | undefined;
}

/** Reads a criterion as Excel does: an operator, then a number, date, truth value or error as if typed, else a text with wildcards. */
export function readCriterion(given: CellValue, locale: InputLocale): Criterion {
  // A criterion that is an empty cell asks for 0.
  if (given === null) return { operator: '=', operand: 0, pattern: undefined };
  if (typeof given !== 'string') return { operator: '=', operand: given, pattern: undefined };
  const found = /^(<>|<=|>=|[<>=])?([\s\S]*)$/.exec(given);
  const operator = (found?.[1] ?? '=') as Operator;
  const text = found?.[2] ?? '';
  if (text === '') return { operator, operand: found?.[1] === undefined ? '' : null, pattern: undefined };
  const operand = asTyped(text, locale);
  return { operator, operand, pattern: typeof operand === 'string' ? patternOf(operand) : undefined };
}

/** Whether a cell meets a criterion; `number` is what its text would be as a number. */
export function meets({ operator, operand, pattern }: Criterion, value: CellValue, number: () => number | undefined): boolean {
  if (operator === '=') return equals(operand, pattern, value, number);
  if (operator === '<>') return !equals(operand, pattern, value, number);
  if (typeof operand === 'number' && typeof value === 'number') return inOrder(operator, value - operand);
  if (typeof operand === 'boolean' && typeof value === 'boolean') return inOrder(operator, Number(value) - Number(operand));
  if (typeof operand === 'string' && typeof value === 'string') {
    const [one, other] = [value.toLowerCase(), operand.toLowerCase()];
    return inOrder(operator, one < other ? -1 : one > other ? 1 : 0);
  }
  return false;
}

/** The number that a text would become if it were typed; undefined when it stays a text. */
export function numberOfText(text: string, locale: InputLocale): number | undefined {
  const typed = asTyped(text, locale);
  return typeof typed === 'number' ? typed : undefined;
}

function equals(operand: CellValue, pattern: RegExp | undefined, value: CellValue, number: () => number | undefined): boolean {
  if (operand === null) return value === null;
  if (operand === '') return value === null || value === '';
  if (pattern !== undefined) return typeof value === 'string' && pattern.test(value);
  // A number is found in texts of digits too, and only there: SUMIFS does not tell 123 from the text 00123.
  if (typeof operand === 'number') return value === operand || (typeof value === 'string' && number() === operand);
  if (isCellError(operand)) return isCellError(value) && value.error === operand.error;
  return value === operand;
}

function inOrder(operator: Operator, difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
  }
}

/** `*` stands for any text, `?` for any sign, `~` takes the next one literally; case does not matter. */
function patternOf(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (sign) => {
    if (sign === '*') return '[\\s\\S]*';
    if (sign === '?') return '[\\s\\S]';
    return `\\${sign.at(-1) ?? ''}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}

function asTyped(text: string, locale: InputLocale): CellValue {
  try {
    const { value, formula } = parseInput(text, 'General', locale);
    return formula === undefined && !text.startsWith("'") ? value : text;
  } catch (error) {
    if (error instanceof InvalidFormula) return text;
    throw error;
  }
}

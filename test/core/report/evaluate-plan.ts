import { Decimal } from 'decimal.js';
import type { Plan, PlanValue, SheetPlan } from '../../../src/core/report/plan';

/**
 * A small spreadsheet for tests: what the formulas of a plan come to, reckoned from the plan's own cells and never from a
 * cached result. It knows the few functions that plans use, with Excel's meaning of criteria.
 */
export interface EvaluatedPlan {
  /** Value of a cell: of its formula where it has one. */
  readonly value: (sheet: string, row: number, column: number) => PlanValue;
  /** Every formula with its cached result and what it comes to. */
  readonly formulas: readonly { readonly at: string; readonly formula: string; readonly cached: PlanValue; readonly value: PlanValue }[];
}

interface Cell {
  readonly value: PlanValue;
  readonly formula?: string | undefined;
}

type Range = readonly PlanValue[];
type Operand = PlanValue | Range;

export function evaluatePlan(plan: Plan): EvaluatedPlan {
  const cells = new Map<string, Cell>();
  for (const sheet of plan.sheets) collectCells(sheet, cells);
  const known = new Map<string, PlanValue>();
  const value = (sheet: string, row: number, column: number): PlanValue => {
    const key = `${sheet}!${row},${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const cell = cells.get(key);
    if (cell?.formula === undefined) return cell?.value ?? null;
    const result = evaluate(cell.formula, sheet, value);
    known.set(key, result);
    return result;
  };
  const formulas = [...cells].flatMap(([key, cell]) => {
    if (cell.formula === undefined) return [];
    const [sheet = '', place = ''] = key.split('!');
    const [row = 0, column = 0] = place.split(',').map(Number);
    return [{ at: key, formula: cell.formula, cached: cell.value, value: value(sheet, row, column) }];
  });
  return { value, formulas };
}

function collectCells(sheet: SheetPlan, cells: Map<string, Cell>): void {
  const put = (row: number, column: number, cell: Cell): void => {
    const key = `${sheet.name}!${row},${column}`;
    if (cells.has(key)) throw new Error(`written twice: ${key}`);
    cells.set(key, cell);
  };
  for (const cell of sheet.cells) put(cell.row, cell.column, cell);
  for (const table of sheet.tables) {
    table.columns.forEach((column, index) => {
      put(table.top, table.left + index, { value: column.header });
      for (let n = 0; n < table.rowCount; n++) put(table.top + 1 + n, table.left + index, { value: column.value(n) });
      const total = table.totals?.[index];
      if (total) put(table.top + 1 + table.rowCount, table.left + index, total);
    });
  }
}

const token = /\s*("(?:[^"]|"")*"|(?:\p{Script=Han}+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|<=|>=|<>|[-+*/&=<>(),])/uy;

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const start = token.lastIndex;
    const found = token.exec(formula);
    if (found === null) throw new Error(`can't read ${formula} at ${start}`);
    tokens.push(found[1]!);
  }
  return tokens;
}

function evaluate(formula: string, sheet: string, valueOf: EvaluatedPlan['value']): PlanValue {
  const tokens = tokensOf(formula);
  let at = 0;
  const expect = (wanted: string): void => {
    if (tokens[at++] !== wanted) throw new Error(`no ${wanted} in ${formula}`);
  };
  const comparison = (): Operand => {
    const left = joined();
    if (tokens[at] !== '=') return left;
    at++;
    return numberOf(left) === numberOf(joined());
  };
  const joined = (): Operand => {
    let left = sum();
    while (tokens[at] === '&') {
      at++;
      left = String(left) + String(sum());
    }
    return left;
  };
  const sum = (): Operand => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') left = tokens[at++] === '+' ? numberOf(left) + numberOf(product()) : numberOf(left) - numberOf(product());
    return left;
  };
  const product = (): Operand => {
    let left = primary();
    while (tokens[at] === '*' || tokens[at] === '/') left = tokens[at++] === '*' ? numberOf(left) * numberOf(primary()) : numberOf(left) / numberOf(primary());
    return left;
  };
  const primary = (): Operand => {
    const one = tokens[at++]!;
    if (one === '(') {
      const inner = comparison();
      expect(')');
      return inner;
    }
    if (one.startsWith('"')) return one.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(one)) return Number(one);
    if (tokens[at] !== '(') return reference(one);
    at++;
    const args: Operand[] = [];
    while (tokens[at] !== ')') {
      args.push(comparison());
      if (tokens[at] === ',') at++;
    }
    expect(')');
    return call(one, args);
  };
  const reference = (text: string): Operand => {
    const [, name, area] = /^(?:(\p{Script=Han}+)!)?(.+)$/u.exec(text)!;
    const corners = area!.replaceAll('$', '').split(':').map(cornerOf);
    const [from, to] = [corners[0]!, corners[1] ?? corners[0]!];
    if (corners.length === 1) return valueOf(name ?? sheet, from.row, from.column);
    const values: PlanValue[] = [];
    for (let row = from.row; row <= to.row; row++) for (let column = from.column; column <= to.column; column++) values.push(valueOf(name ?? sheet, row, column));
    return values;
  };
  const result = comparison();
  if (at !== tokens.length) throw new Error(`too much in ${formula}`);
  return result as PlanValue;
}

function cornerOf(text: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(text)!;
  return { row: Number(digits) - 1, column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

function call(name: string, args: readonly Operand[]): PlanValue {
  switch (name) {
    case 'ROUND':
      return new Decimal(new Decimal(numberOf(args[0]!)).toPrecision(15)).toDecimalPlaces(numberOf(args[1]!), Decimal.ROUND_HALF_UP).toNumber();
    case 'SUM':
      return numbersOf(args).reduce((total, value) => total + value, 0);
    case 'SUBTOTAL':
      return numbersOf(args.slice(1)).reduce((total, value) => total + value, 0);
    case 'MIN':
      return Math.min(...numbersOf(args));
    case 'MAX':
      return Math.max(...numbersOf(args));
    case 'IF':
      return (args[0] === true ? args[1] : args[2]) as PlanValue;
    case 'DATE': {
      const [year, month, day] = args.map(numberOf);
      return Date.UTC(year!, month! - 1, day) / 86_400_000 + 25_569;
    }
    case 'SUMIFS': {
      const amounts = args[0] as Range;
      return matching(args.slice(1)).reduce((total, index) => total + numberOf(amounts[index] ?? 0), 0);
    }
    case 'COUNTIFS':
      return matching(args).length;
    default:
      throw new Error(`unknown function ${name}`);
  }
}

function matching(pairs: readonly Operand[]): number[] {
  const first = pairs[0] as Range;
  return first.map((_, index) => index).filter((index) => {
    for (let pair = 0; pair < pairs.length; pair += 2) if (!meets((pairs[pair] as Range)[index] ?? null, pairs[pair + 1] as PlanValue)) return false;
    return true;
  });
}

/** Excel's criteria: an operator in front, patterns with * and ?, numbers and texts of numbers alike, no regard for case. */
function meets(value: PlanValue, criterion: PlanValue): boolean {
  const text = String(criterion);
  if (text.length > 255) throw new Error('a criterion of more than 255 characters is an error in Excel');
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(text)!;
  if (operand === '') return value === null;
  const number = Number(operand);
  if (!Number.isNaN(number)) {
    const own = value === null || value === '' ? Number.NaN : Number(value);
    if (operator === '>=') return own >= number && typeof value === 'number';
    if (operator === '<') return own < number && typeof value === 'number';
    return own === number;
  }
  if (operator !== '' && operator !== '=') throw new Error(`unexpected criterion ${text}`);
  const pattern = operand.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/~([*?~])|\*|\?/g, (all, escaped: string | undefined) => (escaped === undefined ? (all === '*' ? '.*' : '.') : `\\${escaped}`));
  return typeof value === 'string' && new RegExp(`^${pattern}$`, 'is').test(value);
}

function numberOf(value: Operand): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new Error(`no number: ${JSON.stringify(value)}`);
}

function numbersOf(args: readonly Operand[]): number[] {
  return args.flatMap((arg) => (Array.isArray(arg) ? (arg as Range) : [arg as PlanValue])).filter((value) => typeof value === 'number');
}

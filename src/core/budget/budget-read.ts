import type { Cell } from '../ledger/grid';
import type { Message } from '../message';
import type { Problem } from '../problem';
import { plainText } from '../lookup';
import type { BudgetLine } from './budget-line';

/** Budget lines as a table or file says them. Rows with a typing error are not in force and are kept as they stand. */
export interface BudgetRead {
  readonly lines: readonly BudgetLine[];
  /** The unit (单位) each line belongs to; '' = any. */
  readonly units: readonly string[];
  /** Cells of rows that could not be read, in the order of the table's own columns, so that writing it loses nothing. */
  readonly unreadLines: readonly (readonly Cell[])[];
  readonly unreadRevisions: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
  /** False when there is no budget table at all. */
  readonly found: boolean;
}

/** The lines of one unit, and what to say where its own cannot be told. */
export interface UnitLines {
  readonly lines: readonly BudgetLine[];
  /** Where each of them stands among all lines of the budget. */
  readonly indices: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * The lines of one unit out of a budget for many, spacing and punctuation of its name aside. Lines without a unit are
 * everybody's. A ledger that names no unit has the lines of the only one there is; otherwise a unit that the budget does
 * not know is said, for its spending would look as if nothing had been approved.
 */
export function linesOfUnit(read: BudgetRead, unitName: string): UnitLines {
  const names = new Map<string, string>();
  for (const name of read.units) if (plainText(name) !== '' && !names.has(plainText(name))) names.set(plainText(name), name);
  const [only = ''] = names.keys();
  const unit = plainText(unitName) === '' && names.size === 1 ? only : plainText(unitName);
  const given = [...read.lines.entries()].filter(([index]) => {
    const own = plainText(read.units[index] ?? '');
    return own === '' || own === unit;
  });
  return { lines: given.map(([, line]) => line), indices: given.map(([index]) => index), problems: names.size === 0 || names.has(unit) ? [] : [unitProblem(unitName.trim(), [...names.values()])] };
}

/** More names than this are counted. */
const MOST_NAMES = 10;

function unitProblem(unit: string, names: readonly string[]): Problem {
  const units = names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? ` … (${names.length})` : '');
  if (unit === '') return { code: 'budget-unit', severity: 'error', message: { key: 'problem.budget-unit-unsaid', params: { units } } };
  return { code: 'budget-unit', severity: 'error', found: unit, message: { key: 'problem.budget-unit', params: { unit, units } } };
}

/** A line with the unit it belongs to and where it stands, as a sentence says it. */
export interface PlacedLine {
  readonly line: BudgetLine;
  readonly unit: string;
  readonly where: Message | string;
}

/**
 * Lines of one name count once: a line entered twice would double what was approved. Names that differ by spacing,
 * punctuation and width are one name, and everybody's line is also a unit's own.
 */
export function withoutRepeats<T extends PlacedLine>(lines: readonly T[]): { readonly kept: readonly T[]; readonly repeated: readonly T[]; readonly problems: readonly Problem[] } {
  const byName = new Map<string, T[]>();
  const kept: T[] = [];
  const repeated: T[] = [];
  const problems: Problem[] = [];
  for (const found of lines) {
    const key = plainText(found.line.name) || found.line.name;
    const same = byName.get(key) ?? [];
    const first = same.find(({ unit }) => isSameUnit(unit, found.unit));
    if (first === undefined) {
      kept.push(found);
      byName.set(key, [...same, found]);
    } else {
      repeated.push(found);
      problems.push(problemOfTwo('line-twice', 'error', found, first, found.line.name));
    }
  }
  return { kept, repeated, problems };
}

/** Codes and aliases that two lines share, and a category of which two are the budget: the ledger cannot say which of them it means. */
export function duplicateProblems(lines: readonly PlacedLine[]): readonly Problem[] {
  return [...sharedWords(lines), ...sharedCategories(lines)];
}

/** All spending of a category is held against each of its lines; 基本支出 is the other two together. */
function sharedCategories(lines: readonly PlacedLine[]): readonly Problem[] {
  return lines.flatMap((placed, index) => {
    const own = placed.line.category;
    const other = own === 'project' ? undefined : lines.slice(0, index).find(({ line, unit }) => overlaps(line.category, own) && isSameUnit(unit, placed.unit));
    if (other === undefined) return [];
    const problem = problemOfTwo('line-duplicate', 'error', placed, other, placed.line.name);
    const params = { ...problem.message.params, category: { key: `category.${other.line.category === own ? own : 'basic'}` } as const };
    return [{ ...problem, message: { key: 'problem.line-category-shared', params } }];
  });
}

function overlaps(left: BudgetLine['category'], right: BudgetLine['category']): boolean {
  return left === right || (left !== 'project' && right !== 'project' && (left === 'basic' || right === 'basic'));
}

function sharedWords(lines: readonly PlacedLine[]): readonly Problem[] {
  const owners = new Map<string, PlacedLine[]>();
  const problems: Problem[] = [];
  for (const placed of lines) {
    for (const found of new Set([placed.line.name, placed.line.code, ...placed.line.aliases])) {
      if (plainText(found) === '') continue;
      const known = owners.get(plainText(found)) ?? [];
      const owner = known.find(({ unit }) => isSameUnit(unit, placed.unit));
      if (owner === undefined) owners.set(plainText(found), [...known, placed]);
      else if (owner !== placed) problems.push(problemOfTwo('line-duplicate', 'warning', placed, owner, found));
    }
  }
  return problems;
}

function problemOfTwo(code: 'line-twice' | 'line-duplicate', severity: Problem['severity'], { line, where }: PlacedLine, other: PlacedLine, found: string): Problem {
  return {
    code,
    severity,
    ...(line.place === undefined ? {} : { place: line.place }),
    found,
    message: { key: `problem.${code}`, params: { where, line: line.name, otherWhere: other.where, other: other.line.name, found } },
  };
}

/** The same unit, or everybody's. */
export function isSameUnit(left: string, right: string): boolean {
  return plainText(left) === '' || plainText(right) === '' || plainText(left) === plainText(right);
}

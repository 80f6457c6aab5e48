import type { Cell } from '../ledger/grid';
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

/** Names, codes and aliases that two lines share: the ledger cannot say which of them it means. */
export function duplicateProblems(lines: readonly BudgetLine[], units: readonly string[]): readonly Problem[] {
  const owners = new Map<string, BudgetLine>();
  const problems: Problem[] = [];
  lines.forEach((line, index) => {
    for (const found of new Set([line.name, line.code, ...line.aliases])) {
      if (plainText(found) === '') continue;
      const key = `${plainText(units[index] ?? '')}\u0000${plainText(found)}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, line);
      else if (owner !== line) problems.push(duplicateProblem(line, owner, found));
    }
  });
  return problems;
}

function duplicateProblem(line: BudgetLine, other: BudgetLine, found: string): Problem {
  return {
    code: 'line-duplicate',
    severity: 'warning',
    ...(line.place === undefined ? {} : { place: line.place }),
    found,
    message: { key: 'problem.line-duplicate', params: { line: line.name, other: other.name, found } },
  };
}

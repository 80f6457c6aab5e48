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

/**
 * The lines of one unit out of a budget for many. Lines without a unit are everybody's; where none names the unit,
 * spacing and punctuation aside, only those are left.
 */
export function linesOfUnit(read: BudgetRead, unitName: string): readonly BudgetLine[] {
  const unit = plainText(unitName);
  return read.lines.filter((_, index) => {
    const own = plainText(read.units[index] ?? '');
    return own === '' || own === unit;
  });
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

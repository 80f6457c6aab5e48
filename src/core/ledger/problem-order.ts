import type { Problem } from '../problem';
import { MAY_BE_CLOSING } from './closing-doubts';
import type { Grid } from './grid';

/** The problems but those of the given rows (1-based) of a sheet. */
export function withoutRows(problems: readonly Problem[], grid: Grid, rows: ReadonlySet<number>): Problem[] {
  return problems.filter((problem) => !(isOf(problem, grid) && rows.has(problem.place?.row ?? 0) && !ledgerCodes.has(problem.code) && problem.code !== MAY_BE_CLOSING));
}

/** Problems of the ledger first, then what may be closings, then those of rows in the order of sheets and rows. */
export function withRowProblems(problems: readonly Problem[], grids: readonly Grid[]): Problem[] {
  const rank = (problem: Problem): number => {
    if (problem.code === MAY_BE_CLOSING) return -0.5;
    if (problem.place === undefined || ledgerCodes.has(problem.code)) return -1;
    return grids.findIndex((grid) => isOf(problem, grid)) * 0x200000 + problem.place.row;
  };
  return problems.map((problem) => ({ problem, rank: rank(problem) })).sort((left, right) => left.rank - right.rank).map(({ problem }) => problem);
}

/** Codes of problems that are of a sheet or the whole ledger, wherever they are placed. */
const ledgerCodes = new Set(['no-ledger', 'unit-unsupported', 'sheet-nearly-repeats', 'sheet-other-columns', 'sheet-may-repeat', 'sheet-may-sum', 'year-assumed', 'financial-accounts', 'no-expenditure-accounts', 'amount-of-parts', 'paid-by-credit', 'money-uncounted']);

function isOf({ place }: Problem, grid: Grid): boolean {
  return place?.sheet === grid.sheet && place.file === grid.file;
}

import type { Problem } from '../problem';
import type { Grid } from './grid';

/** The problems but those of the given rows (1-based) of a sheet. */
export function withoutRows(problems: readonly Problem[], grid: Grid, rows: ReadonlySet<number>): Problem[] {
  return problems.filter((problem) => !(isOf(problem, grid) && rows.has(problem.place?.row ?? 0) && !ledgerCodes.has(problem.code) && !isOfAllRows(problem)));
}

/** Problems of the ledger first, then those found by looking over all rows, then those of rows in the order of sheets and rows. */
export function withRowProblems(problems: readonly Problem[], grids: readonly Grid[]): Problem[] {
  const rank = (problem: Problem): number => {
    if (isOfAllRows(problem)) return -0.5;
    if (problem.place === undefined || ledgerCodes.has(problem.code)) return -1;
    return grids.findIndex((grid) => isOf(problem, grid)) * 0x200000 + problem.place.row;
  };
  return problems.map((problem) => ({ problem, rank: rank(problem) })).sort((left, right) => left.rank - right.rank).map(({ problem }) => problem);
}

/** Whether a problem is found by looking over all rows, once their kinds are known. */
export function isOfAllRows({ code }: Pick<Problem, 'code'>): boolean {
  return code === 'may-be-closing' || code === 'receipts-uncounted';
}

/** Codes of problems that are of a sheet or the whole ledger, wherever they are placed. */
const ledgerCodes = new Set(['no-ledger', 'unit-unsupported', 'sheet-nearly-repeats', 'sheet-other-columns', 'sheet-may-repeat', 'sheet-may-sum', 'year-assumed', 'financial-accounts', 'no-expenditure-accounts', 'amount-of-parts', 'paid-by-credit', 'money-uncounted']);

function isOf({ place }: Problem, grid: Grid): boolean {
  return place?.sheet === grid.sheet && place.file === grid.file;
}

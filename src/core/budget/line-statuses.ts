import { dayText, monthOf, yearOf, type Day, type Month } from '../calendar';
import { fen, ratioText, sumFen, type Fen } from '../money';
import type { Problem } from '../problem';
import type { BudgetLine, LineState, LineStatus, Pace } from './budget-line';

/** What was spent against a line. */
export interface LineExecution {
  readonly executed: Fen;
  readonly count: number;
}

/** What a line is held against. */
export interface Period {
  /** The year of the ledger; 0 when it is not known. */
  readonly year: number;
  /** Months of the year that have passed. */
  readonly elapsedMonths: number;
  /** The last month that counts; the end of the year when left out. */
  readonly until?: Month | undefined;
}

/**
 * How every line stands (spec: ledger, 5). Revisions after the period are not yet in force; those without a date are,
 * and those of another year never (`revisionProblems` names them).
 */
export function lineStatuses(lines: readonly BudgetLine[], executions: readonly LineExecution[], { year, elapsedMonths, until }: Period): readonly LineStatus[] {
  return lines.map((line, index) => {
    const { executed, count } = executions[index] ?? { executed: fen(0), count: 0 };
    const revised = revisedOf(line, year, until);
    const available = fen(line.approved + revised + line.carriedOver);
    const balance = fen(available - executed);
    return {
      index,
      line,
      approved: line.approved,
      revised,
      carriedOver: line.carriedOver,
      available,
      executed,
      balance,
      rate: ratioText(executed, available, 5),
      state: stateOf(balance, count),
      pace: paceOf(executed, available, elapsedMonths),
      count,
    };
  });
}

/** All revisions of a line that are in force at the end of a month; at the end of the year when none is given. */
function revisedOf(line: BudgetLine, year: number, until: Month | undefined): Fen {
  return sumFen(line.revisions.filter(({ date }) => isOfYear(date, year) && (until === undefined || monthOf(date) <= until)).map((revision) => revision.amount));
}

function isOfYear(date: Day, year: number): boolean {
  return date === 0 || year === 0 || yearOf(date) === year;
}

/** Revisions of another year than the ledger's: a slip of the pen, or left over from last year's workbook. */
export function revisionProblems(lines: readonly BudgetLine[], year: number): readonly Problem[] {
  return lines.flatMap((line) => line.revisions.filter(({ date }) => !isOfYear(date, year)).map(({ date, amount, place }): Problem => ({
    code: 'revision-year',
    severity: 'error',
    ...(place === undefined ? {} : { place }),
    found: dayText(date),
    message: { key: 'problem.revision-year', params: { line: line.name, date: dayText(date), amount: { fen: amount }, year } },
  })));
}

function stateOf(balance: Fen, count: number): LineState {
  if (balance < 0) return 'over';
  if (count === 0) return 'unused';
  return balance === 0 ? 'exhausted' : 'within';
}

/**
 * The rate against the calendar by whole months: on time while it lies within the month that has just passed
 * (in June from 5/12 to 6/12), ahead above, behind below.
 */
export function paceOf(executed: Fen | bigint, available: Fen | bigint, elapsedMonths: number): Pace {
  if (available <= 0) return executed > 0 ? 'ahead' : 'on-time';
  const twelfths = BigInt(executed) * 12n;
  if (twelfths > BigInt(available) * BigInt(elapsedMonths)) return 'ahead';
  return twelfths < BigInt(available) * BigInt(Math.max(0, elapsedMonths - 1)) ? 'behind' : 'on-time';
}

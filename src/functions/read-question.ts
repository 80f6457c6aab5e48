import { dayText } from '../core/calendar';
import type { Question, RowTexts } from '../excel/question';
import type { FunctionId } from './function-table';
import type { GivenRanges } from './given-ranges';
import { cells, cellText, claimAmount, day, FunctionError, isLeftOut, optionalText, requiredText } from './read-arguments';

type PureId = 'SHARE' | 'CHANGE' | 'WAN';
export type LiveId = Exclude<FunctionId, PureId>;

/** How each live function reads its arguments, in the order of the function table. */
const readers: Readonly<Record<LiveId, (args: readonly unknown[], ranges: GivenRanges) => Question>> = {
  SPENT: ([what, from, to, ledger], ranges) => {
    const first = day('from', from);
    const last = day('to', to);
    if (first !== undefined && last !== undefined && first > last) throw new FunctionError('#VALUE!', { key: 'function.datesReversed', params: { from: dayText(first), to: dayText(last) } });
    return { ask: 'spent', what: optionalText('what', what), from: first, to: last, ledger: ranges.ledger(ledger) };
  },
  APPROVED: ([line, budget], ranges) => ({ ask: 'approved', line: requiredText('line', line), budget: ranges.budget(budget) }),
  BALANCE: ([line, ledger, budget], ranges) => ({ ask: 'balance', line: requiredText('line', line), ledger: ranges.ledger(ledger), budget: ranges.budget(budget) }),
  RATE: ([line, ledger, budget], ranges) => ({ ask: 'rate', line: optionalText('line', line), ledger: ranges.ledger(ledger), budget: ranges.budget(budget) }),
  CHECK: ([line, sum, ledger, budget], ranges) => ({
    ask: 'check', line: requiredText('line', line), amount: claimAmount('amount', sum), ledger: ranges.ledger(ledger), budget: ranges.budget(budget),
  }),
  CLASSIFY: ([economic, project, summary, account]) => ({ ask: 'classify', rows: rowTexts({ economic, project, summary, account }) }),
  EXPLAIN: ([economic, project, summary, account]) => ({ ask: 'explain', rows: rowTexts({ economic, project, summary, account }) }),
  LINE: ([project, summary]) => ({ ask: 'line', rows: rowTexts({ project, summary }) }),
  SUMMARY: ([ledger, budget], ranges) => ({ ask: 'summary', ledger: ranges.ledger(ledger), budget: ranges.budget(budget) }),
  CROSSCHECK: ([ledger, budget], ranges) => ({ ask: 'crosscheck', ledger: ranges.ledger(ledger), budget: ranges.budget(budget) }),
};

/** What a cell asks, its arguments checked; throws the cell's error. */
export function readQuestion(id: LiveId, args: readonly unknown[], ranges: GivenRanges): Question {
  return readers[id](args, ranges);
}

export function isLive(id: FunctionId): id is LiveId {
  return id in readers;
}

/** Columns of equal height as rows; a column that is left out, or a single cell, holds for every row. */
function rowTexts(given: Partial<Record<keyof RowTexts, unknown>>): RowTexts[] {
  const columns = Object.entries(given).map(([parameter, value]) => ({ parameter, rows: cells(value) }));
  const height = Math.max(1, ...columns.map(({ rows }) => rows.length));
  for (const { parameter, rows } of columns) {
    if (rows.length !== 1 && rows.length !== height) throw new FunctionError('#VALUE!', { key: 'function.heightsDiffer', params: { parameter, rows: rows.length, height } });
    const width = Math.max(...rows.map((row) => row.length));
    if (width > 1) throw new FunctionError('#VALUE!', { key: 'function.columnWanted', params: { parameter, columns: width } });
  }
  return Array.from({ length: height }, (_, index) => {
    const texts: Record<keyof RowTexts, string> = { economic: '', project: '', summary: '', account: '' };
    for (const { parameter, rows } of columns) {
      const cell = (rows.length === 1 ? rows[0] : rows[index])?.[0];
      texts[parameter as keyof RowTexts] = isLeftOut(cell) ? '' : cellText(parameter, cell);
    }
    return texts;
  });
}

import { findLine } from '../classify/line-matcher';
import { lostHeaders } from '../classify/lost-headers';
import { fieldCell, fieldPlace, fieldText, findTable, ownCells, type FoundTable } from '../classify/table-cells';
import type { Cell, Grid } from '../ledger/grid';
import { readDay } from '../ledger/read-day';
import type { Problem } from '../problem';
import { revisionsColumns, type RevisionsColumn } from './budget-columns';
import { budgetHeaderKey, isBudgetHeaderKey } from './budget-header';
import type { BudgetLine, Revision } from './budget-line';
import { budgetAmount, columnUnit, type MoneyUnit } from './money-unit';
import { tableProblem } from './table-problem';

/** Revisions by the index of the line they are of. */
export interface RevisionsRead {
  readonly byLine: ReadonlyMap<number, readonly Revision[]>;
  readonly unread: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

const needed = ['date', 'line', 'amount'] as const;

/** Reads the tables of revisions (YS_调整). */
export function readRevisions(grids: readonly Grid[], lines: readonly BudgetLine[]): RevisionsRead {
  const byLine = new Map<number, readonly Revision[]>();
  const unread: (readonly Cell[])[] = [];
  const problems: Problem[] = [];
  for (const grid of grids) {
    const table = findTable(grid, revisionsColumns, needed, (text) => isBudgetHeaderKey(budgetHeaderKey(text)));
    if (table === undefined) continue;
    const money = columnUnit(table, 'amount');
    for (const row of table.rows) {
      const read = typeof money === 'string' ? readRevision(table, row, lines, money) : undefined;
      if (read === undefined || 'code' in read) {
        if (read !== undefined) problems.push(read);
        unread.push(ownCells(table, row, revisionsColumns));
      } else byLine.set(read.line, [...(byLine.get(read.line) ?? []), read.revision]);
    }
    if (typeof money !== 'string') problems.push(money);
  }
  return { byLine, unread, problems: [...lostHeaders(grids, revisionsColumns, { needed, deciding: needed }), ...problems] };
}

function readRevision(table: FoundTable<RevisionsColumn>, row: number, lines: readonly BudgetLine[], money: MoneyUnit): { line: number; revision: Revision } | Problem {
  const line = findLine(lines, fieldText(table, row, 'line'));
  if (line === undefined) return tableProblem('revision-line-unknown', table, row, 'line');
  // A revision without a day holds for the whole year.
  const date = fieldText(table, row, 'date') === '' ? 0 : readDay(fieldCell(table, row, 'date'), undefined);
  if (typeof date !== 'number') return tableProblem('table-date', table, row, 'date');
  const amount = fieldText(table, row, 'amount') === '' ? undefined : budgetAmount(fieldCell(table, row, 'amount'), money);
  if (amount === undefined) return tableProblem('table-amount', table, row, 'amount');
  const revision = { date, amount, document: fieldText(table, row, 'document'), note: fieldText(table, row, 'note'), place: fieldPlace(table, row, 'amount') };
  return { line, revision };
}

import type { BudgetLine } from '../core/budget/budget-line';
import { readBudgetTables } from '../core/budget/read-budget-tables';
import { budgetAmount } from '../core/budget/read-budget-fields';
import { fen } from '../core/money';
import type { Cell, Grid } from '../core/ledger/grid';

/** Budget lines out of any cells: a table with headers, or rows that hold a name and an amount in whatever order. */
export function readLineRows(grid: Grid): readonly BudgetLine[] {
  const table = readBudgetTables([grid]);
  if (table.found) return table.lines;
  return grid.rows.flatMap((row) => {
    const name = row.find((cell) => typeof cell === 'string' && cell.trim() !== '' && !isAmount(cell));
    const amount = row.map((cell) => amountOf(cell)).find((found) => found !== undefined);
    if (typeof name !== 'string' || amount === undefined) return [];
    return [{ code: '', name: name.trim(), aliases: [], category: 'project' as const, approved: amount, carriedOver: fen(0), revisions: [], economicCodes: [], note: '' }];
  });
}

function isAmount(cell: Cell | undefined): boolean {
  return amountOf(cell) !== undefined;
}

function amountOf(cell: Cell | undefined): ReturnType<typeof budgetAmount> {
  return cell === null || cell === undefined || cell === '' || typeof cell === 'boolean' ? undefined : budgetAmount(cell, 'yuan');
}

import type { BudgetLine } from '../core/budget/budget-line';
import { readBudgetTables } from '../core/budget/read-budget-tables';
import { budgetAmount, LARGEST_BUDGET_AMOUNT } from '../core/budget/money-unit';
import type { Cell, Grid } from '../core/ledger/grid';
import { readTypedAmount } from '../core/ledger/read-amount';
import { ZERO_FEN, type Fen } from '../core/money';

/** Budget lines out of any cells: a table with headers, or rows that hold a name and an amount in whatever order. */
export function readLineRows(grid: Grid): readonly BudgetLine[] {
  const table = readBudgetTables([grid]);
  if (table.found) return table.lines;
  return grid.rows.flatMap((row) => {
    const name = row.find((cell) => typeof cell === 'string' && cell.trim() !== '' && !isAmount(cell));
    const amount = row.map((cell) => amountOf(cell)).find((found) => found !== undefined);
    if (typeof name !== 'string' || amount === undefined) return [];
    return [{ code: '', name: name.trim(), aliases: [], category: 'project' as const, approved: amount, carriedOver: ZERO_FEN, revisions: [], economicCodes: [], note: '' }];
  });
}

function isAmount(cell: Cell | undefined): boolean {
  return amountOf(cell) !== undefined;
}

/** A text is read as it would be in a field of the pane: 77万. */
function amountOf(cell: Cell | undefined): Fen | undefined {
  if (cell === null || cell === undefined || cell === '' || typeof cell === 'boolean') return undefined;
  if (typeof cell === 'number') return budgetAmount(cell, 'yuan');
  const typed = readTypedAmount(cell);
  if (typed === 'none') return ZERO_FEN;
  return typeof typed === 'number' && Math.abs(typed) <= LARGEST_BUDGET_AMOUNT ? typed : undefined;
}

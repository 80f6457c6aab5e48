import { linesColumns, type LinesColumn } from '../core/budget/budget-columns';
import { budgetAmount } from '../core/budget/money-unit';
import { readBudgetTables } from '../core/budget/read-budget-tables';
import type { Cell, Grid } from '../core/ledger/grid';
import { cellText } from '../core/ledger/normalize-text';
import { readTypedAmount } from '../core/ledger/read-amount';
import { LARGEST_BUDGET_AMOUNT, yuanText, ZERO_FEN, type Fen } from '../core/money';
import type { LineRowsRead } from './session';

/** Budget lines out of any cells: a table with headers, or rows that hold a name and an amount in whatever order. */
export function readLineRows(grid: Grid): LineRowsRead {
  const table = readBudgetTables([grid]);
  if (table.found) return table;
  const rows = readBudgetTables([withHeader(grid)]);
  return rows.lines.length > 0 || rows.problems.length > 0 ? rows : { lines: [], problems: table.problems };
}

/** The rows below a header of our own, so that they are read like any other: totals, names that stand there twice. */
function withHeader(grid: Grid): Grid {
  let hasBegun = false;
  const rows = grid.rows.map((row): readonly Cell[] => {
    const name = row.findIndex((cell) => typeof cell === 'string' && cell.trim() !== '' && !isAmount(cell));
    const amount = row.findIndex(isAmount);
    // What stands above the first amount is a title or a header.
    if (name < 0 || (amount < 0 && !hasBegun)) return [];
    hasBegun = true;
    const found = amountOf(row[amount]);
    if (found !== undefined) return [row[name] ?? null, yuanText(found)];
    const unreadable = row.find((cell, column) => column !== name && cellText(cell).trim() !== '');
    return unreadable === undefined ? [] : [row[name] ?? null, unreadable];
  });
  return { ...grid, top: grid.top - 1, rows: [[headerOf('name'), headerOf('approved')], ...rows] };
}

function headerOf(field: LinesColumn): string {
  return linesColumns.find((column) => column.field === field)?.spellings[0] ?? '';
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

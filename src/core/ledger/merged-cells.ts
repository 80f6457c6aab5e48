import type { Cell, Grid } from './grid';
import type { SheetLayout } from './sheet-layout';

/**
 * Rows in which a cell merged over several rows is empty but for its first: the date and voucher of an entry with many
 * lines. Amount columns are left alone: a merged amount counts once.
 */
export function withMergedCells(grid: Grid, layout: SheetLayout): ReadonlyMap<number, readonly (Cell | undefined)[]> {
  const filled = new Map<number, (Cell | undefined)[]>();
  const { debit, credit, amount, income, balance } = layout.roles;
  const money = new Set([debit, credit, amount, income, balance, ...layout.parts]);
  for (const merge of grid.merges ?? []) {
    const first = merge.top - grid.top;
    const left = merge.left - grid.left;
    if (merge.bottom === merge.top || first <= layout.header.last || left < 0 || money.has(left)) continue;
    const cell = grid.rows[first]?.[left];
    if (cell === null || cell === undefined || cell === '') continue;
    for (let row = first + 1; row <= Math.min(merge.bottom - grid.top, grid.rows.length - 1); row++) {
      const cells = filled.get(row) ?? [...(grid.rows[row] ?? [])];
      cells[left] ??= cell;
      if (cells[left] === '') cells[left] = cell;
      filled.set(row, cells);
    }
  }
  return filled;
}

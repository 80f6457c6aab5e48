import type { Cell, Grid } from './grid';

/** Changed cells of one sheet: a rectangle of new values. */
export interface Edit {
  readonly file?: string;
  readonly sheet: string;
  /** 0-based sheet row and column of rows[0][0]. */
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** The grid with the changed cells in place; only changed rows are new. */
export function patchGrid(grid: Grid, edit: Edit): Grid {
  const rows = grid.rows.slice();
  edit.rows.forEach((cells, index) => {
    const at = edit.top - grid.top + index;
    if (at < 0) return;
    const row = [...(rows[at] ?? [])];
    cells.forEach((cell, offset) => {
      const column = edit.left - grid.left + offset;
      if (column >= 0) row[column] = cell;
    });
    while (rows.length < at) rows.push([]);
    rows[at] = row;
  });
  return { ...grid, rows };
}

/** True where an edit is of this grid. */
export function isEditOf(grid: Grid, edit: Edit): boolean {
  return grid.sheet === edit.sheet && (edit.file === undefined || grid.file === edit.file);
}

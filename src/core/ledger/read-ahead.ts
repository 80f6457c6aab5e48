import { chooseGrids } from './choose-grids';
import type { Grid } from './grid';
import type { ReadOptions } from './ledger';
import { withMergedCells } from './merged-cells';
import { startReading, type SheetReading } from './read-rows';
import { newRowStore, newTextPools, type RowStore } from './row-store';
import { LAYOUT_ROWS, type SheetLayout } from './sheet-layout';

/** A sheet whose rows are read while more of it is still coming: a long ledger is read when its last row arrives. */
export interface ReadingAhead {
  /** Reads what has come since the last time. */
  readonly advance: () => void;
  /** Rows of the grid that have been looked at: after a change of one of them this reading is worth nothing. */
  readonly looked: () => number;
  /** Reads the rest and gives everything, where the whole sheet turns out to be what it seemed; `undefined` otherwise. */
  readonly finish: (index: number, grid: Grid, layout: SheetLayout, end: number) => { readonly store: RowStore; readonly reading: SheetReading } | undefined;
}

/** A row may be looked at together with so many after it, as when a header stands among the rows. */
const ROWS_TOGETHER = 500;

/** Rows from which on a sheet's layout is known for good, whatever comes after them. */
export const ROWS_TO_BEGIN = LAYOUT_ROWS + ROWS_TOGETHER;

/**
 * Begins to read a sheet from its first rows; `undefined` where it looks like no ledger.
 * @param grid holds ROWS_TO_BEGIN rows or more, and gets further ones
 * @param grids the grids up to now, `grid` among them
 * @param rowCount how many rows the grid will have
 */
export function readAhead(grid: Grid, grids: readonly Grid[], options: ReadOptions, rowCount: number): ReadingAhead | undefined {
  const index = grids.indexOf(grid);
  const candidate = chooseGrids(grids, options)[index];
  const layout = candidate?.leftOut === undefined ? candidate?.layout : undefined;
  if (layout === undefined || withMergedCells(grid, layout).size > 0) return undefined;
  const size = rowCount - layout.header.last - 1;
  const store = newRowStore(size, newTextPools());
  const rows = startReading(store, grid, index, layout);
  const seems = JSON.stringify(layout);
  let looked = 0;
  let plain = true;

  return {
    advance: () => {
      const end = grid.rows.length - ROWS_TOGETHER;
      if (!plain || end <= looked || end > rowCount) return;
      looked = end;
      // What a row changes for those after it may depend on rows that are still to come.
      plain = rows.readTo(end).segments.length === 1;
    },
    looked: () => (looked === 0 ? 0 : looked + ROWS_TOGETHER),
    finish: (at, whole, found, end) => {
      const isSame = plain && at === index && whole.sheet === grid.sheet && whole.rows === grid.rows && end === rowCount && whole.rows.length === rowCount && JSON.stringify(found) === seems && withMergedCells(whole, found).size === 0;
      return isSame ? { store, reading: rows.readTo(end) } : undefined;
    },
  };
}

import type { Grid } from '../core/ledger/grid';
import { sheetNames } from '../core/report/sheet-names';
import type { Book } from './read/book';

/**
 * The sheets of a workbook that may be a ledger. The add-in's own sheets are none: they would count everything twice.
 * Where only its own are left (a written summary workbook), the classified detail may be one.
 */
export function ledgerGrids({ grids, tables }: Book): readonly Grid[] {
  const own = new Set<string>(Object.values(sheetNames));
  // By their tables too: a sheet may have been renamed.
  for (const [name, table] of tables) if (name.startsWith('YS_')) own.add(table.sheet);
  const others = grids.filter((grid) => !own.has(grid.sheet));
  const detail = grids.filter((grid) => grid.sheet === sheetNames.detail);
  return detail.length === 0 || others.some((grid) => grid.rows.some((row) => row.length > 0)) ? others : detail;
}

import { isWorkbookTableSheet } from '../core/budget/workbook-tables';
import type { Grid } from '../core/ledger/grid';
import { sheetNames } from '../core/report/sheet-names';
import type { Book } from './read/book';

/**
 * The sheets of a workbook that may be a ledger: not the add-in's own, which would count everything twice. Where only
 * its own are left (a written summary workbook), the classified detail is the ledger.
 */
export function ledgerGrids({ grids, tables }: Book): readonly Grid[] {
  const own = new Set<string>([sheetNames.summary, sheetNames.detail, sheetNames.pending]);
  for (const [name, table] of tables) if (name.startsWith('YS_')) own.add(table.sheet);
  const others = grids.filter((grid) => !own.has(grid.sheet) && !isWorkbookTableSheet(grid.sheet));
  const filled = others.some((grid) => grid.rows.some((row) => row.length > 0));
  const detail = grids.filter((grid) => grid.sheet === sheetNames.detail);
  return filled || detail.length === 0 ? others : detail;
}

import type { Grid } from '../core/ledger/grid';
import type { RecognitionSettings } from '../core/ledger/ledger';
import { sheetNames } from '../core/report/sheet-names';
import type { Book } from './read/book';

/**
 * The sheets of a workbook that may be a ledger, and how they are to be read. The add-in's own sheets are none: they
 * would count everything twice. Where only its own are left (a written summary workbook), the classified detail is the ledger.
 */
export function ledgerGrids({ grids, tables }: Book, settings: RecognitionSettings): { readonly grids: readonly Grid[]; readonly settings: RecognitionSettings } {
  const own = new Set<string>(Object.values(sheetNames));
  // By their tables too: a sheet may have been renamed.
  for (const [name, table] of tables) if (name.startsWith('YS_')) own.add(table.sheet);
  const others = grids.filter((grid) => !own.has(grid.sheet));
  const detail = grids.filter((grid) => grid.sheet === sheetNames.detail);
  if (detail.length === 0 || others.some((grid) => grid.rows.some((row) => row.length > 0))) return { grids: others, settings };
  return { grids: detail, settings: { ...settings, sheets: { ...settings.sheets, [sheetNames.detail]: { use: true, ...settings.sheets?.[sheetNames.detail] } } } };
}

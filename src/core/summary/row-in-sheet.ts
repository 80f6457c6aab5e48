import type { Ledger } from '../ledger/ledger';

/** The ledger row (index into Rows) that stands in a sheet's row (1-based); -1 where none does. The rows of a sheet stand together, in order. */
export function rowInSheet({ sheets, rows }: Ledger, sheet: string, row: number): number {
  const sheetIndex = sheets.findIndex(({ name, used }) => used && name === sheet);
  const first = sheetIndex < 0 ? -1 : rows.sheet.indexOf(sheetIndex);
  if (first < 0) return -1;
  const index = first + row - (rows.row[first] ?? 0);
  return index >= first && rows.row[index] === row && rows.sheet[index] === sheetIndex ? index : -1;
}

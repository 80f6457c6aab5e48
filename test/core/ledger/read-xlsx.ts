import * as XLSX from '@e965/xlsx';
import type { Cell, Grid } from '../../../src/core/ledger/grid';

/** The sheets of an .xlsx file as grids: just enough for tests of the core; the product's own reader is in src/cli. */
export function readXlsx(path: string): Grid[] {
  const book = XLSX.readFile(path, { dense: true, cellDates: false });
  return book.SheetNames.map((sheet) => {
    const content = book.Sheets[sheet]!;
    const rows = (content['!data'] ?? []).map((cells) => Array.from(cells, (cell): Cell | undefined => (cell?.t === 'e' ? (cell.w ?? '#N/A') : cell?.v === undefined ? undefined : (cell.v as Cell))));
    const merges = (content['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
    return { file: path, sheet, top: 0, left: 0, rows: Array.from(rows, (row) => row ?? []), merges };
  });
}

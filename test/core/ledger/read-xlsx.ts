import * as XLSX from '@e965/xlsx';
import type { Cell, Grid } from '../../../src/core/ledger/grid';

/** The sheets of an .xlsx file as grids: just enough for tests of the core; the product's own reader is in src/cli. */
export function readXlsx(path: string): Grid[] {
  const book = XLSX.readFile(path, { dense: true, cellDates: false });
  return book.SheetNames.map((sheet) => {
    const content = book.Sheets[sheet]!;
    const rows = Array.from(content['!data'] ?? [], (cells: XLSX.CellObject[] | undefined) => Array.from(cells ?? [], cellValue));
    const merges = (content['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
    return { file: path, sheet, top: 0, left: 0, rows, merges };
  });
}

function cellValue(cell: XLSX.CellObject | undefined): Cell | undefined {
  if (cell?.t === 'e') return cell.w ?? '#N/A';
  return cell?.v instanceof Date ? undefined : cell?.v;
}

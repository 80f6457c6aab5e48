import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Cell, Grid } from '../../core/ledger/grid';
import { limits } from './limits';
import { Unreadable } from './unreadable';

/** What comes under the name .xls: the old binary workbook (bytes), or the HTML or XML of a page (text). */
export type OldWorkbook = { readonly form: 'xls'; readonly bytes: Buffer } | { readonly form: 'html' | 'xml-2003'; readonly text: string };

/** Reads the forms that came before .xlsx, through the library that knows them all; it is loaded only when one comes. */
export async function readOldWorkbook(workbook: OldWorkbook, file: string): Promise<Grid[]> {
  const library = await import(/* webpackChunkName: "old-workbooks" */ '@e965/xlsx');
  library.set_cptable(await import(/* webpackChunkName: "old-workbooks" */ '@e965/xlsx/dist/cpexcel'));
  const parsed = parse(library, workbook);
  let cellsLeft: number = limits.cells;
  return parsed.SheetNames.flatMap((name) => {
    const sheet = parsed.Sheets[name];
    if (sheet === undefined) return [];
    const grid = gridOf(library, sheet, name, file);
    cellsLeft -= grid.rows.reduce((sum, row) => sum + row.length, 0);
    if (cellsLeft < 0) throw new Unreadable('file.tooManyCells', { limit: limits.cells / 1e6 });
    return [grid];
  });
}

type Library = Pick<typeof import('@e965/xlsx'), 'read' | 'utils'>;

function parse({ read }: Library, workbook: OldWorkbook): WorkBook {
  // Texts of a page stay texts (raw): the library would make dates of codes. Nothing but values is asked for.
  const options = { dense: true, raw: true, cellFormula: false, cellHTML: false, cellText: false, sheetRows: limits.rows } as const;
  try {
    return workbook.form === 'xls' ? read(workbook.bytes, { ...options, type: 'buffer' }) : read(workbook.text, { ...options, type: 'string' });
  } catch (error) {
    throw new Unreadable(String(error).includes('password-protected') ? 'file.encrypted' : 'file.damaged');
  }
}

function gridOf({ utils }: Library, sheet: WorkSheet, name: string, file: string): Grid {
  const range = sheet['!ref'] === undefined ? undefined : utils.decode_range(sheet['!ref']);
  if (range !== undefined && range.e.c >= limits.columns) throw new Unreadable('file.tooWide', { limit: limits.columns });
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const rows = Array.from(data, (row: (CellObject | undefined)[] | undefined) => (row === undefined ? [] : Array.from(row, cellOf)));
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { file, sheet: name, top: 0, left: 0, rows, merges };
}

const ERRORS: Readonly<Record<number, string>> = { 0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A' };

function cellOf(cell: CellObject | undefined): Cell {
  if (cell?.v === undefined) return null;
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? '#VALUE!';
  return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : cell.v;
}

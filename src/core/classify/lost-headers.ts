import { cellAddress } from '../cell-address';
import type { Cell, Grid } from '../ledger/grid';
import { cellText } from '../ledger/normalize-text';
import type { Message } from '../message';
import type { Problem } from '../problem';
import { type ColumnSpelling, headerKey, headerRuns, type HeaderRun, matchHeaders } from './table-cells';

/** Which headers of one of the workbook's own tables must be there. */
export interface HeadersNeeded<Field extends string> {
  /** Without one of these nothing of the table is read. */
  readonly needed: readonly Field[];
  /** What stands under these decides figures: none may go unread in silence. */
  readonly deciding: readonly Field[];
  /** Headers that are understood besides the spellings of the columns. */
  readonly isKnown?: (header: string) => boolean;
}

/**
 * Headers of one of the workbook's own tables that were typed over, or deleted with their column: what stands under them
 * is not read any more. A list of the accountant's own, which has other headers, is left alone.
 */
export function lostHeaders<Field extends string>(grids: readonly Grid[], columns: readonly ColumnSpelling<Field>[], { needed, deciding, isKnown = () => false }: HeadersNeeded<Field>): readonly Problem[] {
  return grids.flatMap((grid) => {
    const found = ownHeader(grid, columns);
    if (found === undefined) return [];
    const { row, run } = found;
    const { columns: there } = matchHeaders(run, columns);
    return columns.flatMap(({ field, spellings: [header = ''] }, index): readonly Problem[] => {
      if (there[field] !== undefined || !deciding.includes(field)) return [];
      const column = placeOf(there, columns, index);
      const text = cellText(grid.rows[row]?.[column]).trim();
      const isNoColumn = text === '' && grid.rows.slice(row + 1).every((cells) => cellText(cells[column]).trim() === '');
      if (!isNoColumn && !isSpelling(text, columns) && !isKnown(text)) return [problemAt(grid, row, column, { header, text })];
      return needed.includes(field) ? [{ ...problemAt(grid, row, run.start, { header, text }), message: { key: 'problem.table-column-gone', params: { sheet: nameOf(grid), row: grid.top + row + 1, header } } }] : [];
    });
  });
}

/** So many headers of a table may be lost that it is still known for the workbook's own. */
const MOST_LOST = 2;

/** The first row in which nearly all headers stand as the table was made with them. */
function ownHeader<Field extends string>(grid: Grid, columns: readonly ColumnSpelling<Field>[]): { readonly row: number; readonly run: HeaderRun } | undefined {
  const own = new Set(columns.map(({ spellings: [header = ''] }) => headerKey(header)));
  const least = Math.max(own.size - MOST_LOST, Math.ceil((own.size * 2) / 3));
  for (const [row, cells] of grid.rows.entries()) {
    // Rows of a long sheet are seldom headers: their words need not be compared.
    if (cells.filter(isShortText).length < least) continue;
    const run = headerRuns(cells).find(({ texts }) => new Set(texts.map(headerKey).filter((key) => own.has(key))).size >= least);
    if (run !== undefined) return { row, run };
  }
  return undefined;
}

const LONGEST_HEADER = 20;

function isShortText(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell !== '' && cell.length <= LONGEST_HEADER;
}

/** Where a header would stand: beside its neighbours. */
function placeOf<Field extends string>(there: Readonly<Partial<Record<Field, number>>>, columns: readonly ColumnSpelling<Field>[], index: number): number {
  const at = (other: number): number | undefined => {
    const field = columns[other]?.field;
    return field === undefined ? undefined : there[field];
  };
  for (let other = index - 1; other >= 0; other--) {
    const before = at(other);
    if (before !== undefined) return before + index - other;
  }
  return Math.max(0, (at(index + 1) ?? 1) - 1);
}

function isSpelling<Field extends string>(text: string, columns: readonly ColumnSpelling<Field>[]): boolean {
  return columns.some(({ spellings }) => spellings.some((spelling) => headerKey(spelling) === headerKey(text)));
}

function problemAt(grid: Grid, row: number, column: number, { header, text }: { readonly header: string; readonly text: string }): Problem {
  const cell = cellAddress(grid.top + row, grid.left + column);
  const key = text === '' ? 'problem.table-header-empty' : 'problem.table-header-lost';
  const place = { ...(grid.file === undefined ? {} : { file: grid.file }), sheet: grid.sheet, row: grid.top + row + 1, cell };
  return { code: 'table-header', severity: 'error', place, found: text, message: { key, params: { sheet: nameOf(grid), cell, found: text, header } } };
}

function nameOf({ sheet }: Grid): string | Message {
  return sheet === '' ? { key: 'problem.pasted' } : sheet;
}

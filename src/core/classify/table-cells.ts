import { cellAddress } from '../cell-address';
import type { Cell, Grid } from '../ledger/grid';
import { cellText, normalizeText } from '../ledger/normalize-text';
import type { Place } from '../problem';

/** How one column of a table may be headed. */
export interface ColumnSpelling<Field extends string> {
  readonly field: Field;
  /** Spellings of the header, the usual one first; spacing, width and a bracketed unit do not matter. */
  readonly spellings: readonly string[];
}

/** One of the tables that the accountant keeps, found in a sheet. */
export interface FoundTable<Field extends string> {
  readonly grid: Grid;
  /** Field → index into the rows of the grid. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Field → its header as it stands there. */
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  /** Indices into the grid's rows. */
  readonly headerRow: number;
  readonly rows: readonly number[];
}

/**
 * Finds a table by its headers: the first row in which the needed ones stand in one run of cells. Its rows go down to
 * the next header row of any table (`isHeader`), rows without anything in the table's columns left out.
 */
export function findTable<Field extends string>(
  grid: Grid,
  columns: readonly ColumnSpelling<Field>[],
  needed: readonly Field[],
  isHeader: (header: string) => boolean = () => false,
): FoundTable<Field> | undefined {
  for (let row = 0; row < grid.rows.length; row++) {
    for (const run of headerRuns(grid.rows[row] ?? [])) {
      const found = matchHeaders(run, columns);
      if (!needed.every((field) => found.columns[field] !== undefined)) continue;
      return { grid, ...found, headerRow: row, rows: rowsBelow(grid, row, Object.values<number | undefined>(found.columns), isHeader) };
    }
  }
  return undefined;
}

/** What stands in a field of a row; null where the table has no such column. */
export function fieldCell<Field extends string>(table: FoundTable<Field>, row: number, field: Field): Cell {
  const column = table.columns[field];
  return column === undefined ? null : (table.grid.rows[row]?.[column] ?? null);
}

/** The text in a field of a row, ends trimmed; '' where there is none. */
export function fieldText<Field extends string>(table: FoundTable<Field>, row: number, field: Field): string {
  return cellText(fieldCell(table, row, field)).trim();
}

/** The cells of a row in the order of the table's own columns, as they stand. */
export function ownCells<Field extends string>(table: FoundTable<Field>, row: number, columns: readonly ColumnSpelling<Field>[]): readonly Cell[] {
  return columns.map(({ field }) => fieldCell(table, row, field));
}

/** The place of a row, or of one of its fields. */
export function fieldPlace<Field extends string>(table: FoundTable<Field>, row: number, field?: Field): Place {
  const { grid, columns } = table;
  const sheetRow = grid.top + row + 1;
  const column = field === undefined ? undefined : columns[field];
  return {
    ...(grid.file === undefined ? {} : { file: grid.file }),
    sheet: grid.sheet,
    row: sheetRow,
    ...(column === undefined ? {} : { cell: cellAddress(sheetRow - 1, grid.left + column) }),
  };
}

/** Headers that stand side by side, and where they begin. */
export interface HeaderRun {
  readonly start: number;
  readonly texts: readonly string[];
}

/** Cells that stand side by side without an empty one between. */
export function headerRuns(cells: readonly (Cell | undefined)[]): readonly HeaderRun[] {
  const runs: { start: number; texts: string[] }[] = [];
  cells.forEach((cell, column) => {
    const text = cellText(cell).trim();
    if (text === '') return;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.texts.length === column) last.texts.push(text);
    else runs.push({ start: column, texts: [text] });
  });
  return runs;
}

/** Which headers of a run are those of which field. */
export function matchHeaders<Field extends string>(run: HeaderRun, columns: readonly ColumnSpelling<Field>[]): Pick<FoundTable<Field>, 'columns' | 'headers'> {
  const found: Partial<Record<Field, number>> = {};
  const headers: Partial<Record<Field, string>> = {};
  run.texts.forEach((text, index) => {
    const key = headerKey(text);
    const column = columns.find(({ field, spellings }) => found[field] === undefined && spellings.some((spelling) => headerKey(spelling) === key));
    if (column === undefined) return;
    found[column.field] = run.start + index;
    headers[column.field] = text;
  });
  return { columns: found, headers };
}

/** 年初预算数（万元） and 年初 预算数 are the same header. */
export function headerKey(text: string): string {
  return normalizeText(text).replace(/\((?:单位:)?(?:万?元|yuan|10,000 yuan)\)/g, '').replace(/[ *:]/g, '').toLowerCase();
}

function rowsBelow(grid: Grid, headerRow: number, columns: readonly (number | undefined)[], isHeader: (header: string) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const texts = columns.map((column) => (column === undefined ? '' : cellText(grid.rows[row]?.[column]).trim()));
    const filled = texts.filter((text) => text !== '');
    if (filled.length >= 2 && filled.every((text) => isHeader(headerKey(text)))) break;
    if (filled.length > 0) rows.push(row);
  }
  return rows;
}

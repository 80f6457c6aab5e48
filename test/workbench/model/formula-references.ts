import { columnIndex, columnName, quoteSheet } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './area';
import type { Area } from './area';
import type { ShiftDirection } from './change';
import { movedArea } from './moved-area';

/** One end of a reference; -1 where the reference names whole rows or columns. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference within a formula. */
export interface Reference {
  /** The sheet it names, without quotes; undefined when it means the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly first: Corner;
  readonly last: Corner | undefined;
}

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const PIECES = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\p{L}\p{N}_.$'!])${SHEET}(${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])`,
  'gu',
);

/** Rewrites every reference of a formula; texts, names and functions stay as they are. Undefined means #REF!. */
export function mapReferences(formula: string, rewrite: (reference: Reference) => Reference | undefined): string {
  return formula.replace(PIECES, (whole: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return whole;
    const [first, last] = cells.split(':').map(readCorner);
    if (!first) return whole;
    const name = sheet?.startsWith("'") === true ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    const reference = { sheet: name, first, last };
    const result = rewrite(reference);
    if (result === reference) return whole;
    if (!result) return `${sheet === undefined ? '' : `${sheet}!`}#REF!`;
    return `${result.sheet === undefined ? '' : `${quoteSheet(result.sheet)}!`}${writeCorner(result.first)}${result.last ? `:${writeCorner(result.last)}` : ''}`;
  });
}

/** All references of a formula. */
export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
}

/** The cells a reference means. */
export function referenceArea({ first, last }: Reference): Area {
  const end = last ?? first;
  const row = Math.min(first.row, end.row);
  const column = Math.min(first.column, end.column);
  return {
    row: Math.max(row, 0),
    column: Math.max(column, 0),
    rows: row < 0 ? MAX_ROWS : Math.abs(first.row - end.row) + 1,
    columns: column < 0 ? MAX_COLUMNS : Math.abs(first.column - end.column) + 1,
  };
}

/** The formula as it reads after it was copied by so many rows and columns. */
export function copiedFormula(formula: string, byRows: number, byColumns: number): string {
  if (byRows === 0 && byColumns === 0) return formula;
  const shift = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row < 0 || corner.rowFixed ? corner.row : corner.row + byRows,
    column: corner.column < 0 || corner.columnFixed ? corner.column : corner.column + byColumns,
  });
  const fits = (before: Corner, after: Corner): boolean => (before.row < 0 || (after.row >= 0 && after.row < MAX_ROWS)) && (before.column < 0 || (after.column >= 0 && after.column < MAX_COLUMNS));
  return mapReferences(formula, (reference) => {
    const first = shift(reference.first);
    const last = reference.last && shift(reference.last);
    return fits(reference.first, first) && (last === undefined || fits(reference.last ?? reference.first, last)) ? { ...reference, first, last } : undefined;
  });
}

/** The formula as it reads after cells of a sheet were inserted or deleted. `own` is the sheet the formula stands on. */
export function adjustedFormula(formula: string, own: string, changed: string, kind: 'inserted' | 'deleted', at: Area, shift: ShiftDirection): string {
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? own).toLowerCase() !== changed.toLowerCase()) return reference;
    const before = referenceArea(reference);
    const after = movedArea(before, kind, at, shift);
    if (after === before) return reference;
    if (!after) return undefined;
    const corner = (from: Corner, row: number, column: number): Corner => ({ ...from, row: from.row < 0 ? -1 : row, column: from.column < 0 ? -1 : column });
    return {
      sheet: reference.sheet,
      first: corner(reference.first, after.row, after.column),
      last: reference.last && corner(reference.last, after.row + after.rows - 1, after.column + after.columns - 1),
    };
  });
}

/** The formula after a sheet got another name; undefined as the new name means the sheet is gone. */
export function formulaWithRenamedSheet(formula: string, before: string, after: string | undefined): string {
  // Most formulas of a long sheet do not name the other one at all; an apostrophe in its name is doubled in a formula.
  if (!formula.toLowerCase().includes(before.replaceAll("'", "''").toLowerCase())) return formula;
  return mapReferences(formula, (reference) => {
    if (reference.sheet?.toLowerCase() !== before.toLowerCase()) return reference;
    return after === undefined ? undefined : { ...reference, sheet: after };
  });
}

/** The formula in R1C1 style, as seen from a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, value: number, fixed: boolean, own: number): string => {
    if (value < 0) return '';
    if (fixed) return `${letter}${value + 1}`;
    return value === own ? letter : `${letter}[${value - own}]`;
  };
  const corner = (one: Corner): string => part('R', one.row, one.rowFixed, row) + part('C', one.column, one.columnFixed, column);
  return formula.replace(PIECES, (whole: string, sheet: string | undefined, cells: string | undefined) => {
    const [first, last] = cells?.split(':').map(readCorner) ?? [];
    return first ? `${sheet === undefined ? '' : `${sheet}!`}${corner(first)}${last ? `:${corner(last)}` : ''}` : whole;
  });
}

/** The formula in A1 style of one in R1C1 style, as seen from a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const place = (text: string | undefined, own: number): { at: number; fixed: boolean } => {
    if (text === undefined || text === '') return { at: own, fixed: false };
    return text.startsWith('[') ? { at: own + Number(text.slice(1, -1)), fixed: false } : { at: Number(text) - 1, fixed: true };
  };
  return formula.replace(/"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/gu, (whole: string, rows: string | undefined, columns: string | undefined) => {
    if (whole.startsWith('"')) return whole;
    const r = place(rows, row);
    const c = place(columns, column);
    return writeCorner({ row: r.at, column: c.at, rowFixed: r.fixed, columnFixed: c.fixed });
  });
}

function readCorner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const letters = match?.[2] ?? '';
  const digits = match?.[4] ?? '';
  const onlyRow = letters === '';
  return {
    row: digits === '' ? -1 : Number(digits) - 1,
    column: onlyRow ? -1 : columnIndex(letters),
    rowFixed: (onlyRow ? match?.[1] : match?.[3]) === '$',
    columnFixed: !onlyRow && match?.[1] === '$',
  };
}

function writeCorner(corner: Corner): string {
  const column = corner.column < 0 ? '' : `${corner.columnFixed ? '$' : ''}${columnName(corner.column)}`;
  const row = corner.row < 0 ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

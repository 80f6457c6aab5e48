import { isDateFormat } from '../../model/number-format';
import { cellCount, isWholeColumns, isWholeRows } from '../../model/area';
import type { Area } from '../../model/area';
import { valueType, wireValue } from '../../model/cell-value';
import { fromR1C1, toR1C1 } from '../../model/formula-references';
import { InvalidFormula } from '../../model/parse-input';
import type { CellInput, Sheet } from '../../model/sheet';
import { takeHeaders } from '../../model/table-edit';
import { guardContents, guardPermission, withoutCoveredCells } from '../../strictness/guard-cells';
import { HostError, invalidArgument } from '../host-error';
import type { ScalarAnswer } from '../host-object';
import type { RangePlace } from '../range-place';
import type { Session } from '../session';

const WRONG_SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** The properties of a range that hold one entry per cell. */
export const rangeCellScalars: Record<string, ScalarAnswer<RangePlace>> = {
  Values: { get: block((sheet, row, column) => wireValue(sheet.value(row, column))), set: writeValues },
  Formulas: { get: block((sheet, row, column) => sheet.formula(row, column) ?? wireValue(sheet.value(row, column))), set: writeValues },
  FormulasLocal: { get: block((sheet, row, column) => sheet.formula(row, column) ?? wireValue(sheet.value(row, column))), set: writeValues },
  FormulasR1C1: {
    get: block((sheet, row, column) => {
      const formula = sheet.formula(row, column);
      return formula === undefined ? wireValue(sheet.value(row, column)) : toR1C1(formula, row, column);
    }),
    set: (it, value, session) => {
      const { cells } = it;
      const inputs = asMatrix(value, cells).map((line, i) => line.map((input, j) => (typeof input === 'string' && input.startsWith('=') ? fromR1C1(input, cells.row + i, cells.column + j) : input)));
      writeValues(it, inputs, session);
    },
  },
  Text: { get: block((sheet, row, column, session) => session.workbook.calculator.text(sheet.value(row, column), sheet.format(row, column).numberFormat)) },
  ValueTypes: { get: block((sheet, row, column) => valueType(sheet.value(row, column))) },
  NumberFormat: { get: block((sheet, row, column) => sheet.format(row, column).numberFormat), set: writeNumberFormats },
  NumberFormatLocal: { get: block((sheet, row, column) => sheet.format(row, column).numberFormat), set: writeNumberFormats },
  NumberFormatCategories: { get: block((sheet, row, column) => formatCategory(sheet.format(row, column).numberFormat)) },
  LinkedDataTypeState: { get: block(() => 'None') },
};

/** An entry for every cell; null for whole rows and columns and above the limit, as Excel answers. */
function block(read: (sheet: Sheet, row: number, column: number, session: Session) => unknown): (it: RangePlace, session: Session) => unknown {
  return ({ sheet, cells }, session) => {
    if (isWholeColumns(cells) || isWholeRows(cells) || cellCount(cells) > session.faults.cellLimit) return null;
    const lines: unknown[][] = [];
    for (let i = 0; i < cells.rows; i += 1) {
      const line: unknown[] = [];
      for (let j = 0; j < cells.columns; j += 1) line.push(read(sheet, cells.row + i, cells.column + j, session));
      lines.push(line);
    }
    return lines;
  };
}

/** Writes values or formulas as if they were typed. */
function writeValues(it: RangePlace, value: unknown, session: Session): void {
  const { sheet, cells } = it;
  refuseUnbounded(cells, session);
  const inputs = asMatrix(value, cells);
  guardContents(session, sheet, cells);
  blockSpills(sheet, cells);
  try {
    sheet.writeBlock(cells, withoutCoveredCells(session, sheet, cells, inputs));
  } catch (error) {
    if (error instanceof InvalidFormula) throw invalidArgument();
    throw error;
  }
  if (sheet.parts.tables.length > 0) takeHeaders(sheet, cells);
}

function writeNumberFormats(it: RangePlace, value: unknown, session: Session): void {
  const { sheet, cells } = it;
  guardPermission(session, sheet, 'allowFormatCells');
  if (typeof value === 'string') {
    sheet.setFormat(cells, { numberFormat: value === '' ? 'General' : value });
    return;
  }
  refuseUnbounded(cells, session);
  const formats = asMatrix(value, cells);
  // Equal lines below each other, the usual case, are set in one go.
  let first = 0;
  for (let i = 1; i <= formats.length; i += 1) {
    if (i < formats.length && sameLine(formats[i], formats[first])) continue;
    setFormatLine(sheet, { ...cells, row: cells.row + first, rows: i - first }, formats[first] ?? []);
    first = i;
  }
}

function setFormatLine(sheet: Sheet, area: Area, line: readonly CellInput[]): void {
  let first = 0;
  for (let j = 1; j <= line.length; j += 1) {
    if (j < line.length && line[j] === line[first]) continue;
    const format = line[first];
    if (typeof format === 'string') sheet.setFormat({ ...area, column: area.column + first, columns: j - first }, { numberFormat: format === '' ? 'General' : format });
    else if (format !== null) throw invalidArgument();
    first = j;
  }
}

function sameLine(a: readonly CellInput[] | undefined, b: readonly CellInput[] | undefined): boolean {
  return a?.length === b?.length && a?.every((one, i) => one === b?.[i]) === true;
}

/** The inputs as one entry per cell: a single value fills the range, a matrix must have its size. */
export function asMatrix(value: unknown, cells: Area): readonly (readonly CellInput[])[] {
  if (!Array.isArray(value)) return filled(asInput(value), cells);
  const lines = value as readonly unknown[];
  if (lines.length === 1 && Array.isArray(lines[0]) && lines[0].length === 1 && (cells.rows > 1 || cells.columns > 1)) return filled(asInput((lines[0] as unknown[])[0]), cells);
  if (lines.length !== cells.rows) throw new HostError('InvalidArgument', WRONG_SIZE);
  return lines.map((line) => {
    if (!Array.isArray(line) || line.length !== cells.columns) throw new HostError('InvalidArgument', WRONG_SIZE);
    return (line as readonly unknown[]).map(asInput);
  });
}

function filled(input: CellInput, cells: Area): CellInput[][] {
  return Array.from({ length: cells.rows }, () => new Array<CellInput>(cells.columns).fill(input));
}

function asInput(value: unknown): CellInput {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument();
}

function refuseUnbounded(cells: Area, session: Session): void {
  if (isWholeColumns(cells) || isWholeRows(cells)) throw invalidArgument();
  if (cellCount(cells) > session.faults.cellLimit) throw new HostError('RangeExceedsLimit');
}

/** Writing into a spilled result is allowed: its formula then shows #SPILL! until the way is clear. */
function blockSpills(sheet: Sheet, cells: Area): void {
  for (const spill of sheet.parts.spills.values()) {
    const touchesFirst = spill.row >= cells.row && spill.row < cells.row + cells.rows && spill.column >= cells.column && spill.column < cells.column + cells.columns;
    const touches = spill.row < cells.row + cells.rows && spill.row + spill.rows > cells.row && spill.column < cells.column + cells.columns && spill.column + spill.columns > cells.column;
    if (touches && !touchesFirst) sheet.blockSpill(spill);
  }
}

function formatCategory(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  if (isDateFormat(format)) return /[ymd年月日]/i.test(format) ? 'Date' : 'Time';
  if (format.includes('%')) return 'Percentage';
  if (/[¥￥$€£]/.test(format)) return format.startsWith('_') ? 'Accounting' : 'Currency';
  if (/E[+-]/.test(format)) return 'Scientific';
  if (format.includes('?/')) return 'Fraction';
  return /^[#0,.]+(_\))?$/.test(format) ? 'Number' : 'Custom';
}

import { CellValueType, ObjectMatrix } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { isErrorName } from '../model/cell-value';
import type { CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { FormulaIndex } from './formula-index';

/** The engine's name for an error it does not know as such. */
const BUSY_IN_ENGINE = '#GETTING_DATA';

/** The cells of a model's sheet as the formula engine reads them: nothing is copied. */
export class EngineCells extends ObjectMatrix<ICellData> {
  private readonly sheet: Sheet;
  private readonly formulas: FormulaIndex;

  constructor(sheet: Sheet, formulas: FormulaIndex) {
    super({});
    this.sheet = sheet;
    this.formulas = formulas;
  }

  override getValue(row: number, column: number): Nullable<ICellData> {
    return engineCell(this.sheet.value(row, column)) ?? undefined;
  }

  /** Only asked for by ISFORMULA. */
  override getMatrix(): IObjectMatrixPrimitiveType<ICellData> {
    return this.formulas.matrix;
  }
}

/** A value as the engine's cell; null for an empty one. */
export function engineCell(value: CellValue): ICellData | null {
  if (value === null) return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value.error === '#BUSY!' ? BUSY_IN_ENGINE : value.error, t: CellValueType.STRING };
}

/** A result of the engine as a value. */
export function valueOfResult(cell: Nullable<ICellData>): CellValue {
  // A HYPERLINK comes as rich text: what it shows, between marks of the link.
  // eslint-disable-next-line no-control-regex -- those marks are control characters
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/[\u0000-\u001f]/g, '');
  if (value === undefined) return 0;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === '1';
  if (typeof value !== 'string') return value;
  if (value === BUSY_IN_ENGINE) return { error: '#BUSY!' };
  // Excel warns of a circle and shows 0.
  if (value === '#CYCLE!') return 0;
  if (value === '#ERROR!') return { error: '#VALUE!' };
  return isErrorName(value) ? { error: value } : value;
}

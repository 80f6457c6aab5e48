import { BooleanValueObject, ErrorType, ErrorValueObject, NullValueObject, NumberValueObject, StringValueObject } from '@univerjs/preset-sheets-core';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/preset-sheets-core';
import type { CellValue } from '../model/cell-value';
import { isErrorName } from '../model/cell-value';
import { valueOfResult } from './engine-cells';

/** The engine's errors by their text. */
const engineErrors = new Map(Object.values(ErrorType).map((name) => [name as string, name]));

/** A single value of the engine as the model's. */
export function plainValue(value: BaseValueObject): CellValue {
  if (value.isError()) {
    const name = String(value.getValue());
    if (name === '#GETTING_DATA') return { error: '#BUSY!' };
    return { error: isErrorName(name) ? name : '#VALUE!' };
  }
  if (value.isNull()) return null;
  return value.getValue();
}

/** A value of the model as the engine's. */
export function valueObject(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value.error === '#BUSY!') return ErrorValueObject.create(ErrorType.CONNECT);
  return ErrorValueObject.create(engineErrors.get(value.error) ?? ErrorType.VALUE);
}

/** A cell of a reference as it stands in the calculation under way: results come before what the model still holds. */
export function cellOfReference(reference: BaseReferenceObject, row: number, column: number): CellValue {
  const cell = reference.getCellData(row, column);
  return cell === null || cell === undefined || (cell.v ?? cell.p) === undefined || cell.v === null ? null : valueOfResult(cell);
}

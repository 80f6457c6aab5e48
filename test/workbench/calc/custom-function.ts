import { ArrayValueObject, BaseFunction } from '@univerjs/preset-sheets-core';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/preset-sheets-core';
import { fullAddress } from '../model/address';
import type { CellValue } from '../model/cell-value';
import type { Argument } from '../functions/coerce-arguments';
import type { FunctionEngine } from '../functions/function-engine';
import type { FunctionMetadata } from '../functions/function-metadata';
import type { FunctionResult } from '../functions/read-result';
import { plainValue, valueObject } from './engine-values';

/** A custom function as the formula engine knows it: never waits, answers with what the function engine has. */
export class CustomFunctionExecutor extends BaseFunction {
  // The class declares these as fields: they are set here, not inherited.
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;
  private readonly declared: FunctionMetadata;
  private readonly engine: FunctionEngine;
  private readonly sheetName: (sheet: string) => string;

  constructor(fullName: string, declared: FunctionMetadata, engine: FunctionEngine, sheetName: (sheet: string) => string) {
    super(fullName);
    this.declared = declared;
    this.engine = engine;
    this.sheetName = sheetName;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const given = (variants as (BaseValueObject | BaseReferenceObject)[]).map((variant) => this.argument(variant));
    return resultObject(this.engine.evaluate(this.declared, this.subUnitId ?? '', this.row, this.column, given));
  }

  private argument(variant: BaseValueObject | BaseReferenceObject): Argument {
    if (variant.isReferenceObject()) {
      const reference = variant as BaseReferenceObject;
      const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
      const rows: CellValue[][] = Array.from({ length: endRow - startRow + 1 }, () => new Array<CellValue>(endColumn - startColumn + 1).fill(null));
      reference.iterator((value, row, column) => {
        const line = rows[row - startRow];
        if (line !== undefined && value) line[column - startColumn] = plainValue(value);
        return undefined;
      });
      const area = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
      return { kind: 'cells', rows, address: fullAddress(this.sheetName(reference.getSheetId()), area) };
    }
    const value = variant as BaseValueObject;
    if (value.isArray()) {
      const lines = (value as unknown as { getArrayValue: () => (BaseValueObject | null | undefined)[][] }).getArrayValue();
      return { kind: 'cells', rows: lines.map((line) => line.map((one) => (one ? plainValue(one) : null))), address: undefined };
    }
    return value.isNull() ? { kind: 'missing' } : { kind: 'value', value: plainValue(value) };
  }
}

function resultObject(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return valueObject(result as CellValue);
  const rows = result as readonly (readonly CellValue[])[];
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(valueObject)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

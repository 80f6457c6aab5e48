import { isErrorName } from '../model/cell-value';
import type { CellError, CellValue, ErrorName } from '../model/cell-value';
import type { FunctionMetadata } from './function-metadata';

/** What the add-in answered to one call. */
export interface FunctionAnswer {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode?: number | undefined;
}

/** A result as the cell takes it: one value, or rows that spill. */
export type FunctionResult = CellValue | readonly (readonly CellValue[])[];

const MAX_TEXT = 32_767;

/** The library's numbers for errors; what is thrown or rejected without one shows as #VALUE!. */
const errorsByCode: Readonly<Record<number, ErrorName>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 9: '#NAME?', 10: '#NAME?' };

/** Reads an answer: a failure becomes an error with its message, an array is checked against what was declared. */
export function readAnswer(declared: FunctionMetadata, answer: FunctionAnswer): FunctionResult {
  if (!answer.ok) return failure(errorsByCode[answer.errorCode ?? 0] ?? '#VALUE!', answer.value);
  if (!Array.isArray(answer.value)) return cellValue(answer.value);
  const rows = answer.value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle) return failure('#VALUE!', 'The function gave an array that is no rectangle.');
  const values = (rows as readonly (readonly unknown[])[]).map((row) => row.map(cellValue));
  if (rows.length === 1 && width === 1) return values[0]?.[0] ?? null;
  if (!declared.resultIsMatrix) return failure('#VALUE!', 'The function gave an array but is declared to give one value.');
  return values;
}

function failure(error: ErrorName, message: unknown): CellError {
  return typeof message === 'string' && message !== '' ? { error, message } : { error };
}

function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) return failure('#VALUE!', 'The text is longer than a cell can hold.');
    return isErrorName(value) ? { error: value } : value;
  }
  const { code, message } = value as { code?: unknown; message?: unknown };
  return typeof code === 'string' && isErrorName(code) ? failure(code, message) : failure('#VALUE!', 'The function gave a value that is none for a cell.');
}

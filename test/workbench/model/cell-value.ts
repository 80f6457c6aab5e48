/** The errors a cell can show. */
export const ERROR_NAMES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#BUSY!', '#FIELD!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!'] as const;
export type ErrorName = (typeof ERROR_NAMES)[number];

/** An error in a cell; the message is what a custom function gave with it. */
export interface CellError {
  readonly error: ErrorName;
  readonly message?: string;
}

/** What a cell holds: null is the empty cell. */
export type CellValue = string | number | boolean | CellError | null;

/** The names Excel's `valueTypes` use. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function isErrorName(text: string): text is ErrorName {
  return (ERROR_NAMES as readonly string[]).includes(text);
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function valueType(value: CellValue): ValueType {
  if (value === null) return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return 'Error';
}

/** The value as the rich API carries it: an empty cell is an empty text, an error its name. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

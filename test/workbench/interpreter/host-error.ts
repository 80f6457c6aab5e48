/** The messages Microsoft documents for the codes, in English as the web host sends them. */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  BadPassword: 'The password supplied is incorrect.',
  EmptyChartSeries: 'The attempted operation failed because the chart series is empty.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook: 'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'The operation is not available while Excel is in cell edit mode. Exit edit mode by using the Enter or Tab keys or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet: 'Microsoft Excel can\'t insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.',
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

/** A failure as the host reports it: it ends the batch, and what was done before stays. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: string;
  /** The member that failed (`Worksheet.delete`); the interpreter fills it in when left out. */
  readonly location: string | undefined;

  constructor(code: HostErrorCode, message: string = MESSAGES[code], location?: string) {
    super(message);
    this.code = code;
    this.location = location;
  }
}

/** An error of any code, for faults that tests provoke. */
export function hostError(code: string, message?: string): HostError {
  const known = code in MESSAGES ? (code as HostErrorCode) : 'GeneralException';
  const error = new HostError(known, message ?? MESSAGES[known]);
  return Object.assign(error, { code });
}

export function invalidArgument(detail?: string): HostError {
  return new HostError('InvalidArgument', detail === undefined ? MESSAGES.InvalidArgument : `${MESSAGES.InvalidArgument} (${detail})`);
}

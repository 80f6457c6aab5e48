import type { Message } from '../core/message';
import type { TextKey } from '../core/text/texts';
import type { Failure } from './session';

/** Our own sentence for each code that Excel's API fails with; anything else gets the general one. */
const sentences: Readonly<Record<string, TextKey>> = {
  InvalidOperationInCellEditMode: 'excel.cellEditMode',
  AccessDenied: 'excel.accessDenied',
  NotAllowed: 'excel.accessDenied',
  ItemNotFound: 'excel.itemNotFound',
  InvalidReference: 'excel.itemNotFound',
  InvalidBinding: 'excel.itemNotFound',
  RequestPayloadSizeLimitExceeded: 'excel.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'excel.tooLarge',
  RangeExceedsLimit: 'excel.tooLarge',
  OperationCellsExceedLimit: 'excel.tooLarge',
  ActivityLimitReached: 'excel.busy',
  RequestAborted: 'excel.busy',
  OperationAborted: 'excel.busy',
  Conflict: 'excel.busy',
  ServiceNotAvailable: 'excel.offline',
  ConnectionFailure: 'excel.offline',
  Unauthenticated: 'excel.offline',
  InvalidOrTimedOutSession: 'excel.sessionLost',
  ApiNotFound: 'excel.apiMissing',
  ApiNotAvailable: 'excel.apiMissing',
  NotImplemented: 'excel.apiMissing',
  UnsupportedOperation: 'excel.apiMissing',
  UnsupportedFeature: 'excel.apiMissing',
  NotSupported: 'excel.apiMissing',
  Unsupported: 'excel.apiMissing',
  UnsupportedSheet: 'excel.sheetKind',
  InvalidSelection: 'excel.nothingSelected',
  ItemAlreadyExists: 'excel.exists',
  MergedRangeConflict: 'excel.inTheWay',
  PivotTableRangeConflict: 'excel.inTheWay',
  InsertDeleteConflict: 'excel.inTheWay',
  NonBlankCellOffSheet: 'excel.inTheWay',
  FilteredRangeConflict: 'excel.filtered',
  InactiveWorkbook: 'excel.otherWorkbook',
  InvalidOperation: 'excel.refused',
};

/** Thrown to leave a batch with a sentence of ours: a protected sheet, a name that is taken, a cancelled writing. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`refused: ${failure.message.key}`);
    this.failure = failure;
  }
}

export function refuse(message: Message): never {
  throw new Refusal({ message });
}

/**
 * What an error caught at the edge of Excel means to the accountant, with the API's own words for support.
 * @param general says it where Excel gives no reason that she could do something about
 */
export function failureOf(error: unknown, general: TextKey = 'excel.failed'): Failure {
  if (error instanceof Refusal) return error.failure;
  if (isApiError(error)) {
    const key = sentences[error.code] ?? general;
    return { message: { key }, details: apiDetails(error) };
  }
  return { message: { key: general }, details: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** Whether a failed reading is worth another try with half the block. */
export function isWorthRetrying(error: unknown): boolean {
  return isApiError(error) && !['AccessDenied', 'ApiNotFound', 'ItemNotFound', 'InvalidOperationInCellEditMode'].includes(error.code);
}

/** The code of an error of Excel's API; undefined for any other error. */
export function apiCode(error: unknown): string | undefined {
  return isApiError(error) ? error.code : undefined;
}

interface ApiError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** By shape and not by class: errors of a pane that was reloaded belong to another copy of the library. */
function isApiError(error: unknown): error is ApiError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && 'message' in error;
}

function apiDetails(error: ApiError): string {
  const { errorLocation, statement } = error.debugInfo ?? {};
  return [`${error.code}: ${error.message}`, errorLocation, statement].filter((part) => part !== undefined && part !== '').join(' · ');
}

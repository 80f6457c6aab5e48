/** What a test can break, or make laxer than Excel. Everything is one table; `STRICT` is how the tests run unless told otherwise. */
export interface Faults {
  /** Bytes of a request above which it fails (RequestPayloadSizeLimitExceeded). */
  requestLimit: number;
  /** Bytes of a response above which it fails (ResponsePayloadSizeLimitExceeded). */
  responseLimit: number;
  /** Cells of a range above which `values` and the like are null, without an error. */
  cellLimit: number;
  /** A person is typing into a cell: requests fail, or wait when they ask to (delayForCellEdit). */
  cellEditMode: boolean;
  /** Milliseconds the host takes before it answers. */
  delay: number;
  /** The workbook was opened read-only: the add-in is told so, and every change it makes is refused (AccessDenied). */
  readOnly: boolean;
  /** A protected sheet refuses writes to locked cells (AccessDenied). */
  protection: 'refuse' | 'ignore';
  /** A write over rows that a filter hides is refused (FilteredRangeConflict). */
  filteredRanges: 'refuse' | 'write';
  /** A write to a covered cell of a merged area is dropped, as Excel does, or goes through. */
  mergedCells: 'drop' | 'write';
  /** A loaded property that does not exist: refused with its name, or left out as Excel does. */
  unknownProperties: 'refuse' | 'ignore';
  /** Adding, deleting, renaming and moving sheets, protection and saving settings forget the undo steps. */
  undoLoss: 'lose' | 'keep';
  /** select and activate fail, as when another workbook has the focus. */
  inactiveWorkbook: boolean;
  /** The answer of the transport to the next requests: a code of the Common API (5102 busy, 5012 lost session, 7000 denied). */
  transportErrors: { readonly code: number; times: number } | undefined;
  /** Fails the n-th action (0-based) of the coming requests, every use of a member (`Worksheet.add`), or every action after so many, counted through all requests. */
  failing: { readonly action?: number; readonly member?: string; after?: number; readonly code: string; readonly message?: string; times: number } | undefined;
}

const MEGABYTES = 1024 * 1024;

/** As hard as Excel is, on the web where that is harder. */
export const STRICT: Readonly<Faults> = {
  requestLimit: 5 * MEGABYTES,
  responseLimit: 5 * MEGABYTES,
  cellLimit: 5_000_000,
  cellEditMode: false,
  delay: 0,
  readOnly: false,
  protection: 'refuse',
  filteredRanges: 'refuse',
  mergedCells: 'drop',
  unknownProperties: 'refuse',
  undoLoss: 'lose',
  inactiveWorkbook: false,
  transportErrors: undefined,
  failing: undefined,
};

/** A fresh set of faults, `STRICT` but for what is given. */
export function faults(changes: Partial<Faults> = {}): Faults {
  return { ...STRICT, ...changes };
}

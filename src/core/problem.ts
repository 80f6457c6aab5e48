import type { Message } from './message';

/** Where a thing stands. Rows are 1-based as Excel shows them; cell is an A1 address without the sheet. */
export interface Place {
  readonly file?: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell?: string;
}

/** Something a person has to look at. A problem never stops the reading. `code` is stable for ever. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly place?: Place;
  /** The text found in the cell, as it stands there. */
  readonly found?: string;
  /** Where, what was found and what to do, in one sentence. */
  readonly message: Message;
}

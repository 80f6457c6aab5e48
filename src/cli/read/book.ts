import type { Grid } from '../../core/ledger/grid';
import type { Message } from '../../core/message';

/** What a file holds: its sheets as grids, and what the add-in left in it. */
export interface Book {
  readonly grids: readonly Grid[];
  /** Excel tables by name: header row and rows, without totals. */
  readonly tables: ReadonlyMap<string, Grid>;
  /** Settings that add-ins keep in the document: JSON texts by name. */
  readonly settings: ReadonlyMap<string, string>;
  /** Worth knowing, but no hindrance (a link to another workbook …). */
  readonly notes: readonly Message[];
}

/** A file that cannot be read, and why. */
export interface Refusal {
  readonly refused: Message;
}

import type { Day } from '../calendar';
import type { Problem } from '../problem';
import type { Message } from '../message';
import type { LedgerSource } from './ledger-source';
import type { ColumnRole, TextRole } from './roles';

/** Kinds of row (spec: ledger, 2). The order is the code in `Rows.kind` and never changes. */
export const rowKinds = ['posting', 'income', 'opening', 'subtotal', 'closing', 'counterpart', 'blank', 'rejected'] as const;
export type RowKind = (typeof rowKinds)[number];

export type AmountUnit = 'yuan' | 'wan';

/** Texts of one column, each distinct text once. Code 0 is the empty text. */
export interface TextColumn {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** Every row below the header rows of the sheets that are read, in columns, in the order of sheets and rows. */
export interface Rows {
  readonly count: number;
  /** Index into Ledger.sheets. */
  readonly sheet: Uint16Array;
  /** 1-based row of the sheet. */
  readonly row: Uint32Array;
  /** Index into rowKinds. */
  readonly kind: Uint8Array;
  /** yyyymmdd; 0 = none. */
  readonly date: Int32Array;
  /** Fen: spending of a posting (debit − credit), revenue of an income row, the amount shown of any other row. */
  readonly amount: Float64Array;
  /** Fen, as in the debit and credit columns; 0 where the ledger has none. */
  readonly debit: Float64Array;
  readonly credit: Float64Array;
  readonly texts: Readonly<Record<TextRole, TextColumn>>;
}

/** How one sheet was understood. */
export interface LedgerSheet {
  readonly file?: string;
  readonly name: string;
  readonly used: boolean;
  /** Why it is or is not used, in one sentence. */
  readonly reason: Message;
  /** 1-based; the last header row when the header takes two; 0 when none was found. */
  readonly headerRow: number;
  /** 1-based last row that holds anything. */
  readonly lastRow: number;
  /** 0-based sheet column of every role found. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** 0-based sheet columns that are added to the column of the amount, where several columns are its parts. */
  readonly parts?: readonly number[];
  /** Header text over each column of the sheet, from column A; '' where there is none. */
  readonly headers: readonly string[];
  readonly unit: AmountUnit;
  readonly rowsByKind: Readonly<Record<RowKind, number>>;
}

export type YearOrigin = 'settings' | 'dates' | 'title' | 'sheet-name' | 'file-name' | 'clock' | 'none';

/** A ledger as it was read: the input of classification. */
export interface Ledger {
  readonly sheets: readonly LedgerSheet[];
  readonly rows: Rows;
  readonly year: number;
  readonly yearOrigin: YearOrigin;
  /** The unit's name from a title or unit line (编制单位：…); '' when none says it. */
  readonly unitName: string;
  /** Which accounts count (spec: ledger, 2). */
  readonly basis: 'budget-accounts' | 'financial-accounts' | 'no-accounts';
  /** The ledger's own subtotals with what they claim to add: input of a cross-check. */
  readonly claims: readonly SubtotalClaim[];
  readonly problems: readonly Problem[];
  /** What reading changed rows again needs; only `rereadRows` looks into it. */
  readonly source?: LedgerSource;
}

/** A subtotal row of the ledger and the rows (indices into Rows) it claims to add. */
export interface SubtotalClaim {
  readonly row: number;
  readonly side: 'amount' | 'debit' | 'credit';
  /** Fen as the subtotal row states it. */
  readonly stated: number;
  /** Fen of the rows it stands for. */
  readonly added: number;
}

/** What the accountant corrected in the recognition; kept in the document's settings. */
export interface RecognitionSettings {
  readonly year?: number;
  readonly unitName?: string;
  readonly sheets?: Readonly<Record<string, SheetSettings>>;
}
export interface SheetSettings {
  readonly use?: boolean;
  /** 1-based. */
  readonly headerRow?: number;
  readonly unit?: AmountUnit;
  /** 0-based sheet column → role, or null for "means nothing". */
  readonly columns?: Readonly<Record<number, ColumnRole | null>>;
}

/** What reading takes beside the cells. */
export interface ReadOptions {
  readonly settings?: RecognitionSettings;
  /** Today as the edge's clock says it; used only for the year when nothing else tells it. */
  readonly today?: Day;
}

/**
 * A cell as Excel or a file hands it over: text, number (dates are serials), truth value, or null/'' when empty.
 * An Excel error value is its text ('#N/A', '#DIV/0!' …).
 */
export type Cell = string | number | boolean | null;

/** Inclusive, 0-based, in sheet coordinates. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet (or table, or selected range) as plain cells: the one seam through which ledgers come in. */
export interface Grid {
  readonly file?: string;
  readonly sheet: string;
  /** 0-based sheet row and column of rows[0][0]. */
  readonly top: number;
  readonly left: number;
  /** Rows may be ragged; a missing cell is empty. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges?: readonly Merge[];
}

/** A plan of sheets as data: what stands where and how it looks. Only the painters (Excel, .xlsx) know how to write it. */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  readonly id: 'summary' | 'detail' | 'pending';
  readonly name: string;
  /** Width in characters (half-width) of column A, B, … */
  readonly columnWidths: readonly number[];
  /**
   * Single cells outside the table, any order, each address at most once. The covered cells of a merge are here too,
   * empty and with the style of the first, so that a border goes all round: painting cell by cell is enough.
   */
  readonly cells: readonly PlanCell[];
  readonly merges: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[];
  /** Points, by 0-based row, where not the default. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  /** Rows above stay in sight; 0 = none. */
  readonly frozenRows: number;
  readonly print: PrintPlan;
}

export type PlanValue = string | number | boolean | null;

/** 0-based row and column. A text is written as text whatever it begins with. */
export interface PlanCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlanValue;
  /** Without the leading '='; `value` is its exact result. Functions of Excel 2016 at most. */
  readonly formula?: string;
  readonly style: StyleName;
  /** Makes the cell lead to a place (painted as a link; where the target is another file, the painter knows). */
  readonly link?: LinkTarget;
}

/** A place in a ledger ('source': in the ledger's workbook, which may be another file) or in this plan ('plan'). */
export interface LinkTarget {
  readonly in: 'source' | 'plan';
  readonly file?: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/**
 * A long table (an Excel table with filters), held in columns so that 100,000 rows are cheap.
 * The header stands in row `top`, the rows right below, and the totals, where there are any, right below the last row.
 * `rowCount` is at least 1: a table of nothing has one row of empty cells, because Excel knows no table without a row.
 * Key columns that only serve formulas stand last and outside the print area.
 * Excel keeps at most 65,530 links a sheet: a painter that writes more of them must fall back to plain text.
 */
export interface TablePlan {
  readonly name: string;
  /** 0-based header row and first column. */
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  /** Points that the n-th row (0-based) needs for its wrapped texts: for files; Excel itself fits rows when it writes them. */
  readonly rowHeight?: (n: number) => number;
  /** Look of the header row; 'header' unless set. */
  readonly headerStyle?: StyleName;
  readonly columns: readonly TableColumnPlan[];
  /** Row of totals at the foot: one cell a column, null where empty. */
  readonly totals?: readonly (Omit<PlanCell, 'row' | 'column'> | null)[];
}

export interface TableColumnPlan {
  readonly header: string;
  readonly style: StyleName;
  /** Value of the n-th row (0-based). */
  readonly value: (n: number) => PlanValue;
  /** `undefined` for a row that leads nowhere. */
  readonly link?: (n: number) => LinkTarget | undefined;
}

/** Columns for the amounts of a category axis and a line on a second axis. */
export interface ChartPlan {
  readonly title: string;
  /** Words at the primary (left) and the secondary (right) axis. */
  readonly axisTitles?: { readonly primary: string; readonly secondary: string };
  /** Value axes that begin at zero, so that columns are as high as their amounts; left out where something is below zero. */
  readonly fromZero: readonly ('primary' | 'secondary')[];
  /** 0-based: `from` is the cell at the top left, `to` the first cell beyond the bottom right. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  /** A1 ranges of the same sheet, without its name. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly kind: 'column' | 'line'; readonly axis: 'primary' | 'secondary'; readonly numberFormat: string }[];
}

export interface PrintPlan {
  readonly orientation: 'landscape' | 'portrait';
  /** Repeated at the top of each page, 0-based inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** A1 range. */
  readonly area: string;
  readonly fitToWidth: boolean;
  /** Shown centred; `&P` is the page and `&N` the number of pages, as Excel writes them. */
  readonly footer: string;
  /** 0-based rows that begin a new page, so that no table and no chart is cut where it can be helped. Ascending; left out = none. */
  readonly breaksBefore?: readonly number[];
}

/** What a style looks like; the names are in styles.ts. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  readonly size: number;
  readonly border: boolean;
  readonly wrap: boolean;
  readonly font: 'title' | 'body';
  /** RRGGBB without '#'. */
  readonly fill?: string;
  readonly color?: string;
  readonly indent?: number;
  /** Middle where left out. */
  readonly vertical?: 'top' | 'middle';
}
export type StyleName = string;

import type { Area } from './area';
import type { CellValue } from './cell-value';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A defined name of the workbook or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** A formula with `=`, or a constant as text. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly value?: CellValue;
}

/** The criteria of one filtered column, as the API states them. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
  readonly dynamicCriteria?: string;
  readonly color?: string;
}

/** A filter over an area whose first row is the header; keys are column offsets within it. */
export interface Filter {
  readonly area: Area;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: string;
  readonly color?: string;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  /** Header (when shown), body and totals (when shown). */
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly style: string;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
  readonly sort: readonly SortField[];
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

export interface Hyperlink {
  readonly area: Area;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

/** Rules that the workbench keeps and gives back, but does not act upon. */
export interface StoredRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: string;
  readonly zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly printArea: readonly Area[];
  readonly titleRows?: Area;
  readonly titleColumns?: Area;
  /** In points. */
  readonly margins: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printComments: string;
  readonly printErrors: string;
  readonly printOrder: string;
  readonly firstPageNumber: number | '';
  readonly headersFooters: Readonly<Record<string, unknown>>;
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  printArea: [],
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  printOrder: 'DownThenOver',
  firstPageNumber: '',
  headersFooters: {},
  rowBreaks: [],
  columnBreaks: [],
};

/** How many rows and columns stay in place at the top and the left. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** A chart: its place in points, its kind, and its parts as the API names them. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly chartType: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly ChartSeries[];
  /** Everything else (title, legend, axes, formats), keyed by the path of the API: `title/text`. */
  readonly properties: ReadonlyMap<string, unknown>;
}

export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** A formula such as `=Sheet1!$B$2:$B$9`. */
  readonly values: string;
  readonly categories: string;
  readonly properties: ReadonlyMap<string, unknown>;
}

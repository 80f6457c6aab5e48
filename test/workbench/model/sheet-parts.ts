import type { Area } from './area';
import { DEFAULT_PAGE_LAYOUT } from './features';
import type { Chart, DefinedName, Filter, FrozenPanes, Hyperlink, PageLayout, SheetProtection, StoredRule, Table, Visibility } from './features';

/** Everything of a sheet but its cells. Sizes are in points; rows and columns are zero-based. */
export interface SheetParts {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly merges: readonly Area[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows hidden by a filter, kept apart from those hidden by hand. */
  readonly filteredRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly rowFormats: ReadonlyMap<number, number>;
  readonly columnFormats: ReadonlyMap<number, number>;
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly names: readonly DefinedName[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly validations: readonly StoredRule[];
  readonly conditionals: readonly StoredRule[];
  readonly protection: SheetProtection | undefined;
  readonly filter: Filter | undefined;
  readonly frozen: FrozenPanes | undefined;
  readonly page: PageLayout;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly enableCalculation: boolean;
  readonly standardWidth: number;
  readonly standardHeight: number;
  readonly customProperties: ReadonlyMap<string, string>;
  /** By the cell of the formula (`row,column`): the cells its result takes. */
  readonly spills: ReadonlyMap<string, Area>;
}

/** Points of a column or row that was never sized, as in a Chinese Excel. */
export const DEFAULT_COLUMN_WIDTH = 54;
export const DEFAULT_ROW_HEIGHT = 14.25;

/** The parts of a new sheet. */
export function emptySheetParts(name: string): SheetParts {
  return {
    name,
    visibility: 'Visible',
    tabColor: '',
    merges: [],
    rowHeights: new Map(),
    columnWidths: new Map(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    rowFormats: new Map(),
    columnFormats: new Map(),
    tables: [],
    charts: [],
    names: [],
    hyperlinks: [],
    validations: [],
    conditionals: [],
    protection: undefined,
    filter: undefined,
    frozen: undefined,
    page: DEFAULT_PAGE_LAYOUT,
    showGridlines: true,
    showHeadings: true,
    enableCalculation: true,
    standardWidth: DEFAULT_COLUMN_WIDTH,
    standardHeight: DEFAULT_ROW_HEIGHT,
    customProperties: new Map(),
    spills: new Map(),
  };
}

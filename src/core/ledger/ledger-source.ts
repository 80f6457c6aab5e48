import type { SheetPictures } from './choose-sheets';
import type { KindContext } from './decide-kinds';
import type { Grid } from './grid';
import type { ReadOptions } from './ledger';
import type { LedgerYear, YearCounts } from './ledger-year';
import type { SheetReading } from './read-rows';
import type { RowStore } from './row-store';
import type { SheetLayout } from './sheet-layout';
import type { Subtotal } from './subtotal-claims';

/** A sheet whose rows are in the ledger, with all that reading found out about it. */
export interface ReadSheet {
  /** Index into Ledger.sheets and into the grids given. */
  readonly index: number;
  readonly grid: Grid;
  readonly layout: SheetLayout;
  readonly reading: SheetReading;
  readonly years: YearCounts;
}

/** What a ledger was read from and by: kept so that a few changed rows need not mean reading everything again. */
export interface LedgerSource {
  readonly grids: readonly Grid[];
  readonly options: ReadOptions;
  readonly sheets: readonly ReadSheet[];
  readonly store: RowStore;
  readonly context: KindContext;
  readonly year: LedgerYear;
  /** True where some sheet was left out, or is doubted, because of what the others hold. */
  readonly choseSheets: boolean;
  /** What tells the sheets apart, where there are several. */
  readonly pictures?: SheetPictures;
  /** The ledger's own subtotals, once all rows are known. */
  readonly subtotals?: readonly Subtotal[];
}

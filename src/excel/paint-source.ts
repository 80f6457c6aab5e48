import type { CellStyle, SheetPlan, StyleName, TablePlan } from '../core/report/plan';

/** What goes into a cell through office.js: a text that is meant to be a formula begins with '='. */
export type Content = string | number | boolean;

/** A long table without its rows: these are asked for piece by piece while it is written. */
export interface PaintTable extends Pick<TablePlan, 'name' | 'top' | 'left' | 'rowCount' | 'totals' | 'headerStyle'> {
  readonly columns: readonly { readonly header: string; readonly style: StyleName; readonly linked: boolean }[];
}

export interface PaintSheet extends Omit<SheetPlan, 'tables'> {
  readonly tables: readonly PaintTable[];
}

/** A plan as the pane's thread gets it: it is laid out in the worker, and only what is being written crosses over. */
export interface PaintSource {
  readonly sheets: readonly PaintSheet[];
  readonly styles: Readonly<Record<StyleName, CellStyle>>;
  /** Contents of table rows, texts already made safe. */
  readonly rows: (sheet: number, table: number, from: number, count: number) => Promise<Content[][]>;
}

/** 0-based bottom row of a table: header, rows, totals. */
export function tableBottom(table: Pick<TablePlan, 'top' | 'rowCount' | 'totals'>): number {
  return table.top + table.rowCount + (table.totals === undefined ? 0 : 1);
}

/** The last row and column that a sheet's plan writes to, 0-based; -1 where it writes nothing. */
export function lastCell(sheet: PaintSheet): { readonly row: number; readonly column: number } {
  let row = -1;
  let column = -1;
  const reach = (bottom: number, right: number): void => {
    row = Math.max(row, bottom);
    column = Math.max(column, right);
  };
  for (const cell of sheet.cells) reach(cell.row, cell.column);
  for (const merge of sheet.merges) reach(merge.bottom, merge.right);
  for (const table of sheet.tables) reach(tableBottom(table), table.left + table.columns.length - 1);
  return { row, column };
}


import type { Language } from '../core/text/language';
import type { PaintRecord } from './paint-record';
import type { PaintSheet } from './paint-source';
import { lastCell, tableBottom } from './paint-source';
import type { Progress } from './session';
import type { SheetArea } from './sheet-area';

/** How a plan is to be painted, and over what. */
export interface PaintOptions {
  readonly language: Language;
  /** What the last writing left; empty when there was none. */
  readonly record: PaintRecord;
  /** Names of every sheet that a plan may have, also those that this one has not. */
  readonly ownNames: readonly string[];
  readonly replaceOwnCells: boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** One sheet of the plan on its way into the workbook. */
export interface Target {
  readonly index: number;
  readonly plan: PaintSheet;
  /** The sheet of that name, when it stands already. */
  readonly old: Excel.Worksheet | undefined;
  readonly oldArea: SheetArea | undefined;
  /** Where the plan is written: the new sheet itself, or one aside. */
  stage?: Excel.Worksheet;
}

/** The cells that a plan writes. */
export function planArea(plan: PaintSheet): SheetArea {
  const { row, column } = lastCell(plan);
  const bottom = plan.tables.reduce((most, table) => Math.max(most, tableBottom(table)), row);
  return { top: 0, left: 0, rowCount: bottom + 1, columnCount: column + 1 };
}

/** How much there is to write of a sheet, in rows of a long table. */
export function rowsOf(plan: PaintSheet): number {
  return plan.cells.length / 10 + plan.tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

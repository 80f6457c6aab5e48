import type { Area } from '../model/area';
import type { Change } from '../model/change';
import type { Workbook } from '../model/workbook';
import { ColumnIndex } from './column-index';

/** The indexes of the columns that formulas look through, made when asked for and forgotten when their column changes. */
export class ColumnIndexes {
  private readonly workbook: Workbook;
  private readonly bySheet = new Map<string, Map<number, ColumnIndex>>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    workbook.onChange((change) => {
      this.note(change);
    });
  }

  /** The index of a sheet's column; undefined when there is no such sheet. */
  column(sheetId: string, column: number): ColumnIndex | undefined {
    const sheet = this.workbook.sheet(sheetId);
    if (sheet === undefined) return undefined;
    let columns = this.bySheet.get(sheetId);
    if (columns === undefined) this.bySheet.set(sheetId, (columns = new Map<number, ColumnIndex>()));
    let index = columns.get(column);
    if (index === undefined) columns.set(column, (index = new ColumnIndex(sheet, column, this.workbook.inputLocale)));
    return index;
  }

  private note(change: Change): void {
    if (change.kind === 'cells' || change.kind === 'calculated') this.forget(change.sheet, change.area);
    else if (change.kind === 'sheet-deleted') this.bySheet.delete(change.sheet);
    // Rows, columns or whole sheets stand elsewhere.
    else if (change.kind === 'inserted' || change.kind === 'deleted' || change.kind === 'sorted' || change.kind === 'restored') this.bySheet.clear();
  }

  private forget(sheet: string, area: Area): void {
    const columns = this.bySheet.get(sheet);
    if (columns === undefined) return;
    for (const column of [...columns.keys()]) if (column >= area.column && column < area.column + area.columns) columns.delete(column);
  }
}

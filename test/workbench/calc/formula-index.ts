import { WHOLE_SHEET } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';

type Matrix = Record<number, Record<number, { f: string }>>;

/** A cell of a sheet. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the formulas of a sheet are; kept up to date by looking again only at what changed. */
export class FormulaIndex {
  readonly matrix: Matrix = {};
  private readonly sheet: Sheet;
  private stale: Area[] = [WHOLE_SHEET];
  private count = 0;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  formulaAt(row: number, column: number): string | undefined {
    return this.matrix[row]?.[column]?.f;
  }

  forEach(visit: (row: number, column: number) => void): void {
    for (const [row, line] of Object.entries(this.matrix)) for (const column of Object.keys(line)) visit(Number(row), Number(column));
  }

  /** Says that the contents of an area changed. */
  invalidate(area: Area): void {
    if (this.stale[0] !== WHOLE_SHEET) this.stale.push(area);
  }

  /** Says that formulas may be anywhere now. */
  invalidateAll(): void {
    this.stale = [WHOLE_SHEET];
  }

  /** Looks again at what changed; gives the cells whose formula went, came or became another one. */
  refresh(): CellPlace[] {
    const changed: CellPlace[] = [];
    for (const area of this.stale) {
      this.removeGone(area, changed);
      this.sheet.forEachCell(area, (row, column, _value, formula) => {
        // A formula written again counts as entered anew; a look over the whole sheet is no writing.
        if (formula === undefined || (area === WHOLE_SHEET && this.formulaAt(row, column) === formula)) return;
        this.put(row, column, formula);
        changed.push({ row, column });
      });
    }
    this.stale = [];
    return changed;
  }

  private removeGone(area: Area, changed: CellPlace[]): void {
    const rows = area.rows < this.count ? Array.from({ length: area.rows }, (_, i) => area.row + i) : Object.keys(this.matrix).map(Number);
    for (const row of rows) {
      const line = this.matrix[row];
      if (line === undefined || row < area.row || row >= area.row + area.rows) continue;
      for (const column of Object.keys(line).map(Number)) {
        if (column < area.column || column >= area.column + area.columns) continue;
        if (this.sheet.formula(row, column) !== undefined) continue;
        Reflect.deleteProperty(line, column);
        this.count -= 1;
        changed.push({ row, column });
      }
      if (Object.keys(line).length === 0) Reflect.deleteProperty(this.matrix, row);
    }
  }

  private put(row: number, column: number, formula: string): void {
    const line = (this.matrix[row] ??= {});
    if (line[column] === undefined) this.count += 1;
    line[column] = { f: formula };
  }
}

import { WHOLE_SHEET } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { constantResult } from './constant-formula';

type Matrix = Record<number, Record<number, { f: string }>>;

/** A cell of a sheet. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where the formulas of a sheet are that have to be calculated; kept up to date by looking again only at what changed.
 * A formula that refers to nothing is not among them: it never comes to anything else (constant-formula.ts).
 */
export class FormulaIndex {
  readonly matrix: Matrix = {};
  private readonly sheet: Sheet;
  private stale: Area[] = [WHOLE_SHEET];
  private count = 0;
  private readonly columns = new Map<number, readonly number[]>();

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

  /** The rows of a column that hold formulas. */
  rowsOf(column: number): readonly number[] {
    let rows = this.columns.get(column);
    if (rows === undefined) {
      rows = Object.keys(this.matrix).map(Number).filter((row) => this.matrix[row]?.[column] !== undefined);
      this.columns.set(column, rows);
    }
    return rows;
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
    if (this.stale.length > 0) this.columns.clear();
    for (const area of this.stale) {
      this.removeGone(area, changed);
      this.sheet.forEachCell(area, (row, column, _value, formula) => {
        // A formula written again counts as entered anew; a look over the whole sheet is no writing.
        if (formula === undefined || this.isSettled(row, column, formula) || (area === WHOLE_SHEET && this.formulaAt(row, column) === formula)) return;
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
        const formula = this.sheet.formula(row, column);
        if (formula !== undefined && constantResult(formula) === undefined) continue;
        Reflect.deleteProperty(line, column);
        this.count -= 1;
        changed.push({ row, column });
      }
      if (Object.keys(line).length === 0) Reflect.deleteProperty(this.matrix, row);
    }
  }

  /** Shows what a constant formula comes to; false for any other formula. */
  private isSettled(row: number, column: number, formula: string): boolean {
    const result = constantResult(formula);
    if (result === undefined) return false;
    this.sheet.setCalculated(row, column, result);
    return true;
  }

  private put(row: number, column: number, formula: string): void {
    const line = (this.matrix[row] ??= {});
    if (line[column] === undefined) this.count += 1;
    line[column] = { f: formula };
  }
}

import { cellArea, contains, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from './area';
import type { Area } from './area';
import type { CellFormat, FormatPatch, FormatPool } from './cell-format';
import { CellStore } from './cell-store';
import type { CellSnapshot } from './cell-store';
import type { CellValue } from './cell-value';
import type { Announcement, ChangeFeed } from './change';
import type { History, Restorable } from './history';
import { parseInput } from './parse-input';
import type { InputLocale } from './parse-input';
import { emptySheetParts } from './sheet-parts';
import type { SheetParts } from './sheet-parts';

/** What can be written into a cell: null leaves it as it is, an empty text empties it. */
export type CellInput = string | number | boolean | null;

/** What a sheet needs of its workbook. */
export interface SheetSurroundings {
  readonly feed: ChangeFeed;
  readonly history: History;
  readonly formats: FormatPool;
  readonly inputLocale: InputLocale;
}

/**
 * One worksheet. Everything but the cells is in `parts`, whose values are replaced, never changed in place.
 * These are the plain operations; what Excel forbids (protection, filters, merged areas) is judged before, in strictness/.
 */
export class Sheet implements Restorable {
  readonly id: string;
  private readonly around: SheetSurroundings;
  private readonly cells = new CellStore();
  private state: SheetParts;
  /** The selected areas, the first one active. Not part of undo. */
  selection: readonly Area[] = [cellArea(0, 0)];

  constructor(id: string, name: string, around: SheetSurroundings) {
    this.id = id;
    this.around = around;
    this.state = emptySheetParts(name);
  }

  get parts(): SheetParts {
    return this.state;
  }

  get name(): string {
    return this.state.name;
  }

  /** The value of a cell; null when it is empty. */
  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  /** The formula of a cell with its `=`, undefined when it has none. */
  formula(row: number, column: number): string | undefined {
    return this.cells.formula(row, column);
  }

  /** The format in force for a cell: its own, else its row's, else its column's. */
  format(row: number, column: number): CellFormat {
    return this.around.formats.get(this.formatId(row, column));
  }

  formatId(row: number, column: number): number {
    return this.cells.format(row, column) ?? this.state.rowFormats.get(row) ?? this.state.columnFormats.get(column) ?? 0;
  }

  /** Calls back for every cell of the area that holds something; column by column, top to bottom. */
  forEachCell(area: Area, visit: (row: number, column: number, value: CellValue, formula: string | undefined, format: number | undefined) => void): void {
    this.cells.forEach(area, visit);
  }

  /** The cells in use within an area (the whole sheet unless given); undefined when there are none. */
  usedArea(valuesOnly = false, within: Area = WHOLE_SHEET): Area | undefined {
    return this.cells.usedArea(within, valuesOnly);
  }

  /** Writes one cell as if it were typed: texts become numbers, dates or formulas as Excel decides. Null leaves it alone. */
  setCell(row: number, column: number, input: CellInput): void {
    this.writeBlock(cellArea(row, column), [[input]]);
  }

  /** Writes a formula (with `=`); its value is 0 until the calculation answers. */
  setFormula(row: number, column: number, formula: string): void {
    this.writeBlock(cellArea(row, column), [[formula]]);
  }

  /** Writes a block as if every cell were typed. Invariant: the rows and columns of `inputs` are those of the area. */
  writeBlock(area: Area, inputs: readonly (readonly CellInput[])[]): void {
    this.touch();
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? this.value(area.row, area.column) : undefined;
    inputs.forEach((line, i) => {
      line.forEach((input, j) => {
        if (input !== null) this.writeOne(area.row + i, area.column + j, input);
      });
    });
    this.announce(single && before !== undefined ? { kind: 'cells', sheet: this.id, area, before, after: this.value(area.row, area.column) } : { kind: 'cells', sheet: this.id, area });
  }

  /** Puts a cell into the sheet as it is, without reading its text: for files, copies and moves. Announces nothing. */
  putCell(row: number, column: number, value: CellValue, formula?: string, format?: number): void {
    this.touch();
    this.cells.setValue(row, column, value);
    this.cells.setFormula(row, column, formula);
    if (format !== undefined) this.cells.setFormat(row, column, format);
  }

  /** Puts the cells of another sheet's area in the place of its own, formulas rewritten: for copies. Announces nothing. */
  takeCells(from: Sheet, source: Area, row: number, column: number, rewrite: (formula: string) => string): void {
    this.touch();
    this.cells.clear({ ...source, row, column }, { contents: true, formats: true });
    from.cells.forEach(source, (sourceRow, sourceColumn, value, formula, format) => {
      const [toRow, toColumn] = [sourceRow - source.row + row, sourceColumn - source.column + column];
      this.cells.setValue(toRow, toColumn, value);
      if (formula !== undefined) this.cells.setFormula(toRow, toColumn, rewrite(formula));
      if (format !== undefined) this.cells.setFormat(toRow, toColumn, format);
    });
  }

  /** Takes over a result of the calculation. Does nothing when the cell already shows it. */
  setCalculated(row: number, column: number, value: CellValue): void {
    if (sameValue(this.cells.value(row, column), value)) return;
    this.cells.setValue(row, column, value);
    this.announce({ kind: 'calculated', sheet: this.id, area: cellArea(row, column) });
  }

  /**
   * Takes over a result of several cells. It spills from its formula's cell; when something is in the way
   * the cell shows #SPILL! and false is returned. A 1 × 1 result takes an earlier spill back.
   */
  setSpilled(row: number, column: number, values: readonly (readonly CellValue[])[]): boolean {
    const key = `${row},${column}`;
    const earlier = this.state.spills.get(key);
    if (earlier) this.forEachSpilled(earlier, (r, c) => { this.cells.setValue(r, c, null); });
    const area: Area = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
    const spills = new Map(this.state.spills);
    spills.delete(key);
    const blocked = lastRow(area) >= MAX_ROWS || lastColumn(area) >= MAX_COLUMNS || this.isOccupied(area);
    if (blocked) this.cells.setValue(row, column, { error: '#SPILL!' });
    else {
      values.forEach((line, i) => { line.forEach((value, j) => { this.cells.setValue(row + i, column + j, value); }); });
      if (area.rows * area.columns > 1) spills.set(key, area);
    }
    this.state = { ...this.state, spills };
    this.announce({ kind: 'calculated', sheet: this.id, area: earlier && !blocked ? { ...area, rows: Math.max(area.rows, earlier.rows), columns: Math.max(area.columns, earlier.columns) } : (earlier ?? area) });
    return !blocked;
  }

  /** Takes a spill back because something is about to be written into it: its formula shows #SPILL!. */
  blockSpill(spill: Area): void {
    this.touch();
    const spills = new Map(this.state.spills);
    spills.delete(`${spill.row},${spill.column}`);
    this.state = { ...this.state, spills };
    this.forEachSpilled(spill, (row, column) => { this.cells.setValue(row, column, null); });
    this.cells.setValue(spill.row, spill.column, { error: '#SPILL!' });
    this.announce({ kind: 'calculated', sheet: this.id, area: spill });
  }

  /** The spill a cell belongs to, undefined when it is in none. */
  spillAt(row: number, column: number): Area | undefined {
    for (const area of this.state.spills.values()) if (contains(area, cellArea(row, column))) return area;
    return undefined;
  }

  /** Changes formats; whole rows and columns remember theirs for cells that are written later. */
  setFormat(area: Area, patch: FormatPatch): void {
    this.touch();
    const { formats } = this.around;
    const key = JSON.stringify(patch);
    if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) {
      const lines = area.rows === MAX_ROWS ? this.state.columnFormats : this.state.rowFormats;
      const [first, count] = area.rows === MAX_ROWS ? [area.column, area.columns] : [area.row, area.rows];
      const changed = new Map(lines);
      for (let i = first; i < first + count; i += 1) changed.set(i, formats.deriveBy(changed.get(i) ?? 0, patch, key));
      this.cells.forEach(area, (row, column, _value, _formula, format) => {
        if (format !== undefined) this.cells.setFormat(row, column, formats.deriveBy(format, patch, key));
      });
      this.state = area.rows === MAX_ROWS ? { ...this.state, columnFormats: changed } : { ...this.state, rowFormats: changed };
    } else {
      this.cells.mapFormats(area, (row, column) => this.state.rowFormats.get(row) ?? this.state.columnFormats.get(column) ?? 0, (format) => formats.deriveBy(format, patch, key));
    }
    this.announce({ kind: 'formats', sheet: this.id, area });
  }

  /** Empties cells: their contents, their formats, or both. */
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    this.touch();
    const contents = what !== 'formats';
    const formats = what !== 'contents';
    const used = this.cells.usedArea(area, false);
    if (used) this.cells.clear(used, { contents, formats });
    if (formats && area.rows === MAX_ROWS) this.replaceLines('columnFormats', area.column, area.columns);
    if (formats && area.columns === MAX_COLUMNS) this.replaceLines('rowFormats', area.row, area.rows);
    if (contents) this.dropSpills(area);
    if (contents) this.announce({ kind: 'cells', sheet: this.id, area });
    if (formats) this.announce({ kind: 'formats', sheet: this.id, area });
  }

  /** Moves cells within the sheet, without touching formulas; a building stone of inserting, deleting and sorting. */
  moveCells(area: Area, byRows: number, byColumns: number): void {
    this.touch();
    this.cells.move(area, byRows, byColumns);
  }

  /** Rewrites every formula of the sheet; values stay. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    const changed: [number, number, string][] = [];
    this.cells.forEachFormula((row, column, formula) => {
      const after = rewrite(formula);
      if (after !== formula) changed.push([row, column, after]);
    });
    if (changed.length === 0) return;
    this.touch();
    for (const [row, column, formula] of changed) this.cells.setFormula(row, column, formula);
  }

  /** Calls back for every formula of the sheet. */
  forEachFormula(visit: (row: number, column: number, formula: string) => void): void {
    this.cells.forEachFormula(visit);
  }

  /** Replaces parts of the sheet and says what that was. */
  update(patch: Partial<SheetParts>, announcement?: Announcement): void {
    this.touch();
    this.state = { ...this.state, ...patch };
    if (announcement) this.announce(announcement);
  }

  announce(announcement: Announcement): void {
    this.around.feed.announce(announcement);
  }

  takeState(): { parts: SheetParts; cells: CellSnapshot } {
    return { parts: this.state, cells: this.cells.snapshot() };
  }

  putState(state: unknown): void {
    const { parts, cells } = state as { parts: SheetParts; cells: CellSnapshot };
    const changed = this.cells.changedArea(cells);
    this.state = parts;
    this.cells.restore(cells);
    // Excel tells listeners of undone edits as of any others.
    if (changed) this.announce({ kind: 'cells', sheet: this.id, area: changed });
  }

  private touch(): void {
    this.around.history.touch(this);
  }

  private writeOne(row: number, column: number, input: string | number | boolean): void {
    const numberFormat = typeof input === 'string' ? this.format(row, column).numberFormat : 'General';
    const parsed = parseInput(input, numberFormat, this.around.inputLocale);
    this.cells.setValue(row, column, parsed.value);
    this.cells.setFormula(row, column, parsed.formula);
    if (this.state.spills.size > 0) this.dropSpills(cellArea(row, column));
    if (parsed.numberFormat !== undefined && numberFormat === 'General') this.cells.setFormat(row, column, this.around.formats.derive(this.formatId(row, column), { numberFormat: parsed.numberFormat }));
  }

  /** A spill whose own cell is overwritten disappears with all it showed. */
  private dropSpills(area: Area): void {
    const dropped = [...this.state.spills].filter(([, spill]) => contains(area, cellArea(spill.row, spill.column)));
    if (dropped.length === 0) return;
    const spills = new Map(this.state.spills);
    for (const [key, spill] of dropped) {
      spills.delete(key);
      this.forEachSpilled(spill, (row, column) => { this.cells.setValue(row, column, null); });
      this.announce({ kind: 'calculated', sheet: this.id, area: spill });
    }
    this.state = { ...this.state, spills };
  }

  private forEachSpilled(spill: Area, visit: (row: number, column: number) => void): void {
    for (let row = spill.row; row <= lastRow(spill); row += 1) {
      for (let column = spill.column; column <= lastColumn(spill); column += 1) if (row !== spill.row || column !== spill.column) visit(row, column);
    }
  }

  private isOccupied(area: Area): boolean {
    if (area.rows * area.columns === 1) return false;
    let occupied = this.state.merges.some((merge) => intersection(merge, area)) || this.state.tables.some((table) => intersection(table.area, area));
    this.cells.forEach(area, (row, column, value, formula) => {
      if ((row !== area.row || column !== area.column) && (value !== null || formula !== undefined)) occupied = true;
    });
    return occupied;
  }

  private replaceLines(lines: 'rowFormats' | 'columnFormats', first: number, count: number): void {
    const kept = new Map([...this.state[lines]].filter(([line]) => line < first || line >= first + count));
    this.state = { ...this.state, [lines]: kept };
  }
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error && a.message === b.message;
}

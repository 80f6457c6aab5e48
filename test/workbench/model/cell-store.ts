import { boundingArea, cellArea, intersection, lastColumn, lastRow, MAX_ROWS } from './area';
import type { Area } from './area';
import type { CellValue } from './cell-value';

const CHUNK = 1024;
const CHUNKS = MAX_ROWS / CHUNK;

/** 1024 cells of one column. Formulas and formats take no room where there are none. */
interface Chunk {
  readonly owner: number;
  readonly values: (CellValue | undefined)[];
  formulas: (string | undefined)[] | undefined;
  formats: (number | undefined)[] | undefined;
}

/** A frozen state of a store; cheap, because chunks are shared until one is written. */
export interface CellSnapshot {
  readonly chunks: ReadonlyMap<number, Chunk>;
}

/**
 * The cells of a sheet by column, in chunks that are copied when a snapshot still needs them:
 * 100,000 × 10 cells stay cheap, and so does an undo step.
 */
export class CellStore {
  private chunks = new Map<number, Chunk>();
  private owner = 0;

  value(row: number, column: number): CellValue {
    return this.chunkAt(row, column)?.values[row % CHUNK] ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.chunkAt(row, column)?.formulas?.[row % CHUNK];
  }

  /** The format id set on the cell itself, undefined when it takes its row's or column's. */
  format(row: number, column: number): number | undefined {
    return this.chunkAt(row, column)?.formats?.[row % CHUNK];
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === null && !this.chunkAt(row, column)) return;
    this.writable(row, column).values[row % CHUNK] = value ?? undefined;
  }

  setFormula(row: number, column: number, formula: string | undefined): void {
    if (formula === undefined && !this.chunkAt(row, column)?.formulas) return;
    const chunk = this.writable(row, column);
    chunk.formulas ??= new Array<string | undefined>(CHUNK);
    chunk.formulas[row % CHUNK] = formula;
  }

  setFormat(row: number, column: number, format: number | undefined): void {
    if (format === undefined && !this.chunkAt(row, column)?.formats) return;
    const chunk = this.writable(row, column);
    chunk.formats ??= new Array<number | undefined>(CHUNK);
    chunk.formats[row % CHUNK] = format;
  }

  /** Gives every cell of the area another format: from its own, or from `base` where it has none. */
  mapFormats(area: Area, base: (row: number, column: number) => number, change: (format: number) => number): void {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      for (let row = area.row; row <= lastRow(area); ) {
        const chunk = this.writable(row, column);
        chunk.formats ??= new Array<number | undefined>(CHUNK);
        const end = Math.min(lastRow(area), row - (row % CHUNK) + CHUNK - 1);
        // Neighbours mostly have the same format: the last answer is kept at hand.
        let lastIn = -1;
        let lastOut = 0;
        for (; row <= end; row += 1) {
          const before = chunk.formats[row % CHUNK] ?? base(row, column);
          if (before !== lastIn) {
            lastIn = before;
            lastOut = change(before);
          }
          chunk.formats[row % CHUNK] = lastOut;
        }
      }
    }
  }

  /** Calls back for every cell of the area that holds a value, a formula or a format; column by column. */
  forEach(area: Area, visit: (row: number, column: number, value: CellValue, formula: string | undefined, format: number | undefined) => void): void {
    for (const key of this.keysWithin(area)) {
      const chunk = this.chunks.get(key);
      if (!chunk) continue;
      const column = Math.floor(key / CHUNKS);
      const base = (key % CHUNKS) * CHUNK;
      const from = Math.max(0, area.row - base);
      const to = Math.min(CHUNK - 1, lastRow(area) - base);
      for (let i = from; i <= to; i += 1) {
        const value = chunk.values[i] ?? null;
        const formula = chunk.formulas?.[i];
        const format = chunk.formats?.[i];
        if (value !== null || formula !== undefined || format !== undefined) visit(base + i, column, value, formula, format);
      }
    }
  }

  /** Calls back for every formula. */
  forEachFormula(visit: (row: number, column: number, formula: string) => void): void {
    for (const [key, chunk] of this.chunks) {
      const base = (key % CHUNKS) * CHUNK;
      chunk.formulas?.forEach((formula, i) => {
        if (formula !== undefined) visit(base + i, Math.floor(key / CHUNKS), formula);
      });
    }
  }

  /** The smallest area that holds all cells with a value or formula (and format, unless `valuesOnly`) within the given one. */
  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [key, chunk] of this.chunks) {
      const column = Math.floor(key / CHUNKS);
      const base = (key % CHUNKS) * CHUNK;
      const from = Math.max(base, within.row);
      const to = Math.min(base + CHUNK - 1, lastRow(within));
      // Most chunks lie inside what is known already, and need no look.
      if (from > to || column < within.column || column > lastColumn(within) || (column >= left && column <= right && from >= top && to <= bottom)) continue;
      const first = firstUsed(chunk, from - base, to - base, 1, valuesOnly);
      if (first === undefined) continue;
      const last = firstUsed(chunk, to - base, from - base, -1, valuesOnly) ?? first;
      top = Math.min(top, base + first);
      bottom = Math.max(bottom, base + last);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Empties the cells of the area; formats stay unless asked for. */
  clear(area: Area, what: { readonly contents: boolean; readonly formats: boolean }): void {
    for (const key of this.keysWithin(area)) {
      const column = Math.floor(key / CHUNKS);
      const base = (key % CHUNKS) * CHUNK;
      const whole = base >= area.row && base + CHUNK - 1 <= lastRow(area);
      if (whole && what.contents && what.formats) {
        this.chunks.delete(key);
        continue;
      }
      const chunk = this.writable(base, column);
      const from = Math.max(0, area.row - base);
      const to = Math.min(CHUNK, lastRow(area) - base + 1);
      if (what.contents) {
        chunk.values.fill(undefined, from, to);
        chunk.formulas?.fill(undefined, from, to);
      }
      if (what.formats) chunk.formats?.fill(undefined, from, to);
    }
  }

  /** Moves the cells of an area by whole rows and columns; what they leave is empty, what lies at the target is replaced. */
  move(area: Area, byRows: number, byColumns: number): void {
    const used = this.usedArea(area, false);
    if (used) {
      const cells: [number, number, CellValue, string | undefined, number | undefined][] = [];
      this.forEach(used, (...cell) => cells.push(cell));
      this.clear(area, { contents: true, formats: true });
      this.clear({ ...area, row: area.row + byRows, column: area.column + byColumns }, { contents: true, formats: true });
      for (const [row, column, value, formula, format] of cells) {
        this.setValue(row + byRows, column + byColumns, value);
        if (formula !== undefined) this.setFormula(row + byRows, column + byColumns, formula);
        if (format !== undefined) this.setFormat(row + byRows, column + byColumns, format);
      }
      return;
    }
    this.clear({ ...area, row: area.row + byRows, column: area.column + byColumns }, { contents: true, formats: true });
  }

  snapshot(): CellSnapshot {
    this.owner += 1;
    return { chunks: new Map(this.chunks) };
  }

  /** The smallest area that holds all cells whose value or formula is another one in the snapshot. */
  changedArea(snapshot: CellSnapshot): Area | undefined {
    let changed: Area | undefined;
    for (const key of new Set([...this.chunks.keys(), ...snapshot.chunks.keys()])) {
      const [now, then] = [this.chunks.get(key), snapshot.chunks.get(key)];
      if (now === then) continue;
      for (let i = 0; i < CHUNK; i += 1) {
        if (now?.values[i] === then?.values[i] && now?.formulas?.[i] === then?.formulas?.[i]) continue;
        const cell = cellArea((key % CHUNKS) * CHUNK + i, Math.floor(key / CHUNKS));
        changed = changed ? boundingArea(changed, cell) : cell;
      }
    }
    return changed;
  }

  restore(snapshot: CellSnapshot): void {
    this.owner += 1;
    this.chunks = new Map(snapshot.chunks);
  }

  private chunkAt(row: number, column: number): Chunk | undefined {
    return this.chunks.get(column * CHUNKS + Math.floor(row / CHUNK));
  }

  private writable(row: number, column: number): Chunk {
    const key = column * CHUNKS + Math.floor(row / CHUNK);
    const chunk = this.chunks.get(key);
    if (chunk?.owner === this.owner) return chunk;
    const own: Chunk = chunk
      ? { owner: this.owner, values: chunk.values.slice(), formulas: chunk.formulas?.slice(), formats: chunk.formats?.slice() }
      : { owner: this.owner, values: new Array<CellValue | undefined>(CHUNK), formulas: undefined, formats: undefined };
    this.chunks.set(key, own);
    return own;
  }

  /** The chunks that touch the area, in the order of columns and rows. */
  private keysWithin(area: Area): number[] {
    const first = Math.floor(area.row / CHUNK);
    const last = Math.floor(lastRow(area) / CHUNK);
    const wanted = (last - first + 1) * area.columns;
    const keys: number[] = [];
    if (wanted <= this.chunks.size) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        for (let chunk = first; chunk <= last; chunk += 1) if (this.chunks.has(column * CHUNKS + chunk)) keys.push(column * CHUNKS + chunk);
      }
      return keys;
    }
    for (const key of this.chunks.keys()) {
      const cells: Area = { row: (key % CHUNKS) * CHUNK, column: Math.floor(key / CHUNKS), rows: CHUNK, columns: 1 };
      if (intersection(cells, area)) keys.push(key);
    }
    return keys.sort((a, b) => a - b);
  }
}

/** The first cell in use going from one place of a chunk to another. */
function firstUsed(chunk: Chunk, from: number, to: number, step: 1 | -1, valuesOnly: boolean): number | undefined {
  for (let i = from; i !== to + step; i += step) {
    if (chunk.values[i] !== undefined || chunk.formulas?.[i] !== undefined || (!valuesOnly && chunk.formats?.[i] !== undefined)) return i;
  }
  return undefined;
}

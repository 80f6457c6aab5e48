import type { Edit } from '../core/ledger/edit';
import type { Cell, Grid, Merge } from '../core/ledger/grid';
import { textSharer, type TextSharer } from './shared-texts';

/** A sheet as the edge identifies it, in the workbook's order. */
export interface SheetName {
  readonly id: string;
  readonly name: string;
}

export interface SheetHead {
  /** 0-based sheet row and column of the first cell read. */
  readonly top: number;
  readonly left: number;
  /** Rows that are going to be read. */
  readonly rowCount: number;
  readonly merges: readonly Merge[];
}

interface StoredSheet extends SheetHead {
  readonly rows: Cell[][];
  readonly shareTexts: TextSharer;
}

/** The cells of the workbook's sheets as last read. Rows are addressed by their 0-based sheet row. */
export interface GridStore {
  readonly setSheets: (sheets: readonly SheetName[]) => void;
  /** Forgets what was read of a sheet and begins anew. */
  readonly open: (id: string, head: SheetHead) => void;
  /** Puts rows in place, which are the store's from then on; what that changed, undefined when every cell is as it was. */
  readonly put: (id: string, top: number, rows: readonly Cell[][]) => Edit | undefined;
  readonly insert: (id: string, top: number, count: number) => void;
  readonly remove: (id: string, top: number, count: number) => void;
  /** Leaves out the rows from `end` on: they are empty now. True when there were any. */
  readonly trim: (id: string, end: number) => boolean;
  readonly grids: () => readonly Grid[];
  /** One sheet as last read. */
  readonly grid: (id: string) => Grid | undefined;
}

export function createGridStore(): GridStore {
  let names: readonly SheetName[] = [];
  const sheets = new Map<string, StoredSheet>();

  const grid = (id: string): Grid | undefined => {
    const [name, sheet] = [names.find((other) => other.id === id)?.name, sheets.get(id)];
    return name === undefined || sheet === undefined ? undefined : { sheet: name, top: sheet.top, left: sheet.left, rows: sheet.rows, merges: sheet.merges };
  };

  return {
    setSheets: (next) => {
      names = next;
      for (const id of [...sheets.keys()]) if (!next.some((sheet) => sheet.id === id)) sheets.delete(id);
    },
    open: (id, head) => {
      sheets.set(id, { ...head, rows: [], shareTexts: textSharer() });
    },
    put: (id, top, rows) => {
      const sheet = sheets.get(id);
      if (sheet === undefined) return undefined;
      sheet.shareTexts(rows);
      let first = -1;
      let last = -1;
      rows.forEach((row, index) => {
        const place = top - sheet.top + index;
        if (place < 0) return;
        while (sheet.rows.length < place) sheet.rows.push([]);
        if (sameCells(sheet.rows[place], row)) return;
        sheet.rows[place] = row;
        first = first === -1 ? index : first;
        last = index;
      });
      if (first === -1) return undefined;
      return { sheet: names.find((name) => name.id === id)?.name ?? '', top: top + first, left: sheet.left, rows: rows.slice(first, last + 1) };
    },
    insert: (id, top, count) => {
      const sheet = sheets.get(id);
      if (sheet === undefined) return;
      const place = Math.max(0, top - sheet.top);
      if (place < sheet.rows.length) sheet.rows.splice(place, 0, ...Array.from({ length: count }, () => []));
    },
    remove: (id, top, count) => {
      const sheet = sheets.get(id);
      if (sheet === undefined) return;
      const from = Math.max(0, top - sheet.top);
      sheet.rows.splice(from, Math.max(0, top + count - sheet.top - from));
    },
    trim: (id, end) => {
      const sheet = sheets.get(id);
      if (sheet === undefined || sheet.rows.length <= end - sheet.top) return false;
      sheet.rows.length = Math.max(0, end - sheet.top);
      return true;
    },
    grids: () => names.flatMap(({ id }) => grid(id) ?? []),
    grid,
  };
}

function sameCells(before: readonly Cell[] | undefined, after: readonly Cell[]): boolean {
  return before?.length === after.length && after.every((cell, index) => cell === before[index]);
}

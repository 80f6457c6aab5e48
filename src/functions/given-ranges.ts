import type { Cell } from '../core/ledger/grid';
import type { BudgetSource, LedgerSource } from '../excel/question';
import { cells, cellText, isLeftOut, single } from './read-arguments';

/** Hands ranges that functions were given to the core, each content once. */
export interface GivenRanges {
  readonly ledger: (value: unknown) => LedgerSource;
  readonly budget: (value: unknown) => BudgetSource;
}

type Keep = (key: string, cells: readonly (readonly Cell[])[]) => unknown;

export function createGivenRanges(keep: Keep): GivenRanges {
  const kept = new Set<string>();

  const keyOf = (rows: readonly (readonly Cell[])[]): string => {
    const key = digest(rows);
    if (!kept.has(key)) {
      kept.add(key);
      keep(key, rows);
    }
    return key;
  };

  return {
    ledger: (value) => {
      const rows = cells(value);
      if (rows.length === 1 && rows[0]?.length === 1) {
        const name = single('ledger', value);
        return isLeftOut(name) ? { from: 'workbook' } : { from: 'sheet', name: cellText('ledger', name) };
      }
      return { from: 'range', key: keyOf(plainCells(rows)) };
    },
    budget: (value) => {
      const rows = cells(value);
      if (rows.length === 1 && rows[0]?.length === 1 && isLeftOut(single('budget', value))) return { from: 'workbook' };
      return { from: 'range', key: keyOf(plainCells(rows)) };
    },
  };
}

/** Errors inside a given range are what the ledger reader knows them as: their text. */
function plainCells(rows: readonly (readonly unknown[])[]): Cell[][] {
  return rows.map((row) =>
    row.map((cell): Cell => {
      if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
      return typeof cell === 'object' && cell !== null && 'code' in cell ? String(cell.code) : null;
    }),
  );
}

/** Two 32-bit digests and the size: enough that two ranges of one workbook are never taken for each other. */
function digest(rows: readonly (readonly Cell[])[]): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (const row of rows) {
    for (const cell of row) {
      const text = `${typeof cell}${String(cell)}`;
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        first = Math.imul(first ^ unit, 0x01000193);
        second = Math.imul(second ^ unit, 0x85ebca6b);
      }
      first = Math.imul(first ^ 0x1f, 0x01000193);
      second = (second << 5) - second + (second >>> 27);
    }
  }
  return `${rows.length}x${rows[0]?.length ?? 0}:${first >>> 0}:${second >>> 0}`;
}

import type { ChangedRows } from './verdict';

/** Rows that a cross-check points at, in order, and what they come to. Never changed once made. */
export interface MarkedRows {
  readonly rows: readonly number[];
  readonly amount: number;
}

export const noMarkedRows: MarkedRows = { rows: [], amount: 0 };

/** The marked rows after some rows changed; the very same where none of them was marked or is. */
export function markedRowsAfter(marked: MarkedRows, changed: ChangedRows['rows'], before: (row: number) => number | undefined, after: (row: number) => number | undefined): MarkedRows {
  let { amount } = marked;
  const gone = new Set<number>();
  const come: number[] = [];
  for (const row of changed) {
    const was = before(row);
    const is = after(row);
    if (was !== undefined) {
      gone.add(row);
      amount -= was;
    }
    if (is !== undefined) {
      come.push(row);
      amount += is;
    }
  }
  if (gone.size === 0 && come.length === 0) return marked;
  return { rows: mergedInOrder(marked.rows.filter((row) => !gone.has(row)), come, (row) => row), amount };
}

/** Two lists in the order of their rows as one. */
export function mergedInOrder<Item>(one: readonly Item[], other: readonly Item[], rowOf: (item: Item) => number): readonly Item[] {
  return other.length === 0 ? one : [...one, ...other].sort((left, right) => rowOf(left) - rowOf(right));
}

import type { Rows } from '../ledger/ledger';
import type { TextRole } from '../ledger/roles';

/** The distinct combinations of some text columns. */
export interface CombinedTexts {
  /** Row → index of its combination. */
  readonly ofRow: Uint32Array;
  /** Combination → the first row that has it. */
  readonly firstRows: readonly number[];
}

/** Numbers the distinct combinations of the columns, in the order of their first rows, in one pass. */
export function combineTexts(rows: Rows, roles: readonly TextRole[]): CombinedTexts {
  const columns = roles.filter((role) => rows.texts[role].values.length > 1).map((role) => rows.texts[role].codes);
  const ofRow = new Uint32Array(rows.count);
  const firstRows: number[] = [];
  let mask = 1023;
  let slots = new Int32Array(mask + 1).fill(-1);

  const hashOf = (row: number): number => {
    let hash = 0;
    for (const codes of columns) hash = Math.imul(hash ^ (codes[row] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  };
  const isSame = (left: number, right: number): boolean => {
    for (const codes of columns) if (codes[left] !== codes[right]) return false;
    return true;
  };
  /** The slot that holds the row's combination, or the empty one where it belongs. */
  const slotOf = (row: number): number => {
    let slot = hashOf(row) & mask;
    for (;;) {
      const combination = slots[slot] ?? -1;
      if (combination < 0 || isSame(firstRows[combination] ?? 0, row)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let row = 0; row < rows.count; row++) {
    const slot = slotOf(row);
    let combination = slots[slot] ?? -1;
    if (combination < 0) {
      combination = firstRows.push(row) - 1;
      slots[slot] = combination;
      if (firstRows.length * 2 > mask) {
        mask = mask * 2 + 1;
        slots = new Int32Array(mask + 1).fill(-1);
        firstRows.forEach((first, index) => { slots[slotOf(first)] = index; });
      }
    }
    ofRow[row] = combination;
  }
  return { ofRow, firstRows };
}

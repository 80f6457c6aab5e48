import type { Cell, Grid } from '../../../src/core/ledger/grid';
import { rowKinds, type Ledger, type ReadOptions, type RowKind } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import type { TextRole } from '../../../src/core/ledger/roles';
import { fen, yuanText } from '../../../src/core/money';

/** A sheet from rows of cells, as a test writes a small ledger down. */
export function sheetOf(rows: readonly (readonly (Cell | undefined)[])[], sheet = 'Sheet1'): Grid {
  return { sheet, top: 0, left: 0, rows };
}

/** What a small ledger comes to, in the words of a test: the kind, day and amount of each row, and the problems by cell. */
export interface Reading {
  readonly ledger: Ledger;
  readonly kinds: readonly RowKind[];
  readonly days: readonly number[];
  readonly amounts: readonly string[];
  /** `cell code` of each problem. */
  readonly problems: readonly string[];
}

export function readRowsOf(rows: readonly (readonly (Cell | undefined)[])[], options: ReadOptions = { settings: { year: 2024 } }): Reading {
  const ledger = readLedger([sheetOf(rows)], options);
  const every = Array.from({ length: ledger.rows.count }, (_, row) => row);
  return {
    ledger,
    kinds: every.map((row) => rowKinds[ledger.rows.kind[row]!]!),
    days: every.map((row) => ledger.rows.date[row]!),
    amounts: every.map((row) => yuanText(fen(ledger.rows.amount[row]!))),
    problems: ledger.problems.map(({ place, code }) => `${place?.cell ?? place?.row ?? '-'} ${code}`),
  };
}

export function textOf({ rows }: Ledger, role: TextRole, row: number): string {
  return rows.texts[role].values[rows.texts[role].codes[row]!]!;
}

/** Spending of the postings of a ledger, by a key of the row. */
export function sumBy(ledger: Ledger, keyOf: (row: number) => string): Record<string, string> {
  const sums = new Map<string, number>();
  for (let row = 0; row < ledger.rows.count; row++) {
    if (rowKinds[ledger.rows.kind[row]!] !== 'posting') continue;
    sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + ledger.rows.amount[row]!);
  }
  return Object.fromEntries([...sums].map(([key, amount]) => [key, yuanText(fen(amount))]));
}

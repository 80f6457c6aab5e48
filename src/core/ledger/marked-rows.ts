import { kindCode } from './decide-kinds';
import type { Rows } from './ledger';
import { Look } from './row-store';

/** Rows that warnings over the whole ledger are about, in order: few, if any. */
export interface MarkedRows {
  /** Postings below zero. */
  readonly credits: readonly number[];
  /** Postings whose row holds a receipt, too. */
  readonly both: readonly number[];
}

/** Looking for them again after an edit would cost more than the edit. */
const known = new WeakMap<Rows, MarkedRows>();

/** @param look what was read of each row */
export function markedRows(rows: Rows, look: Uint16Array): MarkedRows {
  const found = known.get(rows) ?? findMarked(rows, look);
  known.set(rows, found);
  return found;
}

function findMarked({ kind, amount }: Rows, look: Uint16Array): MarkedRows {
  const credits: number[] = [];
  const both: number[] = [];
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] !== kindCode.posting) continue;
    if ((amount[row] ?? 0) < 0) credits.push(row);
    if (((look[row] ?? 0) & Look.both) !== 0) both.push(row);
  }
  return { credits, both };
}

/** The marked rows after some rows were edited, from those before; the very same where they are. */
export function markedAfter(before: MarkedRows, rows: Rows, look: Uint16Array, edited: readonly number[]): MarkedRows {
  const isPosting = (row: number): boolean => rows.kind[row] === kindCode.posting;
  const credits = listAfter(before.credits, edited, (row) => isPosting(row) && (rows.amount[row] ?? 0) < 0);
  const both = listAfter(before.both, edited, (row) => isPosting(row) && ((look[row] ?? 0) & Look.both) !== 0);
  const after = credits === before.credits && both === before.both ? before : { credits, both };
  known.set(rows, after);
  return after;
}

function listAfter(list: readonly number[], edited: readonly number[], belongs: (row: number) => boolean): readonly number[] {
  const were = new Set(list);
  if (edited.every((row) => were.has(row) === belongs(row))) return list;
  const changed = new Set(edited);
  return [...list.filter((row) => !changed.has(row)), ...edited.filter(belongs)].sort((one, other) => one - other);
}

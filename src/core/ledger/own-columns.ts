import { ownHeaders } from '../data/own-headers';
import type { Cell } from './grid';

/** The columns in which the program's own answers stand, told by their headers side by side. */
export function ownColumns(labels: readonly string[]): readonly number[] {
  return ownHeaders.flatMap((run) =>
    labels.flatMap((_, first) => (run.every((header, offset) => labels[first + offset]?.trim() === header) ? run.map((_header, offset) => first + offset) : [])),
  );
}

/** Gives the cells of a row without those of the program's own columns. */
export function withoutOwn(own: readonly number[]): (cells: readonly (Cell | undefined)[]) => readonly (Cell | undefined)[] {
  if (own.length === 0) return (cells) => cells;
  const hidden = new Set(own);
  return (cells) => cells.map((cell, column) => (hidden.has(column) ? null : cell));
}

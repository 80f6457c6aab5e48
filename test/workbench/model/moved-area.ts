import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from './area';
import type { Area } from './area';
import type { ShiftDirection } from './change';

/** Where an area is after cells were inserted or deleted; undefined when all its cells are gone. */
export function movedArea(area: Area, kind: 'inserted' | 'deleted', at: Area, shift: ShiftDirection): Area | undefined {
  if (shift === 'Down' || shift === 'Up') {
    if (area.column < at.column || lastColumn(area) > lastColumn(at)) return area;
    const moved = movedSpan(area.row, area.rows, kind, at.row, at.rows, MAX_ROWS);
    return moved && { ...area, row: moved.first, rows: moved.count };
  }
  if (area.row < at.row || lastRow(area) > lastRow(at)) return area;
  const moved = movedSpan(area.column, area.columns, kind, at.column, at.columns, MAX_COLUMNS);
  return moved && { ...area, column: moved.first, columns: moved.count };
}

/** The same for rows or columns alone: `first` and `count` of a span after `n` lines came or went at `at`. */
export function movedSpan(first: number, count: number, kind: 'inserted' | 'deleted', at: number, n: number, limit: number): { first: number; count: number } | undefined {
  if (count >= limit) return { first, count };
  const last = first + count - 1;
  if (kind === 'inserted') {
    if (at > last) return { first, count };
    return at <= first ? { first: first + n, count: Math.min(count, limit - first - n) } : { first, count: Math.min(count + n, limit - first) };
  }
  const gone = Math.max(0, Math.min(last, at + n - 1) - Math.max(first, at) + 1);
  if (gone === count) return undefined;
  const before = Math.max(0, Math.min(first, at + n) - at);
  return { first: first - before, count: count - gone };
}

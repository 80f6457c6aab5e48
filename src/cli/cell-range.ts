import { columnOf, quotedSheet } from '../core/cell-address';

/** The 0-based corners of an A1 range (`B3:B14`, with or without `$`), or of one cell. */
export function rangeCorners(range: string): { top: number; left: number; bottom: number; right: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(range);
  if (found === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

/** A range with every address fixed (`$A$1:$J$9`), as defined names and charts want it, on a sheet. */
export function fixedRange(sheet: string, range: string): string {
  return `${quotedSheet(sheet)}!${range.replace(/\$/g, '').replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

import type { Area } from './area';
import type { CellValue } from './cell-value';
import type { SortField } from './features';
import type { Sheet } from './sheet';
import { copiedFormula } from './formula-references';

export interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly axis: 'rows' | 'columns';
}

interface Line {
  readonly at: number;
  readonly keys: readonly CellValue[];
}

/** Sorts the rows (or columns) of an area as Excel does: numbers, texts, logical values, errors; empty cells always last; equal ones keep their order. */
export function sortLines(sheet: Sheet, area: Area, options: SortOptions): void {
  const byRows = options.axis === 'rows';
  const count = byRows ? area.rows : area.columns;
  const width = byRows ? area.columns : area.rows;
  const place = (line: number, cell: number): [number, number] => (byRows ? [area.row + line, area.column + cell] : [area.row + cell, area.column + line]);
  const lines: Line[] = Array.from({ length: count }, (_, at) => ({ at, keys: options.fields.map((field) => sheet.value(...place(at, field.key))) }));
  const sorted = [...lines].sort((a, b) => compareLines(a, b, options));
  const cells = sorted.map((line) => Array.from({ length: width }, (_, i) => {
    const [row, column] = place(line.at, i);
    return { value: sheet.value(row, column), formula: sheet.formula(row, column), format: sheet.formatId(row, column) };
  }));
  cells.forEach((line, to) => {
    const by = to - (sorted[to]?.at ?? to);
    line.forEach((cell, i) => {
      const [row, column] = place(to, i);
      const formula = cell.formula === undefined ? undefined : copiedFormula(cell.formula, byRows ? by : 0, byRows ? 0 : by);
      sheet.putCell(row, column, cell.value, formula, cell.format);
    });
  });
  sheet.announce({ kind: 'sorted', sheet: sheet.id, area, axis: options.axis });
}

function compareLines(a: Line, b: Line, options: SortOptions): number {
  for (const [i, field] of options.fields.entries()) {
    const order = compareValues(a.keys[i] ?? null, b.keys[i] ?? null, field.ascending, options.matchCase);
    if (order !== 0) return order;
  }
  return a.at - b.at;
}

function compareValues(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const sign = ascending ? 1 : -1;
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return sign * kinds;
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = matchCase ? [a, b] : [a.toLowerCase(), b.toLowerCase()];
    return sign * x.localeCompare(y, 'zh-CN');
  }
  return sign * (Number(a) - Number(b) || 0);
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

import { boundingArea, cellArea, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from './area';
import type { Area } from './area';
import type { Sheet } from './sheet';

export type Direction = 'Up' | 'Down' | 'Left' | 'Right';

/** The block of cells around a cell, bounded by empty rows and columns (Ctrl+*). */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  let region = start;
  for (;;) {
    const before = region;
    // Line by line, so that a long list costs one look at each of its rows.
    for (const side of SIDES) {
      for (let line = nextLine(region, side); line && sheet.usedArea(true, line); line = nextLine(region, side)) region = boundingArea(region, { ...line, ...along(region, side) });
    }
    if (region.rows === before.rows && region.columns === before.columns) return region;
  }
}

const SIDES: readonly Direction[] = ['Down', 'Right', 'Up', 'Left'];

/** The line beside a region with its corners; undefined at the edge of the sheet. */
function nextLine(region: Area, side: Direction): Area | undefined {
  const wide = clip({ row: region.row - 1, column: region.column - 1, rows: region.rows + 2, columns: region.columns + 2 });
  const line = { Up: { ...wide, row: region.row - 1, rows: 1 }, Down: { ...wide, row: lastRow(region) + 1, rows: 1 }, Left: { ...wide, column: region.column - 1, columns: 1 }, Right: { ...wide, column: lastColumn(region) + 1, columns: 1 } }[side];
  return line.row < 0 || line.column < 0 || line.row >= MAX_ROWS || line.column >= MAX_COLUMNS ? undefined : line;
}

/** The extent a region keeps while it grows to a side. */
function along(region: Area, side: Direction): Partial<Area> {
  return side === 'Up' || side === 'Down' ? { column: region.column, columns: region.columns } : { row: region.row, rows: region.rows };
}

function clip(area: Area): Area {
  const row = Math.max(area.row, 0);
  const column = Math.max(area.column, 0);
  return { row, column, rows: Math.min(lastRow(area), MAX_ROWS - 1) - row + 1, columns: Math.min(lastColumn(area), MAX_COLUMNS - 1) - column + 1 };
}

/** The cell at the edge of the data in a direction (Ctrl+arrow). */
export function rangeEdge(sheet: Sheet, row: number, column: number, direction: Direction): { row: number; column: number } {
  const [byRow, byColumn] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [number, number];
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const filled = (r: number, c: number): boolean => inside(r, c) && (sheet.value(r, c) !== null || sheet.formula(r, c) !== undefined);
  let [r, c] = [row, column];
  if (filled(r, c) && filled(r + byRow, c + byColumn)) {
    while (filled(r + byRow, c + byColumn)) [r, c] = [r + byRow, c + byColumn];
    return { row: r, column: c };
  }
  const used = sheet.usedArea(true);
  do [r, c] = [r + byRow, c + byColumn];
  while (inside(r, c) && !filled(r, c) && used !== undefined && r <= lastRow(used) + 1 && c <= lastColumn(used) + 1);
  if (filled(r, c)) return { row: r, column: c };
  if (direction === 'Up') return { row: 0, column };
  if (direction === 'Left') return { row, column: 0 };
  return direction === 'Down' ? { row: MAX_ROWS - 1, column } : { row, column: MAX_COLUMNS - 1 };
}

export type SpecialCells = 'Blanks' | 'Constants' | 'Formulas' | 'Visible' | 'ConditionalFormats' | 'DataValidations' | 'SameConditionalFormat' | 'SameDataValidation';

/** The cells of a kind within an area, as few areas; value types narrow constants and formulas. */
export function specialCells(sheet: Sheet, within: Area, kind: SpecialCells, accepts: (type: 'Numbers' | 'Text' | 'Logical' | 'Errors') => boolean): Area[] {
  const used = sheet.usedArea(false, within);
  if (kind === 'DataValidations' || kind === 'SameDataValidation') return sheet.parts.validations.flatMap((rule) => rule.areas);
  if (kind === 'ConditionalFormats' || kind === 'SameConditionalFormat') return sheet.parts.conditionals.flatMap((rule) => rule.areas);
  const area = kind === 'Visible' ? within : used;
  if (!area) return [];
  if (kind === 'Visible') return visibleAreas(sheet, area);
  const cells: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) if (isOfKind(sheet, row, column, kind, accepts)) cells.push(cellArea(row, column));
  }
  return joinAreas(cells);
}

function isOfKind(sheet: Sheet, row: number, column: number, kind: SpecialCells, accepts: (type: 'Numbers' | 'Text' | 'Logical' | 'Errors') => boolean): boolean {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  if (kind === 'Blanks') return value === null && formula === undefined;
  if ((kind === 'Formulas') !== (formula !== undefined) || (value === null && formula === undefined)) return false;
  if (typeof value === 'number') return accepts('Numbers');
  if (typeof value === 'boolean') return accepts('Logical');
  return accepts(typeof value === 'object' && value !== null ? 'Errors' : 'Text');
}

function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const spans: Area[] = [];
  let start: number | undefined;
  for (let row = area.row; row <= lastRow(area) + 1; row += 1) {
    const shown = row <= lastRow(area) && !sheet.parts.hiddenRows.has(row) && !sheet.parts.filteredRows.has(row);
    if (shown) start ??= row;
    else if (start !== undefined) {
      spans.push({ ...area, row: start, rows: row - start });
      start = undefined;
    }
  }
  return spans;
}

/** Joins single cells to rows, and equal rows below each other to blocks. */
export function joinAreas(cells: readonly Area[]): Area[] {
  const rows: Area[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.row === cell.row && last.rows === cell.rows && lastColumn(last) + 1 === cell.column) rows[rows.length - 1] = { ...last, columns: last.columns + cell.columns };
    else rows.push(cell);
  }
  const blocks: Area[] = [];
  for (const row of rows) {
    const above = blocks.findIndex((block) => block.column === row.column && block.columns === row.columns && lastRow(block) + 1 === row.row);
    const block = blocks[above];
    if (block) blocks[above] = { ...block, rows: block.rows + row.rows };
    else blocks.push(row);
  }
  return blocks;
}

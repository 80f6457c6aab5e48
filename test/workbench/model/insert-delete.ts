import { MAX_COLUMNS, MAX_ROWS, isWholeColumns, isWholeRows } from './area';
import type { Area } from './area';
import type { ShiftDirection } from './change';
import type { PageLayout, StoredRule, Table } from './features';
import { adjustedFormula } from './formula-references';
import { movedArea, movedSpan } from './moved-area';
import type { Sheet } from './sheet';
import type { SheetParts } from './sheet-parts';
import type { Workbook } from './workbook';

/** Inserts empty cells at an area; what is there moves down or to the right, and every reference follows. */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, shift: 'Down' | 'Right'): void {
  const down = shift === 'Down';
  const moving: Area = down ? { ...area, rows: MAX_ROWS - area.row - area.rows } : { ...area, columns: MAX_COLUMNS - area.column - area.columns };
  if (moving.rows > 0 && moving.columns > 0) sheet.moveCells(moving, down ? area.rows : 0, down ? 0 : area.columns);
  follow(workbook, sheet, 'inserted', area, shift);
}

/** Whether inserting would push cells that hold something off the end of the sheet. */
export function wouldPushOff(sheet: Sheet, area: Area, shift: 'Down' | 'Right'): boolean {
  const end: Area = shift === 'Down' ? { ...area, row: MAX_ROWS - area.rows } : { ...area, column: MAX_COLUMNS - area.columns };
  return sheet.usedArea(true, end) !== undefined;
}

/** Deletes cells; those below or to the right take their place, and every reference follows. */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): void {
  const up = shift === 'Up';
  sheet.update({ spills: new Map([...sheet.parts.spills].filter(([, spill]) => movedArea(spill, 'deleted', area, shift) !== undefined)) });
  sheet.clear(area, 'all');
  const moving: Area = up ? { ...area, row: area.row + area.rows, rows: MAX_ROWS - area.row - area.rows } : { ...area, column: area.column + area.columns, columns: MAX_COLUMNS - area.column - area.columns };
  if (moving.rows > 0 && moving.columns > 0) sheet.moveCells(moving, up ? -area.rows : 0, up ? 0 : -area.columns);
  follow(workbook, sheet, 'deleted', area, shift);
}

function follow(workbook: Workbook, sheet: Sheet, kind: 'inserted' | 'deleted', at: Area, shift: ShiftDirection): void {
  const move = (area: Area): Area | undefined => movedArea(area, kind, at, shift);
  sheet.update(movedParts(sheet.parts, kind, at, shift, move));
  for (const one of workbook.sheets) {
    const adjust = (formula: string): string => adjustedFormula(formula, one.name, sheet.name, kind, at, shift);
    one.rewriteFormulas(adjust);
    one.update({
      names: one.parts.names.map((name) => ({ ...name, formula: adjust(name.formula) })),
      charts: one.parts.charts.map((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, values: adjust(series.values), categories: adjust(series.categories) })) })),
    });
  }
  workbook.update({ names: workbook.parts.names.map((name) => ({ ...name, formula: adjustedFormula(name.formula, '', sheet.name, kind, at, shift) })) });
  sheet.announce({ kind, sheet: sheet.id, area: at, shift });
}

function movedParts(parts: SheetParts, kind: 'inserted' | 'deleted', at: Area, shift: ShiftDirection, move: (area: Area) => Area | undefined): Partial<SheetParts> {
  const rows = isWholeRows(at) ? (line: number): number | undefined => movedSpan(line, 1, kind, at.row, at.rows, MAX_ROWS)?.first : undefined;
  const columns = isWholeColumns(at) ? (line: number): number | undefined => movedSpan(line, 1, kind, at.column, at.columns, MAX_COLUMNS)?.first : undefined;
  return {
    merges: movedAll(parts.merges, move),
    tables: parts.tables.flatMap((table) => movedTable(table, kind, at, shift, move)),
    hyperlinks: parts.hyperlinks.flatMap((link) => withArea(link, move(link.area))),
    validations: movedRules(parts.validations, move),
    conditionals: movedRules(parts.conditionals, move),
    filter: parts.filter && withArea(parts.filter, move(parts.filter.area))[0],
    spills: new Map([...parts.spills.values()].flatMap((spill) => movedAll([spill], move).map((area) => [`${area.row},${area.column}`, area] as const))),
    page: movedPage(parts.page, rows, columns, move),
    ...(rows && {
      rowHeights: movedLines(parts.rowHeights, rows),
      rowFormats: movedLines(parts.rowFormats, rows),
      hiddenRows: movedSet(parts.hiddenRows, rows),
      filteredRows: movedSet(parts.filteredRows, rows),
    }),
    ...(columns && {
      columnWidths: movedLines(parts.columnWidths, columns),
      columnFormats: movedLines(parts.columnFormats, columns),
      hiddenColumns: movedSet(parts.hiddenColumns, columns),
    }),
  };
}

function movedPage(page: PageLayout, rows: ((line: number) => number | undefined) | undefined, columns: ((line: number) => number | undefined) | undefined, move: (area: Area) => Area | undefined): PageLayout {
  const { titleRows, titleColumns, ...rest } = page;
  const newRows = titleRows && move(titleRows);
  const newColumns = titleColumns && move(titleColumns);
  return {
    ...rest,
    printArea: movedAll(page.printArea, move),
    ...(newRows && { titleRows: newRows }),
    ...(newColumns && { titleColumns: newColumns }),
    rowBreaks: rows ? movedNumbers(page.rowBreaks, rows) : page.rowBreaks,
    columnBreaks: columns ? movedNumbers(page.columnBreaks, columns) : page.columnBreaks,
  };
}

function movedTable(table: Table, kind: 'inserted' | 'deleted', at: Area, shift: ShiftDirection, move: (area: Area) => Area | undefined): Table[] {
  const area = move(table.area);
  if (!area) return [];
  const sideways = shift === 'Left' || shift === 'Right';
  const inside = at.row <= table.area.row && at.row + at.rows >= table.area.row + table.area.rows;
  if (!sideways || !inside) return [{ ...table, area }];
  const columns = table.columns.flatMap((column, i) => {
    const line = table.area.column + i;
    return kind === 'deleted' && line >= at.column && line < at.column + at.columns ? [] : [column];
  });
  const from = at.column - table.area.column;
  if (kind === 'inserted' && from > 0 && from < table.columns.length) {
    const ids = Math.max(...table.columns.map((column) => column.id));
    columns.splice(from, 0, ...Array.from({ length: at.columns }, (_, i) => ({ id: ids + i + 1, name: unusedName(table.columns.map((column) => column.name), i) })));
  }
  return [{ ...table, area, columns }];
}

function unusedName(taken: readonly string[], offset: number): string {
  let number = 1;
  while (taken.includes(`列${number}`)) number += 1;
  return `列${number + offset}`;
}

function withArea<T extends { readonly area: Area }>(item: T, area: Area | undefined): T[] {
  return area ? [{ ...item, area }] : [];
}

function movedAll(areas: readonly Area[], move: (area: Area) => Area | undefined): Area[] {
  return areas.flatMap((area) => move(area) ?? []);
}

function movedRules(rules: readonly StoredRule[], move: (area: Area) => Area | undefined): StoredRule[] {
  return rules.map((rule) => ({ ...rule, areas: movedAll(rule.areas, move) })).filter((rule) => rule.areas.length > 0);
}

function movedLines<V>(lines: ReadonlyMap<number, V>, move: (line: number) => number | undefined): Map<number, V> {
  return new Map([...lines].flatMap(([line, value]) => {
    const moved = move(line);
    return moved === undefined ? [] : [[moved, value] as const];
  }));
}

function movedSet(lines: ReadonlySet<number>, move: (line: number) => number | undefined): Set<number> {
  return new Set(movedNumbers([...lines], move));
}

function movedNumbers(lines: readonly number[], move: (line: number) => number | undefined): number[] {
  return lines.flatMap((line) => move(line) ?? []);
}

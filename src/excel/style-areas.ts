import type { StyleName } from '../core/report/plan';
import type { PaintSheet } from './paint-source';
import { tableBottom } from './paint-source';
import type { SheetArea } from './sheet-area';

export interface StyleArea extends SheetArea {
  readonly style: StyleName;
}

/** The cells of a sheet's plan gathered into rectangles of one style each, so that few requests dress many cells. */
export function styleAreas(sheet: PaintSheet): StyleArea[] {
  return [...tableAreas(sheet), ...stacked(rowRuns(styleByCell(sheet)))];
}

function tableAreas(sheet: PaintSheet): StyleArea[] {
  return sheet.tables.flatMap((table) => {
    const header = { top: table.top, left: table.left, rowCount: 1, columnCount: table.columns.length, style: table.headerStyle ?? 'header' };
    const columns = table.columns.map(({ style }, index) => ({ top: table.top + 1, left: table.left + index, rowCount: table.rowCount, columnCount: 1, style }));
    const totals = (table.totals ?? []).map((cell, index) => {
      const style = cell?.style ?? table.columns[index]?.style ?? 'header';
      return { top: tableBottom(table), left: table.left + index, rowCount: 1, columnCount: 1, style };
    });
    return [header, ...columns, ...totals].filter(({ rowCount }) => rowCount > 0);
  });
}

/** Style of every single cell; the empty cells of a merged area carry the style of its first cell. */
function styleByCell(sheet: PaintSheet): Map<number, Map<number, StyleName>> {
  const rows = new Map<number, Map<number, StyleName>>();
  const put = (row: number, column: number, style: StyleName): void => {
    const cells = rows.get(row) ?? new Map<number, StyleName>();
    rows.set(row, cells);
    if (!cells.has(column)) cells.set(column, style);
  };
  for (const cell of sheet.cells) put(cell.row, cell.column, cell.style);
  for (const { top, left, bottom, right } of sheet.merges) {
    const style = rows.get(top)?.get(left);
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) put(row, column, style);
    }
  }
  return rows;
}

function rowRuns(rows: Map<number, Map<number, StyleName>>): StyleArea[] {
  const runs: StyleArea[] = [];
  for (const [top, cells] of [...rows].sort(([a], [b]) => a - b)) {
    let run: StyleArea | undefined;
    for (const [left, style] of [...cells].sort(([a], [b]) => a - b)) {
      if (run?.style === style && run.left + run.columnCount === left) {
        run = { ...run, columnCount: run.columnCount + 1 };
        runs[runs.length - 1] = run;
      } else {
        run = { top, left, rowCount: 1, columnCount: 1, style };
        runs.push(run);
      }
    }
  }
  return runs;
}

/** Runs of the same width and style that stand one above the other become one rectangle. */
function stacked(runs: readonly StyleArea[]): StyleArea[] {
  const open = new Map<string, StyleArea>();
  const done: StyleArea[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.columnCount}:${run.style}`;
    const above = open.get(key);
    if (above !== undefined && above.top + above.rowCount === run.top) {
      open.set(key, { ...above, rowCount: above.rowCount + 1 });
    } else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

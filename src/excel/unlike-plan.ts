import type { Cell } from '../core/ledger/grid';
import { cellContent } from './cell-content';
import type { RowStretch } from './paint-record';
import type { Content, PaintSheet, PaintSource } from './paint-source';
import { styleNamed } from './paint-cells';
import { tableBottom } from './paint-source';
import { readBlocks } from './read-blocks';
import type { SheetArea } from './sheet-area';
import { bottomOf } from './sheet-area';

export interface PlanComparison {
  readonly source: PaintSource;
  readonly sheetIndex: number;
  /** The cells of ours that stand now. */
  readonly area: SheetArea;
  readonly used: SheetArea;
  readonly onRows: (rows: number) => void;
}

/**
 * The rows of a sheet of ours that differ from what is about to be written there. Of a sheet that was written elsewhere
 * (by the command line, say) no record is left: what is the same anyway cannot be a loss, and of the rest nobody knows.
 */
export async function unlikePlan(sheet: Excel.Worksheet, { source, sheetIndex, area, used, onRows }: PlanComparison): Promise<RowStretch[]> {
  const plan = source.sheets[sheetIndex];
  const unlike: RowStretch[] = [];
  if (plan === undefined) return unlike;
  const planned = plannedCells(plan, source);
  // Only what is read here is compared: rows that are missing hold nothing of hers.
  const read = { ...used, rowCount: Math.min(used.rowCount, bottomOf(area) + 1 - used.top) };
  await readBlocks(sheet, read, async ({ top, rows }) => {
    const inTables = await plannedRows(plan, source, sheetIndex, top, rows.length);
    rows.forEach((row, index) => {
      const sheetRow = top + index;
      const single = planned.get(sheetRow);
      const inTable = inTables.get(sheetRow);
      const width = Math.min(row.length, area.left + area.columnCount - used.left);
      for (let at = 0; at < width; at += 1) {
        const column = used.left + at;
        const cell = single?.get(column);
        if (isLike(cell?.content ?? inTable?.[column] ?? '', row[at] ?? '', cell?.isDate === true)) continue;
        const before = unlike.at(-1);
        const inArea = sheetRow - area.top;
        if (before?.last === inArea - 1) unlike[unlike.length - 1] = { first: before.first, last: inArea };
        else unlike.push({ first: inArea, last: inArea });
        break;
      }
    });
    onRows(top + rows.length);
  }, 'formulas');
  return unlike;
}

interface PlannedCell {
  readonly content: Content;
  /** The day of writing is another one every day. */
  readonly isDate: boolean;
}

/** The single cells of a plan with the heads and feet of its tables, by row and column. */
function plannedCells(plan: PaintSheet, { styles }: PaintSource): Map<number, Map<number, PlannedCell>> {
  const rows = new Map<number, Map<number, PlannedCell>>();
  const put = (row: number, column: number, content: Content, isDate = false): void => {
    const cells = rows.get(row) ?? new Map<number, PlannedCell>();
    rows.set(row, cells);
    cells.set(column, { content, isDate });
  };
  for (const cell of plan.cells) put(cell.row, cell.column, cellContent(cell, styleNamed(styles, cell.style).numberFormat), cell.style === 'subtitle-right');
  for (const table of plan.tables) {
    table.columns.forEach(({ header }, index) => { put(table.top, table.left + index, header); });
    table.totals?.forEach((cell, index) => {
      if (cell !== null) put(tableBottom(table), table.left + index, cellContent(cell, styleNamed(styles, cell.style).numberFormat));
    });
  }
  return rows;
}

/** The rows of tables that stand in a stretch of a sheet, as they will be written, from column A on. */
async function plannedRows(plan: PaintSheet, source: PaintSource, sheetIndex: number, top: number, count: number): Promise<Map<number, Content[]>> {
  const rows = new Map<number, Content[]>();
  for (const [index, table] of plan.tables.entries()) {
    const from = Math.max(top, table.top + 1);
    const end = Math.min(top + count, table.top + 1 + table.rowCount);
    if (end <= from) continue;
    const contents = await source.rows(sheetIndex, index, from - table.top - 1, end - from);
    contents.forEach((row, at) => rows.set(from + at, [...new Array<Content>(table.left).fill(''), ...row]));
  }
  return rows;
}

/** Whether a cell reads as what would be written into it. A formula whose sheet was deleted is nothing to keep. */
function isLike(content: Content, cell: Cell, isDate: boolean): boolean {
  if (typeof content !== 'string') return content === cell;
  const found = cell === null ? '' : String(cell);
  if (content.startsWith('=')) return spelled(content) === spelled(found) || found.includes('#REF!');
  const text = content.startsWith("'") ? content.slice(1) : content;
  return isDate ? withoutDay(text) === withoutDay(found) : text === found;
}

/**
 * A formula without what Excel or another writer may spell differently: spaces, quotes round a sheet's name, that name
 * itself, which follows when the sheet is renamed, and the file of a link.
 */
function spelled(formula: string): string {
  return formula.replace(/HYPERLINK\("[^"#]*#/i, 'HYPERLINK("#').replace(/'(?:[^']|'')*'!|[^\s()<>=+\-*/,;&"'!#]+!/g, '!').replace(/[\s']/g, '').toUpperCase();
}

function withoutDay(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/, '');
}

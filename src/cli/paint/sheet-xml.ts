import type { PlanCell, SheetPlan, TablePlan } from '../../core/report/plan';
import { cellAddress } from '../../core/cell-address';
import { cellXml } from './cell-xml';
import { destinationOf, linkFormula } from './links';
import type { SourceFile } from './links';
import { pageXml } from './page-xml';
import type { StyleSheet } from './style-sheet';
import { xmlText } from './xml-text';

/** What the XML of a sheet needs beside its plan. */
export interface SheetContext {
  readonly styles: StyleSheet;
  readonly sourceFile: SourceFile;
  /** Relationship id of another file that links lead to. */
  readonly fileRelation: (file: string) => string;
  readonly drawingRelation: string | undefined;
  readonly tableRelations: readonly string[];
  /** The sheet that is in front when the workbook is opened. */
  readonly selected: boolean;
}

/** A worksheet part, piece by piece: 100,000 rows never stand in memory at once. */
export function* sheetXml(sheet: SheetPlan, context: SheetContext): Generator<string> {
  yield headXml(sheet, context.selected);
  yield '<sheetData>';
  yield* rowsXml(sheet, context);
  yield '</sheetData>';
  yield mergesXml(sheet);
  yield linksXml(sheet, context);
  yield pageXml(sheet.print);
  yield ignoredXml(sheet);
  if (context.drawingRelation !== undefined) yield `<drawing r:id="${context.drawingRelation}"/>`;
  if (context.tableRelations.length > 0) {
    yield `<tableParts count="${context.tableRelations.length}">${context.tableRelations.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`;
  }
  yield '</worksheet>';
}

/** 0-based last row of a table: header, rows (one empty row where there is none), and totals when there are any. */
export function tableBottom(table: TablePlan): number {
  return lastTableRow(table) + (table.totals === undefined ? 0 : 1);
}

/** 0-based last row above the totals. */
export function lastTableRow(table: TablePlan): number {
  return table.top + Math.max(1, table.rowCount);
}

function headXml(sheet: SheetPlan, selected: boolean): string {
  const columns = sheet.columnWidths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('');
  const pane = sheet.frozenRows === 0 ? '' : `<pane ySplit="${sheet.frozenRows}" topLeftCell="A${sheet.frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr><pageSetUpPr${sheet.print.fitToWidth ? ' fitToPage="1"' : ''}/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns === '' ? '' : `<cols>${columns}</cols>`,
  ].join('');
}

/** A cell about to be written, in a row. */
interface PaintedCell {
  readonly column: number;
  readonly xml: string;
}

function* rowsXml(sheet: SheetPlan, context: SheetContext): Generator<string> {
  const single = cellsByRow(sheet);
  const last = maximum([...single.keys(), ...sheet.tables.map(tableBottom), ...Object.keys(sheet.rowHeights).map(Number)]);
  for (let row = 0; row <= last; row += 1) {
    const cells = (single.get(row) ?? []).map((cell) => ({ column: cell.column, xml: cellXml(cellAddress(row, cell.column), context.styles.indexOf(cell.style), cell.value, cell.formula) }));
    for (const table of sheet.tables) {
      if (row >= table.top && row <= tableBottom(table)) cells.push(...tableRow(table, row, context));
    }
    const height = sheet.rowHeights[row] ?? tableRowHeight(sheet, row);
    if (cells.length === 0 && height === undefined) continue;
    yield `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml).join('')}</row>`;
  }
}

/** The height that a row of a table needs for its wrapped texts; undefined outside tables. */
function tableRowHeight(sheet: SheetPlan, row: number): number | undefined {
  const table = sheet.tables.find(({ top, rowCount }) => row > top && row <= top + rowCount);
  return table?.rowHeight?.(row - table.top - 1);
}

function tableRow(table: TablePlan, row: number, context: SheetContext): PaintedCell[] {
  const n = row - table.top - 1;
  return table.columns.map((column, index) => {
    const place = table.left + index;
    const address = cellAddress(row, place);
    if (n < 0) return { column: place, xml: cellXml(address, context.styles.indexOf(table.headerStyle ?? 'header'), column.header) };
    if (row > lastTableRow(table)) {
      const total = table.totals?.[index] ?? { value: null, style: column.style };
      return { column: place, xml: cellXml(address, context.styles.indexOf(total.style), total.value, total.formula) };
    }
    if (n >= table.rowCount) return { column: place, xml: cellXml(address, context.styles.indexOf(column.style), null) };
    const value = column.value(n);
    const target = column.link?.(n);
    const formula = target === undefined ? undefined : linkFormula(destinationOf(target, context.sourceFile), String(value ?? ''));
    return { column: place, xml: cellXml(address, context.styles.indexOf(column.style), value, formula) };
  });
}

function cellsByRow(sheet: SheetPlan): Map<number, PlanCell[]> {
  const rows = new Map<number, PlanCell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

function mergesXml(sheet: SheetPlan): string {
  if (sheet.merges.length === 0) return '';
  const areas = sheet.merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`);
  return `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`;
}

/** Links of single cells; the others are formulas. */
function linksXml(sheet: SheetPlan, context: SheetContext): string {
  const links: string[] = [];
  for (const cell of sheet.cells) {
    if (cell.link === undefined || links.length === MAX_LINKS) continue;
    const { file, place } = destinationOf(cell.link, context.sourceFile);
    const relation = file === undefined ? '' : ` r:id="${context.fileRelation(file)}"`;
    links.push(`<hyperlink ref="${cellAddress(cell.row, cell.column)}"${relation} location="${xmlText(place)}"/>`);
  }
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

/** Excel's limit is 65,530 a sheet; above it the rest of the cells stay plain. */
const MAX_LINKS = 65_000;

/** Codes and voucher numbers are texts on purpose: no green corner for them. */
function ignoredXml(sheet: SheetPlan): string {
  const bottom = Math.max(0, ...sheet.tables.map(tableBottom), maximum(sheet.cells.map((cell) => cell.row)));
  const right = Math.max(sheet.columnWidths.length - 1, ...sheet.tables.map((table) => table.left + table.columns.length - 1));
  return `<ignoredErrors><ignoredError sqref="A1:${cellAddress(bottom, Math.max(0, right))}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** `Math.max` takes its arguments from the stack, which a long sheet would overflow. */
function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -1);
}

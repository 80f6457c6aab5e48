import { cellArea, intersection, lastColumn, lastRow } from './area';
import type { Area } from './area';
import type { Table } from './features';
import type { Sheet } from './sheet';
import { changeTable, takeHeaders } from './table-edit';

/** Types a text into a cell as a person does: like `setCell`, and tables take in what is typed at their edge. */
export function typeInto(sheet: Sheet, row: number, column: number, text: string): void {
  sheet.setCell(row, column, text);
  growTables(sheet, cellArea(row, column));
}

/** After a person wrote cells: headers are taken over, and a table grows by a row or column written right below or beside it. */
export function growTables(sheet: Sheet, written: Area): void {
  if (sheet.parts.tables.length === 0) return;
  takeHeaders(sheet, written);
  for (const table of sheet.parts.tables) {
    if (sheet.usedArea(true, written) === undefined) return;
    if (isBelow(sheet, table, written)) growDown(sheet, table, written);
    else if (isBeside(sheet, table, written)) growRight(sheet, table, written);
  }
}

function isBelow(sheet: Sheet, table: Table, written: Area): boolean {
  if (table.showTotals || written.row !== lastRow(table.area) + 1 || written.column < table.area.column || lastColumn(written) > lastColumn(table.area)) return false;
  return isFree(sheet, table, { ...table.area, row: written.row, rows: written.rows });
}

function isBeside(sheet: Sheet, table: Table, written: Area): boolean {
  if (written.column !== lastColumn(table.area) + 1 || written.row < table.area.row || lastRow(written) > lastRow(table.area)) return false;
  return isFree(sheet, table, { ...table.area, column: written.column, columns: written.columns });
}

/** No other table and no merged area lies where the table would grow. */
function isFree(sheet: Sheet, table: Table, area: Area): boolean {
  return !sheet.parts.merges.some((merge) => intersection(merge, area)) && !sheet.parts.tables.some((other) => other.id !== table.id && intersection(other.area, area));
}

/** New rows look like the one above them. */
function growDown(sheet: Sheet, table: Table, written: Area): void {
  const above = lastRow(table.area);
  changeTable(sheet, table, { area: { ...table.area, rows: table.area.rows + written.rows } });
  if (above === table.area.row && table.showHeaders) return;
  for (let row = above + 1; row <= above + written.rows; row += 1) {
    for (let column = table.area.column; column <= lastColumn(table.area); column += 1) {
      if (sheet.formatId(row, column) === 0) sheet.putCell(row, column, sheet.value(row, column), sheet.formula(row, column), sheet.formatId(above, column));
    }
  }
  sheet.announce({ kind: 'formats', sheet: sheet.id, area: { ...table.area, row: above + 1, rows: written.rows } });
}

function growRight(sheet: Sheet, table: Table, written: Area): void {
  const area = { ...table.area, columns: table.area.columns + written.columns };
  const last = Math.max(...table.columns.map((column) => column.id));
  const columns = [...table.columns, ...Array.from({ length: written.columns }, (_, i) => ({ id: last + i + 1, name: '' }))];
  changeTable(sheet, table, { area, columns });
  takeHeaders(sheet, { ...area, rows: 1 });
}

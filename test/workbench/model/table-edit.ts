import { cellArea, lastColumn, lastRow } from './area';
import type { Area } from './area';
import type { CellInput, Sheet } from './sheet';
import { freeTableName } from './sheet-edit';
import { deleteCells, insertCells } from './insert-delete';
import type { Table, TableColumn } from './features';
import { wireValue } from './cell-value';
import type { Workbook } from './workbook';

/** The header row of a table; undefined when it is not shown. */
export const headerArea = (table: Table): Area | undefined => (table.showHeaders ? { ...table.area, rows: 1 } : undefined);

/** The rows of data: at least one. */
export function bodyArea(table: Table): Area {
  const row = table.area.row + (table.showHeaders ? 1 : 0);
  return { ...table.area, row, rows: table.area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0) };
}

export const totalArea = (table: Table): Area | undefined => (table.showTotals ? { ...table.area, row: lastRow(table.area), rows: 1 } : undefined);

/** Makes a table of an area. Without headers a row is put above the data; empty or repeated headers get names of their own. */
export function addTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
  let whole = area;
  if (!hasHeaders) {
    insertCells(workbook, sheet, { ...area, rows: 1 }, 'Down');
    whole = { ...area, rows: area.rows + 1 };
  }
  if (whole.rows === 1) {
    insertCells(workbook, sheet, { ...whole, row: whole.row + 1 }, 'Down');
    whole = { ...whole, rows: 2 };
  }
  const columns = readHeaders(sheet, whole);
  const table: Table = {
    id: workbook.newId(),
    name: freeTableName(workbook, name ?? `表${workbook.sheets.reduce((sum, one) => sum + one.parts.tables.length, 0) + 1}`),
    area: whole,
    columns,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: 'TableStyleMedium2',
    criteria: new Map(),
    sort: [],
  };
  sheet.update({ tables: [...sheet.parts.tables, table] }, { kind: 'table-added', sheet: sheet.id, table: table.id, name: table.name });
  writeHeaders(sheet, table);
  return table;
}

function readHeaders(sheet: Sheet, area: Area): TableColumn[] {
  const names: string[] = [];
  for (let i = 0; i < area.columns; i += 1) {
    const value = sheet.value(area.row, area.column + i);
    const text = value === null ? '' : String(wireValue(value));
    names.push(freeName(names, text === '' ? `列${i + 1}` : text));
  }
  return names.map((name, i) => ({ id: i + 1, name }));
}

function freeName(taken: readonly string[], wish: string): string {
  const isTaken = (name: string): boolean => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  if (!isTaken(wish)) return wish;
  let number = 2;
  while (isTaken(`${wish}${number}`)) number += 1;
  return `${wish}${number}`;
}

/** Headers are always texts. */
function writeHeaders(sheet: Sheet, table: Table): void {
  if (!table.showHeaders) return;
  table.columns.forEach((column, i) => {
    if (sheet.value(table.area.row, table.area.column + i) !== column.name) {
      sheet.putCell(table.area.row, table.area.column + i, column.name);
      sheet.announce({ kind: 'cells', sheet: sheet.id, area: cellArea(table.area.row, table.area.column + i) });
    }
  });
}

/** Replaces a table's own properties. */
export function changeTable(sheet: Sheet, table: Table, patch: Partial<Table>): Table {
  const changed = { ...table, ...patch };
  sheet.update({ tables: sheet.parts.tables.map((one) => (one.id === table.id ? changed : one)) }, { kind: 'table-changed', sheet: sheet.id, table: table.id, name: changed.name });
  return changed;
}

/** Takes over headers that were written into the header row of a table. */
export function takeHeaders(sheet: Sheet, written: Area): void {
  for (const table of sheet.parts.tables) {
    if (!table.showHeaders || written.row > table.area.row || lastRow(written) < table.area.row || written.column > lastColumn(table.area) || lastColumn(written) < table.area.column) continue;
    const columns = readHeaders(sheet, table.area).map((column, i) => ({ id: table.columns[i]?.id ?? i + 1, name: column.name }));
    const changed = changeTable(sheet, table, { columns });
    writeHeaders(sheet, changed);
  }
}

/** Adds rows at an index of the body (the end unless given): cells below move down within the table's columns. */
export function addTableRows(workbook: Workbook, sheet: Sheet, table: Table, index: number | undefined, rows: readonly (readonly CellInput[])[]): Area {
  const body = bodyArea(table);
  const isBlank = body.rows === 1 && sheet.usedArea(true, body) === undefined;
  const at = index ?? (isBlank ? 0 : body.rows);
  const added: Area = { row: body.row + at, column: table.area.column, rows: rows.length, columns: table.area.columns };
  const needed = isBlank && index === undefined ? rows.length - 1 : rows.length;
  if (needed > 0) {
    insertCells(workbook, sheet, { ...added, row: isBlank && index === undefined ? body.row + 1 : added.row, rows: needed }, 'Down');
    const now = sheet.parts.tables.find((one) => one.id === table.id) ?? table;
    if (now.area.rows < table.area.rows + needed) changeTable(sheet, now, { area: { ...table.area, rows: table.area.rows + needed } });
    else changeTable(sheet, now, {});
  }
  sheet.writeBlock(added, rows);
  return added;
}

/** Deletes a row of the body; the last one is only emptied. */
export function deleteTableRow(workbook: Workbook, sheet: Sheet, table: Table, index: number): void {
  const body = bodyArea(table);
  const row: Area = { ...body, row: body.row + index, rows: 1 };
  if (body.rows === 1) sheet.clear(row, 'contents');
  else deleteCells(workbook, sheet, row, 'Up');
}

/** Adds a column at an index (the end unless given), with its name and values from the header down. */
export function addTableColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number | undefined, name: string | undefined, values: readonly CellInput[]): TableColumn {
  const at = index ?? table.columns.length;
  const inserted: Area = { ...table.area, column: table.area.column + at, columns: 1 };
  insertCells(workbook, sheet, inserted, 'Right');
  const header = name ?? (typeof values[0] === 'string' && table.showHeaders ? values[0] : undefined);
  const column: TableColumn = { id: Math.max(...table.columns.map((one) => one.id)) + 1, name: freeName(table.columns.map((one) => one.name), header ?? `列${table.columns.length + 1}`) };
  const columns = [...table.columns];
  columns.splice(at, 0, column);
  const criteria = new Map([...table.criteria].map(([offset, one]) => [offset >= at ? offset + 1 : offset, one] as const));
  const changed = changeTable(sheet, table, { area: { ...table.area, columns: table.area.columns + 1 }, columns, criteria });
  if (values.length > 0) sheet.writeBlock({ ...inserted, rows: values.length }, values.map((value) => [value]));
  writeHeaders(sheet, changed);
  return column;
}

export function deleteTableColumn(workbook: Workbook, sheet: Sheet, table: Table, columnId: number): void {
  const at = table.columns.findIndex((column) => column.id === columnId);
  deleteCells(workbook, sheet, { ...table.area, column: table.area.column + at, columns: 1 }, 'Left');
}

/** Shows or hides the totals row: the label in the first column, SUBTOTAL in the last when it holds numbers. A blank row below the table is taken, other cells move down. */
export function setTotals(workbook: Workbook, sheet: Sheet, table: Table, shown: boolean): void {
  if (table.showTotals === shown) return;
  if (!shown) {
    sheet.clear({ ...table.area, row: lastRow(table.area), rows: 1 }, 'contents');
    changeTable(sheet, table, { showTotals: false, area: { ...table.area, rows: table.area.rows - 1 } });
    return;
  }
  const row = lastRow(table.area) + 1;
  const below: Area = { ...table.area, row, rows: 1 };
  if (sheet.usedArea(true, below)) insertCells(workbook, sheet, below, 'Down');
  const changed = changeTable(sheet, table, { showTotals: true, area: { ...table.area, rows: table.area.rows + 1 } });
  const last = changed.columns.at(-1);
  sheet.setCell(row, table.area.column, '汇总');
  if (last && changed.columns.length > 1) {
    const numeric = typeof sheet.value(row - 1, lastColumn(table.area)) === 'number';
    sheet.setFormula(row, lastColumn(table.area), `=SUBTOTAL(${numeric ? 109 : 103},${table.name}[${last.name}])`);
  }
}

/** Removes a table and its cells. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  dropTable(sheet, table);
  deleteCells(workbook, sheet, table.area, 'Up');
}

/** Makes a table an ordinary range again; the cells stay. */
export function dropTable(sheet: Sheet, table: Table): void {
  sheet.update({ tables: sheet.parts.tables.filter((one) => one.id !== table.id) }, { kind: 'table-deleted', sheet: sheet.id, table: table.id, name: table.name });
}

/** Gives a table another area with the same header row. */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  const columns = Array.from({ length: area.columns }, (_, i) => table.columns[i] ?? { id: Math.max(...table.columns.map((one) => one.id)) + i, name: '' });
  const names = readHeaders(sheet, area);
  writeHeaders(sheet, changeTable(sheet, table, { area, columns: columns.map((column, i) => ({ id: column.id, name: names[i]?.name ?? column.name })) }));
}

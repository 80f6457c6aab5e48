import { WHOLE_SHEET } from './area';
import type { Sheet } from './sheet';
import { freeTableName } from './sheet-edit';
import type { Workbook } from './workbook';

/** Copies a sheet of another workbook into this one; its name gets a number when it is taken. */
export function insertSheet(workbook: Workbook, from: Workbook, sheet: Sheet, position: number): Sheet {
  let name = sheet.name;
  for (let number = 2; workbook.sheetNamed(name); number += 1) name = `${sheet.name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  const copy = workbook.addSheet(name, position);
  // Formats are numbered by each workbook on its own.
  const formatOf = (id: number): number => workbook.formats.derive(0, from.formats.get(id));
  sheet.forEachCell(WHOLE_SHEET, (row, column, value, formula, format) => { copy.putCell(row, column, value, formula, format === undefined ? undefined : formatOf(format)); });
  const lines = (formats: ReadonlyMap<number, number>): Map<number, number> => new Map([...formats].map(([line, id]) => [line, formatOf(id)]));
  const { parts } = sheet;
  copy.update({
    ...parts,
    name,
    rowFormats: lines(parts.rowFormats),
    columnFormats: lines(parts.columnFormats),
    tables: parts.tables.map((table) => ({ ...table, id: workbook.newId(), name: freeTableName(workbook, table.name) })),
    charts: parts.charts.map((chart) => ({ ...chart, id: workbook.newId() })),
  }, { kind: 'restored' });
  workbook.invalidate();
  return copy;
}

import { lastColumn, lastRow } from '../../model/area';
import type { Area } from '../../model/area';
import type { CellFormat, FormatPatch } from '../../model/cell-format';
import { guardPermission } from '../../strictness/guard-cells';
import type { ScalarAnswer } from '../host-object';
import type { RangePlace } from '../range-place';
import type { Session } from '../session';

/** The ranges whose format is meant; one for a Range, several for RangeAreas. */
export type Places = readonly RangePlace[];

/** The common value of a format property over all cells; null when they differ. */
export function commonFormat<K extends keyof CellFormat>(places: Places, key: K): CellFormat[K] | null {
  let common: CellFormat[K] | undefined;
  const text = (value: CellFormat[K]): string => JSON.stringify(value);
  for (const { sheet, cells } of places) {
    for (const area of sampled(cells)) {
      for (let row = area.row; row <= lastRow(area); row += 1) {
        for (let column = area.column; column <= lastColumn(area); column += 1) {
          const value = sheet.format(row, column)[key];
          if (common === undefined) common = value;
          else if (value !== common && text(value) !== text(common)) return null;
        }
      }
    }
  }
  return common ?? null;
}

/** Whole rows and columns are judged by their first cells. */
function sampled(cells: Area): Area[] {
  return [{ ...cells, rows: Math.min(cells.rows, 2000), columns: Math.min(cells.columns, 200) }];
}

/** Changes the format of all the ranges, if the sheet allows it. */
export function patchFormat(places: Places, patch: FormatPatch, session: Session): void {
  for (const { sheet, cells } of places) {
    guardPermission(session, sheet, 'allowFormatCells');
    sheet.setFormat(cells, patch);
  }
}

export function formatScalar<K extends keyof CellFormat>(key: K, read: (value: unknown) => CellFormat[K]): ScalarAnswer<Places> {
  return { get: (it) => commonFormat(it, key), set: (it, value, session) => { patchFormat(it, { [key]: read(value) }, session); } };
}

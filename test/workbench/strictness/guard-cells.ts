import { HostError } from '../interpreter/host-error';
import type { Session } from '../interpreter/session';
import { cellCount, intersection, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../model/area';
import type { Area } from '../model/area';
import type { CellInput, Sheet } from '../model/sheet';

/** What a protected sheet can allow although its cells are locked. */
export type Permission = 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowInsertColumns' | 'allowInsertRows' | 'allowInsertHyperlinks' | 'allowDeleteColumns' | 'allowDeleteRows' | 'allowSort' | 'allowAutoFilter' | 'allowPivotTables' | 'allowEditObjects' | 'allowEditScenarios';

/** Refuses writing contents where Excel would: locked cells of a protected sheet, rows hidden by a filter. */
export function guardContents(session: Session, sheet: Sheet, area: Area): void {
  guardWritable(session);
  if (session.faults.protection === 'refuse' && sheet.parts.protection && hasLockedCell(sheet, area)) throw new HostError('AccessDenied');
  if (session.faults.filteredRanges === 'refuse' && touchesFilteredRows(sheet, area)) throw new HostError('FilteredRangeConflict');
}

/** Refuses what a protected sheet does not allow. */
export function guardPermission(session: Session, sheet: Sheet, permission: Permission): void {
  guardWritable(session);
  const { protection } = sheet.parts;
  if (session.faults.protection === 'refuse' && protection && protection.options[permission] !== true) throw new HostError('AccessDenied');
}

/** Refuses everything that changes the sheet's make-up when it is protected. */
export function guardUnprotected(session: Session, sheet: Sheet): void {
  guardWritable(session);
  if (session.faults.protection === 'refuse' && sheet.parts.protection) throw new HostError('AccessDenied');
}

/** Refuses adding, deleting, renaming, moving and hiding sheets in a workbook whose structure is protected. */
export function guardStructure(session: Session): void {
  guardWritable(session);
  if (session.faults.protection === 'refuse' && session.workbook.parts.structureProtection) throw new HostError('AccessDenied');
}

/** Refuses inserting or deleting that would tear a merged area or a table, or shift cells under a filter. */
export function guardShift(session: Session, sheet: Sheet, area: Area, vertical: boolean): void {
  const band: Area = vertical ? { ...area, rows: 1_048_576 - area.row } : { ...area, columns: 16_384 - area.column };
  const torn = (one: Area): boolean => {
    const common = intersection(one, band);
    if (!common) return false;
    return vertical ? area.column > one.column || lastColumn(area) < lastColumn(one) : area.row > one.row || lastRow(area) < lastRow(one);
  };
  if (sheet.parts.merges.some(torn) || sheet.parts.tables.some((table) => torn(table.area))) throw new HostError('InsertDeleteConflict');
  if (session.faults.filteredRanges === 'refuse' && sheet.parts.filteredRows.size > 0 && touchesFilteredRows(sheet, area)) throw new HostError('FilteredRangeConflict');
}

/** The inputs without those for covered cells of merged areas: Excel keeps only the first cell of a merged area. */
export function withoutCoveredCells(session: Session, sheet: Sheet, area: Area, inputs: readonly (readonly CellInput[])[]): readonly (readonly CellInput[])[] {
  const merges = session.faults.mergedCells === 'drop' ? sheet.parts.merges.filter((merge) => intersection(merge, area)) : [];
  if (merges.length === 0) return inputs;
  const copy = inputs.map((line) => [...line]);
  for (const merge of merges) {
    const common = intersection(merge, area);
    for (let row = common?.row ?? 0; common && row <= lastRow(common); row += 1) {
      for (let column = common.column; column <= lastColumn(common); column += 1) {
        const line = copy[row - area.row];
        if (line && (row !== merge.row || column !== merge.column)) line[column - area.column] = null;
      }
    }
  }
  return copy;
}

/** Refuses every change in a workbook that was opened read-only. */
function guardWritable(session: Session): void {
  if (session.faults.readOnly) throw new HostError('AccessDenied');
}

function hasLockedCell(sheet: Sheet, area: Area): boolean {
  if (isWholeColumns(area) || isWholeRows(area) || cellCount(area) > 2_000_000) return true;
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) if (sheet.format(row, column).locked) return true;
  }
  return false;
}

function touchesFilteredRows(sheet: Sheet, area: Area): boolean {
  if (sheet.parts.filteredRows.size === 0) return false;
  const filtered = [sheet.parts.filter?.area, ...sheet.parts.tables.filter((table) => table.criteria.size > 0).map((table) => table.area)];
  if (!filtered.some((one) => one && intersection(one, area))) return false;
  for (const row of sheet.parts.filteredRows) if (row >= area.row && row <= lastRow(area)) return true;
  return false;
}

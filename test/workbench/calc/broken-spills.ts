import { cellArea, intersection, lastColumn, lastRow } from '../model/area';
import type { Area } from '../model/area';
import { isCellError } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { FormulaIndex } from './formula-index';

/**
 * Takes back the results into which something was written: what they showed goes, the written cells stay.
 * Gives the cells of their formulas, to be calculated again.
 */
export function breakSpills(sheet: Sheet, written: readonly Area[]): Area[] {
  const broken = [...sheet.parts.spills].filter(([, spill]) => written.some((area) => intersection(area, spill) !== undefined));
  if (broken.length === 0) return [];
  const spills = new Map(sheet.parts.spills);
  for (const [key, spill] of broken) {
    spills.delete(key);
    for (let row = spill.row; row <= lastRow(spill); row += 1) {
      for (let column = spill.column; column <= lastColumn(spill); column += 1) {
        const isFormula = row === spill.row && column === spill.column;
        const isWritten = written.some((area) => intersection(area, cellArea(row, column)) !== undefined);
        if (!isFormula && !isWritten) sheet.putCell(row, column, null);
      }
    }
  }
  sheet.update({ spills });
  return broken.map(([, spill]) => spill);
}

/** The formulas that show #SPILL!: whatever changes may have been in their way. */
export function blockedCells(sheet: Sheet, index: FormulaIndex): Area[] {
  const blocked: Area[] = [];
  index.forEach((row, column) => {
    const value = sheet.value(row, column);
    if (isCellError(value) && value.error === '#SPILL!') blocked.push(cellArea(row, column));
  });
  return blocked;
}

import { cellArea, intersection } from './area';
import type { Area } from './area';
import { referenceArea, referencesOf } from './formula-references';
import { joinAreas } from './regions';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Cells of one sheet. */
export interface LinkedCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells that the formulas of an area refer to; with `all` also those behind them. */
export function precedents(workbook: Workbook, from: LinkedCells, all: boolean): LinkedCells[] {
  return follow(from, all, ({ sheet, area }) => {
    const found: LinkedCells[] = [];
    sheet.forEachCell(area, (_row, _column, _value, formula) => {
      for (const reference of formula === undefined ? [] : referencesOf(formula)) {
        const target = reference.sheet === undefined ? sheet : workbook.sheetNamed(reference.sheet);
        if (target) found.push({ sheet: target, area: referenceArea(reference) });
      }
    });
    return found;
  });
}

/** The cells whose formulas refer to an area; with `all` also those that depend on them. */
export function dependents(workbook: Workbook, from: LinkedCells, all: boolean): LinkedCells[] {
  const cells = follow(from, all, ({ sheet, area }) => workbook.sheets.flatMap((one) => {
    const found: LinkedCells[] = [];
    one.forEachFormula((row, column, formula) => {
      const refers = referencesOf(formula).some((reference) => (reference.sheet === undefined ? one : workbook.sheetNamed(reference.sheet)) === sheet && intersection(referenceArea(reference), area) !== undefined);
      if (refers) found.push({ sheet: one, area: cellArea(row, column) });
    });
    return found;
  }));
  return workbook.sheets.flatMap((sheet) => {
    const areas: Area[] = cells.filter((one) => one.sheet === sheet).map((one) => one.area);
    return joinAreas(areas.sort((a, b) => a.row - b.row || a.column - b.column)).map((area) => ({ sheet, area }));
  });
}

function follow(from: LinkedCells, all: boolean, step: (cells: LinkedCells) => LinkedCells[]): LinkedCells[] {
  const seen = new Map<string, LinkedCells>();
  const waiting = [from];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const found of step(next)) {
      const key = `${found.sheet.id} ${JSON.stringify(found.area)}`;
      if (seen.has(key)) continue;
      seen.set(key, found);
      if (all) waiting.push(found);
    }
  }
  return [...seen.values()];
}

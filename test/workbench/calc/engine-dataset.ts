import type { IFormulaDatasetConfig } from '@univerjs/preset-sheets-core';
import type { ICellData, IRange, IUnitRange, Nullable } from '@univerjs/core';
import { lastColumn, lastRow } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { engineCell, EngineCells } from './engine-cells';
import type { FormulaIndex } from './formula-index';

/** The name under which the engine knows the model. */
export const UNIT = 'model';

/** Results may reach this far beyond what the sheet uses before they count as too large. */
const SPARE_ROWS = 10_000;
const SPARE_COLUMNS = 200;

type Matrix<T> = Record<number, Record<number, T>>;

/** A sheet with the index of its formulas. */
export interface IndexedSheet {
  readonly sheet: Sheet;
  readonly index: FormulaIndex;
}

/** Everything the engine needs for one calculation: views of the model, hardly any copies. */
export function engineDataset(sheets: readonly IndexedSheet[], full: boolean, dirtyRanges: IUnitRange[]): IFormulaDatasetConfig {
  const bySheet = <T>(part: (one: IndexedSheet) => T): Record<string, T> => Object.fromEntries(sheets.map((one) => [one.sheet.id, part(one)]));
  return {
    formulaData: { [UNIT]: bySheet(({ index }) => index.matrix) },
    arrayFormulaRange: { [UNIT]: bySheet(({ sheet }) => spillRanges(sheet)) },
    arrayFormulaCellData: { [UNIT]: bySheet(({ sheet }) => spilledCells(sheet)) },
    forceCalculate: full,
    dirtyRanges,
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
    maxIteration: 1,
    allUnitData: { [UNIT]: bySheet(sheetItem) },
    unitSheetNameMap: { [UNIT]: Object.fromEntries(sheets.map(({ sheet }) => [sheet.name, sheet.id])) },
    unitStylesData: {},
  };
}

/** An area in the engine's terms. */
export function unitRange(sheetId: string, area: Area): IUnitRange {
  return { unitId: UNIT, sheetId, range: rangeOf(area) };
}

/** An area as Univer states it. */
export function rangeOf(area: Area): IRange {
  return { startRow: area.row, endRow: lastRow(area), startColumn: area.column, endColumn: lastColumn(area) };
}

function sheetItem({ sheet, index }: IndexedSheet): { cellData: EngineCells; rowCount: number; columnCount: number; rowData: Record<number, { hd: number }>; columnData: Record<number, never> } {
  const used = sheet.usedArea(true);
  const hidden = [...sheet.parts.hiddenRows, ...sheet.parts.filteredRows];
  return {
    cellData: new EngineCells(sheet, index),
    rowCount: (used === undefined ? 0 : lastRow(used)) + SPARE_ROWS,
    columnCount: (used === undefined ? 0 : lastColumn(used)) + SPARE_COLUMNS,
    rowData: Object.fromEntries(hidden.map((row) => [row, { hd: 1 }])),
    columnData: {},
  };
}

function spillRanges(sheet: Sheet): Matrix<IRange> {
  const matrix: Matrix<IRange> = {};
  for (const spill of sheet.parts.spills.values()) (matrix[spill.row] ??= {})[spill.column] = rangeOf(spill);
  return matrix;
}

function spilledCells(sheet: Sheet): Matrix<Nullable<ICellData>> {
  const matrix: Matrix<Nullable<ICellData>> = {};
  for (const spill of sheet.parts.spills.values()) {
    for (let row = spill.row; row <= lastRow(spill); row += 1) {
      const line = (matrix[row] ??= {});
      for (let column = spill.column; column <= lastColumn(spill); column += 1) line[column] = engineCell(sheet.value(row, column)) ?? { v: '' };
    }
  }
  return matrix;
}

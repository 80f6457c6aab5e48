import { contains, intersection } from './area';
import type { Area } from './area';
import type { CellValue } from './cell-value';
import { copyRules } from './copy-rules';
import { copiedFormula } from './formula-references';
import type { Sheet } from './sheet';

export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

export interface CopyOptions {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface CopiedCell {
  readonly i: number;
  readonly j: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly format: number;
}

/** The area that copying takes at its target: the source is repeated when the target is a multiple of it. */
export function copyTarget(source: Area, target: Area, transpose: boolean): Area {
  const rows = transpose ? source.columns : source.rows;
  const columns = transpose ? source.rows : source.columns;
  return { row: target.row, column: target.column, rows: target.rows % rows === 0 ? target.rows : rows, columns: target.columns % columns === 0 ? target.columns : columns };
}

/** Copies cells within a workbook, as paste does: formulas move along, merges and formats come too unless only values are wanted. */
export function copyCells(from: Sheet, source: Area, to: Sheet, target: Area, options: CopyOptions): void {
  if (isPlain(from, source, to, target, options)) {
    to.takeCells(from, source, target.row, target.column, (formula) => copiedFormula(formula, target.row - source.row, target.column - source.column));
    takeMerges(from, source, to, target.row, target.column);
  } else {
    copyOneByOne(from, source, to, target, options);
  }
  if (!options.transpose) copyRules(from, source, to, target, options.kind);
  if (options.kind !== 'Formats') to.announce({ kind: 'cells', sheet: to.id, area: target });
  if (options.kind === 'All' || options.kind === 'Formats') to.announce({ kind: 'formats', sheet: to.id, area: target });
}

/** Everything, once, from one sheet to another, with no formats of whole rows and columns in between: long sheets are copied so. */
function isPlain(from: Sheet, source: Area, to: Sheet, target: Area, { kind, skipBlanks, transpose }: CopyOptions): boolean {
  const lineFormats = [from, to].some(({ parts }) => parts.rowFormats.size > 0 || parts.columnFormats.size > 0);
  return kind === 'All' && !skipBlanks && !transpose && !lineFormats && from !== to && source.rows === target.rows && source.columns === target.columns;
}

function takeMerges(from: Sheet, source: Area, to: Sheet, row: number, column: number): void {
  const moved = from.parts.merges.filter((merge) => contains(source, merge)).map((merge) => ({ ...merge, row: merge.row - source.row + row, column: merge.column - source.column + column }));
  if (moved.length === 0) return;
  const kept = to.parts.merges.filter((merge) => !moved.some((one) => intersection(one, merge)));
  to.update({ merges: [...kept, ...moved] }, { kind: 'merges', sheet: to.id });
}

function copyOneByOne(from: Sheet, source: Area, to: Sheet, target: Area, options: CopyOptions): void {
  const cells = readCells(from, source);
  const height = options.transpose ? source.columns : source.rows;
  const width = options.transpose ? source.rows : source.columns;
  for (let row = target.row; row < target.row + target.rows; row += height) {
    for (let column = target.column; column < target.column + target.columns; column += width) {
      for (const cell of cells) putCopy(cell, source, to, row, column, options);
      if (options.kind === 'All' && !options.transpose) takeMerges(from, source, to, row, column);
    }
  }
}

function readCells(sheet: Sheet, source: Area): CopiedCell[] {
  const cells: CopiedCell[] = [];
  for (let i = 0; i < source.rows; i += 1) {
    for (let j = 0; j < source.columns; j += 1) {
      const row = source.row + i;
      const column = source.column + j;
      cells.push({ i, j, value: sheet.value(row, column), formula: sheet.formula(row, column), format: sheet.formatId(row, column) });
    }
  }
  return cells;
}

function putCopy(cell: CopiedCell, source: Area, to: Sheet, top: number, left: number, options: CopyOptions): void {
  if (options.skipBlanks && cell.value === null && cell.formula === undefined) return;
  const row = top + (options.transpose ? cell.j : cell.i);
  const column = left + (options.transpose ? cell.i : cell.j);
  const withFormats = options.kind === 'All' || options.kind === 'Formats';
  const format = withFormats ? cell.format : undefined;
  if (options.kind === 'Formats') {
    to.putCell(row, column, to.value(row, column), to.formula(row, column), format);
    return;
  }
  const formula = options.kind !== 'Values' && cell.formula !== undefined ? copiedFormula(cell.formula, row - (source.row + cell.i), column - (source.column + cell.j)) : undefined;
  to.putCell(row, column, cell.value, formula, format);
}

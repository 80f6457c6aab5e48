import { cellName } from '../model/address';
import { cellArea, lastColumn, lastRow, MAX_COLUMNS } from '../model/area';
import type { Area } from '../model/area';
import type { Border, CellFormat, FormatPatch } from '../model/cell-format';
import { deleteCells, insertCells } from '../model/insert-delete';
import { surroundingRegion } from '../model/regions';
import type { Sheet } from '../model/sheet';
import { sortLines } from '../model/sort-lines';
import { addTable } from '../model/table-edit';
import type { Workbook } from '../model/workbook';

/** What a person can do to the selected cells with the host's own buttons. */
export type SheetCommand = InPlaceCommand | { readonly kind: 'copy' } | { readonly kind: 'cut' } | { readonly kind: 'paste' } | { readonly kind: 'calculate' };

/** The commands that change the selected cells where they are. */
export type InPlaceCommand =
  | { readonly kind: 'format'; readonly patch: FormatPatch }
  | { readonly kind: 'decimals'; readonly by: 1 | -1 }
  | { readonly kind: 'sort'; readonly ascending: boolean }
  | { readonly kind: 'merge' | 'borders' | 'insertRows' | 'deleteRows' | 'clear' | 'autoSum' | 'fillDown' | 'table' | 'protect' | 'freeze' | 'gridlines' };

/** How the active cell looks, as the ribbon shows it. */
export interface SelectionLook {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly wrapText: boolean;
  readonly horizontal: CellFormat['horizontalAlignment'];
  readonly vertical: CellFormat['verticalAlignment'];
  readonly indent: number;
  readonly numberFormat: string;
}

/** The look of a sheet's active cell. */
export function lookOfSelection(sheet: Sheet): SelectionLook {
  const area = activeArea(sheet);
  const format = sheet.format(area.row, area.column);
  return {
    fontName: format.fontName,
    fontSize: format.fontSize,
    bold: format.bold,
    italic: format.italic,
    underline: format.underline !== 'None',
    wrapText: format.wrapText,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    indent: format.indentLevel,
    numberFormat: format.numberFormat,
  };
}

/** The selected area that holds the active cell. */
export function activeArea(sheet: Sheet): Area {
  return sheet.selection[0] ?? cellArea(0, 0);
}

const thin: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Carries out a command that changes formats or contents of the selected cells in place. */
export function runInPlace(workbook: Workbook, command: InPlaceCommand): void {
  const sheet = workbook.activeSheet;
  const area = activeArea(sheet);
  workbook.transact(command.kind, 'user', () => {
    switch (command.kind) {
      case 'format':
        for (const each of sheet.selection) sheet.setFormat(each, command.patch);
        return;
      case 'decimals':
        sheet.setFormat(area, { numberFormat: withDecimals(sheet.format(area.row, area.column).numberFormat, command.by) });
        return;
      case 'borders':
        for (const each of sheet.selection) sheet.setFormat(each, { borderTop: thin, borderBottom: thin, borderLeft: thin, borderRight: thin });
        return;
      case 'clear':
        for (const each of sheet.selection) sheet.clear(each, 'contents');
        return;
      case 'merge':
        merge(sheet, area);
        return;
      case 'fillDown':
        fillDown(sheet, area);
        return;
      case 'autoSum':
        autoSum(sheet, area);
        return;
      case 'insertRows':
        insertCells(workbook, sheet, { ...area, column: 0, columns: MAX_COLUMNS }, 'Down');
        return;
      case 'deleteRows':
        deleteCells(workbook, sheet, { ...area, column: 0, columns: MAX_COLUMNS }, 'Up');
        return;
      case 'table':
        addTable(workbook, sheet, area.rows * area.columns > 1 ? area : surroundingRegion(sheet, area), true);
        return;
      case 'sort':
        sort(sheet, area, command.ascending);
        return;
      case 'freeze': {
        const frozen = sheet.parts.frozen === undefined ? { rows: 1, columns: 0 } : undefined;
        sheet.update({ frozen }, { kind: 'freeze', sheet: sheet.id });
        return;
      }
      case 'gridlines':
        sheet.update({ showGridlines: !sheet.parts.showGridlines }, { kind: 'view', sheet: sheet.id });
        return;
      case 'protect':
        sheet.update({ protection: sheet.parts.protection === undefined ? { options: {} } : undefined }, { kind: 'protection', sheet: sheet.id });
        return;
    }
  });
}

function merge(sheet: Sheet, area: Area): void {
  const within = sheet.parts.merges.filter((one) => one.row >= area.row && one.column >= area.column && lastRow(one) <= lastRow(area) && lastColumn(one) <= lastColumn(area));
  const others = sheet.parts.merges.filter((one) => !within.includes(one));
  const isUndone = within.length > 0;
  sheet.update({ merges: isUndone ? others : [...others, area] }, { kind: 'merges', sheet: sheet.id });
  if (!isUndone) sheet.setFormat(area, { horizontalAlignment: 'Center' });
}

function fillDown(sheet: Sheet, area: Area): void {
  for (let column = area.column; column <= lastColumn(area); column += 1) {
    const value = sheet.value(area.row, column);
    for (let row = area.row + 1; row <= lastRow(area); row += 1) sheet.putCell(row, column, value, undefined, sheet.formatId(area.row, column));
  }
  sheet.announce({ kind: 'cells', sheet: sheet.id, area });
}

/** Sums the numbers right above the active cell, as Excel proposes. */
function autoSum(sheet: Sheet, area: Area): void {
  let first = area.row;
  while (first > 0 && typeof sheet.value(first - 1, area.column) === 'number') first -= 1;
  if (first === area.row) return;
  sheet.setFormula(area.row, area.column, `=SUM(${cellName(first, area.column)}:${cellName(area.row - 1, area.column)})`);
}

/** Sorts the block around the active cell by its column; a first row of texts over numbers counts as the header. */
function sort(sheet: Sheet, area: Area, ascending: boolean): void {
  const block = area.rows > 1 ? area : surroundingRegion(sheet, area);
  const hasHeader = area.rows === 1 && typeof sheet.value(block.row, area.column) === 'string' && typeof sheet.value(block.row + 1, area.column) !== 'string';
  const lines = hasHeader ? { ...block, row: block.row + 1, rows: block.rows - 1 } : block;
  sortLines(sheet, lines, { fields: [{ key: area.column - block.column, ascending, sortOn: 'Value' }], matchCase: false, axis: 'rows' });
}

function withDecimals(numberFormat: string, by: 1 | -1): string {
  if (numberFormat === 'General') return by > 0 ? '0.0' : '0';
  return numberFormat.replace(/0(?:\.(0+))?(?![\d#,])/, (_match, decimals: string | undefined) => {
    const count = Math.max(0, (decimals?.length ?? 0) + by);
    return count === 0 ? '0' : `0.${'0'.repeat(count)}`;
  });
}

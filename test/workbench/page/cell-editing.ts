import { cellName, parseAddress } from '../model/address';
import { cellArea, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import { isCellError } from '../model/cell-value';
import { InvalidFormula, parseInput } from '../model/parse-input';
import { rangeEdge } from '../model/regions';
import type { Direction } from '../model/regions';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** What a person would see in the formula bar for a cell: what typing it again would give. */
export function editText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const spill = sheet.spillAt(row, column);
  if (spill !== undefined) return sheet.formula(spill.row, spill.column) ?? '';
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, sheet.format(row, column).numberFormat);
  return wouldStay(value, sheet.format(row, column).numberFormat) ? value : `'${value}`;
}

/** Whether typing a text gives that very text again. */
function wouldStay(text: string, numberFormat: string): boolean {
  try {
    return parseInput(text, numberFormat, { language: 'zh-CN', year: 2000 }).value === text;
  } catch (error) {
    if (error instanceof InvalidFormula) return false;
    throw error;
  }
}

function numberText(value: number, numberFormat: string): string {
  const plain = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[yd年日]|m.*[月/-]/i.test(plain) && !/general/i.test(plain) && value >= 1) return dateText(value);
  if (plain.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  return String(Number(value.toPrecision(15)));
}

function dateText(serial: number): string {
  const day = Math.floor(serial);
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000);
  const seconds = Math.round((serial - day) * 86_400);
  const time = seconds === 0 ? '' : ` ${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}${time}`;
}

/** The text of the name box for what is selected. */
export function placeText(workbook: Workbook, sheet: Sheet, area: Area): string {
  const named = workbook.parts.names.find((name) => {
    const address = parseAddress(name.formula.replace(/^=/, ''));
    return address !== undefined && address.sheet?.toLowerCase() === sheet.name.toLowerCase() && same(address.area, area);
  });
  return named?.name ?? cellName(area.row, area.column);
}

/** Where a name box entry leads; undefined when it names nothing. */
export function placeOf(workbook: Workbook, text: string): { sheet: Sheet; area: Area } | undefined {
  const named = workbook.parts.names.find((name) => name.name.toLowerCase() === text.toLowerCase());
  const table = workbook.table(text);
  if (table !== undefined) return { sheet: table.sheet, area: table.table.area };
  const address = parseAddress(named === undefined ? text : named.formula.replace(/^=/, ''));
  if (address === undefined) return undefined;
  const sheet = address.sheet === undefined ? workbook.activeSheet : workbook.sheetNamed(address.sheet);
  return sheet === undefined ? undefined : { sheet, area: address.area };
}

function same(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export type Step = 'up' | 'down' | 'left' | 'right';

const directions: Readonly<Record<Step, Direction>> = { up: 'Up', down: 'Down', left: 'Left', right: 'Right' };
const deltas: Readonly<Record<Step, readonly [number, number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** The cell one step away: past hidden lines and merged areas; with `toEdge` to the border of the data, as Ctrl+arrow. */
export function stepFrom(sheet: Sheet, row: number, column: number, step: Step, toEdge: boolean): { row: number; column: number } {
  const [down, across] = deltas[step];
  const next = (from: { row: number; column: number }): { row: number; column: number } => {
    const merge = sheet.parts.merges.find((one) => from.row >= one.row && from.row <= lastRow(one) && from.column >= one.column && from.column <= lastColumn(one));
    const start = merge === undefined ? from : { row: down > 0 ? lastRow(merge) : merge.row, column: across > 0 ? lastColumn(merge) : merge.column };
    let to = { row: start.row + down, column: start.column + across };
    while (inside(to) && isHidden(sheet, to)) to = { row: to.row + down, column: to.column + across };
    return inside(to) ? to : from;
  };
  return toEdge ? rangeEdge(sheet, row, column, directions[step]) : next({ row, column });
}

function inside(cell: { row: number; column: number }): boolean {
  return cell.row >= 0 && cell.column >= 0 && cell.row < MAX_ROWS && cell.column < MAX_COLUMNS;
}

function isHidden(sheet: Sheet, cell: { row: number; column: number }): boolean {
  const { hiddenRows, filteredRows, hiddenColumns } = sheet.parts;
  return hiddenRows.has(cell.row) || filteredRows.has(cell.row) || hiddenColumns.has(cell.column);
}

/** The merged area a cell is in, or the cell alone. */
export function wholeCell(sheet: Sheet, row: number, column: number): Area {
  return sheet.parts.merges.find((one) => row >= one.row && row <= lastRow(one) && column >= one.column && column <= lastColumn(one)) ?? cellArea(row, column);
}

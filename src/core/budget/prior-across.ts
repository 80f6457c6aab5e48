import { cellAddress } from '../cell-address';
import type { FoundTable } from '../classify/table-cells';
import type { Cell, Grid } from '../ledger/grid';
import { cellText, normalizeText } from '../ledger/normalize-text';
import { plainText } from '../lookup';
import type { Place } from '../problem';
import type { PriorColumn } from './prior-columns';
import { isFootnote, rowWord } from './row-name';

/** A table of 三公 in the fiscal form: its items stand side by side, a year's figures in one row beneath. */
export interface AcrossTable {
  /** The table with the item as its amount column, one for each item that has a column. */
  readonly items: readonly { readonly id: string; readonly table: FoundTable<PriorColumn> }[];
  /** The rows that may be the prior year's; one where there is no doubt. */
  readonly rows: readonly number[];
}

/** The place of a row's first figure. */
export function acrossPlace({ items }: AcrossTable, row: number): Place {
  const grid = items[0]?.table.grid;
  const sheetRow = (grid?.top ?? 0) + row + 1;
  return { ...(grid?.file === undefined ? {} : { file: grid.file }), sheet: grid?.sheet ?? '', row: sheetRow, cell: cellAddress(sheetRow - 1, (grid?.left ?? 0) + (items[0]?.table.columns.amount ?? 0)) };
}

/** Finds such a table; `undefined` where no row heads two items of 三公 at least. */
export function findAcrossTable(grid: Grid, idOf: (name: string) => string | undefined): AcrossTable | undefined {
  for (let row = 0; row < grid.rows.length; row++) {
    const columns = itemsUnder(grid, row, idOf);
    if (columns === undefined) continue;
    const last = columns.reduce((bottom, column) => Math.max(bottom, column.headerRow), row);
    const rows = chosenRows(grid, last, columns);
    if (rows.length === 0) continue;
    const items = columns.map(({ id, column, header }) => ({ id, table: { grid, columns: { amount: column }, headers: { amount: header }, headerRow: last, rows } }));
    return { items, rows };
  }
  return undefined;
}

interface ItemColumn {
  readonly id: string;
  readonly column: number;
  readonly header: string;
  /** The lowest row that heads it. */
  readonly headerRow: number;
  /** How much the headers over it say that the money was spent, in the year before: 预算数 is least. */
  readonly sureness: number;
}

const ITEMS = ['abroad', 'reception', 'vehicles', 'vehiclePurchase', 'vehicleRunning'];

/** The columns of the items that a row heads, those of 决算数 before those of 预算数. */
function itemsUnder(grid: Grid, row: number, idOf: (name: string) => string | undefined): readonly ItemColumn[] | undefined {
  const texts = (grid.rows[row] ?? []).map((cell) => cellText(cell).trim());
  if (texts.filter((text) => ITEMS.includes(idOf(text) ?? '')).length < 2) return undefined;
  const best = new Map<string, ItemColumn>();
  const width = Math.max(texts.length, grid.rows[row + 1]?.length ?? 0);
  for (let column = 0; column < width; column++) {
    const item = itemOf(grid, row, column, idOf);
    if (item !== undefined && (best.get(item.id)?.sureness ?? -1) < item.sureness) best.set(item.id, item);
  }
  const found = [...best.values()];
  // The items of one year stand together: a column of the budget beside those of the accounts is not theirs.
  const sureness = Math.max(...found.map((item) => item.sureness));
  const ofYear = found.filter((item) => item.sureness === sureness);
  return ofYear.length < 2 ? undefined : ofYear;
}

function itemOf(grid: Grid, row: number, column: number, idOf: (name: string) => string | undefined): ItemColumn | undefined {
  const upper = headAcross(grid, row, column, idOf);
  const below = textAt(grid, row + 1, column);
  const isPart = upper.id === 'vehicles' && below !== '' && (partOfVehicles(below) ?? idOf(below)) !== undefined;
  const id = isPart ? (partOfVehicles(below) ?? idOf(below)) : textAt(grid, row, column) === '' ? undefined : upper.id;
  if (id === undefined || ![...ITEMS, 'threePublic'].includes(id)) return undefined;
  const heads = Array.from({ length: Math.min(4, row + 1) }, (_, back) => headAcross(grid, row - back, column, idOf).text);
  // The nearest header that says it counts: a title over all of the columns says it of none.
  const sureness = heads.map(surenessOf).find((each) => each !== UNSAID) ?? UNSAID;
  return { id, column, header: isPart ? below : upper.text, headerRow: isPart ? row + 1 : row, sureness };
}

/** 小计, 购置费 and 运行费 under 公务用车购置及运行费. */
function partOfVehicles(text: string): string | undefined {
  const plain = plainText(text);
  if (/^(?:小计|合计)$/.test(plain)) return 'vehicles';
  if (/^(?:公务)?(?:用车|车辆|公车)?购置费?(?:用|支出)?$/.test(plain)) return 'vehiclePurchase';
  return /^(?:公务)?(?:用车|车辆|公车)?(?:运行维护|运行|运维)费?(?:用|支出)?$/.test(plain) ? 'vehicleRunning' : undefined;
}

/** The text over a column: its own cell, else the one to the left that reaches over it. */
function headAcross(grid: Grid, row: number, column: number, idOf: (name: string) => string | undefined): { readonly text: string; readonly id: string | undefined } {
  const merge = (grid.merges ?? []).find((each) => each.top - grid.top <= row && each.bottom - grid.top >= row && each.left - grid.left <= column && each.right - grid.left >= column);
  const text = merge === undefined ? textAt(grid, row, leftmost(grid, row, column)) : textAt(grid, merge.top - grid.top, merge.left - grid.left);
  return { text, id: idOf(text) };
}

function leftmost(grid: Grid, row: number, column: number): number {
  let at = column;
  while (at > 0 && textAt(grid, row, at) === '') at -= 1;
  return at;
}

function textAt(grid: Grid, row: number, column: number): string {
  return cellText(grid.rows[row]?.[column]).trim();
}

function surenessOf(texts: string): number {
  if (/上年|去年/.test(texts)) return 3;
  if (/决算|执行|实际|支出数/.test(texts)) return 2;
  return /预算|本年/.test(texts) ? 0 : UNSAID;
}

const UNSAID = 1;

/** Rows with figures below the headers; of several the one that is called the prior year's, spent, or the total. */
function chosenRows(grid: Grid, headerRow: number, columns: readonly ItemColumn[]): readonly number[] {
  const rows: number[] = [];
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const texts = columns.map(({ column }) => textAt(grid, row, column));
    if (isFootnote(labelOf(grid, row, columns))) break;
    if (texts.some((text) => /\d/.test(text)) && !isCount(grid.rows[row] ?? [])) rows.push(row);
  }
  if (rows.length < 2) return rows;
  const choices = [/上年|去年/, /决算|执行|实际|支出数/].map((words) => rows.filter((row) => words.test(labelOf(grid, row, columns))));
  const totals = rows.filter((row) => rowWord(labelOf(grid, row, columns))?.kind === 'total');
  return [...choices, totals].find((chosen) => chosen.length === 1) ?? rows;
}

/** What stands to the left of the figures. */
function labelOf(grid: Grid, row: number, columns: readonly ItemColumn[]): string {
  const first = Math.min(...columns.map(({ column }) => column));
  return normalizeText((grid.rows[row] ?? []).slice(0, first).map((cell) => cellText(cell)).join(''));
}

/** 栏次 1 2 3 4: columns are numbered, nothing is spent. */
function isCount(cells: readonly (Cell | undefined)[]): boolean {
  const numbers = cells.map((cell) => cellText(cell)).filter((text) => text !== '' && !text.includes('栏次')).map(Number);
  return numbers.length > 2 && numbers.every((number, index) => Number.isInteger(number) && (index === 0 || number === (numbers[index - 1] ?? 0) + 1));
}

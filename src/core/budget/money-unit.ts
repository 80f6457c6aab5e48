import { fieldPlace, type FoundTable } from '../classify/table-cells';
import { cellAddress } from '../cell-address';
import type { Cell } from '../ledger/grid';
import { cellText, normalizeText } from '../ledger/normalize-text';
import { readAmount } from '../ledger/read-amount';
import { readTitleLines, unitIn, unitOfHeader } from '../ledger/title-lines';
import { fen, LARGEST_BUDGET_AMOUNT, ZERO_FEN, type Fen } from '../money';
import type { Place, Problem } from '../problem';

/** The units of account in which a budget may state its amounts. */
export type MoneyUnit = 'yuan' | 'thousand' | 'wan';

/** An amount of a budget table, 0 for an empty cell; `undefined` when it cannot be read. */
export function budgetAmount(cell: Cell, unit: MoneyUnit): Fen | undefined {
  const amount = unit === 'thousand' ? thousands(cell) : readAmount(cell, unit);
  if (amount === 'none') return ZERO_FEN;
  return typeof amount === 'number' && Math.abs(amount) <= LARGEST_BUDGET_AMOUNT ? amount : undefined;
}

/** 千元 are a tenth of 万元, to the fen or not at all. */
function thousands(cell: Cell): ReturnType<typeof readAmount> {
  const plain = typeof cell === 'string' ? normalizeText(cell).replace(/千 ?元$/, '') : cell;
  if (typeof plain === 'string' && plain.includes('元')) return 'amount-unreadable';
  const amount = readAmount(plain, 'wan');
  if (typeof amount !== 'number') return amount;
  return amount % 10 === 0 ? fen(amount / 10) : 'amount-too-precise';
}

/** The unit of a column: what its header says, else the lines above the table, else 元; or what is said and not known here. */
export function columnUnit<Field extends string>(table: FoundTable<Field>, field: Field): MoneyUnit | Problem {
  const header = table.headers[field] ?? '';
  const own = unitOfHeader(header);
  if (own !== undefined) return unitOf(own, header) ?? unitProblem(fieldPlace(table, table.headerRow, field), header);
  for (const [row, cells] of table.grid.rows.slice(0, table.headerRow).entries()) {
    const { unit } = readTitleLines([cells]);
    if (unit === undefined) continue;
    const line = cells.map((cell) => cellText(cell)).join(' ');
    return unitOf(unit, line) ?? unitProblem(placeOfLine(table, row, cells), line.trim());
  }
  return 'yuan';
}

/** The unit of account that a cell names; `undefined` where it names none that is known here. */
export function unitNamed(text: string): MoneyUnit | undefined {
  return unitOf(unitIn(text), text);
}

function unitOf(said: ReturnType<typeof unitOfHeader>, text: string): MoneyUnit | undefined {
  if (said === undefined || said === 'yuan' || said === 'wan') return said;
  return /千 *元/.test(normalizeText(text)) ? 'thousand' : undefined;
}

function placeOfLine({ grid }: FoundTable<string>, row: number, cells: readonly (Cell | undefined)[]): Place {
  const column = cells.findIndex((cell) => cellText(cell).includes('元'));
  const sheetRow = grid.top + row + 1;
  return { ...(grid.file === undefined ? {} : { file: grid.file }), sheet: grid.sheet, row: sheetRow, cell: cellAddress(sheetRow - 1, grid.left + Math.max(0, column)) };
}

function unitProblem(place: Place, found: string): Problem {
  return { code: 'budget-money-unit', severity: 'error', place, found, message: { key: 'problem.budget-money-unit', params: { sheet: place.sheet, cell: place.cell ?? '', found } } };
}

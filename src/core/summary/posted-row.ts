import type { BudgetLine } from '../budget/budget-line';
import type { Day } from '../calendar';
import { textAt } from '../classify/base-texts';
import { categories, isBasic } from '../classify/category';
import type { Classified } from '../classify/classified';
import type { Ledger } from '../ledger/ledger';
import type { Fen } from '../money';
import { POSTING } from './counted-rows';
import { rowInSheet } from './row-in-sheet';

/** A posting by what it says, so that it is found again after rows above it were added or deleted. */
export interface PostedRow {
  readonly sheet: string;
  readonly row: number;
  readonly day: Day;
  readonly voucher: string;
  readonly summary: string;
  readonly amount: Fen;
}

/** Index of the posting: where it stood, else one that says the same; -1 where there is none any more. */
export function findPosted(ledger: Ledger, posted: PostedRow): number {
  const { rows } = ledger;
  const says = (index: number): boolean =>
    rows.kind[index] === POSTING && rows.amount[index] === posted.amount && rows.date[index] === posted.day && textAt(rows, 'voucher', index) === posted.voucher && textAt(rows, 'summary', index) === posted.summary;
  const there = rowInSheet(ledger, posted.sheet, posted.row);
  if (there >= 0 && says(there)) return there;
  for (let index = 0; index < rows.count; index++) if (says(index)) return index;
  return -1;
}

/** Whether a posting is executed on a line: on the line itself, or in the category that the line is the budget of. */
export function countsOnLine(classified: Classified, row: number, line: BudgetLine, index: number): boolean {
  const category = categories[classified.category[row] ?? 0] ?? 'unclassified';
  if (line.category === 'project') return classified.line[row] === index;
  return line.category === 'basic' ? isBasic(category) : category === line.category;
}

import { fieldCell, fieldText, type FoundTable } from '../classify/table-cells';
import { fen, ZERO_FEN, type Fen } from '../money';
import type { LinesColumn } from './budget-columns';
import { budgetAmount, columnUnit } from './read-budget-fields';

/** What the amounts of one row of a budget come to. */
export interface LineAmounts {
  readonly approved: Fen;
  readonly revised: Fen;
  readonly carriedOver: Fen;
  /** The whole year's budget as the row states it, where approved + revision + carry-over come to something else. */
  readonly contradicted?: Fen;
}

/**
 * The amounts of a row, or the column whose amount cannot be read. Where the whole year's budget (全年预算数) is stated,
 * what the row does not say beside it is the difference: the revision, or the approved amount where there is no column
 * for that. Where nothing is left to be said by it, it has to agree with its parts, which hold if it does not.
 */
export function readLineAmounts(table: FoundTable<LinesColumn>, row: number): LineAmounts | LinesColumn {
  const amounts: Partial<Record<LinesColumn, Fen>> = {};
  for (const field of ['approved', 'carriedOver', 'revision', 'available'] as const) {
    if (fieldText(table, row, field) === '') continue;
    const amount = budgetAmount(fieldCell(table, row, field), columnUnit(table, field));
    if (amount === undefined) return field;
    amounts[field] = amount;
  }
  const { approved = ZERO_FEN, carriedOver = ZERO_FEN, revision = ZERO_FEN, available } = amounts;
  const parts = { approved, revised: revision, carriedOver };
  if (available === undefined) return parts;
  if (table.columns.approved === undefined) return { ...parts, approved: fen(available - revision - carriedOver) };
  // A total that leaves out the carry-over is no revision by its amount.
  const leavesOutCarriedOver = carriedOver !== 0 && available === approved + revision;
  if (amounts.revision === undefined && !leavesOutCarriedOver) return { ...parts, revised: fen(available - approved - carriedOver) };
  return available === approved + revision + carriedOver ? parts : { ...parts, contradicted: available };
}

import { fieldCell, fieldText, type FoundTable } from '../classify/table-cells';
import { fen, negateFen, ZERO_FEN, type Fen } from '../money';
import { moneyColumns, type LinesColumn, type MoneyColumn } from './budget-columns';
import { budgetAmount, type MoneyUnit } from './money-unit';

/** What the amounts of one row of a budget come to. */
export interface LineAmounts {
  readonly approved: Fen;
  /** Each change that the row names, with the column that does; `undefined` where it is a difference. */
  readonly revisions: readonly { readonly column: MoneyColumn | undefined; readonly amount: Fen }[];
  readonly carriedOver: Fen;
  /** As the cells say it; a reduction (调减) is positive. */
  readonly stated: Readonly<Partial<Record<MoneyColumn, Fen>>>;
  /** An amount that the row states though its parts come to something else. */
  readonly contradicted?: { readonly column: 'available' | 'revision'; readonly stated: Fen; readonly parts: Fen };
}

/**
 * The amounts of a row, or the column whose amount cannot be read. Where the whole year's budget (全年预算数) is stated,
 * what the row does not say beside it is the difference: the revision, or the approved amount where there is no column
 * for that. Where nothing is left to be said by it, it has to agree with its parts, which hold if it does not; so has
 * 调整数 beside 追加 and 调减.
 */
export function readLineAmounts(table: FoundTable<LinesColumn>, row: number, units: Readonly<Record<MoneyColumn, MoneyUnit>>): LineAmounts | MoneyColumn {
  const stated: Partial<Record<MoneyColumn, Fen>> = {};
  for (const column of moneyColumns) {
    if (fieldText(table, row, column) === '') continue;
    const amount = budgetAmount(fieldCell(table, row, column), units[column]);
    if (amount === undefined) return column;
    // What is taken away is written with a minus or without.
    stated[column] = column === 'decrease' ? fen(Math.abs(amount)) : amount;
  }
  const { approved = ZERO_FEN, carriedOver = ZERO_FEN, available } = stated;
  const changes = revisionsOf(stated, table.columns.increase !== undefined);
  const revised = changes.reduce((sum, { amount }) => sum + amount, 0);
  const revisions = changes.filter(({ amount }) => amount !== 0);
  const parts = { approved, revisions, carriedOver, stated };
  if (stated.revision !== undefined && stated.revision !== revised && !changes.some(({ column }) => column === 'revision')) return { ...parts, contradicted: { column: 'revision', stated: stated.revision, parts: fen(revised) } };
  if (available === undefined) return parts;
  if (table.columns.approved === undefined) return { ...parts, approved: fen(available - revised - carriedOver) };
  // A total that leaves out the carry-over is no revision by its amount.
  const leavesOutCarriedOver = carriedOver !== 0 && available === approved + revised;
  if (changes.length === 0 && !leavesOutCarriedOver) {
    const difference = fen(available - approved - carriedOver);
    return { ...parts, revisions: difference === 0 ? [] : [{ column: undefined, amount: difference }] };
  }
  const total = fen(approved + revised + carriedOver);
  return available === total ? parts : { ...parts, contradicted: { column: 'available', stated: available, parts: total } };
}

/**
 * 追加, 调减 and 调剂 where the row has them, else 调整数. Beside but one of these 调整数 may be a change of its own (追加（减）
 * beside 追减) as well as their sum: so it is where only that comes to the whole year's budget, or no reduction comes to it.
 */
function revisionsOf(stated: LineAmounts['stated'], hasIncrease: boolean): LineAmounts['revisions'] {
  const { revision, increase, decrease, transfer, approved = ZERO_FEN, carriedOver = ZERO_FEN, available } = stated;
  const own: LineAmounts['revisions'] = [
    ...(increase === undefined ? [] : [{ column: 'increase', amount: increase } as const]),
    ...(decrease === undefined ? [] : [{ column: 'decrease', amount: negateFen(decrease) } as const]),
    ...(transfer === undefined ? [] : [{ column: 'transfer', amount: transfer } as const]),
  ];
  if (revision === undefined) return own;
  const change = { column: 'revision', amount: revision } as const;
  const sum = own.reduce((total, { amount }) => total + amount, 0);
  if (own.length === 0) return [change];
  if (hasIncrease || sum === revision) return own;
  const isOwnChange = available === undefined ? decrease !== undefined && revision >= 0 : available === approved + carriedOver + revision + sum;
  if (isOwnChange) return [change, ...own];
  return decrease === undefined ? [change] : own;
}

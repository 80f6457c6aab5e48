import type { Day } from '../core/calendar';
import type { Message } from '../core/message';
import type { Fen } from '../core/money';

/** Which ledger a function means: the workbook's own, one of its sheets, or a range it was given. */
export type LedgerSource = { readonly from: 'workbook' } | { readonly from: 'sheet'; readonly name: string } | { readonly from: 'range'; readonly key: string };

/** Which budget lines a function means: the workbook's own, or a range of names and amounts. */
export type BudgetSource = { readonly from: 'workbook' } | { readonly from: 'range'; readonly key: string };

/** Texts of one row, as CLASSIFY, LINE and EXPLAIN take them. */
export interface RowTexts {
  readonly economic: string;
  readonly project: string;
  readonly summary: string;
  readonly account: string;
}

/** What a cell asks the core, its arguments read and checked. Plain data: it crosses to the worker. */
export type Question =
  | { readonly ask: 'spent'; readonly what: string; readonly from: Day | undefined; readonly to: Day | undefined; readonly ledger: LedgerSource }
  | { readonly ask: 'approved'; readonly line: string; readonly budget: BudgetSource }
  | { readonly ask: 'balance'; readonly line: string; readonly ledger: LedgerSource; readonly budget: BudgetSource }
  | { readonly ask: 'rate'; readonly line: string; readonly ledger: LedgerSource; readonly budget: BudgetSource }
  | { readonly ask: 'check'; readonly line: string; readonly amount: Fen; readonly ledger: LedgerSource; readonly budget: BudgetSource }
  | { readonly ask: 'classify' | 'line' | 'explain'; readonly rows: readonly RowTexts[] }
  | { readonly ask: 'summary' | 'crosscheck'; readonly ledger: LedgerSource; readonly budget: BudgetSource };

export type CellValue = string | number | boolean;

export type ErrorCode = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** What a cell shows: a value, a spilled range, or an error that says what to mend. */
export type CellAnswer = { readonly value: CellValue | readonly (readonly CellValue[])[] } | { readonly error: ErrorCode; readonly message: Message };

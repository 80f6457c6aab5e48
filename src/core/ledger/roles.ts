/** What a column of a ledger can mean (spec: ledger, 1). */
export const columnRoles = [
  'date', 'year', 'month', 'day', 'voucher', 'summary',
  'accountCode', 'accountName', 'account',
  'economicCode', 'economicName', 'economic',
  'governmentEconomic', 'functional',
  'projectCode', 'projectName', 'project', 'projectCategory', 'fund',
  'debit', 'credit', 'amount', 'direction', 'balance',
  'payee', 'remark', 'unit', 'notAnAmount',
  'income',
] as const;

/**
 * `account`, `economic`, `project` hold code and name in one cell, in either order.
 * `income` is the receipts column of a cash book (收入 beside 支出): a row with an amount there is income.
 */
export type ColumnRole = (typeof columnRoles)[number];

/** The texts kept of every row, after code and name are told apart. */
export const textRoles = [
  'voucher', 'summary', 'accountCode', 'accountName', 'economicCode', 'economicName',
  'governmentEconomic', 'functional', 'projectCode', 'projectName', 'projectCategory', 'fund', 'payee', 'remark',
] as const;
export type TextRole = (typeof textRoles)[number];

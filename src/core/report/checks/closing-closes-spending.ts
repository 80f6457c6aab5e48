import type { Ledger } from '../../ledger/ledger';
import type { Message } from '../../message';
import type { Check } from '../check';
import { countedRows, isCountedRow } from '../counted-rows';
import { heldFen, heldSum } from '../held-fen';
import { findingsInWords } from './findings';
import type { ChangedRows, CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

interface Account {
  /** '' stands for a ledger without account codes. */
  readonly code: string;
  readonly closed: number;
  readonly spent: number;
  /** The closing entries; none where nothing closes the account. */
  readonly rows: readonly number[];
}

interface Closings {
  readonly accounts: ReadonlyMap<string, Account>;
  /** The day of the last closing entry; 0 where none has a date. */
  readonly lastDay: number;
}

/** What each check found, for making it again. */
const foundBy = new WeakMap<Check, Closings>();

/**
 * Closing entries against the spending they close, account by account. An entry on a parent account closes all accounts
 * below it. Spending after the last closing entry is not closed yet and is left out.
 */
export function closingClosesSpending(parts: CheckParts): Check {
  const closings = closedAccounts(parts);
  if (closings.accounts.size === 0) return checkOf(closings);
  const accounts = new Map(closings.accounts);
  const spentBy = new Map<string, number>();
  for (const row of countedRows(parts, 'posting')) {
    if (!isClosedBy(closings, parts.ledger, row)) continue;
    const code = accountCode(parts.ledger, row);
    spentBy.set(code, (spentBy.get(code) ?? 0) + (parts.ledger.rows.amount[row] ?? 0));
  }
  for (const [code, amount] of spentBy) addSpending(accounts, code, amount);
  return checkOf({ accounts, lastDay: closings.lastDay });
}

export function closingClosesSpendingAgain(parts: CheckParts, check: Check, { before, rows: changed }: ChangedRows): Check {
  const found = foundBy.get(check);
  if (found === undefined || changed.some((row) => isCountedRow(before, row, 'closing') || isCountedRow(parts, row, 'closing'))) return closingClosesSpending(parts);
  if (found.accounts.size === 0) return check;
  const accounts = new Map(found.accounts);
  const add = (side: ChangedRows['before'], row: number, step: 1 | -1): void => {
    if (isCountedRow(side, row, 'posting') && isClosedBy(found, side.ledger, row)) addSpending(accounts, accountCode(side.ledger, row), step * (side.ledger.rows.amount[row] ?? 0));
  };
  for (const row of changed) {
    add(before, row, -1);
    add(parts, row, 1);
  }
  return checkOf({ accounts, lastDay: found.lastDay });
}

function checkOf(closings: Closings): Check {
  const check = verdictOn([...closings.accounts.values()]);
  foundBy.set(check, closings);
  return check;
}

/** Accounts that nothing closes come last, by their codes. */
function verdictOn(all: readonly Account[]): Check {
  if (all.length === 0) return notApplicable('closing-closes-spending', 'error', 'check.closing.none');
  const unclosed = all.filter(({ rows }) => rows.length === 0).sort((left, right) => (left.code < right.code ? -1 : 1));
  const wrong = [...all.filter(({ rows }) => rows.length > 0), ...unclosed].filter((account) => account.closed !== account.spent);
  const shown = wrong.length === 0 ? all : wrong;
  const sides = {
    id: 'closing-closes-spending',
    severity: 'error',
    left: heldSum(shown.map((account) => heldFen(account.closed))),
    right: heldSum(shown.map((account) => heldFen(account.spent))),
  } as const;
  if (wrong.length === 0) return passed(sides);
  const inWords = (account: Account): Message => ({
    key: 'check.closing.one',
    params: {
      account: account.code === '' ? { key: 'check.closing.all-accounts' } : { key: 'check.closing.account', params: { account: account.code } },
      closed: { fen: heldFen(account.closed) },
      spent: { fen: heldFen(account.spent) },
      difference: { fen: heldFen(account.closed - account.spent) },
    },
  });
  return failed(sides, findingsInWords(wrong, inWords), wrong.flatMap((account) => account.rows));
}

function closedAccounts(parts: CheckParts): Closings {
  const { ledger } = parts;
  const accounts = new Map<string, { code: string; closed: number; spent: number; rows: number[] }>();
  let lastDay = 0;
  for (const row of countedRows(parts, 'closing')) {
    if (!closesSpending(ledger, row) || saysNothing(ledger, row)) continue;
    const code = accountCode(ledger, row);
    const account = accounts.get(code) ?? { code, closed: 0, spent: 0, rows: [] };
    account.closed += closedAmount(ledger, row);
    account.rows.push(row);
    accounts.set(code, account);
    lastDay = Math.max(lastDay, ledger.rows.date[row] ?? 0);
  }
  return { accounts, lastDay };
}

function isClosedBy({ lastDay }: Closings, { rows }: Ledger, row: number): boolean {
  return lastDay === 0 || (rows.date[row] ?? 0) <= lastDay;
}

/** Spending counts under the closing entry's account that is the longest beginning of its own; under its own where nothing closes it. */
function addSpending(accounts: Map<string, Account>, code: string, amount: number): void {
  const account = closingAccount(accounts, code) ?? accounts.get(code) ?? { code, closed: 0, spent: 0, rows: [] };
  accounts.set(account.code, { ...account, spent: account.spent + amount });
}

function closingAccount(accounts: ReadonlyMap<string, Account>, code: string): Account | undefined {
  for (let length = code.length; length >= 0; length--) {
    const account = accounts.get(code.slice(0, length));
    if (account !== undefined && account.rows.length > 0) return account;
  }
  return undefined;
}

/** 结转下年 at the end of a detail ledger states the balance alone: it closes nothing. */
function saysNothing({ rows }: Ledger, row: number): boolean {
  return rows.debit[row] === 0 && rows.credit[row] === 0 && rows.amount[row] === 0;
}

/** The carry-over side (8101 财政拨款结转 …) and the accounts that do not count are not closed spending. */
function closesSpending(ledger: Ledger, row: number): boolean {
  const code = accountCode(ledger, row);
  if (code !== '') return ledger.basis === 'financial-accounts' ? code.startsWith('5') : code.startsWith('7');
  const { values, codes } = ledger.rows.texts.accountName;
  return !/结转|结余|盈余/.test(values[codes[row] ?? 0] ?? '');
}

function closedAmount(ledger: Ledger, row: number): number {
  const debit = ledger.rows.debit[row] ?? 0;
  const credit = ledger.rows.credit[row] ?? 0;
  return debit === 0 && credit === 0 ? Math.abs(ledger.rows.amount[row] ?? 0) : credit - debit;
}

function accountCode(ledger: Ledger, row: number): string {
  const { values, codes } = ledger.rows.texts.accountCode;
  return values[codes[row] ?? 0] ?? '';
}

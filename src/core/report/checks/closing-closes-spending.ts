import type { Ledger } from '../../ledger/ledger';
import type { Message } from '../../message';
import type { Check } from '../check';
import { countedRows } from '../counted-rows';
import { heldFen, heldSum } from '../held-fen';
import { findingsInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

interface Account {
  /** '' stands for a ledger without account codes. */
  readonly code: string;
  closed: number;
  spent: number;
  readonly rows: number[];
}

/**
 * Closing entries against the spending they close, account by account. An entry on a parent account closes all accounts
 * below it. Spending after the last closing entry is not closed yet and is left out.
 */
export function closingClosesSpending(parts: CheckParts): Check {
  const accounts = closedAccounts(parts);
  if (accounts.size === 0) return notApplicable('closing-closes-spending', 'error', 'check.closing.none');
  addSpending(parts, accounts);
  const all = [...accounts.values()];
  const wrong = all.filter((account) => account.closed !== account.spent);
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
      account: account.code === '' ? { key: 'check.closing.all-accounts' } : account.code,
      closed: { fen: heldFen(account.closed) },
      spent: { fen: heldFen(account.spent) },
      difference: { fen: heldFen(account.closed - account.spent) },
    },
  });
  return failed(sides, findingsInWords(wrong, inWords), wrong.flatMap((account) => account.rows));
}

function closedAccounts(parts: CheckParts): Map<string, Account> {
  const { ledger } = parts;
  const accounts = new Map<string, Account>();
  for (const row of countedRows(parts, 'closing')) {
    if (!closesSpending(ledger, row)) continue;
    const code = accountCode(ledger, row);
    const account = accounts.get(code) ?? { code, closed: 0, spent: 0, rows: [] };
    account.closed += closedAmount(ledger, row);
    account.rows.push(row);
    accounts.set(code, account);
  }
  return accounts;
}

function addSpending(parts: CheckParts, accounts: Map<string, Account>): void {
  const { ledger } = parts;
  const lastClosing = Math.max(...[...accounts.values()].flatMap((account) => account.rows.map((row) => ledger.rows.date[row] ?? 0)));
  const byText = new Map<string, Account>();
  for (const row of countedRows(parts, 'posting')) {
    if (lastClosing !== 0 && (ledger.rows.date[row] ?? 0) > lastClosing) continue;
    const code = accountCode(ledger, row);
    let account = byText.get(code);
    if (account === undefined) {
      account = accountThatCloses(accounts, code);
      byText.set(code, account);
    }
    account.spent += ledger.rows.amount[row] ?? 0;
  }
}

/** The closing entry's account that is the longest beginning of this account; a new one where nothing closes it. */
function accountThatCloses(accounts: Map<string, Account>, code: string): Account {
  const found = [...accounts.keys()].filter((prefix) => code.startsWith(prefix)).sort((left, right) => right.length - left.length)[0];
  const account = found === undefined ? undefined : accounts.get(found);
  if (account !== undefined) return account;
  const unclosed: Account = { code, closed: 0, spent: 0, rows: [] };
  accounts.set(code, unclosed);
  return unclosed;
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

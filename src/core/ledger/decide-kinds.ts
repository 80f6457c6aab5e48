import { accountKind, accountKinds, type AccountKind } from './account-kind';
import { carryOverVouchers, type CarryOverVouchers } from './closing-vouchers';
import { rowKinds, type Ledger, type RowKind } from './ledger';
import { Look, type RowStore } from './row-store';

export type Basis = Ledger['basis'];

/** What decides kinds besides the row itself: the same for every row of a ledger. */
export interface KindContext {
  readonly basis: Basis;
  readonly vouchers: CarryOverVouchers;
  readonly accountKindOf: (row: number) => AccountKind;
  /** Rows (entries only) by kind of account, by which the basis was chosen. */
  readonly accountCounts: Readonly<Record<AccountKind, number>>;
}

/** Why an entry is rejected though every cell of it can be read. */
export type AccountFault = 'account-missing' | 'account-unknown';

export const kindCode = Object.fromEntries(rowKinds.map((kind, code) => [kind, code])) as Readonly<Record<RowKind, number>>;

/** Looks over all rows: which accounts count, which vouchers close the books (spec: ledger, 2). */
export function kindContext(store: RowStore): KindContext {
  const accountKindOf = accountKindReader(store);
  const accountCounts = Object.fromEntries(accountKinds.map((kind) => [kind, 0])) as Record<AccountKind, number>;
  for (let row = 0; row < store.count; row++) {
    if (isEntry(store.look[row] ?? 0)) accountCounts[accountKindOf(row)] += 1;
  }
  return { basis: basisOf(accountCounts), vouchers: carryOverVouchers(store, accountKindOf), accountKindOf, accountCounts };
}

/** Budget accounts where there are any, else financial expense accounts, else every entry. */
export function basisOf(counts: Readonly<Record<AccountKind, number>>): Basis {
  if (counts['budget-expenditure'] > 0) return 'budget-accounts';
  return counts['financial-expense'] > 0 ? 'financial-accounts' : 'no-accounts';
}

/** True for a row that may be an entry: neither blank, nor label, nor opening. */
export function isEntry(look: number): boolean {
  return (look & (Look.blank | Look.opening | Look.subtotal)) === 0;
}

/** The kind of one row, or the account fault it is rejected for. */
export function kindOfRow(store: RowStore, row: number, context: KindContext): RowKind | AccountFault {
  const look = store.look[row] ?? 0;
  if ((look & Look.blank) !== 0) return 'blank';
  if ((look & Look.opening) !== 0) return 'opening';
  if ((look & Look.subtotal) !== 0) return 'subtotal';
  const account = context.accountKindOf(row);
  if (isClosing(store, row, look, account, context)) return 'closing';
  const ofOtherBook = account === 'other' && (look & Look.journal) !== 0 && context.basis !== 'no-accounts';
  const role = (look & Look.received) !== 0 && !ofOtherBook ? 'income' : roleOf(store, row, look, account, context.basis);
  if ((look & Look.faulty) !== 0 && role !== 'counterpart') return 'rejected';
  return role;
}

function roleOf(store: RowStore, row: number, look: number, account: AccountKind, basis: Basis): 'posting' | 'income' | 'counterpart' | AccountFault {
  if ((look & Look.accounted) === 0) return 'posting';
  switch (account) {
    case 'budget-expenditure':
      return 'posting';
    case 'financial-expense':
      return basis === 'financial-accounts' ? 'posting' : 'counterpart';
    case 'budget-income':
      return 'income';
    case 'financial-income':
    case 'carry-over':
      return 'counterpart';
    case 'other':
      return basis === 'no-accounts' && (look & Look.journal) !== 0 ? 'posting' : 'counterpart';
    case 'unknown':
      return basis === 'no-accounts' ? 'posting' : 'account-unknown';
    case 'none':
      return basis === 'no-accounts' || (store.codes.economicCode[row] ?? 0) !== 0 ? 'posting' : 'account-missing';
  }
}

/**
 * A transfer of the year's expenditure (or income) to carry-over accounts: by its voucher, or where the other side is not
 * in the ledger, by a summary that says so on the side that takes the expenditure back. Where no sides are told apart,
 * or the summary is not sure, a payee and an item of expenditure speak against it.
 */
function isClosing(store: RowStore, row: number, look: number, account: AccountKind, context: KindContext): boolean {
  if (account === 'other') return false;
  if (context.vouchers.closing.has(row)) return true;
  if ((look & (Look.closingWords | Look.closingLike)) === 0) return false;
  const sided = (look & Look.sided) !== 0;
  if (account === 'budget-income' || account === 'financial-income') return (store.net[row] ?? 0) > 0 || !sided;
  if (account === 'carry-over') return true;
  const sure = (look & Look.closingWords) !== 0;
  const paid = (store.codes.payee[row] ?? 0) !== 0;
  if (sided) return (store.net[row] ?? 0) <= 0 && (sure || !paid);
  return !paid && (sure || (store.codes.economicCode[row] ?? 0) === 0);
}

/** The kind of each row's account; each distinct pair of code and name is looked up once. */
export function accountKindReader(store: RowStore): (row: number) => AccountKind {
  const { accountCode, accountName } = store.codes;
  const codePool = store.pools.accountCode.values;
  const namePool = store.pools.accountName.values;
  const known = new Map<number, AccountKind>();
  let lastKey = -1;
  let lastKind: AccountKind = 'none';
  return (row) => {
    const key = (accountCode[row] ?? 0) * 0x200000 + (accountName[row] ?? 0);
    if (key === lastKey) return lastKind;
    let kind = known.get(key);
    if (kind === undefined) {
      kind = accountKind(codePool[accountCode[row] ?? 0] ?? '', namePool[accountName[row] ?? 0] ?? '');
      known.set(key, kind);
    }
    lastKey = key;
    lastKind = kind;
    return kind;
  };
}

/** The amount a row shows by its kind: spending, revenue, or what stands in its cells. */
export function amountOfKind(store: RowStore, row: number, kind: RowKind): number {
  const net = store.net[row] ?? 0;
  const sided = ((store.look[row] ?? 0) & Look.sided) !== 0;
  if (!sided || kind === 'posting' || kind === 'rejected') return net;
  const debit = store.debit[row] ?? 0;
  const credit = store.credit[row] ?? 0;
  if (kind === 'income') return net === 0 ? 0 : -net;
  return debit !== 0 ? debit : credit;
}

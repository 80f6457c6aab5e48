import type { AccountKind } from './account-kind';
import { Look, type RowStore } from './row-store';

/** Key of a row's voucher within its sheet and month; 0 where it has no voucher number. */
export function voucherKey(store: Pick<RowStore, 'sheet' | 'date' | 'codes'>, row: number): number {
  const voucher = store.codes.voucher[row] ?? 0;
  if (voucher === 0) return 0;
  const month = Math.trunc((store.date[row] ?? 0) / 100) % 4096;
  return (voucher * 4096 + month) * 1024 + ((store.sheet[row] ?? 0) % 1024) + 1;
}

/** Vouchers that touch a carry-over account (8101 财政拨款结转, 3301 本期盈余 …), by key, and the rows of those that do nothing but transfer results to it. */
export interface CarryOverVouchers {
  readonly keys: ReadonlySet<number>;
  readonly closing: ReadonlySet<number>;
}

/**
 * The vouchers that transfer income and expenditure to carry-over accounts: they touch one and nothing but it and accounts
 * of income and expenditure. A payment out of carried-over money touches cash too and is none; nor is a correction that
 * charges expenditure (an earlier year's error against 8101), unless its summary says so.
 */
export function carryOverVouchers(store: RowStore, kindOf: (row: number) => AccountKind): CarryOverVouchers {
  const keys = new Set<number>();
  const closing = new Set<number>();
  for (let row = 0; row < store.count; row++) {
    if (kindOf(row) !== 'carry-over') continue;
    const key = voucherKey(store, row);
    if (key !== 0) keys.add(key);
  }
  if (keys.size === 0) return { keys, closing };
  const scattered = new Map<number, Stretch[]>();
  for (const stretch of stretches(store, keys, kindOf)) {
    if (stretch.balanced) {
      if (transfers(store, [stretch], kindOf)) for (const row of stretch.rows) closing.add(row);
      continue;
    }
    const first = stretch.rows[0] ?? 0;
    const key = voucherKey(store, first) * 32 + ((store.date[first] ?? 0) % 100);
    const others = scattered.get(key);
    if (others === undefined) scattered.set(key, [stretch]);
    else others.push(stretch);
  }
  for (const parts of scattered.values()) {
    if (!transfers(store, parts, kindOf)) continue;
    for (const { rows, carriesOver } of parts) {
      for (const row of rows) if ((carriesOver && !isSided(store, row)) || takesBack(store, row, kindOf(row))) closing.add(row);
    }
  }
  return { keys, closing };
}

/** Rows that stand together with one voucher number and day. */
interface Stretch {
  readonly rows: readonly number[];
  /** Debit equals credit: a whole voucher. Units or books that share a sheet may each have one of the same number. */
  readonly balanced: boolean;
  readonly carriesOver: boolean;
}

function* stretches(store: RowStore, keys: ReadonlySet<number>, kindOf: (row: number) => AccountKind): Generator<Stretch> {
  let rows: number[] = [];
  let key = 0;
  let sum = 0;
  const stretch = (): Stretch => ({
    rows,
    balanced: rows.length > 1 && sum === 0 && rows.every((row) => isSided(store, row)),
    carriesOver: rows.some((row) => kindOf(row) === 'carry-over'),
  });
  for (let row = 0; row < store.count; row++) {
    const own = voucherKey(store, row);
    const last = rows.at(-1);
    if (last !== undefined && (own !== key || store.date[row] !== store.date[last] || (sum === 0 && rows.length > 1 && store.codes.summary[row] !== store.codes.summary[last]))) {
      yield stretch();
      rows = [];
      sum = 0;
    }
    key = own;
    if (!keys.has(own)) continue;
    rows.push(row);
    sum += store.net[row] ?? 0;
  }
  if (rows.length > 0) yield stretch();
}

function transfers(store: RowStore, parts: readonly Stretch[], kindOf: (row: number) => AccountKind): boolean {
  if (!parts.some(({ carriesOver }) => carriesOver)) return false;
  let charged = 0;
  for (const { rows } of parts) {
    for (const row of rows) {
      const kind = kindOf(row);
      if (kind === 'other' || kind === 'unknown') return false;
      if (((store.look[row] ?? 0) & (Look.closingWords | Look.closingLike)) !== 0) charged = -Infinity;
      else if (kind === 'budget-expenditure' || kind === 'financial-expense') charged += store.net[row] ?? 0;
    }
  }
  return charged <= 0;
}

/** Whether a row may be part of such an entry by itself: another voucher of the ledger may have the same number. */
function takesBack(store: RowStore, row: number, kind: AccountKind): boolean {
  if (kind === 'carry-over') return true;
  if ((store.codes.payee[row] ?? 0) !== 0) return false;
  if (((store.look[row] ?? 0) & (Look.closingWords | Look.closingLike)) !== 0) return true;
  const net = store.net[row] ?? 0;
  return kind === 'budget-income' || kind === 'financial-income' ? net >= 0 : net <= 0;
}

function isSided({ look }: RowStore, row: number): boolean {
  return ((look[row] ?? 0) & Look.sided) !== 0;
}

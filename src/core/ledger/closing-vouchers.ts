import type { AccountKind } from './account-kind';
import { Look, type RowStore } from './row-store';

/** Key of a row's voucher within its sheet and month; 0 where it has no voucher number. */
export function voucherKey(store: Pick<RowStore, 'sheet' | 'date' | 'codes'>, row: number): number {
  const voucher = store.codes.voucher[row] ?? 0;
  if (voucher === 0) return 0;
  const month = Math.trunc((store.date[row] ?? 0) / 100) % 4096;
  return (voucher * 4096 + month) * 1024 + ((store.sheet[row] ?? 0) % 1024) + 1;
}

/** Vouchers that touch a carry-over account, and whether they do nothing but transfer results to it. */
export type CarryOverVouchers = ReadonlyMap<number, boolean>;

/**
 * The vouchers that transfer income and expenditure to carry-over accounts: they touch one (8101 财政拨款结转, 3301 本期盈余 …)
 * and nothing but it and accounts of income and expenditure. A payment out of carried-over money touches cash too and is
 * none; nor is a correction that charges expenditure (an earlier year's error against 8101), unless its summary says so.
 */
export function carryOverVouchers(store: RowStore, kindOf: (row: number) => AccountKind): CarryOverVouchers {
  const vouchers = new Map<number, boolean>();
  for (let row = 0; row < store.count; row++) {
    if (kindOf(row) !== 'carry-over') continue;
    const key = voucherKey(store, row);
    if (key !== 0) vouchers.set(key, true);
  }
  if (vouchers.size === 0) return vouchers;
  const charged = new Map<number, number>();
  for (let row = 0; row < store.count; row++) {
    const key = voucherKey(store, row);
    if (!vouchers.has(key)) continue;
    const kind = kindOf(row);
    if (kind === 'other' || kind === 'unknown') vouchers.set(key, false);
    else if (((store.look[row] ?? 0) & (Look.closingWords | Look.closingLike)) !== 0) charged.set(key, -Infinity);
    else if (kind === 'budget-expenditure' || kind === 'financial-expense') charged.set(key, (charged.get(key) ?? 0) + (store.net[row] ?? 0));
  }
  for (const [key, sum] of charged) if (sum > 0) vouchers.set(key, false);
  return vouchers;
}

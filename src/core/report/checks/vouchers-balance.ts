import type { Ledger } from '../../ledger/ledger';
import type { Message } from '../../message';
import type { Check } from '../check';
import { heldFen, heldSum } from '../held-fen';
import { findingsInWords, placeInWords } from './findings';
import type { ChangedRows, CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';
import { voucherSums, voucherSumsAfter, type Voucher, type VoucherSums } from './voucher-sums';

interface Found {
  /** Rows with a credit. */
  readonly credits: number;
  /** Left out where no row has a credit. */
  readonly vouchers?: VoucherSums;
}

/** What each check found, for making it again. */
const foundBy = new WeakMap<Check, Found>();

/**
 * Debit = credit in each voucher, where the ledger has both sides. A journal has both sides in most of its vouchers;
 * a ledger of one account (credits are refunds there) does not, and is not judged. Numbers start again every month.
 * The spending is what the rows say either way, so this is a warning about the ledger.
 */
export function vouchersBalance({ ledger }: CheckParts): Check {
  let credits = 0;
  for (let row = 0; row < ledger.rows.count; row++) if ((ledger.rows.credit[row] ?? 0) !== 0) credits += 1;
  return checkOf(ledger, credits === 0 ? { credits } : { credits, vouchers: voucherSums(ledger) });
}

export function vouchersBalanceAgain(parts: CheckParts, check: Check, { before, rows: changed }: ChangedRows): Check {
  const { ledger } = parts;
  const found = foundBy.get(check);
  if (found === undefined) return vouchersBalance(parts);
  const hasCredit = (of: Ledger, row: number): number => ((of.rows.credit[row] ?? 0) === 0 ? 0 : 1);
  const credits = changed.reduce((sum, row) => sum - hasCredit(before.ledger, row) + hasCredit(ledger, row), found.credits);
  if (credits === 0) return found.credits === 0 ? check : checkOf(ledger, { credits });
  if (found.vouchers === undefined) return vouchersBalance(parts);
  return checkOf(ledger, { credits, vouchers: voucherSumsAfter(found.vouchers, before.ledger, ledger, changed) });
}

function checkOf(ledger: Ledger, found: Found): Check {
  const check = verdictOn(ledger, found.vouchers);
  foundBy.set(check, found);
  return check;
}

function verdictOn(ledger: Ledger, vouchers: VoucherSums | undefined): Check {
  if (vouchers === undefined || vouchers.twoSided === 0 || vouchers.twoSided * 2 < vouchers.count) return notApplicable('vouchers-balance', 'warning', 'check.vouchers.one-sided');
  const { count, unequal: wrong } = vouchers;
  const shown = wrong.length === 0 ? [vouchers] : wrong;
  const sides = {
    id: 'vouchers-balance',
    severity: 'warning',
    left: heldSum(shown.map(({ debit }) => heldFen(debit))),
    right: heldSum(shown.map(({ credit }) => heldFen(credit))),
  } as const;
  if (wrong.length === 0) return passed(sides, { key: 'check.vouchers.equal', params: { count } });
  const { values, codes } = ledger.rows.texts.voucher;
  const inWords = (voucher: Voucher): Message => ({
    key: 'check.vouchers.one',
    params: {
      voucher: values[codes[voucher.firstRow] ?? 0] ?? '',
      place: placeInWords(ledger, voucher.firstRow),
      debit: { fen: heldFen(voucher.debit) },
      credit: { fen: heldFen(voucher.credit) },
      difference: { fen: heldFen(voucher.debit - voucher.credit) },
    },
  });
  return failed(sides, findingsInWords(wrong, inWords), wrong.map((voucher) => voucher.firstRow));
}

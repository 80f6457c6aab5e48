import { monthOf } from '../../calendar';
import type { Ledger } from '../../ledger/ledger';
import { rowKinds } from '../../ledger/ledger';
import type { Message } from '../../message';
import type { Check } from '../check';
import { heldFen, heldSum } from '../held-fen';
import { findingsInWords, placeInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

interface Voucher {
  readonly firstRow: number;
  readonly debit: number;
  readonly credit: number;
  readonly twoSided: boolean;
}

const rejectedKind = rowKinds.indexOf('rejected');
const entryKinds = new Set([...(['posting', 'income', 'closing', 'counterpart'] as const).map((kind) => rowKinds.indexOf(kind)), rejectedKind]);

/**
 * Debit = credit in each voucher, where the ledger has both sides. A journal has both sides in most of its vouchers;
 * a ledger of one account (credits are refunds there) does not, and is not judged. Numbers start again every month.
 * The spending is what the rows say either way, so this is a warning about the ledger.
 */
export function vouchersBalance({ ledger }: CheckParts): Check {
  const vouchers = ledger.rows.credit.some((credit) => credit !== 0) ? vouchersOf(ledger) : [];
  const twoSided = vouchers.filter((voucher) => voucher.twoSided).length;
  if (twoSided === 0 || twoSided * 2 < vouchers.length) return notApplicable('vouchers-balance', 'warning', 'check.vouchers.one-sided');
  const wrong = vouchers.filter((voucher) => voucher.debit !== voucher.credit);
  const shown = wrong.length === 0 ? vouchers : wrong;
  const sides = {
    id: 'vouchers-balance',
    severity: 'warning',
    left: heldSum(shown.map((voucher) => heldFen(voucher.debit))),
    right: heldSum(shown.map((voucher) => heldFen(voucher.credit))),
  } as const;
  if (wrong.length === 0) return passed(sides, { key: 'check.vouchers.equal', params: { count: vouchers.length } });
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

/** The vouchers of the ledger, without those that have a row that could not be read: nothing can be said about their balance. */
function vouchersOf(ledger: Ledger): readonly Voucher[] {
  const { rows, sheets } = ledger;
  const files = sheets.map((sheet) => sheet.file ?? '');
  const fileNumbers = files.map((file) => files.indexOf(file));
  const { codes, values } = rows.texts.voucher;
  const indices = new Map<number, number>();
  // Columns, not objects: a journal has a voucher every few rows.
  const firstRows: number[] = [];
  const debits: number[] = [];
  const credits: number[] = [];
  const sides: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const kind = rows.kind[row] ?? rejectedKind;
    const code = codes[row] ?? 0;
    if (code === 0 || !entryKinds.has(kind)) continue;
    const file = fileNumbers[rows.sheet[row] ?? 0] ?? 0;
    const key = (file * 1_000_000 + monthOf(rows.date[row] ?? 0)) * values.length + code;
    let index = indices.get(key);
    if (index === undefined) {
      index = firstRows.push(row) - 1;
      indices.set(key, index);
    }
    const debit = rows.debit[row] ?? 0;
    const credit = rows.credit[row] ?? 0;
    debits[index] = (debits[index] ?? 0) + debit;
    credits[index] = (credits[index] ?? 0) + credit;
    const side = (debit === 0 ? 0 : DEBIT) | (credit === 0 ? 0 : CREDIT) | (kind === rejectedKind ? REJECTED : 0);
    sides[index] = (sides[index] ?? 0) | side;
  }
  return firstRows.flatMap((firstRow, index) => {
    const side = sides[index] ?? REJECTED;
    if ((side & REJECTED) !== 0) return [];
    return [{ firstRow, debit: debits[index] ?? 0, credit: credits[index] ?? 0, twoSided: side === (DEBIT | CREDIT) }];
  });
}

/** What a voucher has been seen to hold. */
const DEBIT = 1;
const CREDIT = 2;
const REJECTED = 4;

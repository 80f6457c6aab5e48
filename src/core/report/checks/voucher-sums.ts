import { monthOf } from '../../calendar';
import type { Ledger } from '../../ledger/ledger';
import { rowKinds } from '../../ledger/ledger';
import { mergedInOrder } from './marked-rows';

/** The entries of one voucher together. */
export interface Voucher {
  readonly firstRow: number;
  readonly debit: number;
  readonly credit: number;
  readonly twoSided: boolean;
}

/**
 * The vouchers of a ledger, without those that have a row that could not be read: nothing can be said about their balance.
 * Never changed once made.
 */
export interface VoucherSums {
  readonly count: number;
  readonly twoSided: number;
  readonly debit: number;
  readonly credit: number;
  /** Those whose sides differ, in the order of their first rows. */
  readonly unequal: readonly Voucher[];
}

const rejectedKind = rowKinds.indexOf('rejected');
const entryKinds = new Set([...(['posting', 'income', 'closing', 'counterpart'] as const).map((kind) => rowKinds.indexOf(kind)), rejectedKind]);

/** Adds up every voucher. Numbers start again every month, and in every file. */
export function voucherSums(ledger: Ledger): VoucherSums {
  const { rows } = ledger;
  const fileNumbers = fileNumbersOf(ledger);
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
    debits[index] = (debits[index] ?? 0) + (rows.debit[row] ?? 0);
    credits[index] = (credits[index] ?? 0) + (rows.credit[row] ?? 0);
    sides[index] = (sides[index] ?? 0) | sidesOf(ledger, row);
  }
  const sums = { count: 0, twoSided: 0, debit: 0, credit: 0 };
  const unequal: Voucher[] = [];
  firstRows.forEach((firstRow, index) => {
    const side = sides[index] ?? REJECTED;
    if ((side & REJECTED) !== 0) return;
    const voucher = { firstRow, debit: debits[index] ?? 0, credit: credits[index] ?? 0, twoSided: side === (DEBIT | CREDIT) };
    addVoucher(sums, voucher, 1);
    if (voucher.debit !== voucher.credit) unequal.push(voucher);
  });
  return { ...sums, unequal };
}

/** The sums after some rows changed: only the vouchers that they are, or were, part of are added up again. */
export function voucherSumsAfter(before: VoucherSums, ledgerBefore: Ledger, ledger: Ledger, changed: readonly number[]): VoucherSums {
  const sums = { count: before.count, twoSided: before.twoSided, debit: before.debit, credit: before.credit };
  const gone = new Set<number>();
  const come: Voucher[] = [];
  for (const key of keysOf([ledgerBefore, ledger], changed)) {
    const was = voucherOf(ledgerBefore, key);
    const is = voucherOf(ledger, key);
    if (was !== undefined) {
      addVoucher(sums, was, -1);
      gone.add(was.firstRow);
    }
    if (is !== undefined) {
      addVoucher(sums, is, 1);
      if (is.debit !== is.credit) come.push(is);
    }
  }
  return { ...sums, unequal: mergedInOrder(before.unequal.filter(({ firstRow }) => !gone.has(firstRow)), come, ({ firstRow }) => firstRow) };
}

function addVoucher(sums: { count: number; twoSided: number; debit: number; credit: number }, { debit, credit, twoSided }: Voucher, step: 1 | -1): void {
  sums.count += step;
  if (twoSided) sums.twoSided += step;
  sums.debit += step * debit;
  sums.credit += step * credit;
}

interface VoucherKey {
  readonly code: number;
  readonly month: number;
  readonly file: string;
}

/** The vouchers of some rows, each once. Codes of texts mean the same in a ledger and in those made from it by edits. */
function keysOf(ledgers: readonly Ledger[], rows: readonly number[]): Iterable<VoucherKey> {
  const keys = new Map<string, VoucherKey>();
  for (const ledger of ledgers) {
    for (const row of rows) {
      const key = keyOf(ledger, row);
      if (key !== undefined) keys.set(`${key.code} ${key.month} ${key.file}`, key);
    }
  }
  return keys.values();
}

function keyOf({ rows, sheets }: Ledger, row: number): VoucherKey | undefined {
  const code = rows.texts.voucher.codes[row] ?? 0;
  if (code === 0 || !entryKinds.has(rows.kind[row] ?? rejectedKind)) return undefined;
  return { code, month: monthOf(rows.date[row] ?? 0), file: sheets[rows.sheet[row] ?? 0]?.file ?? '' };
}

/** Adds up one voucher; `undefined` where it has no rows, or one that could not be read. */
function voucherOf(ledger: Ledger, wanted: VoucherKey): Voucher | undefined {
  const { rows } = ledger;
  const { codes } = rows.texts.voucher;
  let firstRow = -1;
  let debit = 0;
  let credit = 0;
  let sides = 0;
  for (let row = codes.indexOf(wanted.code); row >= 0 && row < rows.count; row = codes.indexOf(wanted.code, row + 1)) {
    const key = keyOf(ledger, row);
    if (key?.month !== wanted.month || key.file !== wanted.file) continue;
    if (firstRow < 0) firstRow = row;
    debit += rows.debit[row] ?? 0;
    credit += rows.credit[row] ?? 0;
    sides |= sidesOf(ledger, row);
  }
  return firstRow < 0 || (sides & REJECTED) !== 0 ? undefined : { firstRow, debit, credit, twoSided: sides === (DEBIT | CREDIT) };
}

/** What a voucher is seen to hold by a row of it. */
function sidesOf({ rows }: Ledger, row: number): number {
  return ((rows.debit[row] ?? 0) === 0 ? 0 : DEBIT) | ((rows.credit[row] ?? 0) === 0 ? 0 : CREDIT) | (rows.kind[row] === rejectedKind ? REJECTED : 0);
}

const DEBIT = 1;
const CREDIT = 2;
const REJECTED = 4;

function fileNumbersOf({ sheets }: Ledger): readonly number[] {
  const files = sheets.map((sheet) => sheet.file ?? '');
  return files.map((file) => files.indexOf(file));
}

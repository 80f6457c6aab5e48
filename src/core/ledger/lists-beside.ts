import type { Message } from '../message';
import { fen, MAX_FEN } from '../money';
import { kindCode } from './decide-kinds';
import type { Rows } from './ledger';
import type { LedgerSource, ReadSheet } from './ledger-source';
import type { SheetReading } from './read-rows';
import type { ColumnRole } from './roles';
import type { Total } from './sheet-totals';

/** Columns of a ledger that is kept as the books are: voucher, account, classification, project, both sides. */
const bookColumns: readonly ColumnRole[] = [
  'voucher', 'account', 'accountCode', 'accountName', 'economic', 'economicCode', 'economicName', 'governmentEconomic', 'functional',
  'project', 'projectCode', 'projectName', 'projectCategory', 'fund', 'debit', 'credit',
];

/** A list so much longer than the ledger beside it is no list of what is still to be booked. */
const FAR_LONGER = 4;

/**
 * Sheets that only list days, words and amounts (报销登记, 待报销清单) beside a ledger with vouchers, accounts or items:
 * entries of another kind, which must not be added to the books. By reading; only where the columns really differ, and
 * not of a sheet named like the ledger's own (1月 beside 2月), of one that is far longer, or that the accountant has set.
 * @param left those that do not count already
 */
export function listsBeside(sheets: LedgerSource['sheets'], options: LedgerSource['options'], totals: readonly Total[], left: readonly boolean[]): readonly boolean[] {
  const counted = sheets.map((_, at) => left[at] !== true && (totals[at]?.count ?? 0) > 0);
  const books = sheets.filter((_, at) => counted[at] === true && isBook(totals[at]));
  const booked = sheets.reduce((sum, _, at) => sum + (counted[at] === true && isBook(totals[at]) ? (totals[at]?.count ?? 0) : 0), 0);
  const names = new Set(books.map(({ grid }) => seriesOf(grid.sheet)));
  const lists = sheets.map((sheet, at) => counted[at] === true && isList(sheet, totals[at]) && !names.has(seriesOf(sheet.grid.sheet)) && options.settings?.sheets?.[sheet.grid.sheet] === undefined);
  const listed = lists.reduce((sum, isOne, at) => sum + (isOne ? (totals[at]?.count ?? 0) : 0), 0);
  return listed > booked * FAR_LONGER ? lists.map(() => false) : lists;
}

/** Why such a list does not count: how many entries it has and what was spent by them. */
export function leftOutList(rows: Rows, { from, to }: SheetReading): Message {
  let [count, spent] = [0, 0];
  for (let row = from; row < to; row++) {
    const kind = rows.kind[row];
    if (kind === kindCode.posting) spent += rows.amount[row] ?? 0;
    if (kind === kindCode.posting || kind === kindCode.income) count += 1;
  }
  return { key: 'sheet.other-columns', params: { count, amount: { fen: fen(Math.min(MAX_FEN, Math.max(-MAX_FEN, spent))) } } };
}

function isBook(total: Total | undefined): boolean {
  return total !== undefined && total.booked * 2 >= total.count;
}

function isList({ layout, reading }: ReadSheet, total: Total | undefined): boolean {
  return total?.booked === 0 && [layout, ...reading.segments.map((segment) => segment.layout)].every(({ roles }) => bookColumns.every((role) => roles[role] === undefined));
}

/** A sheet's name without its number: those of a series have it in common. The names that Excel gives are none. */
function seriesOf(name: string): string {
  return /^(?:sheet|工作表)\s*\d*$/i.test(name) ? name : name.replace(/[\d\s]+|[一二三四五六七八九十]+(?=月|季)/g, '#');
}

import { cellAddress } from '../cell-address';
import type { Problem } from '../problem';
import type { BlockTexts } from './account-line';
import type { Basis } from './decide-kinds';
import type { Cell } from './grid';
import type { ReadSheet } from './ledger-source';
import { compactText } from './normalize-text';
import { readAmount } from './read-amount';
import type { ColumnRoles } from './recognize-columns';

type Lines = readonly (readonly (Cell | undefined)[])[];

/**
 * Whether a sheet is the journal of a bank account or of cash, in which money that goes out stands under 贷方: its name,
 * its title or its account line says so, and its balance rises by 借方 and falls by 贷方.
 */
export function isBankJournal({ debit, credit, balance }: ColumnRoles, names: readonly string[], block: BlockTexts | undefined, sample: Lines): boolean {
  if (debit === undefined || credit === undefined || balance === undefined) return false;
  if (!isMoneyAccount(block) && !names.some((name) => journalName.test(compactText(name)))) return false;
  let [rising, falling] = [0, 0];
  let before: number | undefined;
  for (const cells of sample) {
    const now = fenOf(cells[balance]);
    const moved = (fenOf(cells[debit]) ?? 0) - (fenOf(cells[credit]) ?? 0);
    if (now === undefined) continue;
    if (before !== undefined && moved !== 0 && now - before === moved) rising += 1;
    if (before !== undefined && moved !== 0 && before - now === moved) falling += 1;
    before = now;
  }
  return rising > falling * FAR_MORE;
}

const FAR_MORE = 4;
const journalName = /银行存款|库存现金|零余额账户|(?:银行|现金|存款|零余额|出纳).{0,6}日记账|^(?:银行|现金|出纳)账?$/;

/** True for an account line of money in hand or in the bank. */
export function isMoneyAccount(block: BlockTexts | undefined): boolean {
  return block !== undefined && (/^10(?:01|02|11)/.test(block.accountCode) || /银行存款|库存现金|零余额账户/.test(block.accountName));
}

/** The columns as a journal means them: what goes out is the amount, what comes in is received; a direction is that of the balance. */
export function journalRoles(roles: ColumnRoles): ColumnRoles {
  const { debit, credit } = roles;
  const others = Object.fromEntries(Object.entries(roles).filter(([role]) => role !== 'debit' && role !== 'credit' && role !== 'direction'));
  return { ...others, ...(credit !== undefined && { amount: credit }), ...(debit !== undefined && { income: debit }) };
}

/** Whether rows under an account line are read so: in a book of many accounts only those of money. */
export function readsAsJournal(paidByCredit: boolean, block: BlockTexts | undefined): boolean {
  return paidByCredit && (block === undefined || (block.accountCode === '' && block.accountName === '') || isMoneyAccount(block));
}

/** That a sheet was read as a journal; of an account of money among other accounts nothing counts. */
export function journalProblems({ grid, layout }: Pick<ReadSheet, 'grid' | 'layout'>, basis: Basis): Problem[] {
  const { credit } = layout.roles;
  if (!layout.paidByCredit || credit === undefined || (basis !== 'no-accounts' && isMoneyAccount(layout.block))) return [];
  const row = grid.top + layout.header.last + 1;
  const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row, cell: cellAddress(row - 1, credit + grid.left) };
  return [{ code: 'paid-by-credit', severity: 'note', place, message: { key: 'problem.paid-by-credit', params: { sheet: grid.sheet } } }];
}

function fenOf(cell: Cell | undefined): number | undefined {
  if (cell === null || cell === undefined || cell === '') return undefined;
  const amount = readAmount(cell, 'yuan');
  return typeof amount === 'number' ? amount : undefined;
}

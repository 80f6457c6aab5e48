import type { Problem } from '../problem';
import { claimsOfLedger } from './carried-totals';
import type { Candidate } from './choose-grids';
import { allRowsProblems } from './all-rows-problems';
import { journalProblems } from './bank-journal';
import { amountOfKind, kindCode, kindOfRow, type AccountFault } from './decide-kinds';
import { sharedRowsProblems } from './dividing-columns';
import { rowKinds, type Ledger, type LedgerSheet, type RowKind, type Rows, type TextColumn } from './ledger';
import type { LedgerSource, ReadSheet } from './ledger-source';
import type { ColumnRole } from './roles';
import { rowProblem, type RowFault } from './row-problems';
import { recordOfTexts } from './row-store';
import { statusProblems } from './status-column';
import { subtotalsOf } from './subtotal-claims';
import { partsProblems, uncountedProblems } from './uncounted-columns';

/** Puts a ledger together from what was read of its sheets. */
export function finishLedger(candidates: readonly Candidate[], source: LedgerSource, problems: readonly Problem[]): Ledger {
  const { kinds: rows, problems: rowProblems } = kindsAndProblems(source);
  const { settings } = source.options;
  const subtotals = subtotalsOf(rows, source.sheets.map(({ reading }) => reading));
  const said = source.sheets.map(({ layout }) => layout.title.unitName).find((name) => name !== undefined);
  return {
    sheets: candidates.map((candidate) => ledgerSheet(candidate, rows, source.sheets.find(({ index }) => index === candidate.index))),
    rows,
    year: source.year.year,
    yearOrigin: source.year.origin,
    unitName: settings?.unitName ?? said ?? '',
    basis: source.context.basis,
    claims: claimsOfLedger(subtotals, rows, source.sheets.map(({ reading }) => reading)),
    problems: [...problems, ...source.sheets.flatMap((sheet) => [...journalProblems(sheet, source.context.basis), ...partsProblems(sheet), ...sharedRowsProblems(sheet, rows), ...statusProblems(sheet, rows), ...uncountedProblems(sheet, rows)]), ...allRowsProblems(source, rows), ...rowProblems],
    source: { ...source, subtotals },
  };
}

/** Decides the kind and the amount of every row; what is rejected is listed. */
export function kindsAndProblems(source: LedgerSource): { readonly kinds: Rows; readonly problems: readonly Problem[] } {
  const { store } = source;
  const count = store.count;
  const kinds = new Uint8Array(count);
  const amounts = new Float64Array(count);
  const problems: Problem[] = [];
  for (const sheet of source.sheets) {
    for (let row = sheet.reading.from; row < sheet.reading.to; row++) {
      const decided = decideRow(source, row);
      kinds[row] = kindCode[decided.kind];
      amounts[row] = amountOfKind(store, row, decided.kind);
      if (decided.kind === 'rejected') problems.push(...rejections(source, sheet, row, decided.fault));
    }
  }
  // Most ledgers show the very amounts that were read: then one column stands for both, also when a row of it changes.
  const asRead = store.net.length === count && amounts.every((amount, row) => amount === store.net[row]);
  return { kinds: rowsOf(source, kinds, asRead ? store.net : amounts), problems };
}

const decisions = new Map<RowKind | AccountFault, { readonly kind: RowKind; readonly fault: AccountFault | undefined }>(rowKinds.map((kind) => [kind, { kind, fault: undefined }]));
decisions.set('account-missing', { kind: 'rejected', fault: 'account-missing' });
decisions.set('account-unknown', { kind: 'rejected', fault: 'account-unknown' });
const blank = { kind: 'blank' as RowKind, fault: undefined };

/** The kind of a row and, where its account is to blame, for what it is rejected. */
export function decideRow(source: Pick<LedgerSource, 'store' | 'context'>, row: number): { readonly kind: RowKind; readonly fault: AccountFault | undefined } {
  return decisions.get(kindOfRow(source.store, row, source.context)) ?? blank;
}

/** The problems of a rejected row, one for each cell to blame. */
export function rejections(source: Pick<LedgerSource, 'store'>, sheet: Pick<ReadSheet, 'grid' | 'layout'>, row: number, account: AccountFault | undefined): Problem[] {
  const { store } = source;
  const number = store.row[row] ?? 0;
  const faults: RowFault[] = [...(store.faults.get(row) ?? [])];
  if (account !== undefined) {
    const { roles } = sheet.layout;
    const column = roles.account ?? roles.accountCode ?? roles.accountName ?? -1;
    faults.push({ column, fault: account, found: sheet.grid.rows[number - 1 - sheet.grid.top]?.[column] });
  }
  return faults.map((fault) => rowProblem(sheet.grid, number, fault));
}

function rowsOf({ store }: LedgerSource, kind: Uint8Array, amount: Float64Array): Rows {
  const texts = recordOfTexts((role): TextColumn => ({ values: store.pools[role].values, codes: store.codes[role] }));
  return { count: store.count, sheet: store.sheet, row: store.row, kind, date: store.date, amount, debit: store.debit, credit: store.credit, texts };
}

function ledgerSheet({ grid, layout, end, leftOut, settings }: Candidate, rows: Rows, read: ReadSheet | undefined): LedgerSheet {
  const headerRow = layout === undefined ? 0 : grid.top + layout.header.last + 1;
  return {
    ...(grid.file !== undefined && { file: grid.file }),
    name: grid.sheet,
    used: read !== undefined,
    reason: leftOut ?? (settings?.use === true ? { key: 'sheet.used-by-setting' } : { key: 'sheet.used', params: { row: headerRow } }),
    headerRow,
    lastRow: end === 0 ? 0 : grid.top + end,
    columns: layout === undefined ? {} : inSheetColumns(layout.roles, grid.left),
    ...(layout !== undefined && layout.parts.length > 0 && { parts: layout.parts.map((column) => column + grid.left) }),
    headers: layout === undefined ? [] : [...new Array<string>(grid.left).fill(''), ...layout.header.labels],
    unit: layout?.unit ?? 'yuan',
    rowsByKind: countKinds(rows, read),
  };
}

function inSheetColumns(roles: Partial<Record<ColumnRole, number>>, left: number): Partial<Record<ColumnRole, number>> {
  return Object.fromEntries(Object.entries(roles).map(([role, column]) => [role, column + left]));
}

/** How many rows of a sheet are of each kind. */
export function countKinds(rows: Rows, read: ReadSheet | undefined): Record<RowKind, number> {
  const counts = new Uint32Array(rowKinds.length);
  for (let row = read?.reading.from ?? 0; row < (read?.reading.to ?? 0); row++) {
    const code = rows.kind[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return Object.fromEntries(rowKinds.map((kind, code) => [kind, counts[code] ?? 0])) as Record<RowKind, number>;
}

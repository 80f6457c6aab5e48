import { yearOf } from '../calendar';
import { sheetsLeftOut } from './choose-sheets';
import { voucherKey } from './closing-vouchers';
import { accountKindReader, amountOfKind, basisOf, isEntry, kindCode, type KindContext } from './decide-kinds';
import { isEditOf, patchGrid, type Edit } from './edit';
import { headerAt } from './find-header';
import { countKinds, decideRow, rejections } from './finish-ledger';
import type { Cell, Grid } from './grid';
import type { Ledger, Rows } from './ledger';
import type { LedgerSource, ReadSheet } from './ledger-source';
import { ledgerYear, settleDate, type YearCounts } from './ledger-year';
import { withoutRows, withRowProblems } from './problem-order';
import { rowReader, type SheetReading } from './read-rows';
import { copyRowStore, Look, type RowStore } from './row-store';
import { findLayout } from './sheet-layout';
import { subtotalClaims } from './subtotal-claims';

/**
 * The ledger after some cells of one sheet have changed, with only their rows read again; exactly what reading everything
 * again would give. `undefined` wherever that cannot be proved cheaply: then read everything again. Work grows with the
 * edit, apart from copies of columns and one pass over them where the ledger has subtotals or several sheets.
 */
export function rereadRows(ledger: Ledger, edit: Edit): Ledger | undefined {
  const { source } = ledger;
  if (source === undefined || source.choseSheets) return undefined;
  const sheet = source.sheets.find(({ grid }) => isEditOf(grid, edit));
  if (sheet === undefined || source.grids.filter((grid) => isEditOf(grid, edit)).length !== 1) return undefined;
  const grid = patchGrid(sheet.grid, edit);
  const rows = editedRows(sheet, edit);
  if (rows === undefined || sheet.reading.bare.length > 0 || touchesMerge(sheet, rows) || !sameLayout(source, sheet, grid)) return undefined;

  const store = copyRowStore(source.store);
  const labels = new Map(sheet.reading.labels);
  const read = readAgain(store, { ...sheet, grid }, rows, labels);
  if (!read || rows.some((row) => movesOthers(source, store, sheet, grid, row))) return undefined;

  const years = recounted(sheet.years, source.store, store, rows);
  const reading: SheetReading = { ...sheet.reading, labels };
  const changed: ReadSheet = { ...sheet, grid, reading, years };
  const sheets = source.sheets.map((each) => (each === sheet ? changed : each));
  const year = ledgerYear(sheets.map((each) => ({ grid: each.grid, layout: each.layout, counts: each.years })), source.options);
  if (JSON.stringify(year) !== JSON.stringify(source.year)) return undefined;
  const hint = year.hints[sheets.indexOf(changed)] ?? 0;
  for (const row of rows) settleDate(store, row, segmentOf(reading, row).layout, grid, hint);

  const context = contextAfter(source, store, rows);
  if (context === undefined) return undefined;
  const grids = source.grids.map((each) => (each === sheet.grid ? grid : each));
  return ledgerAfter(ledger, { ...source, grids, sheets, store, context, year }, changed, rows);
}

/** Store rows of an edit; `undefined` where it reaches the header, what is above, or the end of the sheet. */
function editedRows({ grid, layout, reading }: ReadSheet, edit: Edit): number[] | undefined {
  const first = edit.top - grid.top - layout.header.last - 1;
  const last = first + edit.rows.length - 1;
  if (first < 0 || reading.from + last >= reading.to - 1 || edit.left < grid.left) return undefined;
  return edit.rows.map((_, index) => reading.from + first + index);
}

function touchesMerge({ grid, layout }: ReadSheet, rows: readonly number[]): boolean {
  return rows.length > 0 && (grid.merges ?? []).some((merge) => merge.bottom - grid.top > layout.header.last && merge.bottom > merge.top);
}

function sameLayout(source: LedgerSource, sheet: ReadSheet, grid: Grid): boolean {
  return JSON.stringify(findLayout(grid, source.options.settings?.sheets?.[grid.sheet])) === JSON.stringify(sheet.layout);
}

/** Reads the rows into the copied store; false where one of them is, or becomes, a line that others depend on. */
function readAgain(store: RowStore, sheet: ReadSheet, rows: readonly number[], labels: Map<number, string>): boolean {
  for (const row of rows) {
    const { layout, block } = segmentOf(sheet.reading, row);
    // Year, month and day in columns of their own may hold for the rows below.
    if (layout.roles.date === undefined && (layout.roles.month !== undefined || layout.roles.day !== undefined)) return false;
    if (((store.look[row] ?? 0) & (Look.structure | Look.carriedDate)) !== 0) return false;
    clearRow(store, row);
    labels.delete(row);
    const index = indexOf(sheet, store, row);
    const cells: readonly (Cell | undefined)[] = sheet.grid.rows[index] ?? [];
    if (rowReader(store, sheet.grid, layout, block, labels).read(row, cells, index) !== undefined) return false;
    const look = store.look[row] ?? 0;
    if ((look & Look.bare) !== 0) return false;
    // Without a date of its own it takes the one above.
    const dated = layout.roles.date === undefined || (store.date[row] ?? 0) !== 0 || store.faults.get(row)?.some(({ column }) => column === layout.roles.date) === true;
    if (isEntry(look) && !dated) return false;
  }
  return true;
}

function segmentOf(reading: SheetReading, row: number): SheetReading['segments'][number] {
  let found = reading.segments[0];
  for (const segment of reading.segments) if (segment.from <= row) found = segment;
  if (found === undefined) throw new Error('broken invariant: a sheet that was read has a segment');
  return found;
}

function indexOf({ grid }: ReadSheet, store: RowStore, row: number): number {
  return (store.row[row] ?? 0) - 1 - grid.top;
}

function clearRow(store: RowStore, row: number): void {
  for (const column of [store.look, store.date, store.debit, store.credit, store.net, ...Object.values(store.codes)]) column[row] = 0;
  store.faults.delete(row);
}

/** True where the change of a row may change others: dates taken from it, closings of its voucher, a header it completes. */
function movesOthers(source: LedgerSource, store: RowStore, sheet: ReadSheet, grid: Grid, row: number): boolean {
  const old = source.store;
  if (old.date[row] !== store.date[row]) {
    let next = row + 1;
    while (next < sheet.reading.to && (old.date[next] ?? 0) === 0) next += 1;
    if (next < sheet.reading.to && ((old.look[next] ?? 0) & Look.carriedDate) !== 0) return true;
  }
  const kindBefore = source.context.accountKindOf(row);
  const kindAfter = accountKindReader(store)(row);
  if (kindBefore === 'carry-over' || kindAfter === 'carry-over') return true;
  const decides = [kindBefore, kindAfter].some((kind) => kind === 'other' || kind === 'unknown');
  if (decides && (source.context.vouchers.has(voucherKey(old, row)) || source.context.vouchers.has(voucherKey(store, row)))) return true;
  const above = indexOf(sheet, store, row) - 1;
  const header = above > sheet.layout.header.last && ((old.look[row - 1] ?? 0) & (Look.blank | Look.faulty)) !== 0 ? headerAt(grid, above) : undefined;
  return header !== undefined && header.last > header.first;
}

function recounted(years: YearCounts, before: RowStore, after: RowStore, rows: readonly number[]): YearCounts {
  const entries = new Map(years.entries);
  let { withoutYear } = years;
  const count = (store: RowStore, row: number, step: number): void => {
    const look = store.look[row] ?? 0;
    const day = store.date[row] ?? 0;
    if (!isEntry(look)) return;
    if ((look & Look.noYear) !== 0) withoutYear += step;
    else if (day > 0) {
      const left = (entries.get(yearOf(day)) ?? 0) + step;
      if (left === 0) entries.delete(yearOf(day));
      else entries.set(yearOf(day), left);
    }
  };
  for (const row of rows) {
    count(before, row, -1);
    count(after, row, 1);
  }
  return { entries, withoutYear };
}

/** What decides kinds after the edit; `undefined` where another basis might follow from it. */
function contextAfter(source: LedgerSource, store: RowStore, rows: readonly number[]): KindContext | undefined {
  const accountKindOf = accountKindReader(store);
  const before = source.context.accountCounts;
  const accountCounts = { ...before };
  for (const row of rows) {
    if (isEntry(source.store.look[row] ?? 0)) accountCounts[source.context.accountKindOf(row)] -= 1;
    if (isEntry(store.look[row] ?? 0)) accountCounts[accountKindOf(row)] += 1;
  }
  const kinds = Object.keys(before) as (keyof typeof before)[];
  if (basisOf(accountCounts) !== source.context.basis || kinds.some((kind) => (before[kind] === 0) !== (accountCounts[kind] === 0))) return undefined;
  return { ...source.context, accountKindOf, accountCounts };
}

/** The ledger with the rows' new kinds, amounts, problems and claims. */
function ledgerAfter(ledger: Ledger, source: LedgerSource, sheet: ReadSheet, edited: readonly number[]): Ledger | undefined {
  const { store } = source;
  const kind = ledger.rows.kind.slice();
  const amount = ledger.rows.amount.slice();
  let problems = withoutRows(ledger.problems, sheet.grid, new Set(edited.map((row) => store.row[row] ?? 0)));
  for (const row of edited) {
    const decided = decideRow(source, row);
    kind[row] = kindCode[decided.kind];
    amount[row] = amountOfKind(store, row, decided.kind);
    if (decided.kind === 'rejected') problems = [...problems, ...rejections(source, sheet, row, decided.fault)];
  }
  const texts = Object.fromEntries(Object.entries(ledger.rows.texts).map(([role, { values }]) => [role, { values, codes: store.codes[role as keyof Rows['texts']] }])) as unknown as Rows['texts'];
  const rows: Rows = { ...ledger.rows, kind, amount, date: store.date, debit: store.debit, credit: store.credit, texts };
  const readings = source.sheets.map(({ reading }) => reading);
  if (readings.length > 1 && sheetsLeftOut(rows, readings, readings.map(() => false)).some((reason) => reason !== undefined)) return undefined;
  return {
    ...ledger,
    sheets: ledger.sheets.map((each, index) => (index === sheet.index ? { ...each, rowsByKind: countKinds(rows, sheet) } : each)),
    rows,
    claims: subtotalClaims(rows, readings),
    problems: withRowProblems(problems, source.grids),
    source,
  };
}

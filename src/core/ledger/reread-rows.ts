import { yearOf } from '../calendar';
import type { Problem } from '../problem';
import { allRowsProblemsAfter } from './all-rows-problems';
import { claimsOfLedger } from './carried-totals';
import { picturesAfter, sheetsLeftOut, type SheetPictures } from './choose-sheets';
import { voucherKey } from './closing-vouchers';
import { accountKindReader, amountOfKind, basisOf, isEntry, kindCode, type KindContext } from './decide-kinds';
import { isEditOf, patchGrid, type Edit } from './edit';
import { headerAt } from './find-header';
import { datePartsIn } from './date-reader';
import { decideRow, rejections } from './finish-ledger';
import type { Cell, Grid } from './grid';
import { rowKinds, type Ledger, type RowKind, type Rows } from './ledger';
import type { LedgerSource, ReadSheet } from './ledger-source';
import { hasManyYears, ledgerYear, settleDate, type YearCounts } from './ledger-year';
import { withoutRows, withRowProblems } from './problem-order';
import { rowReader, type SheetReading } from './read-rows';
import { Look, newRowStore, recordOfTexts, replaceEntries, replaceRows, replaceValues, type RowStore } from './row-store';
import { listsBeside } from './lists-beside';
import { findLayout, LAYOUT_ROWS, type SheetLayout } from './sheet-layout';
import { keptSheets } from './read-ledger';
import { tellsOfPayments } from './status-column';
import { subtotalsAfter, subtotalsOf, type Subtotal } from './subtotal-claims';

/** A ledger after an edit, and the rows (indices into Rows) that were read again. */
export interface Reread {
  readonly ledger: Ledger;
  readonly rows: readonly number[];
  /** The edited sheet with the new cells in place. */
  readonly grid: Grid;
}

/**
 * The ledger after some cells of one sheet have changed, with only their rows read again; exactly what reading everything
 * again would give. `undefined` wherever that cannot be proved cheaply: then read everything again. Work grows with the
 * edit, apart from copies of the columns it changes.
 * @param edited the sheet with the new cells in place, where the caller has it already
 */
export function rereadRows(ledger: Ledger, edit: Edit, edited?: Grid): Reread | undefined {
  const { source } = ledger;
  if (source === undefined || source.choseSheets) return undefined;
  const sheet = source.sheets.find(({ grid }) => isEditOf(grid, edit));
  if (sheet === undefined || source.grids.filter((grid) => isEditOf(grid, edit)).length !== 1) return undefined;
  // What is said of columns that count nowhere, of shared amounts and of payments that came back depends on all rows.
  if (sheet.reading.segments.some(({ layout }) => layout.dividing.length > 0 || tellsOfPayments(layout) || layout.uncounted.some(({ isMoney }) => isMoney))) return undefined;
  const rows = editedRows(sheet, edit);
  if (rows === undefined || sheet.reading.bare.length > 0 || hasManyYears(sheet.reading) || touchesMerge(sheet, rows)) return undefined;
  const grid = edited ?? patchGrid(sheet.grid, edit);
  if (emptiesLastRow(sheet, grid, rows) || !sameLayout(source, sheet, grid, edit)) return undefined;

  const fresh = readAgain(source.store, { ...sheet, grid }, rows);
  if (fresh === undefined) return undefined;
  const years = recounted(sheet.years, source.store, fresh.store, rows);
  const reading: SheetReading = { ...sheet.reading, labels: replaceEntries(sheet.reading.labels, rows, fresh.labels) };
  const changed: ReadSheet = { ...sheet, grid, reading, years };
  const sheets = source.sheets.map((each) => (each === sheet ? changed : each));
  const year = ledgerYear(sheets, source.options);
  if (JSON.stringify(year) !== JSON.stringify(source.year)) return undefined;
  const hint = year.hints[sheets.indexOf(changed)] ?? 0;
  rows.forEach((row, at) => {
    // A date kept from before has its year.
    if ((fresh.store.date[at] ?? 0) < 0) settleDate(fresh.store, at, segmentOf(reading, row).layout, grid, hint);
  });

  const store = replaceRows(source.store, rows, fresh.store);
  const accountKindOf = sameAccounts(source.store, store) ? source.context.accountKindOf : accountKindReader(store);
  if (touchesTitle(sheet.reading, source.store, store, rows) || rows.some((row) => movesOthers(source, store, accountKindOf, sheet, grid, row))) return undefined;
  const context = contextAfter(source, store, accountKindOf, rows);
  if (context === undefined) return undefined;
  const grids = source.grids.map((each) => (each === sheet.grid ? grid : each));
  const after = ledgerAfter(ledger, { ...source, grids, sheets, store, context, year }, changed, rows);
  return after && { ledger: after, rows, grid };
}

/** Store rows of an edit; `undefined` where it reaches the header, what is above, or beyond the end of the sheet. */
function editedRows({ grid, layout, reading }: ReadSheet, edit: Edit): number[] | undefined {
  const first = edit.top - grid.top - layout.header.last - 1;
  const last = first + edit.rows.length - 1;
  if (first < 0 || reading.from + last >= reading.to || edit.left < grid.left) return undefined;
  return edit.rows.map((_, index) => reading.from + first + index);
}

/** The last row of a sheet is the last that holds anything: emptied, the sheet ends before it. */
function emptiesLastRow({ layout, reading }: ReadSheet, grid: Grid, rows: readonly number[]): boolean {
  if (rows.at(-1) !== reading.to - 1) return false;
  const cells = grid.rows[layout.header.last + reading.to - reading.from] ?? [];
  return cells.every((cell) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === ''));
}

function touchesMerge({ grid, layout }: ReadSheet, rows: readonly number[]): boolean {
  return rows.length > 0 && (grid.merges ?? []).some((merge) => merge.bottom - grid.top > layout.header.last && merge.bottom > merge.top);
}

/** The layout is found from the first rows alone. */
function sameLayout(source: LedgerSource, sheet: ReadSheet, grid: Grid, edit: Edit): boolean {
  if (isBelowLayout(sheet, grid, edit.top - grid.top)) return true;
  return JSON.stringify(findLayout(grid, source.options.settings?.sheets?.[grid.sheet])) === JSON.stringify(sheet.layout);
}

function isBelowLayout({ layout }: ReadSheet, { rows }: Grid, index: number): boolean {
  if (index <= layout.header.last + LAYOUT_ROWS) return false;
  // Rows with nothing in them do not count where a header is looked for.
  let filled = 0;
  for (let row = 0; row < index && filled <= LAYOUT_ROWS; row++) if ((rows[row] ?? []).some((cell) => cell !== null && cell !== undefined && cell !== '')) filled += 1;
  return filled > LAYOUT_ROWS;
}

interface FreshRows {
  /** One row for each edited row, in their order. */
  readonly store: RowStore;
  readonly labels: ReadonlyMap<number, string>;
}

/** Reads the rows into a small store of their own; `undefined` where one of them is, or becomes, a line that others depend on. */
function readAgain(before: RowStore, sheet: ReadSheet, rows: readonly number[]): FreshRows | undefined {
  const store = newRowStore(rows.length, before.pools);
  const labels = new Map<number, string>();
  for (const [at, row] of rows.entries()) {
    const { layout, block } = segmentOf(sheet.reading, row);
    if (((before.look[row] ?? 0) & Look.structure) !== 0) return undefined;
    store.sheet[at] = before.sheet[row] ?? 0;
    store.row[at] = before.row[row] ?? 0;
    const index = indexOf(sheet, before, row);
    const cells: readonly (Cell | undefined)[] = sheet.grid.rows[index] ?? [];
    if (datePartsIn(layout.roles, cells) === 'some') return undefined;
    if (rowReader(store, sheet.grid, layout, block, labels).read(at, cells, index) !== undefined) return undefined;
    const look = store.look[at] ?? 0;
    if ((look & Look.bare) !== 0) return undefined;
    if (lacksDate(store, at, layout) && !keepDate(before, row, store, at)) return undefined;
  }
  return { store, labels };
}

/** Whether an entry has no date of its own and takes the one above. */
function lacksDate(store: RowStore, at: number, { roles }: SheetLayout): boolean {
  const columns = [roles.date, roles.year, roles.month, roles.day].filter((column) => column !== undefined);
  return columns.length > 0 && isEntry(store.look[at] ?? 0) && (store.date[at] ?? 0) === 0 && store.faults.get(at)?.some((fault) => columns.includes(fault.column)) !== true;
}

/** Gives a row the date from above that it had before; false where it had none. */
function keepDate(before: RowStore, row: number, store: RowStore, at: number): boolean {
  const day = before.date[row] ?? 0;
  const look = before.look[row] ?? 0;
  if ((look & Look.carriedDate) === 0 || day <= 0) return false;
  store.date[at] = day;
  store.look[at] = (store.look[at] ?? 0) | (look & (Look.carriedDate | Look.noYear));
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

function sameAccounts(one: RowStore, other: RowStore): boolean {
  return one.codes.accountCode === other.codes.accountCode && one.codes.accountName === other.codes.accountName;
}

/** True where the change of a row may change others: dates taken from it, closings of its voucher, a header it completes. */
function movesOthers(source: LedgerSource, store: RowStore, accountKindOf: KindContext['accountKindOf'], sheet: ReadSheet, grid: Grid, row: number): boolean {
  const old = source.store;
  if (old.date[row] !== store.date[row]) {
    let next = row + 1;
    while (next < sheet.reading.to && (old.date[next] ?? 0) === 0) next += 1;
    if (next < sheet.reading.to && ((old.look[next] ?? 0) & Look.carriedDate) !== 0) return true;
  }
  // A row that comes to no date may still say a month that rows below take.
  if ((old.date[row] !== store.date[row] || store.date[row] === 0) && takesDateParts(sheet, grid, row)) return true;
  if (source.context.accountKindOf(row) === 'carry-over' || accountKindOf(row) === 'carry-over') return true;
  if ([old, store].some((each) => source.context.vouchers.keys.has(voucherKey(each, row)))) return true;
  const above = indexOf(sheet, store, row) - 1;
  const header = above > sheet.layout.header.last && ((old.look[row - 1] ?? 0) & (Look.blank | Look.faulty)) !== 0 ? headerAt(grid, above) : undefined;
  return header !== undefined && header.last > header.first;
}

/** Whether a line that is blank, or becomes so, stands over a header or an account line: it may be the title of their rows. */
function touchesTitle({ to }: SheetReading, before: RowStore, store: RowStore, rows: readonly number[]): boolean {
  const isBlank = ({ look }: RowStore, row: number): boolean => ((look[row] ?? 0) & Look.blank) !== 0;
  let checked = -1;
  for (const row of [...rows].reverse()) {
    if (!isBlank(before, row) && !isBlank(store, row)) continue;
    let next = row + 1;
    // What is below the row below has been looked at.
    while (next < to && isBlank(store, next) && next !== checked) {
      if (((store.look[next] ?? 0) & Look.structure) !== 0) return true;
      next += 1;
    }
    checked = row;
  }
  return false;
}

/** Whether the next row that says anything of its date leaves some of it to the rows above. */
function takesDateParts(sheet: ReadSheet, grid: Grid, row: number): boolean {
  const { roles } = segmentOf(sheet.reading, row).layout;
  if (roles.date !== undefined || (roles.month === undefined && roles.day === undefined)) return false;
  const first = (sheet.layout.header.last + 1 + row - sheet.reading.from) + 1;
  for (let index = first; index < grid.rows.length; index += 1) {
    const parts = datePartsIn(roles, grid.rows[index] ?? []);
    if (parts !== 'none') return parts === 'some';
  }
  return false;
}

function recounted(years: YearCounts, before: RowStore, fresh: RowStore, rows: readonly number[]): YearCounts {
  const entries = new Map(years.entries);
  let { withoutYear } = years;
  const count = (store: RowStore, row: number, step: number): void => {
    const look = store.look[row] ?? 0;
    const day = store.date[row] ?? 0;
    if ((look & Look.noYear) !== 0) withoutYear += step;
    else if (isEntry(look) && day > 0) {
      const left = (entries.get(yearOf(day)) ?? 0) + step;
      if (left === 0) entries.delete(yearOf(day));
      else entries.set(yearOf(day), left);
    }
  };
  for (const [at, row] of rows.entries()) {
    count(before, row, -1);
    count(fresh, at, 1);
  }
  return { entries, withoutYear };
}

/** What decides kinds after the edit; `undefined` where another basis might follow from it. */
function contextAfter(source: LedgerSource, store: RowStore, accountKindOf: KindContext['accountKindOf'], rows: readonly number[]): KindContext | undefined {
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
  const { rows: before } = ledger;
  const decided = edited.map((row) => decideRow(source, row));
  const kind = replaceValues(before.kind, edited, decided.map((each) => kindCode[each.kind]));
  const amounts = decided.map((each, at) => amountOfKind(store, edited[at] ?? 0, each.kind));
  const asRead = before.amount === ledger.source?.store.net && edited.every((row, at) => store.net[row] === amounts[at]);
  const amount = asRead ? store.net : replaceValues(before.amount, edited, amounts);
  const texts = recordOfTexts((role) => ({ values: before.texts[role].values, codes: store.codes[role] }));
  const rows: Rows = { ...before, kind, amount, date: store.date, debit: store.debit, credit: store.credit, texts };
  const pictures = picturesOf(source, sheet, before, rows, edited);
  if (pictures === 'some sheet does not count') return undefined;
  const subtotals = subtotalsOfEdit(ledger, source, rows, edited);
  const problems = ledger.source === undefined ? ledger.problems : allRowsProblemsAfter(ledger.problems, { rows: before, look: ledger.source.store.look }, source, rows, edited);
  return {
    ...ledger,
    sheets: ledger.sheets.map((each, index) => (index === sheet.index ? { ...each, rowsByKind: recountKinds(each.rowsByKind, before, rows, edited) } : each)),
    rows,
    claims: subtotals === ledger.source?.subtotals && rows.date === before.date && rows.kind === before.kind ? ledger.claims : claimsOfLedger(subtotals, rows, source.sheets.map(({ reading }) => reading)),
    problems: problemsAfter({ ...ledger, problems }, source, sheet, edited, decided),
    source: { ...source, subtotals, ...(pictures === undefined ? {} : { pictures }) },
  };
}

/** What tells the sheets apart after the edit; nothing where there is but one. */
function picturesOf(source: LedgerSource, sheet: ReadSheet, before: Rows, rows: Rows, edited: readonly number[]): SheetPictures | undefined | 'some sheet does not count' {
  if (source.sheets.length < 2) return undefined;
  const known = source.pictures && picturesAfter(source.pictures, source.sheets.indexOf(sheet), before, rows, edited);
  const { left, doubts, pictures } = sheetsLeftOut(rows, source.sheets.map(({ reading }) => reading), keptSheets(source), known);
  const asBefore = [...left, ...doubts].every((reason) => reason === undefined) && !listsBeside(source.sheets, source.options, pictures.totals, left.map(() => false)).includes(true);
  return asBefore ? pictures : 'some sheet does not count';
}

function subtotalsOfEdit({ rows: before, source: sourceBefore }: Ledger, source: LedgerSource, rows: Rows, edited: readonly number[]): readonly Subtotal[] {
  const known = source.sheets.every(({ reading }, index) => reading.labels === sourceBefore?.sheets[index]?.reading.labels) ? source.subtotals : undefined;
  const carried = known && subtotalsAfter(known, before, rows, edited);
  return carried ?? subtotalsOf(rows, source.sheets.map(({ reading }) => reading));
}

function recountKinds(counts: Readonly<Record<RowKind, number>>, before: Rows, after: Rows, edited: readonly number[]): Record<RowKind, number> {
  const recounted = { ...counts };
  for (const row of edited) {
    recounted[rowKinds[before.kind[row] ?? 0] ?? 'blank'] -= 1;
    recounted[rowKinds[after.kind[row] ?? 0] ?? 'blank'] += 1;
  }
  return recounted;
}

/** Only rejected rows have problems. */
function problemsAfter(ledger: Ledger, source: LedgerSource, sheet: ReadSheet, edited: readonly number[], decided: readonly ReturnType<typeof decideRow>[]): readonly Problem[] {
  const wasRejected = edited.some((row) => ledger.rows.kind[row] === kindCode.rejected);
  const found = decided.flatMap(({ kind, fault }, at) => (kind === 'rejected' ? rejections(source, sheet, edited[at] ?? 0, fault) : []));
  if (!wasRejected && found.length === 0) return ledger.problems;
  const others = withoutRows(ledger.problems, sheet.grid, new Set(edited.map((row) => source.store.row[row] ?? 0)));
  return withRowProblems([...others, ...found], source.grids);
}

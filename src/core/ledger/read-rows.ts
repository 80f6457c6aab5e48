import { readAccountLine, type BlockTexts } from './account-line';
import { amountReader, type AmountReader } from './amount-reader';
import { journalRoles, readsAsJournal } from './bank-journal';
import { dateReader, type DateReader } from './date-reader';
import { headerAt } from './find-header';
import type { Cell, Grid } from './grid';
import { cellText } from './normalize-text';
import { withoutOwn } from './own-columns';
import { partOfTotal } from './parts-of-total';
import { headsBudget } from './budget-below';
import { isSignatureLine, isUnitLine, pageLines, type PageLines } from './page-line';
import type { DayFault, PartialDay } from './read-day';
import { labelReader } from './row-label';
import { Look, type Fault, type RowStore } from './row-store';
import { hasMoney, layoutOfBlock, layoutUnderHeader, type SheetLayout } from './sheet-layout';
import { blockUnder, readSectionLine } from './section-line';
import { rowTextReader, type RowTextReader } from './row-texts';
import { monthIn, monthLine } from './title-lines';
import { withMergedCells } from './merged-cells';

/** Rows of one sheet in a store, with what is known of them besides. */
export interface SheetReading {
  /** First row in the store, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Store rows at which a block with an account line of its own begins. */
  readonly blocks: readonly number[];
  /** Labels of subtotal rows by store row. */
  readonly labels: Map<number, string>;
  /** Rows that hold an amount and nothing else. */
  readonly bare: readonly number[];
  /** From which store row on which layout and block hold. */
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly from: number;
  readonly layout: SheetLayout;
  readonly block: BlockTexts | undefined;
}

/** Reads every row below the header of a sheet into the store, without yet deciding its kind. */
export function readRows(store: RowStore, grid: Grid, sheetIndex: number, layout: SheetLayout, end: number): SheetReading {
  return startReading(store, grid, sheetIndex, layout).readTo(end);
}

/** Reading of a sheet's rows that can pause: `readTo` goes on where it stopped and gives what has been read so far. */
export interface PausedReading {
  readonly readTo: (end: number) => SheetReading;
}

export function startReading(store: RowStore, grid: Grid, sheetIndex: number, layout: SheetLayout): PausedReading {
  const from = store.count;
  const blocks: number[] = [];
  const labels = new Map<number, string>();
  const bare: number[] = [];
  const segments: Segment[] = [{ from, layout, block: layout.block }];
  const merged = withMergedCells(grid, layout);
  let reader = rowReader(store, grid, layout, layout.block, labels);
  let index = layout.header.last + 1;
  // Blank lines since the last row that is none, or the last header: titles of the block that begins.
  let lines = index;
  const readRow = (): void => {
    const at = store.count;
    store.count = at + 1;
    store.sheet[at] = sheetIndex;
    store.row[at] = grid.top + index + 1;
    const cells = merged.get(index) ?? grid.rows[index] ?? noCells;
    const structure = reader.read(at, cells, index);
    const look = store.look[at] ?? 0;
    if ((look & Look.bare) !== 0) bare.push(at);
    if ((look & Look.blank) === 0) lines = index + 1;
    if (structure === undefined) return;
    if (structure.block !== undefined) blocks.push(at);
    let next = structure.month ?? reader.layout;
    if (structure.header !== undefined) {
      next = layoutOfBlock(structure.header.layout ?? next, next, layout, grid.rows.slice(lines, index));
      lines = index + 1;
    }
    if (next !== reader.layout || structure.block !== undefined) {
      const segment = { from: store.count, layout: next, block: structure.block ?? reader.block };
      segments.push(segment);
      reader = rowReader(store, grid, segment.layout, segment.block, labels);
    }
  };
  return {
    readTo: (end) => {
      for (; index < end; index++) readRow();
      return { from, to: store.count, blocks, labels, bare, segments };
    },
  };
}

const noCells: readonly Cell[] = [];

/** What a row changes for the rows after it, or takes from those before; empty for a row of a budget below. */
interface Structure {
  readonly block?: BlockTexts;
  /** A header, with its layout where that is another than before. */
  readonly header?: { readonly layout?: SheetLayout };
  /** The same columns with another month. */
  readonly month?: SheetLayout;
}

interface RowReader {
  readonly layout: SheetLayout;
  readonly block: BlockTexts | undefined;
  readonly read: (at: number, cells: readonly (Cell | undefined)[], index: number) => Structure | undefined;
}

function onlyText(cells: readonly (Cell | undefined)[]): string {
  return cellText(cells.find((cell) => typeof cell === 'string' && cell.trim() !== '')).slice(0, 60);
}

/** Reads rows of one layout and block. */
export function rowReader(store: RowStore, grid: Grid, layout: SheetLayout, block: BlockTexts | undefined, labels: Map<number, string>): RowReader {
  const { roles } = layout;
  const isJournal = readsAsJournal(layout.paidByCredit, block);
  const amounts: AmountReader = amountReader(isJournal ? journalRoles(roles) : roles, layout.parts, layout.unit);
  const dates: DateReader = dateReader(roles, layout.title.month ?? monthIn(grid.sheet));
  const texts: RowTextReader = rowTextReader(store, layout, block);
  const lines: PageLines = pageLines(layout.header, grid.rows.slice(0, layout.header.first));
  const readable = withoutOwn(layout.own);
  const tellsWhen = dates.column >= 0;
  const rowLabels = labelReader(store, roles, tellsWhen, labels);
  const { codes } = store;
  let lastDay = 0;
  // Down to a blank row, or the next that has an amount.
  let inBudget = false;

  function read(at: number, given: readonly (Cell | undefined)[], index: number): Structure | undefined {
    const cells = readable(given);
    amounts.read(cells);
    if (amounts.found) inBudget = false;
    texts.read(at, cells, amounts.net);
    let look = amounts.look | texts.look | (isJournal ? Look.journal : 0);
    const day = dates.read(cells);
    const plain = amounts.found && amounts.faults.length === 0 && typeof day === 'number' && (day !== 0 || !tellsWhen);
    if (plain) {
      look |= tellsWhen ? rowLabels.ofSummary(at, cells) : rowLabels.anywhere(at, cells, true);
    } else {
      const odd = readOddRow(at, cells, index, day);
      look |= odd.look;
      if (odd.structure !== undefined || (look & Look.blank) !== 0) {
        blank(at, look & (Look.blank | Look.structure));
        return odd.structure;
      }
    }
    store.debit[at] = amounts.debit;
    store.credit[at] = amounts.credit;
    store.net[at] = amounts.net;
    if (typeof day === 'string') {
      look |= Look.faulty;
      addFault(at, { column: dates.faulty, fault: day, found: cells[dates.faulty] });
    } else if (day !== 0) {
      store.date[at] = day;
      if (day < 0) look |= Look.noYear;
      lastDay = day;
    } else if (lastDay !== 0 && (look & (Look.subtotal | Look.opening)) === 0) {
      store.date[at] = lastDay;
      look |= lastDay < 0 ? Look.carriedDate | Look.noYear : Look.carriedDate;
    }
    if (amounts.faults.length > 0) {
      look |= Look.faulty;
      for (const fault of amounts.faults) addFault(at, fault);
    }
    store.look[at] = (store.look[at] ?? 0) | look;
    return undefined;
  }

  /** A row that lacks an amount or a date, or in which one cannot be read: entry, label, or a line of the page. */
  function readOddRow(at: number, cells: readonly (Cell | undefined)[], index: number, day: PartialDay | DayFault): { look: number; structure?: Structure } {
    const faultyDay = typeof day === 'string';
    const dated = !faultyDay && day !== 0;
    const filled = cells.reduce((count: number, cell) => count + (cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '') ? 0 : 1), 0);
    if (filled === 0) inBudget = false;
    if (filled === 0 || (!dated && isSignatureLine(cells))) return { look: Look.blank };
    if (!amounts.found) {
      const like = lines.likeHeader(cells);
      if (like === 'same') return { look: Look.blank | Look.structure, structure: { header: {} } };
      if (like === 'alike') {
        const changed = otherLayout(index);
        return { look: Look.blank | Look.structure, structure: { header: changed === undefined ? {} : { layout: changed } } };
      }
      const month = monthLine(cells, roles);
      if (month !== undefined) return { look: Look.blank | Look.structure, structure: { month: { ...layout, title: { ...layout.title, ...month } } } };
      const section = readSectionLine(cells, roles);
      if (section !== undefined) return { look: Look.blank | Look.structure, structure: { block: blockUnder(section, block) } };
      if (lines.isPageLine(cells)) return { look: Look.blank };
      const account = readAccountLine(cells);
      if (account !== undefined) return { look: Look.blank | Look.structure, structure: { block: account } };
      const other = otherLayout(index);
      if (other === undefined && tellsWhen && !dated && headsBudget(cells)) inBudget = true;
      if (other !== undefined) return { look: Look.blank | Look.structure, structure: { header: { layout: other } } };
      if (!dated && isUnitLine(cells)) return { look: Look.blank };
    }
    if (inBudget) return { look: Look.blank | Look.structure, structure: {} };
    const word = rowLabels.anywhere(at, cells, amounts.found || amounts.faults.length > 0);
    if (word !== 0) return { look: word };
    if (amounts.found || amounts.faults.length > 0) {
      const part = tellsWhen && !dated && amounts.faults.length === 0 ? partOfTotal(store, at, faultyDay ? cells[dates.column] : undefined, filled === 2 ? onlyText(cells) : '') : '';
      if (part !== '') {
        labels.set(at, part);
        return { look: Look.bare };
      }
      const nothingElse = filled === 1 + amounts.further + (amounts.debit !== 0 && amounts.credit !== 0 ? 1 : 0) && !faultyDay && amounts.faults.length === 0;
      return { look: nothingElse ? Look.bare : 0 };
    }
    return { look: missing(at, cells, faultyDay) };
  }

  /** No amount at all: a posting that lost it, or a line of text. */
  function missing(at: number, cells: readonly (Cell | undefined)[], faultyDay: boolean): number {
    const known = (column: Uint32Array): number => ((column[at] ?? 0) === 0 ? 0 : 1);
    const dated = faultyDay || cells[dates.column] !== undefined && cells[dates.column] !== null && cells[dates.column] !== '' ? 1 : 0;
    const economic = cells[roles.economic ?? roles.economicCode ?? -1];
    const parts = dated + known(codes.voucher) + known(codes.summary) + known(codes.payee) + (economic === undefined || economic === null || economic === '' ? 0 : 1);
    if (parts < 2) return Look.blank;
    addFault(at, { column: amounts.column, fault: 'amount-missing', found: cells[amounts.column] });
    return Look.faulty;
  }

  function otherLayout(index: number): SheetLayout | undefined {
    const header = headerAt(grid, index);
    if (header === undefined || header.score < 3) return undefined;
    const found = layoutUnderHeader({ ...grid, top: grid.top + index, rows: grid.rows.slice(index, index + 400) }, { ...header, first: 0, last: header.last - header.first }, layout);
    return hasMoney(found.roles) ? found : undefined;
  }

  function blank(at: number, look: number): void {
    texts.clear(at);
    store.look[at] = look;
  }

  function addFault(at: number, fault: Fault): void {
    const faults = store.faults.get(at);
    if (faults === undefined) store.faults.set(at, [fault]);
    else faults.push(fault);
  }

  return { layout, block, read };
}

import type { Message } from '../message';
import type { Problem } from '../problem';
import { chooseGrids, type Candidate } from './choose-grids';
import { sheetsLeftOut, type Doubt } from './choose-sheets';
import { kindContext } from './decide-kinds';
import { finishLedger, kindsAndProblems } from './finish-ledger';
import type { Grid } from './grid';
import type { Ledger, ReadOptions } from './ledger';
import type { LedgerSource, ReadSheet } from './ledger-source';
import { leftOutList, listsBeside } from './lists-beside';
import type { ReadingAhead } from './read-ahead';
import { countYears, ledgerYear, settleDates } from './ledger-year';
import { readRows } from './read-rows';
import { newRowStore, newTextPools, withSharedAmounts } from './row-store';
import { settleBareRows } from './bare-rows';

/**
 * Reads ledgers from grids of cells (spec: ledger, 1 to 3): finds the sheets that are ledgers, their headers, columns, unit
 * and year, and turns every row below the headers into one row of exactly one kind. Never throws for what a cell holds:
 * what cannot be read is a problem.
 * @param ahead what was read of one of the sheets before all of them were there
 */
export function readLedger(grids: readonly Grid[], options: ReadOptions, ahead?: ReadingAhead): Ledger {
  const candidates = chooseGrids(grids, options);
  const first = readCandidates(grids, candidates, options, ahead);
  if (first.sheets.length < 2) return finishLedger(candidates, first, problemsOf(candidates, first));
  const { kinds } = kindsAndProblems(first);
  const { left, doubts, pictures } = sheetsLeftOut(kinds, first.sheets.map(({ reading }) => reading), keptSheets(first));
  const lists = listsBeside(first.sheets, options, pictures.totals, left.map((reason) => reason !== undefined));
  // A summary of the books alone is one, whatever other lists there are.
  const books = first.sheets.flatMap(({ reading }, at) => (left[at] === undefined && lists[at] !== true ? [reading] : []));
  const reasons = byGrid(first, first.sheets.map(({ reading }, at): Message | undefined => {
    const reason = left[at] ?? (lists[at] === true ? sheetsLeftOut(kinds, [...books, reading], []).left.at(-1) : undefined);
    if (reason !== undefined) return { key: `sheet.${reason}` };
    return lists[at] === true ? leftOutList(kinds, reading) : undefined;
  }));
  const doubted = byGrid(first, doubts.map((doubt, at) => (lists[at] === true ? undefined : doubt)));
  if (reasons.size === 0) return finishLedger(candidates, { ...first, pictures, choseSheets: doubted.size > 0 }, problemsOf(candidates, first, doubted));
  const remaining = candidates.map((candidate) => {
    const leftOut = reasons.get(candidate.index);
    return leftOut === undefined ? candidate : { ...candidate, leftOut };
  });
  const second = { ...readCandidates(grids, remaining, options), choseSheets: true };
  return finishLedger(remaining, second, problemsOf(remaining, second, doubted));
}

/** What was found out about some of the sheets read, by grid. */
function byGrid<Found>({ sheets }: LedgerSource, found: readonly (Found | undefined)[]): ReadonlyMap<number, Found> {
  return new Map(sheets.flatMap(({ index }, at): [number, Found][] => {
    const each = found[at];
    return each === undefined ? [] : [[index, each]];
  }));
}

/** Which of the sheets read the accountant wants read, whatever the others hold. */
export function keptSheets({ sheets, options }: Pick<LedgerSource, 'sheets' | 'options'>): readonly boolean[] {
  return sheets.map(({ grid }) => options.settings?.sheets?.[grid.sheet]?.use === true);
}

/** Reads the rows of every candidate that counts into one store and decides year, basis and closing vouchers. */
function readCandidates(grids: readonly Grid[], candidates: readonly Candidate[], options: ReadOptions, ahead?: ReadingAhead): LedgerSource {
  const used = candidates.flatMap((candidate) => (candidate.leftOut === undefined && candidate.layout !== undefined ? [{ ...candidate, layout: candidate.layout }] : []));
  const [only, ...others] = used;
  const before = only === undefined || others.length > 0 ? undefined : ahead?.finish(only.index, only.grid, only.layout, only.end);
  const size = used.reduce((sum, { end, layout }) => sum + Math.max(0, end - layout.header.last - 1), 0);
  const store = before?.store ?? newRowStore(size, newTextPools());
  const read = used.map(({ index, grid, layout, end }) => ({ index, grid, layout, reading: before?.reading ?? readRows(store, grid, index, layout, end) }));
  const sheets: ReadSheet[] = read.map((sheet) => ({ ...sheet, years: countYears(store, sheet.reading) }));
  const year = ledgerYear(sheets, options);
  sheets.forEach(({ reading, grid, years }, at) => {
    if (years.withoutYear > 0) settleDates(store, reading, grid, year.hints[at] ?? 0);
    settleBareRows(store, reading);
  });
  return { grids, options, sheets, store: withSharedAmounts(store), context: kindContext(store), year, choseSheets: false };
}

/** Problems of the ledger as a whole. */
function problemsOf(candidates: readonly Candidate[], source: LedgerSource, doubted?: ReadonlyMap<number, Doubt>): Problem[] {
  const problems: Problem[] = [];
  for (const { index, grid, leftOut } of candidates) {
    const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row: 1 };
    if (leftOut?.key === 'sheet.unit-unsupported') {
      problems.push({ code: 'unit-unsupported', severity: 'error', place, message: { key: 'problem.unit-unsupported', params: { sheet: grid.sheet } } });
    }
    if (leftOut?.key === 'sheet.nearly-repeats') {
      problems.push({ code: 'sheet-nearly-repeats', severity: 'warning', place, message: { key: 'problem.sheet-nearly-repeats', params: { sheet: grid.sheet } } });
    }
    if (leftOut?.key === 'sheet.other-columns') {
      problems.push({ code: 'sheet-other-columns', severity: 'warning', place, message: { key: 'problem.sheet-other-columns', params: { ...leftOut.params, sheet: grid.sheet } } });
    }
    const doubt = doubted?.get(index);
    if (doubt !== undefined) problems.push({ code: `sheet-${doubt}`, severity: 'warning', place, message: { key: `problem.sheet-${doubt}`, params: { sheet: grid.sheet } } });
  }
  for (const { grid, reading } of source.sheets) {
    for (const { from } of reading.segments.filter(({ layout }, at) => layout.unitUnsupported && reading.segments[at - 1]?.layout !== layout)) {
      const row = source.store.row[from - 1] ?? 1;
      const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row };
      problems.push({ code: 'unit-unsupported', severity: 'error', place, message: { key: 'problem.block-unit-unsupported', params: { sheet: grid.sheet, row } } });
    }
  }
  if (source.sheets.length === 0) problems.push({ code: 'no-ledger', severity: 'error', message: { key: 'problem.no-ledger' } });
  if (source.year.assumed || source.year.origin === 'clock') {
    problems.push({ code: 'year-assumed', severity: 'warning', message: { key: 'problem.year-assumed', params: { year: String(source.year.year) } } });
  }
  const { accountCounts: counts, basis } = source.context;
  if (basis === 'financial-accounts') problems.push({ code: 'financial-accounts', severity: 'note', message: { key: 'problem.financial-accounts' } });
  if (basis === 'no-accounts' && !source.sheets.some(({ layout }) => layout.paidByCredit) && counts.other + counts['carry-over'] > 0 && counts.unknown + counts.none === 0) {
    problems.push({ code: 'no-expenditure-accounts', severity: 'warning', message: { key: 'problem.no-expenditure-accounts' } });
  }
  return problems;
}

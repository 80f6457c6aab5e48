import { yearOf } from '../calendar';
import type { Grid } from './grid';
import type { ReadOptions, YearOrigin } from './ledger';
import { withYear } from './read-day';
import type { ReadSheet } from './ledger-source';
import type { Segment, SheetReading } from './read-rows';
import { isEntry } from './decide-kinds';
import { Look, type RowStore } from './row-store';
import type { SheetLayout } from './sheet-layout';
import { monthIn, yearIn } from './title-lines';

/** The year of a ledger, and the year that month-and-day dates of each sheet take. */
export interface LedgerYear {
  readonly year: number;
  readonly origin: YearOrigin;
  /** By reading; 0 where nothing says it. */
  readonly hints: readonly number[];
  /** True where a print date, a name in the title or the clock had to give dates their year. */
  readonly assumed: boolean;
}

/** What a sheet says of its year by its dates: how many entries are in each year, how many rows lack one. */
export interface YearCounts {
  readonly entries: ReadonlyMap<number, number>;
  readonly withoutYear: number;
}

export function countYears(store: RowStore, reading: SheetReading): YearCounts {
  const entries = new Map<number, number>();
  let withoutYear = 0;
  let lastYear = 0;
  let lastCount = 0;
  if (hasManyYears(reading)) {
    // Then a block's title says the year of its rows as their dates would.
    forSegments(reading, (from, to, { layout }) => {
      for (let row = from; row < to; row++) if (layout.title.year !== undefined && isWithoutYear(store, row) && isEntry(store.look[row] ?? 0)) entries.set(layout.title.year, (entries.get(layout.title.year) ?? 0) + 1);
    });
  }
  for (let row = reading.from; row < reading.to; row++) {
    const day = store.date[row] ?? 0;
    if (day === 0) continue;
    if (isWithoutYear(store, row)) {
      withoutYear += 1;
      continue;
    }
    if (!isEntry(store.look[row] ?? 0)) continue;
    const year = yearOf(day);
    if (year !== lastYear) {
      if (lastCount > 0) entries.set(lastYear, lastCount);
      lastYear = year;
      lastCount = entries.get(year) ?? 0;
    }
    lastCount += 1;
  }
  if (lastCount > 0) entries.set(lastYear, lastCount);
  return { entries, withoutYear };
}

type SheetClue = Omit<ReadSheet, 'index'>;

/** The years that title lines of a sheet tell: that of the sheet first, then those of its blocks. */
function titleYears({ segments }: SheetReading): readonly number[] {
  return [...new Set(segments.flatMap(({ layout }) => layout.title.year ?? []))];
}

/** True where the blocks of a sheet are of several years. */
export function hasManyYears(reading: SheetReading): boolean {
  return reading.segments.length > 1 && titleYears(reading).length > 1;
}

/** Decides the year: settings, dates with a year, title or period line, sheet name, file name; then a doubtful year of a title, the edge's clock. */
export function ledgerYear(sheets: readonly SheetClue[], options: ReadOptions): LedgerYear {
  const set = options.settings?.year;
  const all = new Map<number, number>();
  for (const { years } of sheets) for (const [year, count] of years.entries) all.set(year, (all.get(year) ?? 0) + count);
  const byDates = mostFrequent(all);
  const clock = options.today === undefined ? undefined : yearOf(options.today);
  const said = withoutLeftTitles(sheets);
  // Of several years the latest: the sheets of the years before are kept beside it.
  const anySaid = (['title', 'sheet-name', 'file-name'] as const)
    .flatMap((origin) => said.flatMap((each) => (each[origin] === undefined ? [] : [{ origin, year: each[origin] }])).reduce<{ origin: YearOrigin; year: number }[]>(([best], each) => [best === undefined || each.year > best.year ? each : best], []))
    .at(0);
  const doubtful = sheets.map(({ layout }) => layout.title.doubtfulYear);
  const anyDoubtful = doubtful.find((year) => year !== undefined);
  const several = new Set(said.flatMap((each) => each.title ?? each['sheet-name'] ?? [])).size > 1;
  const hints = said.map((each, index) => {
    const own = mostFrequent(sheets[index]?.years.entries ?? new Map<number, number>());
    // Sheets that say different years are of these, whatever year is asked for.
    return (several ? (each.title ?? each['sheet-name']) : undefined) ?? set ?? each.title ?? each['sheet-name'] ?? own ?? each['file-name'] ?? anySaid?.year ?? byDates ?? doubtful[index] ?? anyDoubtful ?? clock ?? 0;
  });
  const assumed = set === undefined && anySaid === undefined && byDates === undefined && (anyDoubtful ?? clock) !== undefined && sheets.length > 0;
  if (set !== undefined) return { year: set, origin: 'settings', hints, assumed };
  if (byDates !== undefined) return { year: byDates, origin: 'dates', hints, assumed };
  if (anySaid?.year !== undefined) return { year: anySaid.year, origin: anySaid.origin, hints, assumed };
  if (anyDoubtful !== undefined) return { year: anyDoubtful, origin: 'title', hints, assumed };
  return clock === undefined ? { year: 0, origin: 'none', hints, assumed } : { year: clock, origin: 'clock', hints, assumed };
}

/** Gives month-and-day dates of a sheet their year; each block its own where titles tell several. */
export function settleDates(store: RowStore, reading: SheetReading, grid: Grid, year: number): void {
  const many = hasManyYears(reading);
  forSegments(reading, (from, to, { layout }) => {
    for (let row = from; row < to; row++) settleDate(store, row, layout, grid, (many ? layout.title.year : undefined) ?? year);
  });
}

function forSegments({ segments, to }: SheetReading, visit: (from: number, to: number, segment: Segment) => void): void {
  segments.forEach((segment, index) => { visit(segment.from, segments[index + 1]?.from ?? to, segment); });
}

function isWithoutYear(store: RowStore, row: number): boolean {
  return ((store.look[row] ?? 0) & Look.noYear) !== 0;
}

/** Gives the date of one row its year, where it has none; without one, or where the year lacks the day, the cell is at fault. */
export function settleDate(store: RowStore, row: number, layout: SheetLayout, grid: Grid, year: number): void {
  const look = store.look[row] ?? 0;
  if ((look & Look.noYear) === 0) return;
  const day = year === 0 ? 'date-no-year' : withYear(store.date[row] ?? 0, year);
  if (typeof day === 'number') {
    store.date[row] = day;
    return;
  }
  const { date, month, day: dayColumn } = layout.roles;
  // A day that the year lacks (29 February) is the day's fault.
  const column = date ?? (day === 'date-impossible' ? dayColumn ?? month : month ?? dayColumn) ?? -1;
  store.date[row] = 0;
  store.look[row] = look | Look.faulty;
  const found = grid.rows[(store.row[row] ?? 0) - 1 - grid.top]?.[column];
  store.faults.set(row, [...(store.faults.get(row) ?? []), { column, fault: day, found }]);
}

type Said = Partial<Record<'title' | 'sheet-name' | 'file-name', number>>;

/** What each sheet says; of sheets of following months, named by these alone, one whose title still has another year than most is of theirs. */
function withoutLeftTitles(sheets: readonly SheetClue[]): readonly Said[] {
  const said = sheets.map((sheet) => saidBySheet(sheet));
  const months = sheets.map(({ grid }) => (yearIn(grid.sheet) === undefined ? (monthIn(grid.sheet) ?? 0) : 0));
  const inOrder = (step: 1 | -1): boolean => months.every((month, at) => month > 0 && (at === 0 || (month - (months[at - 1] ?? 0)) * step > 0));
  if (!inOrder(1) && !inOrder(-1)) return said;
  const counts = new Map<number, number>();
  for (const { title } of said) if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  const usual = mostFrequent(counts);
  if (usual === undefined || (counts.get(usual) ?? 0) * 2 <= sheets.length) return said;
  return said.map((each, at) => (each.title === undefined || sheets[at] === undefined || hasManyYears(sheets[at].reading) ? each : { ...each, title: usual }));
}

function saidBySheet({ grid, reading }: SheetClue): Said {
  const [year] = titleYears(reading);
  const bySheet = yearIn(grid.sheet);
  const byFile = grid.file === undefined ? undefined : yearIn(grid.file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, ''));
  return { ...(year !== undefined && { title: year }), ...(bySheet !== undefined && { 'sheet-name': bySheet }), ...(byFile !== undefined && { 'file-name': byFile }) };
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [year, count] of counts) {
    if (count > most || (count === most && best !== undefined && year > best)) {
      best = year;
      most = count;
    }
  }
  return best;
}

import { categories } from '../classify/category';
import type { Problem } from '../problem';
import { rowKinds } from '../ledger/ledger';
import { isOfUncountedSheet } from '../ledger/uncounted-sheets';
import { fen, yuanNumber } from '../money';
import { say } from '../say';
import { countedRows } from './counted-rows';
import type { LinkTarget } from './plan';
import type { ReportContext } from './report-context';
import type { RowPlace } from './source-place';
import { rowPlace } from './source-place';

/** Something a person has to do before the result is complete. */
export interface PendingItem {
  /** A row that could not be read, a sheet that is not counted, a row that nobody could classify, an entry of the workbook's own tables that could not be read. */
  readonly kind: 'rejected' | 'sheet' | 'unclassified' | 'setting';
  /** Items with the same text here are one row or one entry: a row may have several unreadable cells. */
  readonly countedOnce: string;
  readonly place: string;
  readonly target: LinkTarget | undefined;
  /** yyyymmdd; 0 = none. */
  readonly date: number;
  readonly summary: string;
  readonly amount: number | null;
  /** The text found, as it stands in the cell. */
  readonly found: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Everything on the sheet 待处理: rejected rows cell by cell, sheets that are not counted, unreadable entries of the tables, then unclassified rows. */
export function pendingItems(context: ReportContext): readonly PendingItem[] {
  const { answer } = context;
  const place = rowPlace(context);
  const errors = answer.problems.filter((problem) => problem.severity === 'error' || isOfUncountedSheet(problem));
  const rejected = rejectedRows(context);
  const placed = errors.map((problem) => ({ problem, row: rejected.get(placeKey(problem.place?.file, problem.place?.sheet ?? '', problem.place?.row ?? 0)) }));
  const explained = new Set(placed.map(({ row }) => row));
  const unexplained = [...rejected.values()].filter((row) => !explained.has(row));
  return [
    ...placed.map(({ problem, row }) => problemItem(context, place, problem, row)),
    ...unexplained.map((row) => ({ ...rowItem(context, place, row), kind: 'rejected' as const, message: context.speak('report.pending.unreadable') })),
    ...unclassifiedItems(context, place),
  ];
}

function problemItem(context: ReportContext, rowPlaces: RowPlace, problem: Problem, row: number | undefined): PendingItem {
  const { options, speak } = context;
  const { place } = problem;
  const base = row === undefined ? emptyItem(`${place?.sheet ?? ''} ${place?.cell ?? place?.row ?? problem.code}`) : rowItem(context, rowPlaces, row);
  const cell = place?.cell ?? (place === undefined ? undefined : `A${place.row}`);
  const file = place?.file ?? options.sourceFile;
  return {
    ...base,
    kind: isOfUncountedSheet(problem) ? 'sheet' : row === undefined ? 'setting' : 'rejected',
    place: place === undefined ? base.place : speak('report.pending.cell', { sheet: place.sheet, cell: cell ?? '' }),
    target: place === undefined || cell === undefined ? base.target : { in: 'source', sheet: place.sheet, cell, ...(file === undefined ? {} : { file }) },
    found: problem.found ?? '',
    message: say(options.language, problem.message),
  };
}

function unclassifiedItems(context: ReportContext, place: RowPlace): readonly PendingItem[] {
  const { answer, options, postings } = context;
  const { classified } = answer;
  const unclassified = categories.indexOf('unclassified');
  const open = Array.from(postings).filter((row) => classified.category[row] === unclassified);
  const reasons = classified.reasons.map((reason) => say(options.language, reason.message));
  return open.map((row) => ({ ...rowItem(context, place, row), kind: 'unclassified', message: reasons[classified.reason[row] ?? -1] ?? '' }));
}

function rowItem(context: ReportContext, place: RowPlace, row: number): Omit<PendingItem, 'kind' | 'message'> {
  const { rows } = context.answer.ledger;
  const { values, codes } = rows.texts.summary;
  const isRejected = rows.kind[row] === rowKinds.indexOf('rejected');
  return {
    countedOnce: `row ${row}`,
    place: place.text(row),
    target: place.target(row),
    date: rows.date[row] ?? 0,
    summary: values[codes[row] ?? 0] ?? '',
    amount: isRejected ? null : yuanNumber(fen(rows.amount[row] ?? 0)),
    found: '',
  };
}

function emptyItem(countedOnce: string): Omit<PendingItem, 'kind' | 'message'> {
  return { countedOnce, place: '', target: undefined, date: 0, summary: '', amount: null, found: '' };
}

/** Rejected rows by where they stand. */
function rejectedRows({ answer }: ReportContext): ReadonlyMap<string, number> {
  const { sheets, rows } = answer.ledger;
  const found = new Map<string, number>();
  for (const row of countedRows({ ledger: answer.ledger, input: {} }, 'rejected')) {
    const sheet = sheets[rows.sheet[row] ?? 0];
    found.set(placeKey(sheet?.file, sheet?.name ?? '', rows.row[row] ?? 0), row);
  }
  return found;
}

function placeKey(file: string | undefined, sheet: string, row: number): string {
  return `${file ?? ''}|${sheet}|${row}`;
}

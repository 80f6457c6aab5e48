import type { Answer } from '../core/answer';
import { monthText } from '../core/calendar';
import { categories } from '../core/classify/category';
import type { Category } from '../core/classify/category';
import { columnLetters } from '../core/cell-address';
import { rowKinds } from '../core/ledger/ledger';
import type { RowKind } from '../core/ledger/ledger';
import { fen, subtractFen, yuanText } from '../core/money';
import type { Fen } from '../core/money';
import type { Place, Problem } from '../core/problem';
import { say } from '../core/say';
import type { Language } from '../core/text/language';

/** What the command line tells of one ledger (spec: command line). Amounts are yuan texts; keys are never renamed. */
export interface LedgerJson {
  readonly unit: 'yuan';
  readonly unitName: string;
  readonly year: number;
  readonly complete: boolean;
  readonly ledger: {
    readonly file: string;
    readonly sheets: readonly SheetJson[];
    /** Sheets that were left out, and why. */
    readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  };
  readonly rows: Readonly<Record<'read' | RowKind, number>>;
  readonly totals: Readonly<Record<TotalName, string>>;
  readonly lines: readonly LineJson[];
  readonly projectWithoutLine: string;
  readonly byEconomicCode: Readonly<Record<string, string>>;
  readonly byMonth: Readonly<Record<string, string>>;
  readonly unclassified: readonly UnclassifiedJson[];
  readonly problems: readonly ProblemJson[];
  readonly checks: readonly CheckJson[];
}

export type TotalName = 'expenditure' | 'basic' | Category | 'income' | 'threePublic';

export interface SheetJson {
  readonly file?: string;
  readonly name: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly unit: 'yuan' | 'wan';
  /** Column letter of each role. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface LineJson {
  readonly code: string;
  readonly name: string;
  readonly approved: string;
  readonly revised: string;
  readonly carriedOver: string;
  readonly available: string;
  readonly executed: string;
  readonly balance: string;
  /** Five decimals of the fraction; null when nothing is available. */
  readonly rate: string | null;
  readonly status: string;
  readonly pace: string;
  readonly count: number;
}

export interface UnclassifiedJson {
  readonly file?: string;
  readonly sheet: string;
  readonly row: number;
  readonly amount: string;
  readonly summary: string;
}

export interface ProblemJson {
  /** Where it is not the ledger itself: the file of a flag. */
  readonly file?: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  readonly code: string;
  readonly severity: string;
  readonly found: string | null;
  readonly message: string;
}

export interface CheckJson {
  readonly id: string;
  readonly ok: boolean;
  readonly severity: string;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  /** There where the ledger gives nothing to the check: it holds, but nothing was compared. */
  readonly nothingToCompare?: true;
  readonly message: string;
}

/** An answer as the JSON of the command line. `problemFile` tells which file of a flag a problem is in. */
export function ledgerJson(answer: Answer, file: string, language: Language, problemFile: (problem: Problem) => string | undefined): LedgerJson {
  const { ledger, summary } = answer;
  return {
    unit: 'yuan',
    unitName: ledger.unitName,
    year: ledger.year,
    complete: answer.complete,
    ledger: {
      file,
      sheets: ledger.sheets.filter((sheet) => sheet.used).map((sheet) => ({
        name: sheet.name,
        headerRow: sheet.headerRow,
        rows: rowKinds.reduce((sum, kind) => sum + sheet.rowsByKind[kind], 0),
        unit: sheet.unit,
        columns: Object.fromEntries(Object.entries(sheet.columns).sort(([, a], [, b]) => a - b).map(([role, column]) => [role, columnLetters(column)])),
      })),
      leftOut: ledger.sheets.filter((sheet) => !sheet.used).map((sheet) => ({ name: sheet.name, reason: say(language, sheet.reason) })),
    },
    rows: rowsJson(answer),
    totals: totalsJson(answer),
    lines: summary.lines.map((status) => ({
      code: status.line.code,
      name: status.line.name,
      approved: yuanText(status.approved),
      revised: yuanText(status.revised),
      carriedOver: yuanText(status.carriedOver),
      available: yuanText(status.available),
      executed: yuanText(status.executed),
      balance: yuanText(status.balance),
      rate: status.rate ?? null,
      status: status.state,
      pace: status.pace,
      count: status.count,
    })),
    projectWithoutLine: yuanText(summary.projectWithoutLine.amount),
    byEconomicCode: amountsBy(summary.byEconomicCode, ({ code }) => code, ({ total }) => total),
    // What is unclassified stands under `unclassified`; a month holds what has its category (test/fixtures/cashbook.expected.json).
    byMonth: amountsBy(summary.byMonth, ({ month }) => (month === 0 ? '' : monthText(month)), ({ total, unclassified }) => subtractFen(total, unclassified)),
    unclassified: unclassifiedRows(answer),
    problems: answer.problems.map((problem) => problemJson(problem, problemFile(problem), language)),
    checks: answer.checks.map(({ id, ok, severity, left, right, difference, nothingToCompare, message }) => ({
      id,
      ok,
      severity,
      left: yuanText(left),
      right: yuanText(right),
      difference: yuanText(difference),
      ...(nothingToCompare === undefined ? {} : { nothingToCompare }),
      message: say(language, message),
    })),
  };
}

function rowsJson({ ledger: { rows } }: Answer): LedgerJson['rows'] {
  const counts = rowKinds.map(() => 0);
  for (const kind of rows.kind) counts[kind] = (counts[kind] ?? 0) + 1;
  const byKind = Object.fromEntries(rowKinds.map((kind, index) => [kind, counts[index] ?? 0])) as Record<RowKind, number>;
  return { read: rows.count, ...byKind };
}

function totalsJson({ summary }: Answer): LedgerJson['totals'] {
  const byCategory = Object.fromEntries(categories.map((category) => [category, yuanText(summary.byCategory[category].amount)])) as Record<Category, string>;
  return {
    expenditure: yuanText(summary.expenditure.amount),
    basic: yuanText(summary.basic.amount),
    ...byCategory,
    income: yuanText(summary.income.amount),
    threePublic: yuanText(summary.threePublic.total),
  };
}

function amountsBy<T>(figures: readonly T[], name: (figure: T) => string, amount: (figure: T) => Fen): Record<string, string> {
  return Object.fromEntries(figures.map((figure) => [name(figure), yuanText(amount(figure))]));
}

function unclassifiedRows({ ledger, classified }: Answer): UnclassifiedJson[] {
  const { rows, sheets } = ledger;
  const unclassified = categories.indexOf('unclassified');
  const summaries = rows.texts.summary;
  const found: UnclassifiedJson[] = [];
  classified.category.forEach((category, index) => {
    if (category !== unclassified) return;
    found.push({
      sheet: sheets[rows.sheet[index] ?? 0]?.name ?? '',
      row: rows.row[index] ?? 0,
      amount: yuanText(fen(rows.amount[index] ?? 0)),
      summary: summaries.values[summaries.codes[index] ?? 0] ?? '',
    });
  });
  return found;
}

function problemJson({ code, severity, place, found, message }: Problem, file: string | undefined, language: Language): ProblemJson {
  return { ...(file === undefined ? {} : { file }), ...placeJson(place), code, severity, found: found ?? null, message: say(language, message) };
}

/** A problem without a place belongs to the ledger as a whole. */
function placeJson(place: Place | undefined): Pick<ProblemJson, 'sheet' | 'cell' | 'row'> {
  return { sheet: place?.sheet ?? null, cell: place?.cell ?? null, row: place?.row ?? null };
}

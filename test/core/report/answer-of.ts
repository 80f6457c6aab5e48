import type { Answer, PriorYear } from '../../../src/core/answer';
import { categories } from '../../../src/core/classify/category';
import type { Category } from '../../../src/core/classify/category';
import type { BudgetLine } from '../../../src/core/budget/budget-line';
import type { Ledger, LedgerSheet, RowKind, SubtotalClaim, TextColumn } from '../../../src/core/ledger/ledger';
import { rowKinds } from '../../../src/core/ledger/ledger';
import type { TextRole } from '../../../src/core/ledger/roles';
import { textRoles } from '../../../src/core/ledger/roles';
import type { Fen } from '../../../src/core/money';
import { fen } from '../../../src/core/money';
import type { Problem } from '../../../src/core/problem';
import { runChecks } from '../../../src/core/report/run-checks';
import { summarize } from '../../../src/core/summary/summarize';

/** One row of a ledger that has been read and classified. Amounts are yuan texts. */
export interface Entry extends Partial<Readonly<Record<TextRole, string>>> {
  readonly kind?: RowKind;
  readonly date?: number;
  readonly amount?: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly category?: Category;
  /** Index into the lines; -1 for none. */
  readonly line?: number;
}

export interface Given {
  readonly entries: readonly Entry[];
  readonly lines?: readonly Partial<BudgetLine>[];
  readonly prior?: PriorYear;
  readonly until?: number;
  readonly year?: number;
  readonly unitName?: string;
  readonly basis?: Ledger['basis'];
  readonly claims?: readonly SubtotalClaim[];
  readonly problems?: readonly Problem[];
  readonly sheetName?: string;
  /** Says of the sheet what is not true: to provoke the check on rows. */
  readonly rowsByKind?: Partial<Record<RowKind, number>>;
}

export function yuan(text: string): Fen {
  return fen(Math.round(Number(text) * 100));
}

export function budgetLine(line: Partial<BudgetLine>): BudgetLine {
  return { code: '', name: '', aliases: [], category: 'project', approved: yuan('0'), carriedOver: yuan('0'), revisions: [], economicCodes: [], note: '', ...line };
}

/** An answer from rows that are already told apart: what the report makes of it is tested apart from reading and classifying. */
export function answerOf(given: Given): Answer {
  const { entries } = given;
  const year = given.year ?? 2024;
  const lines = (given.lines ?? []).map(budgetLine);
  const ledger = ledgerOf(given, year);
  const kindOf = (entry: Entry): RowKind => entry.kind ?? 'posting';
  const classified: Answer['classified'] = {
    category: Uint8Array.from(entries, (entry) => (kindOf(entry) === 'posting' ? categories.indexOf(entry.category ?? 'unclassified') : 255)),
    line: Int32Array.from(entries, (entry) => entry.line ?? -1),
    reason: new Uint32Array(entries.length),
    reasons: [{ origin: 'code', message: { key: 'reason.nobody-empty' } }],
    ruleCounts: [],
  };
  const input: Answer['input'] = {
    grids: [],
    settings: {},
    budget: lines,
    rules: [],
    decisions: [],
    prior: given.prior ?? {},
    ...(given.until === undefined ? {} : { until: given.until }),
  };
  const summary = summarize(ledger, classified, lines, given.until);
  const parts = { input, ledger, classified, summary, problems: given.problems ?? [] };
  const open = entries.some((entry) => kindOf(entry) === 'rejected' || (kindOf(entry) === 'posting' && (entry.category ?? 'unclassified') === 'unclassified'));
  return { ...parts, checks: runChecks(parts), complete: !open };
}

function ledgerOf(given: Given, year: number): Ledger {
  const { entries } = given;
  const kinds = entries.map((entry) => entry.kind ?? 'posting');
  const counted = Object.fromEntries(rowKinds.map((kind) => [kind, kinds.filter((one) => one === kind).length])) as Record<RowKind, number>;
  const sheet: LedgerSheet = {
    name: given.sheetName ?? '支出明细账',
    used: true,
    reason: { key: 'reason.none' },
    headerRow: 1,
    lastRow: entries.length + 1,
    columns: { date: 0, summary: 1, amount: 2 },
    headers: ['日期', '摘要', '金额'],
    unit: 'yuan',
    rowsByKind: { ...counted, ...given.rowsByKind },
  };
  return {
    sheets: [sheet],
    rows: {
      count: entries.length,
      sheet: new Uint16Array(entries.length),
      row: Uint32Array.from(entries, (_, index) => index + 2),
      kind: Uint8Array.from(kinds, (kind) => rowKinds.indexOf(kind)),
      date: Int32Array.from(entries, (entry) => entry.date ?? 0),
      amount: Float64Array.from(entries, (entry) => yuan(entry.amount ?? '0')),
      debit: Float64Array.from(entries, (entry) => yuan(entry.debit ?? '0')),
      credit: Float64Array.from(entries, (entry) => yuan(entry.credit ?? '0')),
      texts: Object.fromEntries(textRoles.map((role) => [role, textColumn(entries.map((entry) => entry[role] ?? ''))])) as Ledger['rows']['texts'],
    },
    year,
    yearOrigin: 'dates',
    unitName: given.unitName ?? '',
    basis: given.basis ?? 'no-accounts',
    claims: given.claims ?? [],
    problems: [],
  };
}

function textColumn(texts: readonly string[]): TextColumn {
  const values = ['', ...new Set(texts.filter((text) => text !== ''))];
  return { values, codes: Uint32Array.from(texts, (text) => values.indexOf(text)) };
}

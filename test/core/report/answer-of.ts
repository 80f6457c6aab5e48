import type { Answer, PriorYear } from '../../../src/core/answer';
import { categories } from '../../../src/core/classify/category';
import type { Category } from '../../../src/core/classify/category';
import type { BudgetLine, LineStatus } from '../../../src/core/budget/budget-line';
import type { Ledger, LedgerSheet, RowKind, SubtotalClaim, TextColumn } from '../../../src/core/ledger/ledger';
import { rowKinds } from '../../../src/core/ledger/ledger';
import type { TextRole } from '../../../src/core/ledger/roles';
import { textRoles } from '../../../src/core/ledger/roles';
import type { Fen } from '../../../src/core/money';
import { fen, ratioText } from '../../../src/core/money';
import type { Problem } from '../../../src/core/problem';
import { runChecks } from '../../../src/core/report/run-checks';
import type { EconomicFigure, MonthFigure, Summary } from '../../../src/core/summary/summary';

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

/** An answer from rows that are already told apart, its sums made here and nowhere else. */
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
  const counted = entries.filter((entry) => given.until === undefined || Math.trunc((entry.date ?? 0) / 100) <= given.until);
  const summary = summaryOf(counted, lines, given.until ?? Math.max(0, ...counted.map((entry) => Math.trunc((entry.date ?? 0) / 100))));
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

function summaryOf(entries: readonly Entry[], lines: readonly BudgetLine[], lastMonth: number): Summary {
  const postings = entries.filter((entry) => (entry.kind ?? 'posting') === 'posting');
  const sum = (chosen: readonly Entry[]): Fen => fen(chosen.reduce((total, entry) => total + yuan(entry.amount ?? '0'), 0));
  const figure = (chosen: readonly Entry[]): Summary['income'] => ({ amount: sum(chosen), count: chosen.length });
  const categoryOf = (entry: Entry): Category => entry.category ?? 'unclassified';
  const of = (...wanted: readonly Category[]): readonly Entry[] => postings.filter((entry) => wanted.includes(categoryOf(entry)));
  const byCodes = (...codes: readonly string[]): Fen => sum(postings.filter((entry) => codes.includes(entry.economicCode ?? '')));
  const threePublic = { abroad: byCodes('30212'), vehiclePurchase: byCodes('31013', '30913'), vehicleRunning: byCodes('30231'), reception: byCodes('30217') };
  return {
    expenditure: figure(postings),
    basic: figure(of('personnel', 'public')),
    byCategory: Object.fromEntries(categories.map((category) => [category, figure(of(category))])) as Summary['byCategory'],
    income: figure(entries.filter((entry) => entry.kind === 'income')),
    threePublic: { ...threePublic, total: fen(Object.values(threePublic).reduce((left, right) => left + right, 0)) },
    lines: lines.map((line, index) => lineStatus(line, index, figure(lineEntries(postings, lines, index)))),
    projectWithoutLine: figure(of('project').filter((entry) => (entry.line ?? -1) < 0)),
    byEconomicCode: economicFigures(postings, sum),
    byMonth: monthFigures(postings, sum),
    elapsedMonths: lastMonth === 0 ? 12 : lastMonth % 100,
  };
}

function lineEntries(postings: readonly Entry[], lines: readonly BudgetLine[], index: number): readonly Entry[] {
  const { category } = lines[index]!;
  if (category === 'project') return postings.filter((entry) => entry.line === index);
  return postings.filter((entry) => (category === 'basic' ? entry.category === 'personnel' || entry.category === 'public' : entry.category === category));
}

function lineStatus(line: BudgetLine, index: number, { amount: executed, count }: Summary['income']): LineStatus {
  const revised = fen(line.revisions.reduce((total, revision) => total + revision.amount, 0));
  const available = fen(line.approved + revised + line.carriedOver);
  const state = executed > available ? 'over' : executed === available ? 'exhausted' : count === 0 ? 'unused' : 'within';
  return {
    index,
    line,
    approved: line.approved,
    revised,
    carriedOver: line.carriedOver,
    available,
    executed,
    balance: fen(available - executed),
    rate: ratioText(executed, available, 5),
    state,
    pace: 'on-time',
    count,
  };
}

function economicFigures(postings: readonly Entry[], sum: (chosen: readonly Entry[]) => Fen): readonly EconomicFigure[] {
  const codes = [...new Set(postings.map((entry) => entry.economicCode ?? ''))].sort((left, right) => (left < right ? -1 : 1));
  return codes.map((code) => {
    const rows = postings.filter((entry) => (entry.economicCode ?? '') === code);
    const of = (...wanted: readonly (Category | undefined)[]): Fen => sum(rows.filter((entry) => wanted.includes(entry.category)));
    return {
      code,
      name: rows.find((entry) => entry.economicName !== undefined)?.economicName ?? '',
      personnel: of('personnel'),
      public: of('public'),
      project: of('project'),
      other: of('remittance', 'operating', 'subsidy', 'unclassified', undefined),
      total: sum(rows),
      count: rows.length,
    };
  });
}

function monthFigures(postings: readonly Entry[], sum: (chosen: readonly Entry[]) => Fen): readonly MonthFigure[] {
  const monthOf = (entry: Entry): number => Math.trunc((entry.date ?? 0) / 100);
  const months = [...new Set(postings.map(monthOf))].sort((left, right) => left - right);
  return months.map((month) => {
    const rows = postings.filter((entry) => monthOf(entry) === month);
    return {
      month,
      basic: sum(rows.filter((entry) => entry.category === 'personnel' || entry.category === 'public')),
      project: sum(rows.filter((entry) => entry.category === 'project')),
      total: sum(rows),
      count: rows.length,
    };
  });
}

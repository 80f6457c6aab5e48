import { lineStatuses } from '../budget/line-statuses';
import type { BudgetLine } from '../budget/budget-line';
import { monthOf, type Month } from '../calendar';
import type { Category } from '../classify/category';
import type { Classified } from '../classify/classified';
import { baseTextsOf, textAt } from '../classify/base-texts';
import { economicCodeColumn } from '../classify/economic-code-column';
import { economicCodeOf } from '../classify/steps';
import type { RowEdit } from '../classify/reclassify-rows';
import { someRows } from '../classify/some-rows';
import type { Ledger, Rows } from '../ledger/ledger';
import { fen, type Fen } from '../money';
import { elapsedMonthsAt, POSTING } from './counted-rows';
import { isUnlisted, ownNames } from './economic-figures';
import { lastPostingDay } from './spending-cells';
import { summarize } from './summarize';
import type { EconomicFigure, Figure, MonthFigure, Summary } from './summary';
import { threePublicOf } from './three-public';

/** The summary after some rows changed: every figure less what the rows came to before, plus what they come to now. */
export function resummarizeRows(edit: RowEdit, summary: Summary, before: Classified, after: Classified, lines: readonly BudgetLine[], until?: Month): Summary {
  const part = (ledger: Ledger, classified: Classified): Summary => {
    const pick = (column: ArrayLike<number>): number[] => edit.rows.map((row) => column[row] ?? 0);
    const some = { ...classified, category: Uint8Array.from(pick(classified.category)), line: Int32Array.from(pick(classified.line)), reason: Uint32Array.from(pick(classified.reason)) };
    return summarize({ ...ledger, rows: someRows(ledger.rows, edit.rows) }, some, lines, until);
  };
  const minus = part(edit.before, before);
  const plus = part(edit.after, after);
  const elapsedMonths = elapsedMonthsAt(until ?? monthOf(lastPostingDay({ ledger: edit.after, classified: after })), edit.after.year);
  const byEconomicCode = withOwnNames(economicFiguresAfter(summary.byEconomicCode, minus.byEconomicCode, plus.byEconomicCode), summary.byEconomicCode, edit);
  const executions = summary.lines.map((line, index) => ({
    executed: amountAfter(line.executed, minus.lines[index]?.executed, plus.lines[index]?.executed),
    count: line.count - (minus.lines[index]?.count ?? 0) + (plus.lines[index]?.count ?? 0),
  }));
  return {
    expenditure: figureAfter(summary.expenditure, minus.expenditure, plus.expenditure),
    basic: figureAfter(summary.basic, minus.basic, plus.basic),
    byCategory: categoriesAfter(summary.byCategory, minus.byCategory, plus.byCategory),
    income: figureAfter(summary.income, minus.income, plus.income),
    threePublic: threePublicOf(byEconomicCode),
    lines: lineStatuses(lines, executions, { year: edit.after.year, elapsedMonths, until }),
    projectWithoutLine: figureAfter(summary.projectWithoutLine, minus.projectWithoutLine, plus.projectWithoutLine),
    byEconomicCode,
    byMonth: monthFiguresAfter(summary.byMonth, minus.byMonth, plus.byMonth),
    elapsedMonths,
  };
}

/** Gives codes outside the published list their names: those of all their postings, in any period. */
function withOwnNames(figures: readonly EconomicFigure[], before: readonly EconomicFigure[], edit: RowEdit): readonly EconomicFigure[] {
  const gone = namesByCode(edit.before.rows, edit.rows);
  const come = namesByCode(edit.after.rows, edit.rows);
  const touched = new Set([...gone.keys(), ...come.keys()]);
  if (touched.size === 0) return figures;
  let inLedger: ReadonlyMap<string, string> | undefined;
  const nameOf = (code: string): string => {
    const known = before.find((figure) => figure.code === code)?.name;
    const stays = known !== undefined && (known === '' || countOf(gone.get(code), known) <= countOf(come.get(code), known));
    if (stays) return firstName([known, ...(come.get(code) ?? [])]);
    inLedger ??= namesInLedger(edit.after.rows);
    return inLedger.get(code) ?? '';
  };
  return figures.map((figure) => (touched.has(figure.code) ? { ...figure, name: nameOf(figure.code) } : figure));
}

/** The names that some rows give to codes outside the published list. */
function namesByCode(rows: Rows, wanted: readonly number[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const row of wanted) {
    const code = rows.kind[row] === POSTING ? economicCodeOf(baseTextsOf(rows, row)) : '';
    if (isUnlisted(code)) names.set(code, [...(names.get(code) ?? []), textAt(rows, 'economicName', row)]);
  }
  return names;
}

function namesInLedger(rows: Rows): ReadonlyMap<string, string> {
  const economic = economicCodeColumn(rows);
  return new Map([...ownNames(rows, economic)].map(([code, name]) => [economic.values[code] ?? '', name]));
}

function firstName(names: readonly string[]): string {
  return names.filter((name) => name !== '').reduce((first, name) => (first === '' || name < first ? name : first), '');
}

function countOf(names: readonly string[] | undefined, wanted: string): number {
  return names?.filter((name) => name === wanted).length ?? 0;
}

function amountAfter(amount: Fen, minus: Fen | undefined, plus: Fen | undefined): Fen {
  return fen(amount - (minus ?? 0) + (plus ?? 0));
}

function figureAfter(figure: Figure, minus: Figure, plus: Figure): Figure {
  return { amount: amountAfter(figure.amount, minus.amount, plus.amount), count: figure.count - minus.count + plus.count };
}

type ByCategory = Readonly<Record<Category, Figure>>;

function categoriesAfter(figures: ByCategory, minus: ByCategory, plus: ByCategory): ByCategory {
  const after = (category: Category): Figure => figureAfter(figures[category], minus[category], plus[category]);
  return {
    personnel: after('personnel'),
    public: after('public'),
    project: after('project'),
    remittance: after('remittance'),
    operating: after('operating'),
    subsidy: after('subsidy'),
    unclassified: after('unclassified'),
  };
}

function economicFiguresAfter(figures: readonly EconomicFigure[], minus: readonly EconomicFigure[], plus: readonly EconomicFigure[]): readonly EconomicFigure[] {
  const amounts = ['personnel', 'public', 'project', 'other', 'total'] as const;
  return keyedAfter(figures, minus, plus, (figure) => figure.code, (figure, change, sign) => {
    const sums = Object.fromEntries(amounts.map((name) => [name, fen(figure[name] + sign * change[name])])) as Record<(typeof amounts)[number], Fen>;
    return { ...figure, ...sums, count: figure.count + sign * change.count };
  });
}

function monthFiguresAfter(figures: readonly MonthFigure[], minus: readonly MonthFigure[], plus: readonly MonthFigure[]): readonly MonthFigure[] {
  const amounts = ['basic', 'project', 'total', 'unclassified'] as const;
  return keyedAfter(figures, minus, plus, (figure) => figure.month, (figure, change, sign) => {
    const sums = Object.fromEntries(amounts.map((name) => [name, fen(figure[name] + sign * change[name])])) as Record<(typeof amounts)[number], Fen>;
    return { ...figure, ...sums, count: figure.count + sign * change.count };
  });
}

/** Figures under keys: those without postings are gone, new ones are there, in the order of the keys. */
function keyedAfter<T extends { readonly count: number }>(
  figures: readonly T[],
  minus: readonly T[],
  plus: readonly T[],
  keyOf: (figure: T) => string | number,
  add: (figure: T, change: T, sign: 1 | -1) => T,
): readonly T[] {
  const byKey = new Map(figures.map((figure) => [keyOf(figure), figure]));
  const change = (figure: T, sign: 1 | -1): void => {
    const known = byKey.get(keyOf(figure));
    byKey.set(keyOf(figure), known === undefined ? figure : add(known, figure, sign));
  };
  for (const figure of plus) change(figure, 1);
  for (const figure of minus) change(figure, -1);
  return [...byKey.values()].filter((figure) => figure.count > 0).sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : keyOf(left) > keyOf(right) ? 1 : 0));
}

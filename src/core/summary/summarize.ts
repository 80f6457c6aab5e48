import { lineStatuses } from '../budget/line-statuses';
import type { BudgetLine } from '../budget/budget-line';
import { monthOf, type Month } from '../calendar';
import { categories, isBasic, type Category } from '../classify/category';
import type { Classified } from '../classify/classified';
import { economicCodeColumn } from '../classify/economic-code-column';
import type { Ledger } from '../ledger/ledger';
import { elapsedMonthsAt, INCOME, isInPeriod, lastDayOfPostings, POSTING } from './counted-rows';
import { economicFigures } from './economic-figures';
import { monthFigures } from './month-figures';
import type { Figure, Summary } from './summary';
import { add, emptySums, figureOf, withRoom } from './sums';
import { threePublicOf } from './three-public';

/**
 * Every total of the year in one pass over the classified rows. The amounts of a ledger add up, signs aside, to no more
 * than MAX_FEN (`withinMoney` sees to it), so that plain sums are exact in any order.
 * @param until counts only up to the end of this month; rows without a date always count
 */
export function summarize(ledger: Ledger, classified: Classified, lines: readonly BudgetLine[], until?: Month): Summary {
  const { rows } = ledger;
  const ofCategory = emptySums(categories.length);
  const ofLine = emptySums(lines.length);
  const income = emptySums(1);
  const withoutLine = emptySums(1);
  const economic = economicCodeColumn(rows);
  const ofEconomic = emptySums(economic.values.length * categories.length);
  const months = new Map<Month, number>();
  let ofMonth = emptySums(0);
  let lastMonth = -1;
  let lastSlot = 0;

  for (let row = 0; row < rows.count; row++) {
    const kind = rows.kind[row];
    if ((kind !== POSTING && kind !== INCOME) || !isInPeriod(rows, row, until)) continue;
    const amount = rows.amount[row] ?? 0;
    if (kind === INCOME) {
      add(income, 0, amount);
      continue;
    }
    const category = classified.category[row] ?? 0;
    const line = classified.line[row] ?? -1;
    add(ofCategory, category, amount);
    if (line >= 0) add(ofLine, line, amount);
    else if (category === PROJECT) add(withoutLine, 0, amount);
    add(ofEconomic, (economic.codes[row] ?? 0) * categories.length + category, amount);
    const month = monthOf(rows.date[row] ?? 0);
    if (month !== lastMonth) {
      lastMonth = month;
      lastSlot = months.get(month) ?? months.size * categories.length;
      months.set(month, lastSlot);
      ofMonth = withRoom(ofMonth, lastSlot + categories.length);
    }
    add(ofMonth, lastSlot + category, amount);
  }

  const byCategory = recordOf((category) => figureOf(ofCategory, [categories.indexOf(category)]));
  const basic = figureOf(ofCategory, basicSlots);
  const elapsedMonths = elapsedMonthsAt(until ?? monthOf(lastDayOfPostings(rows)), ledger.year);
  const executions = lines.map((line, index) => {
    const { amount, count } = line.category === 'project' ? figureOf(ofLine, [index]) : line.category === 'basic' ? basic : byCategory[line.category];
    return { executed: amount, count };
  });
  const byEconomicCode = economicFigures(rows, economic, ofEconomic);
  return {
    expenditure: figureOf(ofCategory, allSlots),
    basic,
    byCategory,
    income: figureOf(income, [0]),
    threePublic: threePublicOf(byEconomicCode),
    lines: lineStatuses(lines, executions, { year: ledger.year, elapsedMonths, until }),
    projectWithoutLine: figureOf(withoutLine, [0]),
    byEconomicCode,
    byMonth: monthFigures(months, ofMonth),
    elapsedMonths,
  };
}

const PROJECT = categories.indexOf('project');
const allSlots = categories.map((_, index) => index);
const basicSlots = allSlots.filter((slot) => isBasic(categories[slot] ?? 'unclassified'));

function recordOf(figure: (category: Category) => Figure): Readonly<Record<Category, Figure>> {
  return {
    personnel: figure('personnel'),
    public: figure('public'),
    project: figure('project'),
    remittance: figure('remittance'),
    operating: figure('operating'),
    subsidy: figure('subsidy'),
    unclassified: figure('unclassified'),
  };
}

import { readBudgetJson } from '../../src/core/budget/read-budget-json';
import { monthText } from '../../src/core/calendar';
import type { Input } from '../../src/core/answer';
import { answer } from '../../src/core/compute-answer';
import { subtractFen, yuanText } from '../../src/core/money';
import { say } from '../../src/core/say';
import { sampleBudgetText, sampleExpected, sampleGrids, sampleNames, type SampleName } from './sample-grids';

const budget = readBudgetJson(sampleBudgetText());

function inputOf(name: SampleName): Input {
  return { grids: sampleGrids(name), settings: name === 'cashbook' ? { year: 2024 } : {}, budget: budget.lines, rules: [], decisions: [], prior: {}, today: 20_261_124 };
}

describe.each(sampleNames)('the sample %s', (name) => {
  const result = answer(inputOf(name));
  const expected = sampleExpected(name);
  const { summary } = result;

  test('comes to the published totals, to the fen', () => {
    const { personnel, public: publicSpending, project, unclassified } = summary.byCategory;
    const totals: Record<string, string> = {
      expenditure: yuanText(summary.expenditure.amount),
      basic: yuanText(summary.basic.amount),
      personnel: yuanText(personnel.amount),
      public: yuanText(publicSpending.amount),
      project: yuanText(project.amount),
      unclassified: yuanText(unclassified.amount),
    };
    if (expected.totals.threePublic !== undefined) totals.threePublic = yuanText(summary.threePublic.total);
    expect(totals).toEqual(expected.totals);
    expect(unclassified.count).toBe(expected.unclassifiedRows ?? 0);
  });

  test('comes to the published lines, months and economic codes', () => {
    expect(summary.lines.map(({ line, executed }) => ({ name: line.name, executed: yuanText(executed) }))).toEqual(expected.lines);
    expect(Object.fromEntries(summary.byMonth.map(({ month, total, unclassified }) => [monthText(month), yuanText(subtractFen(total, unclassified))]))).toEqual(expected.byMonth);
    if (expected.byEconomicCode !== undefined) {
      expect(Object.fromEntries(summary.byEconomicCode.map(({ code, total }) => [code, yuanText(total)]))).toEqual(expected.byEconomicCode);
    }
  });

  test('has no problems, and is complete unless rows are left to a person', () => {
    expect(result.problems.map(({ message }) => say('zh-CN', message))).toEqual([]);
    expect(result.complete).toBe(expected.unclassifiedRows === undefined);
  });

  test('every reason can be said', () => {
    for (const { message } of result.classified.reasons) expect(say('zh-CN', message) + say('en-US', message)).not.toMatch(/[{}]/);
  });
});

import type { Plan, SheetPlan } from '../../../src/core/report/plan';
import { planSummary } from '../../../src/core/report/plan-summary';
import type { Entry } from './answer-of';
import { answerOf, yuan } from './answer-of';
import { evaluatePlan } from './evaluate-plan';

/** So many project lines, one posting each. */
function planWith(lineCount: number): Plan {
  const numbers = Array.from({ length: lineCount }, (_, index) => index);
  const lines = numbers.map((number) => ({ name: `专项${number}号`, approved: yuan(String(1000 + number)) }));
  const entries = numbers.map((number): Entry => ({ date: 20240105 + (number % 12) * 100, amount: `${number}.07`, category: 'project', line: number, economicCode: '30201' }));
  return planSummary(answerOf({ lines, entries }), { language: 'zh-CN', date: 20241231 });
}

function summaryOf(plan: Plan): SheetPlan {
  return plan.sheets.find(({ id }) => id === 'summary')!;
}

/** Rows whose first cell reads so. */
function rowsLabelled({ cells }: SheetPlan, label: string): number[] {
  return cells.filter(({ column, value }) => column === 0 && value === label).map(({ row }) => row);
}

const short = summaryOf(planWith(5));
const plan = planWith(60);
const long = summaryOf(plan);

test('a table that runs over a page has its header on every one of its pages', () => {
  const titles = new Set(long.cells.filter(({ style }) => style === 'table-title').map(({ row }) => row));
  const inside = long.print.breaksBefore!.filter((row) => !titles.has(row));
  const textsOf = (row: number) => long.cells.filter((cell) => cell.row === row && cell.value !== null).map(({ value, style }) => `${style} ${String(value)}`);
  for (const row of inside) {
    const header = Math.max(...[...titles].filter((title) => title < row)) + 1;
    expect(textsOf(row)).toEqual(textsOf(header));
    expect(textsOf(row).every((text) => text.startsWith('header '))).toBe(true);
    expect(long.rowHeights[row]).toBe(long.rowHeights[header]);
    expect(long.merges.filter(({ top }) => top === row).length).toBe(long.merges.filter(({ top }) => top === header).length);
  }
  const more = (label: string) => rowsLabelled(long, label).length - rowsLabelled(short, label).length;
  expect(more('项目')).toBeGreaterThan(0);
  expect(more('序号')).toBeGreaterThan(0);
  expect(more('项目') + more('序号')).toBe(inside.length);
});

test('a table that fits on a page is left as it is', () => {
  expect(rowsLabelled(short, '一、部门整体支出情况表')).toEqual(rowsLabelled(long, '一、部门整体支出情况表'));
  expect(short.cells.filter(({ style, value }) => style === 'header' && value === '年初预算数')).toHaveLength(3);
});

test('formulas, chart and print area follow the rows that moved', () => {
  for (const { at, formula, cached, value } of evaluatePlan(plan).formulas) expect({ at, formula, value }).toEqual({ at, formula, value: cached });
  const months = long.cells.filter(({ column, value }) => column === 0 && /^2024-\d\d$/.test(String(value))).map(({ row }) => row + 1);
  expect(long.charts[0]!.categories).toBe(`A${months[0]!}:A${months.at(-1)!}`);
  expect(long.charts[0]!.from.row).toBe(months[0]! - 2);
  expect(long.print.area).toBe(`A1:M${Math.max(...long.cells.map(({ row }) => row)) + 1}`);
});

test('no two cells of it stand in one place', () => {
  expect(new Set(long.cells.map(({ row, column }) => `${row},${column}`)).size).toBe(long.cells.length);
});

import fc from 'fast-check';
import type { Answer } from '../../../src/core/answer';
import { answer } from '../../../src/core/compute-answer';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import { planSummary } from '../../../src/core/report/plan-summary';
import type { SheetPlan } from '../../../src/core/report/plan';
import { budgetLine, yuan } from './answer-of';
import { evaluatePlan } from './evaluate-plan';

const lines = [budgetLine({ name: '征地拆迁工作经费', approved: yuan('50000.00') }), budgetLine({ name: '安置攻坚、乡村振兴、法规宣传经费', approved: yuan('30000.00') })];

function answerTo(grid: Grid): Answer {
  return answer({ grids: [grid], settings: { year: 2024 }, budget: lines, rules: [], decisions: [], prior: {} });
}

/** A written sheet as the cells that a reader finds in it. */
function gridOf(sheet: SheetPlan, name: string): Grid {
  const rows: Cell[][] = [];
  const put = (row: number, column: number, value: Cell): void => {
    (rows[row] ??= [])[column] = value;
  };
  for (const cell of sheet.cells) put(cell.row, cell.column, cell.value);
  for (const table of sheet.tables) {
    table.columns.forEach((column, index) => {
      put(table.top, index, column.header);
      for (let n = 0; n < table.rowCount; n++) put(table.top + 1 + n, index, column.value(n));
      put(table.top + 1 + table.rowCount, index, table.totals?.[index]?.value ?? null);
    });
  }
  return { sheet: name, top: 0, left: 0, rows: Array.from(rows, (cells: Cell[] | undefined) => Array.from(cells ?? [], (cell) => cell ?? null)) };
}

function figures({ summary }: Answer): unknown {
  const { expenditure, basic, byCategory, threePublic, projectWithoutLine, byMonth } = summary;
  const executed = summary.lines.map((status) => [status.executed, status.count]);
  const byCode = summary.byEconomicCode.map(({ code, total }) => [code, total]);
  return { expenditure, basic, byCategory, threePublic, projectWithoutLine, byMonth, executed, byCode };
}

/** Economic items and projects as ledgers have them; an amount is a whole number of fen. */
const row = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  item: fc.constantFrom(['30101', '基本工资'], ['30201', '办公费'], ['30217', '公务接待费'], ['30231', '公务用车运行维护费'], ['31002', '办公设备购置'], ['', '']),
  project: fc.constantFrom('', '', ...lines.map((line) => line.name)),
  summary: fc.constantFrom('付办公用品', '=1+1', '+86', '@某某', '<b>款项</b>', '"引号"'),
  amount: fc.integer({ min: -100_000, max: 10_000_000 }),
});

function ledgerOf(rows: readonly (typeof row extends fc.Arbitrary<infer T> ? T : never)[]): Grid {
  const header = ['日期', '凭证号', '摘要', '经济分类编码', '经济分类名称', '项目名称', '支出金额'];
  const cells = rows.map((one, index) => [
    `2024-${String(one.month).padStart(2, '0')}-${String(one.day).padStart(2, '0')}`,
    `记-${index + 1}`,
    one.summary,
    ...one.item,
    one.project,
    one.amount / 100,
  ]);
  return { sheet: '明细账', top: 0, left: 0, rows: [header, ...cells] };
}

describe('a ledger that has been summarised', () => {
  test('reading the written detail back gives the same summary', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), (rows) => {
        const first = answerTo(ledgerOf(rows));
        const [, detail] = planSummary(first, { language: 'zh-CN', date: 20241231 }).sheets;
        expect(figures(answerTo(gridOf(detail!, '读回')))).toEqual(figures(first));
      }),
      { seed: 20240229, numRuns: 60 },
    );
  });

  test('its formulas come to its figures', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.constantFrom('zh-CN' as const, 'en-US' as const), (rows, language) => {
        const plan = planSummary(answerTo(ledgerOf(rows)), { language, date: 0 });
        for (const { at, formula, cached, value } of evaluatePlan(plan).formulas) expect({ at, formula, value }).toEqual({ at, formula, value: cached });
      }),
      { seed: 20240301, numRuns: 40 },
    );
  });

  test('rejected and open rows stand on the sheet 待处理, each with a link to its cell', () => {
    const ledger: Grid = {
      sheet: '明细账',
      top: 0,
      left: 0,
      rows: [
        ['日期', '摘要', '经济分类编码', '金额'],
        ['2024-01-01', '买纸', '30201', 5],
        ['2024-01-02', '买笔', '30201', '壹佰元整?'],
        ['2024-01-03', '付某某款项', '', 7],
      ],
    };
    const [summary, , pending] = planSummary(answerTo(ledger), { language: 'zh-CN', date: 0, sourceFile: '台账.xlsx' }).sheets;
    const [table] = pending!.tables;
    const shown = (n: number): unknown[] => [1, 2, 5, 6].map((column) => table!.columns[column]!.value(n));
    expect(table!.rowCount).toBe(2);
    expect(shown(0)).toEqual(['未能读取', '明细账!D3', null, '壹佰元整?']);
    expect(shown(1)).toEqual(['待定', '明细账 第4行', 7, null]);
    expect(table!.columns[2]!.link!(0)).toEqual({ in: 'source', file: '台账.xlsx', sheet: '明细账', cell: 'D3' });
    expect(table!.columns[2]!.link!(1)).toEqual({ in: 'source', file: '台账.xlsx', sheet: '明细账', cell: 'D4' });
    expect(summary!.cells.map((cell) => cell.value)).toContain('不完整：1 行未能读取，1 行待定（见“待处理”）');
  });
});

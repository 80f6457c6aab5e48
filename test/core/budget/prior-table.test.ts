import { readPriorTable } from '../../../src/core/budget/prior-table';
import type { Cell, Merge } from '../../../src/core/ledger/grid';
import { say } from '../../../src/core/say';

type Rows = readonly (readonly Cell[])[];

/** The figures in yuan, and the problems by cell. */
function told(rows: Rows, merges: readonly Merge[] = []): readonly [Readonly<Record<string, number>>, readonly string[]] {
  const { prior, problems } = readPriorTable([{ sheet: '上年数', top: 0, left: 0, rows, merges }]);
  return [Object.fromEntries(Object.entries(prior).map(([id, amount]) => [id, amount / 100])), problems.map(({ code, place }) => `${code} ${place?.cell ?? ''}`)];
}
const across = (row: number, left: number, right: number, bottom = row): Merge => ({ top: row, bottom, left, right });
const figures = { threePublic: 79_500, abroad: 0, vehiclePurchase: 0, vehicleRunning: 45_000, reception: 34_500 };

describe('items that stand side by side', () => {
  const items = ['合计', '因公出国（境）费', '公务用车购置及运行费', '', '', '公务接待费'];
  const parts = ['', '', '小计', '公务用车购置费', '公务用车运行费', ''];
  const form: Rows = [
    ['“三公”经费支出决算表'], ['部门：某中心', '', '', '', '', '', '单位：万元'], ['2023年度预算数', '', '', '', '', '', '2023年度决算数'],
    [...items, ...items], [...parts, ...parts], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [9, 0, 5, 1, 4, 4, 7.95, 0, 4.5, 0, 4.5, 3.45], ['注：含预决算情况。'],
  ];
  const merges = [across(2, 0, 5), across(2, 6, 11), across(3, 2, 4), across(3, 8, 10), ...[0, 1, 5, 6, 7, 11].map((column) => across(3, column, column, 4))];
  it('under 预算数 and 决算数: what was spent counts, merged or not', () => {
    expect(told(form, merges)).toEqual([figures, []]);
    expect(told(form)).toEqual([figures, []]);
  });
  it('by unit, with their total', () => {
    expect(told([['单位', ...items], ['', '', '', '小计', '购置费', '运行费', ''], ['合计', 79_500, 0, 45_000, 0, 45_000, 34_500], ['甲所', 40_000, 0, 40_000, 0, 40_000, 0], ['乙所', 39_500, 0, 5000, 0, 5000, 34_500]])).toEqual([figures, []]);
  });
  it('vehicles known only together make the total', () => {
    expect(told([['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'], [1, 30, 4]])).toEqual([{ threePublic: 35, abroad: 1, reception: 4 }, []]);
  });
  it('of several rows the one called 上年; where none is, none counts', () => {
    const header = ['', '合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'];
    expect(told([header, ['上年数', 79_500, 0, 0, 45_000, 34_500], ['本年数', 1, 1, 0, 0, 0]])).toEqual([figures, []]);
    expect(told([header, ['2022年决算', 1, 1, 0, 0, 0], ['2023年决算', 79_500, 0, 0, 45_000, 34_500]])).toEqual([{}, ['prior-several B2']]);
  });
  it('a figure that cannot be read is named, the others count', () => {
    expect(told([['合计', '因公出国（境）费', '公务接待费'], [5, '无法', 5]])).toEqual([{ threePublic: 5, reception: 5 }, ['table-amount B2']]);
  });
});

describe('headers with a year', () => {
  it.each<[string, number]>([['2023年决算数', 1], ['2023年度决算数（万元）', 10_000], ['2023年', 1], ['2023年度', 1], ['2023年支出数', 1], ['决算数（万元）', 10_000]])('%s', (header, scale) => {
    expect(told([['项目', header, '2024年预算数'], ['合计', 3, 9], ['公务接待费', 2, 8]])).toEqual([{ threePublic: 3 * scale, reception: 2 * scale }, []]);
  });
  it('of two years nothing says which is the prior one, unless 上年 does', () => {
    const rows: Rows = [['项目', '2022年决算数', '2023年决算数'], ['合计', 3, 4]];
    expect(told(rows)).toEqual([{}, ['prior-several B1']]);
    expect(say('zh-CN', readPriorTable([{ sheet: '上年数', top: 0, left: 0, rows }]).problems[0]!.message)).toContain('2022年决算数、2023年决算数');
    expect(told([['项目', '上年数', '2023年决算数'], ['合计', 3, 4]])).toEqual([{ threePublic: 3 }, []]);
  });
});

it('what the fiscal table tells besides is no figure of its own', () => {
  expect(told([['项目', '行次', '决算数'], ['一、“三公”经费支出', '1', 5], ['（三）公务接待费', '2', 5], ['（1）国内接待费', '3', 5], ['其中：外事接待费', '4', 0], ['二、相关统计数', '5', '—'], ['1．因公出国（境）团组数（个）', '6', 3], ['4．国内公务接待批次（个）', '7', 30]]))
    .toEqual([{ threePublic: 5, reception: 5 }, []]);
});

it('a unit of account named row by row holds for its row', () => {
  expect(told([['项目', '单位', '上年数'], ['公务接待费', '万元', 0.5], ['因公出国（境）费', '元', 7], ['公务用车购置费', '', 9]])).toEqual([{ reception: 5000, abroad: 7, vehiclePurchase: 9 }, []]);
});

import type { Cell } from '../../../src/core/ledger/grid';
import { rowKinds } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { sheetOf } from './ledger-table';

const ledger: Cell[][] = [
  ['2024年度支出明细账', ''],
  ['日期', '摘要', '经济分类', '金额'],
  ['2024-01-05', '付办公费', '30201', 100.5],
  ['2024-02-05', '付工资', '30101', 1000],
];

/** What an accountant writes beside her ledger, from its first row on, an empty column between. */
function beside(cells: readonly (readonly Cell[])[]): Cell[][] {
  return Array.from({ length: Math.max(ledger.length, cells.length) }, (_, row) => [...Array.from({ length: 5 }, (_, column) => ledger[row]?.[column] ?? null), ...(cells[row] ?? [])]);
}

describe('what stands beside a ledger is none of it', () => {
  it.each<[string, Cell[][]]>([
    ['a figure in the header row', [[1100.5], [12.5]]],
    ['a sentence in the header row', [[null], ['还差 87.50 元。征地拆迁工作经费 全年预算 770,000.00，已执行 769,987.50，本次 100.00。']]],
    ['an error in the header row', [[null], ['#N/A']]],
    ['a table with a header of its own, longer than the ledger', [[null], [0.99], ['项目', '年初预算数', '全年预算数', '执行数'], ['本年支出合计', '', '', 1100.5], ['基本支出', '', '', 1100.5], ['人员经费', '', '', 1000]]],
  ])('%s', (_, cells) => {
    const { rows, sheets, problems } = readLedger([sheetOf(beside(cells))], {});
    expect(sheets[0]).toMatchObject({ used: true, headerRow: 2, columns: { date: 0, summary: 1, economicCode: 2, amount: 3 } });
    expect(sheets[0]?.rowsByKind).toMatchObject({ posting: 2, rejected: 0 });
    expect(rows.amount.reduce((sum, amount) => sum + amount, 0)).toBe(110_050);
    expect(problems).toEqual([]);
  });
});

it('a budget beside the ledger is not its project column, however much better its header fits', () => {
  const book: Cell[][] = [
    ['日期', '摘要', '经济分类', '项目', '金额', null, '预算项目', '年初预算数', '备注'],
    ['2024-01-05', '付测绘费', '30227', '征地拆迁工作经费', 100, null, '安置经费', 900, '无'],
    ['2024-02-05', '付工资', '30101', '', 1000, null, '合计', 900, ''],
  ];
  const { sheets, rows } = readLedger([sheetOf(book)], {});
  expect(sheets[0]?.columns).toMatchObject({ projectName: 3, amount: 4 });
  expect([0, 1].map((row) => rows.texts.projectName.values[rows.texts.projectName.codes[row]!])).toEqual(['征地拆迁工作经费', '']);
});

describe('a budget below the ledger', () => {
  const above: Cell[][] = [['日期', '凭证号', '摘要', '经济分类', '项目', '金额'], ['2024-01-05', '记-1', '付测绘费', '30227', '征地拆迁工作经费', 100], ['', '', '合计', '', '', 100], []];
  const kinds = (...rows: Cell[][]): readonly unknown[] => {
    const { rows: read, problems } = readLedger([sheetOf([...above, ...rows])], {});
    return [[...read.kind].slice(3).map((kind) => rowKinds[kind]), problems.length];
  };
  it('is none of it', () => {
    expect(kinds(['二、预算情况'], ['预算项目', '年初预算数', '调整数', '备注'], ['征地拆迁工作经费', 900, 0, ''], ['合计', 900, 0, ''])).toEqual([Array<string>(4).fill('blank'), 0]);
  });
  it('ends where a row has an amount, or is blank; another table is pointed out', () => {
    expect(kinds(['预算项目', '年初预算数'], ['征地拆迁工作经费', 900], ['', '记-3', '付水费', '30205', '', 8], ['', '记-3', '付邮费', '30207', '', ''])).toEqual([['blank', 'blank', 'posting', 'rejected'], 1]);
    expect(kinds(['预算项目', '年初预算数'], ['征地拆迁工作经费', 900], [], ['', '记-3', '付邮费', '30207', '', ''])).toEqual([['blank', 'blank', 'blank', 'rejected'], 1]);
    expect(kinds(['经济分类', '金额'], ['302商品和服务支出', 100])).toEqual([['rejected', 'rejected'], 4]);
  });
});

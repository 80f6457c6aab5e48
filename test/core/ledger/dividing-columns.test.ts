import type { Cell } from '../../../src/core/ledger/grid';
import { say } from '../../../src/core/say';
import { readRowsOf, textOf, type Reading } from './ledger-table';

/** A ledger of these columns after day and summary. */
function read(headers: readonly string[], ...rows: readonly (readonly Cell[])[]): Reading {
  return readRowsOf([['日期', '摘要', ...headers], ...rows.map((cells, row) => [`2024-03-0${row + 1}`, `第${row + 1}笔`, ...cells])]);
}

describe('columns that divide the amount', () => {
  it('by item give each row its item, with or without a total', () => {
    for (const total of [true, false]) {
      const { ledger, amounts } = read(['办公费', '30217 公务接待费', '电费', ...(total ? ['合计'] : [])], [10, '', '', 10], ['', 20, '', 20], ['', '', -5, -5]);
      expect(amounts).toEqual(['10.00', '20.00', '-5.00']);
      expect([0, 1, 2].map((row) => `${textOf(ledger, 'economicCode', row)}|${textOf(ledger, 'economicName', row)}`)).toEqual(['|办公费', '30217|公务接待费', '|电费']);
    }
  });
  it('by kind of spending say 项目支出 where the item would not', () => {
    const { ledger, amounts } = read(['经济分类', '人员经费', '日常公用经费', '项目支出', '合计'], ['30201', '', 10, '', 10], ['30201', '', '', 20, 20], ['30101', 30, '', '', 30]);
    expect(amounts).toEqual(['10.00', '20.00', '30.00']);
    expect([0, 1, 2].map((row) => textOf(ledger, 'projectCategory', row))).toEqual(['日常公用经费', '项目支出', '人员经费']);
  });
  it('by project, with a total whatever their names', () => {
    const { ledger, amounts } = read(['经济分类', '征地拆迁工作经费', '基本支出', '合计'], ['30201', '', 10, 10], ['30201', 20, '', 20]);
    expect(amounts).toEqual(['10.00', '20.00']);
    expect([0, 1].map((row) => textOf(ledger, 'projectName', row))).toEqual(['', '征地拆迁工作经费']);
  });
  it('say nothing where a column of its own does, nor where they are sources of funds or do not hold the amount', () => {
    const own = read(['项目类别', '人员经费', '项目支出', '合计'], ['人员类', '', 20, 20], ['人员类', 20, '', 20]).ledger;
    expect(textOf(own, 'projectCategory', 0)).toBe('人员类');
    const sources = read(['县级财政资金', '上级专项资金', '合计'], [10, '', 10], ['', 20, 20]).ledger;
    expect([0, 1].map((row) => textOf(sources, 'projectName', row))).toEqual(['', '']);
    const other = read(['办公费', '金额'], [10, 100], [20, 200]).ledger;
    expect(textOf(other, 'economicName', 0)).toBe('');
  });
  it('a row shared between kinds of spending is named', () => {
    const { ledger, problems } = read(['经济分类', '人员经费', '项目支出', '合计'], ['30101', 10, '', 10], ['30201', '', 20, 20], ['30201', 5, 6, 11]);
    expect([problems, textOf(ledger, 'projectCategory', 2)]).toEqual([['D4 amount-shared'], '']);
    expect(say('zh-CN', ledger.problems[0]!.message)).toContain('“Sheet1”第 4 行等 1 行的金额分在几栏（人员经费、项目支出）');
  });
  it('mean nothing where the accountant says so', () => {
    const rows: Cell[][] = [['日期', '摘要', '经济分类', '项目支出', '公用经费', '合计'], ['2024-03-01', '甲', '30201', 10, '', 10], ['2024-03-02', '乙', '30201', '', 5, 5]];
    const { ledger } = readRowsOf(rows, { settings: { year: 2024, sheets: { Sheet1: { columns: { 3: null } } } } });
    expect([0, 1].map((row) => textOf(ledger, 'projectCategory', row))).toEqual(['', '公用经费']);
  });
});

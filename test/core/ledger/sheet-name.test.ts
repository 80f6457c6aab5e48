import type { Cell } from '../../../src/core/ledger/grid';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { sheetNamedFor } from '../../../src/core/ledger/sheet-name';
import { sheetOf, textOf } from './ledger-table';

describe('what a sheet is named for', () => {
  it.each([
    ['征地拆迁工作经费', '征地拆迁工作经费', ''], ['2024年征地拆迁工作经费明细账', '2024年征地拆迁工作经费', ''], ['5、2024年绩效奖励等资金', '2024年绩效奖励等资金', ''], ['2024年专项资金', '', ''], ['1.灯光工程', '灯光工程', ''], ['道路维修项目支出明细', '道路维修项目', ''], ['重点项目建设支持服务奖励资金 (2)', '重点项目建设支持服务奖励资金', ''],
    ['人员经费', '', '人员经费'], ['2024年公用经费支出明细账', '', '公用经费'], ['项目支出', '', '项目支出'], ['项目支出明细账', '', '项目支出'], ['日常公用支出', '', '日常公用支出'],
    ...['基本支出', '支出明细账', '1月', '第一季度', '2024', 'Sheet1', '办公室', '财务股', '专项资金', '县级财政资金', '项目经费', '工作经费', '银行存款日记账', '全年汇总', '三公经费', ''].map((name): [string, string, string] => [name, '', '']),
  ])('%s: project %s, category %s', (name, projectName, projectCategory) => {
    expect(sheetNamedFor(name)).toEqual({ projectName, projectCategory });
  });

  it('holds for its rows where no column says it, not where one does or an account line names another', () => {
    const rows: Cell[][] = [['日期', '摘要', '经济分类', '金额'], ['2024-01-05', '付测绘费', '30227', 100]];
    const said = (...sheets: Parameters<typeof sheetOf>[]): string[] => {
      const ledger = readLedger(sheets.map((sheet) => sheetOf(...sheet)), {});
      return Array.from({ length: ledger.rows.count }, (_, row) => `${textOf(ledger, 'projectName', row)}|${textOf(ledger, 'projectCategory', row)}`);
    };
    expect(said([rows, '征地拆迁工作经费'], [[rows[0]!, ['2024-01-06', '付电费', '30206', 7]], '公用经费'])).toEqual(['征地拆迁工作经费|', '|公用经费']);
    expect(said([[['项目', ...rows[0]!], ['', ...rows[1]!]], '征地拆迁工作经费'])).toEqual(['|']);
    expect(said([[['项目：灯光工程'], ...rows], '征地拆迁工作经费'])).toEqual(['灯光工程|']);
  });
});

import type { Cell } from '../../../src/core/ledger/grid';
import { say } from '../../../src/core/say';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { readRowsOf, sheetOf, textOf } from './ledger-table';

const header = ['日期', '摘要', '经济分类', '金额'];
const row = (day: number): Cell[] => [`2024-03-0${day}`, `第${day}笔`, '30201', day];

/** `project|category` of each posting. */
function said(...rows: Cell[][]): readonly string[] {
  const { ledger, kinds, problems } = readRowsOf(rows);
  expect(problems).toEqual([]);
  return kinds.flatMap((kind, at) => (kind === 'posting' ? [`${textOf(ledger, 'projectName', at)}|${textOf(ledger, 'projectCategory', at)}`] : []));
}

describe('a heading over the rows of a project or kind of spending', () => {
  it('says so of them, down to the next', () => {
    expect(said(header, ['一、征地拆迁工作经费'], row(1), ['', '小计', '', 1], ['二、公用经费'], row(2), ['三、基本支出'], row(3))).toEqual(['征地拆迁工作经费|', '|公用经费', '|']);
    expect(said(['灯光工程'], header, row(1), ['公用经费'], header, row(2))).toEqual(['灯光工程|', '|公用经费']);
    expect(said(['科目：30201 办公费'], header, ['（一）灯光工程'], row(1))).toEqual(['灯光工程|']);
  });
  it('that names neither ends only those as deep, and no account line or sheet’s name', () => {
    expect(said(header, ['一、项目支出'], ['（一）征地拆迁工作经费'], row(1), ['1.测绘'], row(2), ['（二）其他'], row(3), ['二、上缴支出'], row(4))).toEqual(['征地拆迁工作经费|项目支出', '征地拆迁工作经费|项目支出', '|项目支出', '|']);
    expect(said(['项目：灯光工程'], header, ['一、上半年'], row(1), ['二、征地拆迁工作经费'], row(2), ['三、下半年'], row(3))).toEqual(['灯光工程|', '征地拆迁工作经费|', '灯光工程|']);
    const { rows, ...rest } = readLedger([sheetOf([header, ['一、办公费'], row(1)], '公用经费')], {});
    expect(textOf({ rows, ...rest }, 'projectCategory', 1)).toBe('公用经费');
  });
  it.each(['补付征地拆迁工作经费', '支付李四奖励', '3.6万元已付征地拆迁工作经费', '见征地拆迁工作经费', '6.5万元征地拆迁工作经费'])('is not %s', (text) => {
    expect(said(header, row(1), [text], row(2))).toEqual(['|', '|']);
  });
  it('is no title, note or summary that goes on in the next row, and nothing where a column tells projects', () => {
    expect(said(['征地拆迁工作经费支出明细账'], header, row(1), ['', '付征地拆迁工作经费'], row(2), ['以上为征地拆迁专项资金'], row(3))).toEqual(['|', '|', '|']);
    expect(said([...header, '项目'], ['一、征地拆迁工作经费'], [...row(1), ''])).toEqual(['|']);
  });
});

describe('a column that says what became of payments', () => {
  const pay = (state: string, amount: Cell = 10): Cell[] => [...row(1).slice(0, 3), amount, state];
  it('names those that came back or were not made, which still count', () => {
    const { ledger, problems, kinds } = readRowsOf([[...header, '支付状态'], pay('已支付'), pay('已退回', 20), pay('作废', 30), pay('已退回', -20)]);
    expect([kinds, problems]).toEqual([['posting', 'posting', 'posting', 'posting'], ['E3 payment-not-made']]);
    expect(say('zh-CN', ledger.problems[0]!.message)).toBe('“Sheet1”第 3 行等 2 行的“支付状态”是“已退回、作废”，共 50.00 元，仍计入支出；没有付成、又没有另记负数冲回的，请删去这些行；是退回来的钱，请把金额改成负数。');
  });
  it('also where it asks whether a payment counts', () => {
    expect(readRowsOf([[...header, '是否作废'], pay('否'), pay('是'), pay('')]).problems).toEqual(['E3 payment-not-made']);
    expect(readRowsOf([[...header, '是否有效'], pay('是'), pay('否')]).problems).toEqual(['E3 payment-not-made']);
  });
  it('money that came back, by the kind of payment, is pointed out where it still raises the spending', () => {
    const paid = (kind: string, yuan = 5): readonly Cell[] => ['2024-01-05', '付款', '30201', yuan, kind];
    const read = (...rows: (readonly Cell[])[]): unknown => readRowsOf([['日期', '摘要', '经济分类', '金额', '结算方式'], ...rows]).problems;
    expect(read(paid('转账'), paid('退款'), paid('现金'), paid('退款'))).toEqual(['E3 payment-not-made']);
    expect(read(paid('转账'), paid('退款', -5), paid('现金'))).toEqual([]);
    expect(read(paid('转账'), paid('可退款转账'), paid('现金'))).toEqual([]);
  });
  it('is silent where all were made', () => {
    expect(readRowsOf([[...header, '状态'], pay('未作废'), pay('未退回')]).problems).toEqual([]);
    expect(readRowsOf([[...header, '凭证状态'], pay('已清算'), pay('已记账')]).problems).toEqual([]);
  });
});

import type { Cell } from '../../../src/core/ledger/grid';
import { readRowsOf, type Reading } from './ledger-table';

const header = ['日期', '凭证号', '摘要', '经济分类', '金额'];
const first: Cell[] = ['2024-01-05', '记-1', '付工资', '30101', 100];
const second: Cell[] = ['2024-01-06', '记-2', '付电费', '30206', 20];
const read = (...rows: Cell[][]): Reading => readRowsOf([header, ...rows]);
/** Claims that do not hold: what is stated, what is added. */
const wrong = ({ ledger }: Reading): readonly (readonly [number, number])[] => ledger.claims.filter(({ stated, added }) => stated !== added).map(({ stated, added }) => [stated, added]);

describe('what a total is made of', () => {
  it('stands below it and is counted once', () => {
    const found = read(first, second, ['', '', '合计', '', 120], ['', '', '其中：人员经费', '', 100], ['', '', '      公用经费', '', 20], ['', '', '其中：政府采购', '', 5]);
    expect([found.kinds, found.problems, wrong(found)]).toEqual([['posting', 'posting', 'subtotal', 'subtotal', 'subtotal', 'subtotal'], [], []]);
  });
  it('stands over its entries as their class or kind, also in the column of the days', () => {
    const found = read(['工资福利支出', '', '', '', 100], first, ['商品和服务支出', '', '', '', 20], second, ['合计', '', '', '', 120]);
    expect([found.kinds, found.problems, wrong(found)]).toEqual([['subtotal', 'posting', 'subtotal', 'posting', 'subtotal'], [], []]);
  });
  it('is an entry, or a row to look at, where nothing adds up', () => {
    expect(read(first, ['', '', '人员经费', '', 7], second).kinds).toEqual(['posting', 'posting', 'posting']);
    expect(read(['工资福利支出', '', '', '', 99], first)).toMatchObject({ kinds: ['rejected', 'posting'], problems: ['A2 date-unreadable'] });
    expect(read(first, ['', '', '办公费', '', 100], ['2024-01-07', '记-3', '付电费', '', 100]).kinds).toEqual(['posting', 'posting', 'posting']);
  });
  it('stands apart under a word of its own, and in any column', () => {
    const parts: Cell[][] = [[], ['', '', '汇总'], ['', '', '工资福利支出', '', 100], ['', '', '商品和服务支出', '', 20]];
    expect(read(first, second, ['', '', '合计', '', 120], ...parts).kinds).toEqual(['posting', 'posting', 'subtotal', 'blank', 'subtotal', 'subtotal', 'subtotal']);
    const inProject = readRowsOf([[...header, '项目'], [...first, ''], [...second, ''], ['', '', '合计', '', 120, ''], ['', '', '', '', 100, '人员经费'], ['', '', '', '', 20, '公用经费']]);
    expect(inProject.kinds).toEqual(['posting', 'posting', 'subtotal', 'subtotal', 'subtotal']);
  });
  it('is an entry where it only may be one: without a day, below a total or over another entry', () => {
    const undated = (what: string, amount: number): Cell[] => ['', '', what, '', amount];
    expect(read(first, undated('本月合计', 100), undated('公用经费', 50), second).kinds).toEqual(['posting', 'subtotal', 'posting', 'posting']);
    expect(read(first, undated('公用经费', 50), second, undated('公用经费', 20), ['2024-01-07', '记-3', '付水费', '30205', 20]).kinds).toEqual(['posting', 'posting', 'posting', 'posting', 'posting']);
    expect(read(first, undated('人员经费', 50), ['', '', '付电费', '30206', 20], ['', '', '付水费', '30205', 30]).kinds).toEqual(['posting', 'posting', 'posting', 'posting']);
    expect(read(first, undated('公用经费', 50), second, ['2024-01-07', '记-3', '付水费', '30205', 30]).kinds).toEqual(['posting', 'subtotal', 'posting', 'posting']);
    expect(read(first, second, undated('合计', 120), undated('基本支出', 70), undated('其中：人员经费', 40), undated('公用经费', 30), undated('项目支出', 50)).kinds).toEqual(['posting', 'posting', ...Array<string>(5).fill('subtotal')]);
  });
});

it('a total over the entries adds those below', () => {
  const found = read(['合计', '', '', '', 120], first, second);
  expect([found.kinds, wrong(found)]).toEqual([['subtotal', 'posting', 'posting'], []]);
  expect(wrong(read(['合计', '', '', '', 125], first, second))).toEqual([[12_500, 12_000]]);
});

describe('a line of signatures', () => {
  it.each<[string, Cell[]]>([
    ['a day in words under the amounts', ['单位负责人：', '', '财务负责人：', '制表人：', '2024年12月31日']],
    ['a day as Excel keeps it', ['单位负责人：张三', '', '会计：李四', '', 45_657]],
    ['names in cells of their own', ['制表人：', '王五', '审核人：', '李某某', '2024-12-31']],
  ])('%s is no entry', (_, cells) => {
    expect(read(first, ['', '', '合计', '', 100], cells)).toMatchObject({ kinds: ['posting', 'subtotal', 'blank'], problems: [] });
  });
  it('but an amount beside a name is one to look at', () => {
    expect(read(first, ['会计：李四', '', '', '', 500.5]).kinds).toEqual(['posting', 'rejected']);
  });
});

import { answer } from '../../../src/core/compute-answer';
import { splitLevels } from '../../../src/core/ledger/economic-levels';
import type { Cell, Merge } from '../../../src/core/ledger/grid';
import type { Ledger, SheetSettings } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { sheetOf, sumBy, textOf } from './ledger-table';

/** Travel, reception and a car, in the words of two columns; other columns of the classification stand before them. */
function ledgerOf(headers: readonly string[], rows: readonly (readonly Cell[])[], settings: SheetSettings = {}): Ledger {
  const body = rows.map((cells, at) => [`2024-01-0${at + 1}`, `记-${at + 1}`, '付款', ...cells, 100 * (at + 1)]);
  return readLedger([sheetOf([['日期', '凭证号', '摘要', ...headers, '金额'], ...body])], { settings: { sheets: { Sheet1: settings } } });
}

const codesOf = (ledger: Ledger): string[] => Array.from({ length: ledger.rows.count }, (_, row) => textOf(ledger, 'economicCode', row));
const items = ['30211', '30217', '30231', '31013'];
const digits = items.map((code): Cell[] => [code.slice(0, 3), code.slice(3)]);

describe('a classification in two columns', () => {
  it.each<[string, string[], Cell[][]]>([
    ['two digits beside the class', ['经济分类类', '款'], digits],
    ['numbers', ['经济分类 类', '经济分类 款'], digits.map(([, item], at) => [Number(items[at]!.slice(0, 3)), Number(item)])],
    ['the full code', ['经济科目（类）', '经济科目（款）'], digits.map(([own], at) => [own!, items[at]!])],
    ['the name', ['类', '款'], [['302', '差旅费'], ['302', '公务接待费'], ['302', '公务用车运行维护费'], ['310', '公务用车购置']]],
    ['names in both, of which the class tells items apart', ['类级科目', '款级科目'], [['商品和服务支出', '差旅费'], ['商品和服务支出', '公务接待费'], ['商品和服务支出', '公务用车运行维护费'], ['资本性支出', '公务用车购置']]],
    ['code and name in both', ['类', '款'], [['302商品和服务支出', '11差旅费'], ['302商品和服务支出', '30217-公务接待费'], ['302商品和服务支出', '31 公务用车运行维护费'], ['310资本性支出', '[13]公务用车购置']]],
    ['columns of codes and names', ['类编码', '类名称', '款编码', '款名称'], [['302', '商品和服务支出', '11', '差旅费'], ['302', '商品和服务支出', '17', '公务接待费'], ['302', '商品和服务支出', '31', '公务用车运行维护费'], ['310', '资本性支出', '13', '公务用车购置']]],
    ['beside a functional one', ['类', '款', '项', '类', '款'], digits.map((cells) => ['201', '03', '01', ...cells])],
    ['beside the government’s', ['政府经济分类类', '款', '部门经济分类类', '款'], digits.map((cells) => ['502', '01', ...cells])],
    ['beside a column of codes', ['经济分类编码', '类', '款'], digits.map((cells, at) => [items[at]!, ...cells])],
  ])('is put together: %s', (_, headers, rows) => {
    const ledger = ledgerOf(headers, rows);
    expect([codesOf(ledger), ledger.problems]).toEqual([items, []]);
  });

  it('makes the figures of 三公经费', () => {
    const grid = sheetOf([['日期', '摘要', '经济分类类', '款', '金额'], ...digits.map((cells, at) => ['2024-01-05', '付', ...cells, 100 * (at + 1)])]);
    const { summary } = answer({ grids: [grid], settings: {}, budget: [], rules: [], decisions: [], prior: {} });
    expect(summary.threePublic).toEqual({ abroad: 0, reception: 20_000, vehicleRunning: 30_000, vehiclePurchase: 40_000, total: 90_000 });
  });

  it('under a header of two rows, merged or not', () => {
    const rows: Cell[][] = [['日期', '凭证号', '摘要', '经济分类', '', '金额'], ['', '', '', '类', '款', ''], ...digits.map((cells, at) => ['2024-01-05', `记-${at}`, '付', ...cells, 1])];
    const merges: Merge[] = [{ top: 0, bottom: 0, left: 3, right: 4 }, ...[0, 1, 2, 5].map((column) => ({ top: 0, bottom: 1, left: column, right: column }))];
    for (const grid of [sheetOf(rows), { ...sheetOf(rows), merges }]) {
      const ledger = readLedger([grid], {});
      expect([ledger.sheets[0]!.headerRow, codesOf(ledger), ledger.problems]).toEqual([2, items, []]);
    }
  });

  it('keeps the class where the item is empty, and a name that the class does not have', () => {
    const ledger = ledgerOf(['经济分类类', '款'], [['302', ''], ['302', '接待'], ['301', '01'], ['', '30217']]);
    expect(codesOf(ledger)).toEqual(['302', '302', '30101', '30217']);
    expect(textOf(ledger, 'economicName', 1)).toBe('接待');
  });

  it('of the government is put together too, and never counts as the department’s', () => {
    const ledger = ledgerOf(['政府经济分类类', '款'], [['502', '01'], ['502', '06'], ['505', '']]);
    expect([0, 1, 2].map((row) => textOf(ledger, 'governmentEconomic', row))).toEqual(['50201', '50206', '505']);
    expect(codesOf(ledger)).toEqual(['', '', '']);
  });

  it('is no classification of goods and their price', () => {
    const ledger = ledgerOf(['类', '货款', '款'], [['甲', 1, 10.5], ['乙', 2, 20.5]]);
    expect(ledger.sheets[0]!.columns.economic).toBeUndefined();
  });

  it('means what the accountant says instead', () => {
    expect(codesOf(ledgerOf(['经济分类类', '款'], digits, { columns: { 3: 'economicCode', 4: null } }))).toEqual(['302', '302', '302', '310']);
    expect(codesOf(ledgerOf(['经济分类类', '款'], digits, { columns: { 4: 'economicCode' } }))).toEqual(items);
  });

  it('an edited row is read the same way', () => {
    const ledger = ledgerOf(['经济分类类', '款'], digits);
    const after = rereadRows(ledger, { sheet: 'Sheet1', top: 2, left: 4, rows: [['01']] });
    expect(after && codesOf(after.ledger)).toEqual(['30211', '30201', '30231', '31013']);
    expect(sumBy(after!.ledger, () => 'total')).toEqual({ total: '1000.00' });
  });
});

it.each([
  ['302', '11', '30211', ''], ['302', '30113', '30113', ''], ['302', '', '302', ''], ['', '差旅费', '', '差旅费'], ['商品和服务支出', '11', '30211', ''], ['302-商品和服务支出', '因公出国（境）费', '30212', '因公出国（境）费'], ['309', '公务用车购置', '30913', '公务用车购置'], ['302', '1234', '302', ''],
])('%s and %s are %s %s', (above, item, code, name) => {
  expect(splitLevels(above, item)).toEqual({ code, name });
});

import type { Cell } from '../../../src/core/ledger/grid';
import { rowKinds, type Ledger } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { say } from '../../../src/core/say';
import { sheetOf, sumBy } from './ledger-table';

type Rows = readonly (readonly Cell[])[];
const header = ['日期', '凭证号', '摘要', '借方', '贷方', '余额'];
const moves: Rows = [['2024-01-01', '', '期初余额', '', '', 1000], ['2024-01-05', '记-1', '付办公费', '', 100, 900], ['2024-01-08', '记-2', '收财政拨款', 500, '', 1400], ['2024-01-09', '记-3', '付差旅费', '', 200, 1200], ['', '', '本月合计', 500, 300, 1200]];
const kindsOf = ({ rows }: Ledger): string[] => Array.from(rows.kind, (kind, row) => `${rowKinds[kind]} ${rows.amount[row]! / 100}`);
const asJournal = ['opening 0', 'posting 100', 'income 500', 'posting 200', 'subtotal 300'];

describe('a journal of bank or cash', () => {
  it.each<[string, Rows, string]>([
    ['by the name of its sheet', [header, ...moves], '银行存款日记账'],
    ['by its title', [['库存现金日记账'], header, ...moves], 'Sheet1'],
    ['by its account line', [['科目：1002 银行存款'], header, ...moves], 'Sheet1'],
    ['with the direction of its balance', [[...header.slice(0, 5), '方向', '余额'], ...moves.map((row) => [...row.slice(0, 5), '借', row[5]!])], '零余额账户'],
    ['with the account in every row', [['科目编码', ...header], ...moves.map((row) => ['1002', ...row])], '银行存款'],
  ])('is read by its credits, and that is said: %s', (_, rows, name) => {
    const ledger = readLedger([sheetOf(rows, name)], {});
    expect(kindsOf(ledger)).toEqual(asJournal);
    expect(ledger.problems).toMatchObject([{ code: 'paid-by-credit', severity: 'note', place: { sheet: name } }]);
    expect(ledger.claims.every(({ stated, added }) => stated === added)).toBe(true);
    for (const language of ['zh-CN', 'en-US'] as const) expect(say(language, ledger.problems[0]!.message)).toContain(name);
  });

  it('also under the headers of its pages, and after an edit', () => {
    const page: Rows = [['日期', '凭证号', '摘要', '对方单位', '借方', '贷方', '余额'], ['2024-01-10', '记-4', '付', '某店', '', 50, 1150]];
    const ledger = readLedger([sheetOf([['银行存款日记账'], header, ...moves.slice(0, 4), ...page])], {});
    expect(sumBy(ledger, () => 'total')).toEqual({ total: '350.00' });
    const after = rereadRows(ledger, { sheet: 'Sheet1', top: 3, left: 4, rows: [[120]] });
    expect(after && sumBy(after.ledger, () => 'total')).toEqual({ total: '370.00' });
  });

  it('is none without its name, or where the balance rises by what is paid', () => {
    const expense: Rows = [header, ['2024-01-05', '记-1', '付办公费', 100, '', 100], ['2024-01-08', '记-2', '付', 50, '', 150], ['2024-01-09', '记-3', '退', '', 20, 130]];
    for (const name of ['支出账', '现金支出']) expect(sumBy(readLedger([sheetOf(expense, name)], {}), () => 'total')).toEqual({ total: '130.00' });
    const fund: Rows = [header, ['2024-01-05', '记-1', '付办公费', 100, '', 900], ['2024-01-08', '记-2', '付', 50, '', 850], ['2024-01-09', '记-3', '退', '', 20, 870]];
    expect(sumBy(readLedger([sheetOf(fund, '银行存款日记账')], {}), () => 'total')).toEqual({ total: '130.00' });
  });

  it('among the accounts of a whole book counts nothing', () => {
    const book: Rows = [['科目：1002 银行存款'], header, ...moves, ['科目：7201 事业支出'], header, ['2024-01-05', '记-1', '付办公费', 100, '', 100], ['2024-01-09', '记-3', '付差旅费', 200, '', 300]];
    const ledger = readLedger([sheetOf(book)], {});
    expect([kindsOf(ledger).filter((kind) => /posting|income/.test(kind)), ledger.problems]).toEqual([['posting 100', 'posting 200'], []]);
  });
});

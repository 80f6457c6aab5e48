import type { Cell } from '../../../src/core/ledger/grid';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { say } from '../../../src/core/say';
import { readRowsOf, sheetOf } from './ledger-table';

const header = ['日期', '凭证号', '摘要', '金额'];
const accounts = ['日期', '摘要', '科目编码', '经济分类', '借方', '贷方'];
const entry = ['2024-01-02', '记-1', '付办公费', 10];

/** The smallest ledger that provokes each problem of a row: the row, the cell to blame, and what was found there. */
const smallest: readonly [code: string, rows: (readonly (Cell | undefined)[])[], cell: string, found: string | undefined][] = [
  ['amount-unreadable', [header, ['2024-01-02', '记-1', '付办公费', '壹佰元整?']], 'D2', '壹佰元整?'],
  ['amount-too-precise', [header, ['2024-01-02', '记-1', '付办公费', '12.345']], 'D2', '12.345'],
  ['amount-too-large', [header, ['2024-01-02', '记-1', '付办公费', 1e308]], 'D2', '1e+308'],
  ['amount-missing', [header, ['2024-01-02', '记-1', '付办公费', '']], 'D2', undefined],
  ['cell-error', [header, ['2024-01-02', '记-1', '付办公费', '#N/A']], 'D2', '#N/A'],
  ['date-impossible', [header, ['2024-02-30', '记-1', '付办公费', 10]], 'A2', '2024-02-30'],
  ['date-unreadable', [header, ['某日', '记-1', '付办公费', 10]], 'A2', '某日'],
  ['direction-unreadable', [[...header, '借/贷'], [...entry, '借'], ['2024-01-03', '记-2', '付', 5, '上']], 'E3', '上'],
  ['account-missing', [accounts, ['2024-01-02', '付办公费', '7201', '30201', 1, null], ['2024-01-02', '付', '', '', 2, null]], 'C3', undefined],
  ['account-unknown', [accounts, ['2024-01-02', '付办公费', '7201', '30201', 1, null], ['2024-01-02', '付', '甲', '', 2, null]], 'C3', '甲'],
];

describe('a cell that cannot be read', () => {
  it.each(smallest)('is reported as %s, with its row rejected and every other row counted', (code, rows, cell, found) => {
    const { ledger, kinds } = readRowsOf(rows);
    expect(ledger.problems).toHaveLength(1);
    expect(ledger.problems[0]).toMatchObject({ code, severity: 'error', place: { sheet: 'Sheet1', cell, row: Number(cell.slice(1)) } });
    expect(ledger.problems[0]!.found).toBe(found);
    expect(kinds.filter((kind) => kind === 'rejected')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'posting')).toHaveLength(rows.length - 2);
    for (const language of ['zh-CN', 'en-US'] as const) expect(say(language, ledger.problems[0]!.message)).toContain('Sheet1');
  });

  it('is reported as date-no-year where neither ledger nor clock tells the year', () => {
    expect(readRowsOf([header, ['1/2', '记-1', '付办公费', 10]], {}).problems).toEqual(['A2 date-no-year']);
  });
});

describe('a ledger with a question', () => {
  it('takes the clock’s year and says so', () => {
    const { days, problems, ledger } = readRowsOf([header, ['1/2', '记-1', '付办公费', 10]], { today: 20250607 });
    expect([days, problems, ledger.year, ledger.yearOrigin]).toEqual([[20250102], ['- year-assumed'], 2025, 'clock']);
    expect(say('zh-CN', ledger.problems[0]!.message)).toContain('2025 年');
  });

  it('counts financial accounts where there are no others and says so', () => {
    const { kinds, problems, ledger } = readRowsOf([accounts, ['2024-01-02', '付办公费', '5001', '30201', 1, null], ['2024-01-02', '付办公费', '1002', '', null, 1]]);
    expect([kinds, problems, ledger.basis]).toEqual([['posting', 'counterpart'], ['- financial-accounts'], 'financial-accounts']);
  });

  it('says when no account of a ledger is one of expenditure', () => {
    expect(readRowsOf([accounts, ['2024-01-02', '提现', '1001', '', 1, null], ['2024-01-02', '提现', '1002', '', null, 1]]).problems).toEqual(['- no-expenditure-accounts']);
  });

  it('says when there is no ledger at all', () => {
    expect(readRowsOf([['姓名', '电话'], ['张三', '123']]).problems).toEqual(['- no-ledger']);
    expect(readLedger([], {}).problems.map(({ code }) => code)).toEqual(['no-ledger']);
  });

  it('does not read amounts in thousands', () => {
    expect(readRowsOf([['单位：千元'], header, entry]).problems).toEqual(['1 unit-unsupported', '- no-ledger']);
  });

  it('says when a sheet repeats another but for a few rows', () => {
    const rows = Array.from({ length: 20 }, (_, index) => ['2024-01-02', `记-${index}`, '付', index + 1]);
    const ledger = readLedger([sheetOf([header, ...rows], '甲'), sheetOf([header, ...rows.slice(1), ['2024-01-05', '记-99', '付', 7]], '乙')], {});
    expect(ledger.problems.map(({ code, place }) => `${place?.sheet ?? ''} ${code}`)).toEqual(['乙 sheet-nearly-repeats']);
    expect(ledger.sheets.map(({ used }) => used)).toEqual([true, false]);
  });
});

describe('a date in parts', () => {
  it('is rejected at the part that is at fault', () => {
    const rows = [['2023年'], ['月', '日', '凭证号', '摘要', '金额'], [2, 30, '1', '付', 100], [13, 1, '2', '付', 50], ['2', 'x', '3', '付', 50], ['y', 3, '4', '付', 50], [2, 29, '5', '付', 50], [3, 1, '6', '付', 50], [3, 2, '7', '付', 50], [3, 3, '8', '付', 50]];
    expect(readRowsOf(rows, {}).problems).toEqual(['B3 date-impossible', 'A4 date-impossible', 'B5 date-unreadable', 'A6 date-unreadable', 'B7 date-impossible']);
    expect(readRowsOf(rows, {}).ledger.problems[0]!.found).toBe('30');
  });
});

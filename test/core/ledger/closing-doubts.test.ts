import fc from 'fast-check';
import { patchGrid, type Edit } from '../../../src/core/ledger/edit';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { say } from '../../../src/core/say';
import { sheetOf, sumBy } from './ledger-table';

type Row = readonly Cell[];
const header = ['日期', '凭证号', '摘要', '经济分类', '借方', '贷方'];
const paid: Row[] = [['2024-01-05', '记-1', '付办公费', '30201', 100, ''], ['2024-06-05', '记-2', '付差旅费', '30211', 200, ''], ['2024-12-05', '记-3', '付电费', '30206', 50, '']];
const back = (day: string, item: string, amount: Cell, words = '转平'): Row => [day, '记-9', words, item, '', amount];
const doubtsIn = (...grids: readonly Grid[]): string[] => readLedger(grids, {}).problems.filter(({ code }) => code === 'may-be-closing').map(({ place, message }) => `${place!.sheet} ${place!.row} ${JSON.stringify(message.params)}`);
const rowsOf = (...rows: Row[]): string[] => doubtsIn(sheetOf([header, ...rows])).map((text) => text.split(' ')[1]!);

describe('rows that take back all that was spent', () => {
  it('at the end of the year are named with their sum, whatever their words', () => {
    const closing = [back('2024-12-31', '30201', 100), back('2024-12-31', '30211', 200), back('2024-12-31', '30206', 50)];
    const ledger = readLedger([sheetOf([header, ...paid, ...closing])], {});
    const [problem] = ledger.problems;
    expect(problem).toMatchObject({ code: 'may-be-closing', severity: 'warning', place: { sheet: 'Sheet1', row: 5 }, message: { params: { row: 5, last: 7, count: 3, amount: { fen: 35_000 } } } });
    for (const language of ['zh-CN', 'en-US'] as const) expect(say(language, problem!.message)).toContain('350.00');
    expect(rowsOf(...paid, back('2024-12-31', '', 350))).toEqual(['5']);
    expect(rowsOf(...paid, back('2024-12-31', '', 330))).toEqual(['5']);
  });

  it('as negative amounts, at the end of a month, of a block, of the last of several sheets', () => {
    const signed = sheetOf([['日期', '摘要', '金额'], ...paid.map((row) => [row[0]!, row[2]!, row[4]!]), ['2024-12-31', '年结', -350]]);
    expect(doubtsIn(signed)).toHaveLength(1);
    expect(rowsOf(['2024-03-05', '记-1', '付', '30201', 10, ''], ['2024-03-06', '记-2', '付', '30201', 20, ''], back('2024-03-31', '30201', 30), ...paid.slice(1))).toEqual(['4']);
    const block = (code: string, amount: number): Row[] => [[`科目：${code}`], ['日期', '摘要', '借方', '贷方'], ['2024-01-05', '付', amount, ''], ['2024-02-05', '付', 7, ''], ['2024-12-31', '转平', '', amount + 7]];
    expect(doubtsIn(sheetOf([...block('30201 办公费', 10), ...block('30211 差旅费', 20)]))).toHaveLength(2);
    const months = [sheetOf([header, paid[0]!, paid[1]!], '上半年'), sheetOf([header, paid[2]!, ['2024-12-06', '记-4', '付', '30201', 3, ''], back('2024-12-31', '', 353)], '下半年')];
    expect(doubtsIn(...months)).toHaveLength(1);
  });

  it('of some accounts only, all that stands on each', () => {
    const more: Row[] = [['2024-12-06', '记-4', '付', '30201', 5, ''], ['2024-12-06', '记-5', '付', '30299', 5000, '']];
    expect(rowsOf(...paid, ...more, back('2024-12-31', '30201', 105), back('2024-12-31', '30211', 200))).toEqual(['7']);
    expect(rowsOf(...paid, ...more, back('2024-12-31', '30201', 105), back('2024-12-31', '30211', 199))).toEqual([]);
  });

  it('no doubt about refunds, corrections and closings that say so', () => {
    expect(rowsOf(...paid, back('2024-12-31', '30201', 100, '退回'))).toEqual([]);
    expect(rowsOf(['2024-03-05', '记-1', '付', '30201', 10, ''], ['2024-03-06', '记-2', '付', '30201', 20, ''], back('2024-03-09', '30201', 30), ...paid.slice(1))).toEqual([]);
    expect(rowsOf(['2024-12-05', '记-1', '付', '30201', 10, ''], ['2024-12-06', '记-2', '付', '30201', 20, ''], back('2024-12-31', '30201', 5000, '退上年款'))).toEqual([]);
    const moved: Row[] = [['2024-12-31', '记-9', '调账', '30299', 350, '']];
    expect(rowsOf(...paid, ...moved, back('2024-12-31', '30201', 100), back('2024-12-31', '30211', 200), back('2024-12-31', '30206', 50))).toEqual([]);
    const said = sheetOf([header, ...paid, back('2024-12-31', '', 350, '年末结转')]);
    expect([doubtsIn(said), sumBy(readLedger([said], {}), () => 'total')]).toEqual([[], { total: '350.00' }]);
  });

  it('are named after an edit as after reading everything again', () => {
    const rows: Row[] = [...paid, back('2024-12-31', '30201', 100), back('2024-12-31', '30211', 200), back('2024-12-31', '30206', 50)];
    const grid = sheetOf([header, ...rows]);
    const ledger = readLedger([grid], {});
    const cells: Cell[] = [null, 1, 50, 100, 200, 350, '12.345', '2024-12-31', '2024-05-31', '30201', '记-9', '付'];
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: rows.length }), fc.nat(5), fc.constantFrom(...cells)), { minLength: 1, maxLength: 5 }), (edits) => {
        let [now, standing] = [grid, ledger];
        for (const [top, left, cell] of edits) {
          const edit: Edit = { sheet: 'Sheet1', top, left, rows: [[cell]] };
          now = patchGrid(now, edit);
          const again = rereadRows(standing, edit)?.ledger;
          standing = again ?? readLedger([now], {});
          if (again === undefined) continue;
          compared += 1;
          expect(again.problems).toEqual(readLedger([now], {}).problems);
        }
      }),
      { seed: 20240131, numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});

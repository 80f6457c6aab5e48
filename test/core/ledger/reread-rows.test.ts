import fc from 'fast-check';
import { patchGrid, type Edit } from '../../../src/core/ledger/edit';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { rereadRows } from '../../../src/core/ledger/reread-rows';
import { textRoles } from '../../../src/core/ledger/roles';
import { makePostings } from '../shapes/postings';
import { shapes } from '../shapes/shapes';
import { sheetOf, textOf } from './ledger-table';

const postings = makePostings(60, 5);
const cells: readonly Cell[] = [null, '', 12.5, '12.345', -7, '¥8.00', '壹佰', '2024-03-05', '2024-02-30', '2023-03-05', '3/5', 45000, '付办公费', '本月合计', '年末结转本年支出', '期初余额', '30101', '7201', '5001', '6001', '8101', '1002', '借', '贷', '甲', '科目：30201 办公费', '单位：万元', '2024年2月', '#N/A', '记-9901'];

/** Everything a reader of a ledger can see, texts instead of codes. */
function visible(ledger: Ledger): unknown {
  const { rows, source, ...rest } = ledger;
  const { texts, ...columns } = rows;
  expect(source).toBeDefined();
  return { ...rest, columns, texts: textRoles.map((role) => Array.from(texts[role].codes, (_, row) => textOf(ledger, role, row))) };
}

describe.each(shapes)('edits of $name', ({ print }) => {
  it('give what reading everything again gives, or ask for it', () => {
    const { grids } = print(postings);
    const ledger = readLedger(grids, {});
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(8), fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 2 }), (sheet, row, column, values) => {
        const grid = grids[sheet % grids.length]!;
        const edit: Edit = { sheet: grid.sheet, top: grid.top + (row % (grid.rows.length + 1)), left: grid.left + column, rows: [values] };
        const again = rereadRows(ledger, edit)?.ledger;
        if (again === undefined) return;
        expect(visible(again)).toEqual(visible(readLedger(grids.map((each) => (each === grid ? patchGrid(grid, edit) : each)), {})));
      }),
      { seed: 20240131, numRuns: 40 },
    );
  });
});

describe('an edit', () => {
  const header = ['日期', '凭证号', '摘要', '金额'];
  const book: Grid = sheetOf([header, ...Array.from({ length: 50 }, (_, index) => ['2024-01-02', `记-${index}`, '付办公费', index + 1])]);
  const edited = (rows: Edit['rows'], top: number, left: number): Ledger | undefined => rereadRows(readLedger([book], {}), { sheet: 'Sheet1', top, left, rows })?.ledger;

  it('of amounts, dates and texts is read alone', () => {
    const ledger = edited([['2024-05-06', '记-99', '付差旅费', 12.34], ['2024-05-07', '记-98', '付', '12.345']], 10, 0)!;
    expect([ledger.rows.amount[9], ledger.rows.date[9], textOf(ledger, 'summary', 9), ledger.rows.amount[11]]).toEqual([1234, 20240506, '付差旅费', 1200]);
    expect(ledger.problems.map(({ code, place }) => `${place?.cell ?? ''} ${code}`)).toEqual(['D12 amount-too-precise']);
    expect(rereadRows(ledger, { sheet: 'Sheet1', top: 11, left: 3, rows: [[3]] })!.ledger.problems).toEqual([]);
  });

  it('of the last row is read alone, as long as something stands there', () => {
    expect(edited([[77]], 50, 3)!.rows.amount[49]).toBe(7700);
  });

  it('of debits that are the amounts copies one column, until a credit tells them apart', () => {
    const debits = readLedger([sheetOf([['日期', '凭证号', '摘要', '借方金额', '贷方金额'], ...Array.from({ length: 20 }, (_, index) => ['2024-01-02', `记-${index}`, '付办公费', index + 1, ''])])], {});
    const amounts = (ledger: Ledger): unknown => [ledger.rows.debit[8], ledger.rows.credit[8], ledger.rows.amount[8], ledger.rows.debit === ledger.rows.amount];
    const once = rereadRows(debits, { sheet: 'Sheet1', top: 9, left: 3, rows: [[77]] })!.ledger;
    expect([amounts(debits), amounts(once)]).toEqual([[900, 0, 900, true], [7700, 0, 7700, true]]);
    expect(amounts(rereadRows(once, { sheet: 'Sheet1', top: 9, left: 3, rows: [['', 5]] })!.ledger)).toEqual([0, 500, -500, false]);
  });

  it('of a row that takes its date from above, or has it in parts, is read alone', () => {
    const carried = sheetOf([['日期', '凭证号', '摘要', '金额'], ...Array.from({ length: 20 }, (_, index) => [index % 2 === 0 ? `2024-01-${index + 10}` : '', '记-1', '付办公费', 1])]);
    const again = rereadRows(readLedger([carried], {}), { sheet: 'Sheet1', top: 6, left: 3, rows: [[9]] })!.ledger;
    expect([again.rows.amount[5], again.rows.date[5]]).toEqual([900, 20240114]);
    const parts = sheetOf([['2024年', '', '摘要', '金额'], ['月', '日', '', ''], ...Array.from({ length: 20 }, (_, index) => [1 + (index % 12), 3, '付办公费', 1])]);
    const moved = rereadRows(readLedger([parts], {}), { sheet: 'Sheet1', top: 6, left: 1, rows: [[28, '付差旅费', 9]] })!.ledger;
    expect([moved.rows.amount[4], moved.rows.date[4]]).toEqual([900, 20240528]);
  });

  it('shares every column that it leaves as it was', () => {
    const ledger = readLedger([book], {});
    const { rows } = rereadRows(ledger, { sheet: 'Sheet1', top: 5, left: 3, rows: [[1000]] })!.ledger;
    expect([rows.kind === ledger.rows.kind, rows.date === ledger.rows.date, rows.texts.summary.codes === ledger.rows.texts.summary.codes, rows.amount === ledger.rows.amount]).toEqual([true, true, true, false]);
  });

  it('leaves the ledger it was made from as it was', () => {
    const ledger = readLedger([book], {});
    const before = Array.from(ledger.rows.amount);
    rereadRows(ledger, { sheet: 'Sheet1', top: 5, left: 3, rows: [[1000]] });
    expect(Array.from(ledger.rows.amount)).toEqual(before);
  });

  it.each<[string, Edit['rows'], number, number]>([
    ['of the header', [['说明']], 0, 2],
    ['that empties the last row', [['', '', '', '']], 50, 0],
    ['below the last row', [[1]], 51, 3],
    ['that empties a date', [['']], 10, 0],
    ['that makes a block', [['科目：30201 办公费', '', '', '']], 10, 0],
  ])('%s asks for reading everything', (_, rows, top, left) => {
    expect(edited(rows, top, left)).toBeUndefined();
  });

  it('of another year’s majority, basis or sheet asks for reading everything', () => {
    expect(rereadRows(readLedger([book], {}), { sheet: '别的', top: 5, left: 0, rows: [[1]] })).toBeUndefined();
    const accounts = sheetOf([['日期', '摘要', '科目编码', '借方', '贷方'], ...Array.from({ length: 9 }, () => ['2024-01-02', '付', '5001', 1, null]), ['2024-01-02', '付', '1002', null, 1]]);
    expect(rereadRows(readLedger([accounts], {}), { sheet: 'Sheet1', top: 3, left: 2, rows: [['7201']] })).toBeUndefined();
  });
});

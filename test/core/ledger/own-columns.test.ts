import { ownHeaders } from '../../../src/core/data/own-headers';
import { answer } from '../../../src/core/compute-answer';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { listRows } from '../../../src/core/summary/list-rows';
import { languages } from '../../../src/core/text/language';
import { texts } from '../../../src/core/text/texts';
import { spilledChecks, spilledSummary } from '../../../src/excel/spilled-tables';
import { sampleLines } from '../lines-of';
import { sampleGrids } from '../sample-grids';

const inputOf = (grids: readonly Grid[]): Parameters<typeof answer>[0] => ({ grids, settings: { year: 2024 }, budget: sampleLines, rules: [], decisions: [], prior: {}, today: 20_241_231 });
const columnHeaders = languages.map((language) => (['excel.column.category', 'excel.column.line', 'excel.column.reason'] as const).map((key) => texts[key][language]));

/** A sheet with columns of texts right of everything, the header in the sheet's header row. */
function beside(grid: Grid, headerRow: number, header: readonly string[], fill: (row: number) => readonly Cell[]): Grid {
  const width = Math.max(...grid.rows.map((row) => row.length));
  return { ...grid, rows: grid.rows.map((row, index) => [...row, ...new Array<Cell>(width - row.length).fill(null), ...(index === headerRow ? header : index > headerRow ? fill(index) : [])]) };
}

test('the headers known as our own are those that are written, in both languages', () => {
  const result = answer(inputOf(sampleGrids('plain')));
  const spilled = languages.flatMap((language) => [spilledChecks(result, language), spilledSummary(result, language)]).map(([header]) => header);
  expect(new Set(ownHeaders.map(String))).toEqual(new Set([...columnHeaders, ...spilled].map(String)));
});

test.each(columnHeaders)('category columns beside a ledger (%s) are no part of it, whatever they say', (...header) => {
  for (const name of ['plain', 'cashbook'] as const) {
    const [grid] = sampleGrids(name);
    const before = answer(inputOf([grid!]));
    const headerRow = before.ledger.sheets[0]!.headerRow - 1;
    const after = answer(inputOf([beside(grid!, headerRow, header, (row) => [['人员经费', '公用经费', '项目支出'][row % 3]!, ['征地拆迁工作经费', '', '合计'][row % 3]!, ['期初余额', '年末结转本年支出', ''][row % 3]!])]));
    expect(after.ledger.sheets[0]!.columns).toEqual(before.ledger.sheets[0]!.columns);
    expect(listRows(after, {}, 0, 1000)).toEqual(listRows(before, {}, 0, 1000));
    expect(after.summary).toEqual(before.summary);
  }
});

test.each(languages)('what functions spill on a sheet of its own is no ledger (%s)', (language) => {
  const [book] = sampleGrids('plain');
  const result = answer(inputOf([book!]));
  for (const spilled of [spilledChecks(result, language), spilledSummary(result, language)]) {
    for (const above of [[], [['2024年自查'], []]]) {
      const grid: Grid = { sheet: 'Sheet2', top: 0, left: 0, rows: [...above, ...spilled] };
      expect(readLedger([grid], {}).rows.count).toBe(0);
      expect(answer(inputOf([book!, grid])).summary).toEqual(result.summary);
    }
  }
});

test('a spilled answer beside a ledger does not change how it is read', () => {
  const [book] = sampleGrids('plain');
  const result = answer(inputOf([book!]));
  const spilled = spilledChecks(result, 'zh-CN');
  const both: Grid = { ...book!, rows: book!.rows.map((row, index) => [...row, ...new Array<Cell>(12 - row.length).fill(null), ...(spilled[index - 2] ?? [])]) };
  expect(answer(inputOf([both])).summary).toEqual(result.summary);
});

test.each<[string, Cell[][]]>([
  ['telephone numbers with a sentence beside them', [['姓名', '电话', '没有找到台账'], ['张三', 13_800_000_000, '']]],
  ['telephone numbers with an error beside them', [['姓名', '电话', '#N/A'], ['张三', 123, '#N/A']]],
])('%s are no ledger', (_, rows) => {
  expect(readLedger([{ sheet: 'Sheet1', top: 0, left: 0, rows }], {}).sheets[0]).toMatchObject({ used: false, reason: { key: 'sheet.no-header' } });
});

import fc from 'fast-check';
import type { Cell } from '../../src/core/ledger/grid';
import type { RowStretch } from '../../src/excel/paint-record';
import { changedRows, knowsRows, recordOf, rowDigest } from '../../src/excel/paint-record';
import { sheetDigests } from '../../src/excel/sheet-digests';
import type { SheetArea } from '../../src/excel/sheet-area';

const contentsOf = (row: number): Cell[] => [row + 1, `记-${row}`, row % 7 === 0 ? '' : `=A${row}*2`];

/** The rows found changed in a sheet of so many rows after an edit of its rows. */
function found(rowCount: number, edit: (rows: Cell[][]) => void): RowStretch[] {
  const area: SheetArea = { top: 3, left: 1, rowCount, columnCount: 3 };
  const digests = (rows: readonly Cell[][]): Uint32Array => {
    const gathered = sheetDigests(area);
    rows.forEach((row, index) => { gathered.add(area.top + index, row, 1); });
    return gathered.rows;
  };
  const rows = Array.from({ length: rowCount }, (_, row) => contentsOf(row));
  const record = recordOf(area, digests(rows));
  expect(changedRows(record, digests(rows))).toEqual([]);
  edit(rows);
  return changedRows(record, digests(rows));
}

const row = (one: number): RowStretch => ({ first: one, last: one });

test.each([300, 2000, 2001, 20_000])('of %i rows, one changed cell is found in its row', (rowCount) => {
  for (const at of [0, 63, 64, rowCount - 1]) expect(found(rowCount, (rows) => { rows[at]![1] = '我改的'; })).toEqual([row(at)]);
});

test('rows changed far from each other are each found, also the emptied and the typed over alike', () => {
  expect(found(30_000, (rows) => {
    rows[100] = ['', '', ''];
    rows[20_000]![2] = '=1+1';
    rows[29_999]![0] = '50000';
  })).toEqual([row(100), row(20_000), row(29_999)]);
});

test('two rows that changed places are found among their neighbours', () => {
  const [stretch] = found(10_000, (rows) => { [rows[5000], rows[5001]] = [rows[5001]!, rows[5000]!]; });
  expect(stretch!.first).toBeLessThanOrEqual(5000);
  expect(stretch!.last).toBeGreaterThanOrEqual(5001);
});

test('a row put in between is found from there to the end, as one stretch', () => {
  const [stretch, ...others] = found(5000, (rows) => { rows.splice(3000, 0, ['我', '加', '的']); rows.pop(); });
  expect(others).toEqual([]);
  expect(stretch!.first).toBeLessThanOrEqual(3000);
  expect(stretch!.last).toBe(4999);
});

test('rows at the end that are gone count as changed', () => {
  expect(found(3000, (rows) => { rows.length = 2999; })).toEqual([row(2999)]);
});

test('a text, a number and an empty cell that look alike are different contents', () => {
  expect(new Set([rowDigest(['1']), rowDigest([1]), rowDigest(['', '1']), rowDigest(['1', '']), rowDigest([true])]).size).toBe(5);
});

test('whatever is changed in one row is found, and only there', () => {
  fc.assert(fc.property(fc.integer({ min: 2001, max: 4000 }), fc.nat(), fc.constantFrom<Cell>(0, '', 'x', true, '=A1'), (rowCount, place, cell) => {
    const at = place % rowCount;
    expect(found(rowCount, (rows) => { rows[at]![0] = cell; })).toEqual([row(at)]);
  }), { seed: 20_240_131, numRuns: 20 });
});

test('the record of a million rows stays small', () => {
  const area: SheetArea = { top: 0, left: 0, rowCount: 1_000_000, columnCount: 13 };
  const record = recordOf(area, new Uint32Array(1_000_000).fill(4_000_000_000));
  expect(knowsRows(record)).toBe(true);
  expect(JSON.stringify(record).length).toBeLessThan(50_000);
});

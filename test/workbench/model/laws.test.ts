import fc from 'fast-check';
import { readXlsx } from '../xlsx/read-xlsx';
import { writeXlsx } from '../xlsx/write-xlsx';
import type { Area } from './area';
import { copyCells } from './copy-cells';
import { copiedFormula } from './formula-references';
import { deleteCells, insertCells } from './insert-delete';
import type { CellInput, Sheet } from './sheet';
import { sortLines } from './sort-lines';
import { Workbook } from './workbook';

const runs = { seed: 20240131, numRuns: 60 };

const input: fc.Arbitrary<CellInput> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.boolean(),
  fc.constantFrom('', '培训费', "'00123", '2024-01-31', '12%', '=A1+$B$2', '=SUM(A1:C3)', '=D$4*2', '#N/A', ' a<b&c" '),
);
const small = fc.integer({ min: 0, max: 7 });
const area: fc.Arbitrary<Area> = fc.record({ row: small, column: small, rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });

type Edit = (workbook: Workbook, sheet: Sheet) => void;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(small, small, input).map(([row, column, value]): Edit => (_workbook, sheet) => { sheet.setCell(row, column, value); }),
  area.map((at): Edit => (workbook, sheet) => { insertCells(workbook, sheet, at, 'Down'); }),
  area.map((at): Edit => (workbook, sheet) => { insertCells(workbook, sheet, at, 'Right'); }),
  area.map((at): Edit => (workbook, sheet) => { deleteCells(workbook, sheet, at, 'Up'); }),
  area.map((at): Edit => (workbook, sheet) => { deleteCells(workbook, sheet, at, 'Left'); }),
  fc.tuple(area, fc.constantFrom('#FF0000', '#00FF00')).map(([at, fillColor]): Edit => (_workbook, sheet) => { sheet.setFormat(at, { fillColor, fillPattern: 'Solid' }); }),
  fc.tuple(area, fc.constantFrom('contents', 'formats', 'all')).map(([at, what]): Edit => (_workbook, sheet) => { sheet.clear(at, what); }),
  fc.tuple(area, area).map(([from, to]): Edit => (_workbook, sheet) => { copyCells(sheet, from, sheet, { ...from, row: to.row, column: to.column }, { kind: 'All', skipBlanks: false, transpose: false }); }),
  area.map((at): Edit => (_workbook, sheet) => { sortLines(sheet, at, { fields: [{ key: 0, ascending: true, sortOn: 'Value' }], matchCase: false, axis: 'rows' }); }),
  area.map((at): Edit => (_workbook, sheet) => { sheet.update({ merges: [at], rowHeights: new Map([[at.row, 30]]) }); }),
);

/** Everything of a sheet that can be seen. */
function seen(sheet: Sheet): unknown {
  const cells: unknown[] = [];
  sheet.forEachCell({ row: 0, column: 0, rows: 60, columns: 60 }, (row, column, value, formula) => cells.push([row, column, value, formula, sheet.format(row, column).fillColor]));
  return { cells: cells.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))), merges: sheet.parts.merges, heights: [...sheet.parts.rowHeights] };
}

test('undo takes every edit back, and redo brings it again', () => {
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
    const workbook = new Workbook({ inputLocale: { language: 'zh-CN', year: 2024 } });
    const sheet = workbook.activeSheet;
    const states = [seen(sheet)];
    for (const one of edits) {
      workbook.transact('edit', 'user', () => { one(workbook, sheet); });
      states.push(seen(sheet));
    }
    let at = states.length - 1;
    while (workbook.undo()) at -= 1;
    expect(seen(sheet)).toEqual(states[at]);
    while (workbook.redo());
    expect(seen(sheet)).toEqual(states.at(-1));
  }), runs);
});

test('rows inserted and deleted again leave the sheet as it was', () => {
  fc.assert(fc.property(fc.array(fc.tuple(small, small, input), { maxLength: 20 }), small, fc.integer({ min: 1, max: 5 }), (cells, row, rows) => {
    const workbook = new Workbook({ inputLocale: { language: 'zh-CN', year: 2024 } });
    const sheet = workbook.activeSheet;
    for (const [r, c, value] of cells) sheet.setCell(r, c, value);
    const before = seen(sheet);
    const at: Area = { row, column: 0, rows, columns: 16_384 };
    insertCells(workbook, sheet, at, 'Down');
    deleteCells(workbook, sheet, at, 'Up');
    expect(seen(sheet)).toEqual(before);
  }), runs);
});

test('a formula copied there and back is the same', () => {
  fc.assert(fc.property(fc.constantFrom('=A20+$B$2', "=SUM('a b'!C30:D40)*2", '=IF(A25>1,"A1",B$3)', '=B:B'), small, small, (formula, rows, columns) => {
    expect(copiedFormula(copiedFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
  }), runs);
});

test('what is written to a file is read from it', () => {
  fc.assert(fc.property(fc.array(fc.tuple(small, small, input), { maxLength: 20 }), (cells) => {
    const workbook = new Workbook({ inputLocale: { language: 'zh-CN', year: 2024 } });
    for (const [r, c, value] of cells) workbook.activeSheet.setCell(r, c, value);
    const again = new Workbook();
    readXlsx(again, writeXlsx(workbook));
    expect((seen(again.activeSheet) as { cells: unknown }).cells).toEqual((seen(workbook.activeSheet) as { cells: unknown }).cells);
  }), runs);
});

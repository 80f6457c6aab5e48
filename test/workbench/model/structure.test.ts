import { parseArea } from './address';
import { adjustedFormula, copiedFormula, formulaWithRenamedSheet, fromR1C1, toR1C1 } from './formula-references';
import { deleteCells, insertCells } from './insert-delete';
import { surroundingRegion } from './regions';
import { addTable, setTotals } from './table-edit';
import { typeInto } from './typed-cells';
import { Workbook } from './workbook';

const area = (text: string) => parseArea(text)!;

test.each([
  ['=A1+$B$2', 1, 1, '=B2+$B$2'],
  ['=SUM(A1:B2)', 2, 0, '=SUM(A3:B4)'],
  ['="A1"&A1', 0, 1, '="A1"&B1'],
  ["='收入 表'!C3", 1, 0, "='收入 表'!C4"],
  ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ['=A1', -1, 0, '=#REF!'],
  ['=SUM(A:A)', 3, 1, '=SUM(B:B)'],
  ['=Table1[A1]', 1, 1, '=Table1[A1]'],
])('%s copied by %d rows and %d columns is %s', (formula, rows, columns, expected) => {
  expect(copiedFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ['=A5', 'inserted', '3:4', 'Down', '=A7'],
  ['=SUM(A2:A9)', 'inserted', '3:3', 'Down', '=SUM(A2:A10)'],
  ['=SUM(A2:A9)', 'deleted', '3:4', 'Up', '=SUM(A2:A7)'],
  ['=A3', 'deleted', '3:3', 'Up', '=#REF!'],
  ['=Other!A5', 'inserted', '1:1', 'Down', '=Other!A5'],
  ['=$B$1', 'inserted', 'A:A', 'Right', '=$C$1'],
  ['=A5', 'inserted', 'B3', 'Down', '=A5'],
] as const)('%s after %s %s is %s%s', (formula, kind, at, shift, expected) => {
  expect(adjustedFormula(formula, 'Sheet1', 'Sheet1', kind, area(at), shift)).toBe(expected);
});

test('a renamed sheet is renamed in formulas, a deleted one is #REF!', () => {
  expect(formulaWithRenamedSheet('=Sheet1!A1+A1', 'sheet1', '支出 表')).toBe("='支出 表'!A1+A1");
  expect(formulaWithRenamedSheet('=Sheet1!A1', 'Sheet1', undefined)).toBe('=Sheet1!#REF!');
});

test('R1C1 there and back', () => {
  expect(toR1C1('=A1+$B$2+C3', 2, 2)).toBe('=R[-2]C[-2]+R2C2+RC');
  expect(fromR1C1('=R[-2]C[-2]+R2C2+RC', 2, 2)).toBe('=A1+$B$2+C3');
});

test('inserting and deleting rows moves cells, merges, formulas and tables, and is undone', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.writeBlock(area('A1:B4'), [['a', 'b'], [1, 2], [3, 4], ['=SUM(A2:A3)', '']]);
  sheet.update({ merges: [area('A4:B4')], rowHeights: new Map([[3, 30]]) });
  workbook.transact('insert', 'user', () => { insertCells(workbook, sheet, area('3:3'), 'Down'); });
  expect([sheet.value(1, 0), sheet.value(2, 0), sheet.value(3, 0)]).toEqual([1, null, 3]);
  expect(sheet.formula(4, 0)).toBe('=SUM(A2:A4)');
  expect(sheet.parts.merges).toEqual([area('A5:B5')]);
  expect([...sheet.parts.rowHeights]).toEqual([[4, 30]]);
  workbook.undo();
  expect(sheet.formula(3, 0)).toBe('=SUM(A2:A3)');
  deleteCells(workbook, sheet, area('2:2'), 'Up');
  expect(sheet.value(1, 0)).toBe(3);
  expect(sheet.formula(2, 0)).toBe('=SUM(A2:A2)');
});

test('a table takes in a row typed below it and a column typed beside it', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.writeBlock(area('A1:B2'), [['项目', '金额'], ['培训费', 10]]);
  sheet.setFormat(area('B2'), { numberFormat: '#,##0.00' });
  addTable(workbook, sheet, area('A1:B2'), true);
  workbook.transact('typing', 'user', () => { typeInto(sheet, 2, 1, '20'); });
  expect(sheet.parts.tables[0]!.area).toEqual(area('A1:B3'));
  expect(sheet.format(2, 1).numberFormat).toBe('#,##0.00');
  typeInto(sheet, 0, 2, '备注');
  expect(sheet.parts.tables[0]!.columns.map((column) => column.name)).toEqual(['项目', '金额', '备注']);
  typeInto(sheet, 0, 0, '名称');
  expect(sheet.parts.tables[0]!.columns[0]!.name).toBe('名称');
  typeInto(sheet, 9, 0, 'elsewhere');
  expect(sheet.parts.tables[0]!.area).toEqual(area('A1:C3'));
});

test('totals take a blank row below a table, and push other cells down', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.writeBlock(area('A1:B3'), [['项目', '金额'], ['培训费', 10], ['会议费', 20]]);
  sheet.setCell(4, 0, '附注');
  const table = addTable(workbook, sheet, area('A1:B3'), true);
  setTotals(workbook, sheet, table, true);
  expect([sheet.value(3, 0), sheet.formula(3, 1), sheet.value(4, 0)]).toEqual(['汇总', `=SUBTOTAL(109,${table.name}[金额])`, '附注']);
});

test('the region around a cell is bounded by blank rows and columns, however long it is', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.writeBlock({ row: 2, column: 1, rows: 20_000, columns: 3 }, Array.from({ length: 20_000 }, (_, i) => [i, i, i]));
  sheet.setCell(0, 0, 'apart');
  sheet.setCell(20_002, 4, 'by its corner');
  const start = performance.now();
  expect(surroundingRegion(sheet, area('C10'))).toEqual({ row: 2, column: 1, rows: 20_001, columns: 4 });
  expect(performance.now() - start).toBeLessThan(5000);
});

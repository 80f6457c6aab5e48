import { Workbook } from './workbook';
import type { Change } from './change';
import { parseInput } from './parse-input';

const locale = { language: 'zh-CN', year: 2024 } as const;

test.each([
  ["'00123", '00123', undefined],
  ['00123', 123, undefined],
  ['2024-01-31', 45322, 'yyyy/m/d'],
  ['2024年1月31日', 45322, 'yyyy"年"m"月"d"日"'],
  ['1/2', 45293, 'm"月"d"日"'],
  ['2024-02-30', '2024-02-30', undefined],
  ['1e308', 1e308, '0.00E+00'],
  ['1e309', '1e309', undefined],
  ['1,234.50', 1234.5, '#,##0.00'],
  ['12.5%', 0.125, '0.00%'],
  ['(100)', -100, undefined],
  ['￥1,200', 1200, '¥#,##0;¥-#,##0'],
  ['true', true, undefined],
  ['办公费', '办公费', undefined],
  ['8:30', 8.5 / 24, 'h:mm'],
  ['1 1/2', 1.5, '# ?/?'],
  ['-', '-', undefined],
  ['', null, undefined],
  ['#n/a', { error: '#N/A' }, undefined],
  ['123456789012345678', 123456789012346000, undefined],
])('typed %s becomes %p', (input, value, numberFormat) => {
  expect(parseInput(input, 'General', locale)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
});

test.each([
  ['=A1+1', '=A1+1'],
  ['+A1', '=+A1'],
  ['-支出', '=-支出'],
  ['@SUM(A1)', '=SUM(A1)'],
])('typed %s becomes a formula', (input, formula) => {
  expect(parseInput(input, 'General', locale).formula).toBe(formula);
});

test('a broken formula is refused', () => {
  expect(() => parseInput('=SUM(A1', 'General', locale)).toThrow('=SUM(A1');
});

test('a text cell keeps every text', () => {
  expect(parseInput('=A1', '@', locale)).toEqual({ value: '=A1' });
});

test('an edit is announced with its values and undone', () => {
  const workbook = new Workbook({ inputLocale: locale });
  const sheet = workbook.activeSheet;
  const seen: Change[] = [];
  workbook.onChange((change) => seen.push(change));
  workbook.transact('typing', 'user', () => { sheet.setCell(0, 0, '5'); });
  workbook.transact('typing', 'user', () => { sheet.setCell(0, 0, '6'); });
  expect(seen).toMatchObject([
    { kind: 'cells', origin: 'user', before: null, after: 5 },
    { kind: 'cells', origin: 'user', before: 5, after: 6 },
  ]);
  expect(workbook.undo()).toBe(true);
  expect(sheet.value(0, 0)).toBe(5);
  expect(workbook.undo()).toBe(true);
  expect(sheet.value(0, 0)).toBeNull();
  expect(workbook.undo()).toBe(false);
  workbook.redo();
  workbook.redo();
  expect(sheet.value(0, 0)).toBe(6);
});

test('adding a sheet loses undo', () => {
  const workbook = new Workbook({ inputLocale: locale });
  workbook.transact('typing', 'user', () => { workbook.activeSheet.setCell(0, 0, 1); });
  workbook.addSheet('Two');
  expect(workbook.history.canUndo).toBe(false);
});

test('a result of several cells spills, and collides', () => {
  const sheet = new Workbook({ inputLocale: locale }).activeSheet;
  sheet.setFormula(0, 0, '=YS.SUMMARY()');
  expect(sheet.setSpilled(0, 0, [[1, 2], [3, 4]])).toBe(true);
  expect(sheet.value(1, 1)).toBe(4);
  sheet.setSpilled(0, 0, [[7]]);
  expect(sheet.value(1, 1)).toBeNull();
  sheet.setCell(1, 0, 'in the way');
  expect(sheet.setSpilled(0, 0, [[1], [2]])).toBe(false);
  expect(sheet.value(0, 0)).toEqual({ error: '#SPILL!' });
  expect(sheet.value(1, 0)).toBe('in the way');
});

test('100,000 × 10 cells are cheap', () => {
  const sheet = new Workbook({ inputLocale: locale }).activeSheet;
  const rows = Array.from({ length: 100_000 }, (_, i) => Array.from({ length: 10 }, (_, j) => (j % 2 ? i : `text ${i}`)));
  const start = performance.now();
  sheet.writeBlock({ row: 0, column: 0, rows: 100_000, columns: 10 }, rows);
  expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: 100_000, columns: 10 });
  expect(performance.now() - start).toBeLessThan(3000);
});

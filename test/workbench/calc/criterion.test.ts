import type { CellValue } from '../model/cell-value';
import type { InputLocale } from '../model/parse-input';
import { constantResult } from './constant-formula';
import { meets, numberOfText, readCriterion } from './criterion';

const locale: InputLocale = { language: 'zh-CN', year: 2024 };

/** What COUNTIF would find among these cells. */
const cells: readonly CellValue[] = [null, '', 0, 5, 123, '123', '00123', '基本支出', 'abc', 'ABCD', 'a*c', true, 45_322, { error: '#N/A' }];

function found(criterion: CellValue): CellValue[] {
  const read = readCriterion(criterion, locale);
  return cells.filter((cell) => meets(read, cell, () => (typeof cell === 'string' ? numberOfText(cell, locale) : undefined)));
}

test.each<[string, CellValue, CellValue[]]>([
  ['a number, in texts of digits too', 123, [123, '123', '00123']],
  ['a text of digits like the number', '00123', [123, '123', '00123']],
  ['a text, whatever its case', 'ABC', ['abc']],
  ['a text that begins so', 'abc*', ['abc', 'ABCD']],
  ['any text of three signs', '???', ['123', 'abc', 'a*c']],
  ['an asterisk itself', 'a~*c', ['a*c']],
  ['texts only, never numbers, by a pattern', '12*', ['123']],
  ['everything else', '<>123', [null, '', 0, 5, '基本支出', 'abc', 'ABCD', 'a*c', true, 45_322, { error: '#N/A' }]],
  ['numbers only, by a comparison', '>4', [5, 123, 45_322]],
  ['a date as typed', '>=2024-01-31', [45_322]],
  ['a percentage as typed', '>499%', [5, 123, 45_322]],
  ['texts in their order', '>abc', ['基本支出', 'ABCD']],
  ['what is empty', '=', [null]],
  ['what is not empty', '<>', ['', 0, 5, 123, '123', '00123', '基本支出', 'abc', 'ABCD', 'a*c', true, 45_322, { error: '#N/A' }]],
  ['what shows nothing', '', [null, '']],
  ['a criterion that is an empty cell: 0', null, [0]],
  ['a truth value', true, [true]],
  ['a truth value as text', 'TRUE', [true]],
  ['an error', '#N/A', [{ error: '#N/A' }]],
  ['a text that would be no formula', '=基本支出', ['基本支出']],
])('%s', (_, criterion, expected) => {
  expect(found(criterion)).toEqual(expected);
});

test.each([
  ['=HYPERLINK("#\'支出明细账\'!A5","支出明细账 5")', '支出明细账 5'],
  ['=HYPERLINK("#A1","他说""好""")', '他说"好"'],
  ['=HYPERLINK("#A1",B1)', undefined],
  ['=HYPERLINK("#A1","")', undefined],
  ['=HYPERLINK("#A1","a")&"b"', undefined],
  ['="a"', undefined],
])('%s is constant: %s', (formula, expected) => {
  expect(constantResult(formula)).toBe(expected);
});

import { coerceArguments } from './coerce-arguments';
import type { Argument } from './coerce-arguments';
import { readFunctionMetadata } from './function-metadata';
import type { FunctionMetadata } from './function-metadata';
import type { CellValue } from '../model/cell-value';

function declared(parameters: object[], beside: object = {}): FunctionMetadata {
  const { functions, problems } = readFunctionMetadata({ ...beside, functions: [{ id: 'F', name: 'F', parameters, result: {} }] });
  expect(problems).toEqual([]);
  return functions[0]!;
}

const value = (one: CellValue): Argument => ({ kind: 'value', value: one });
const cells = (...rows: CellValue[][]): Argument => ({ kind: 'cells', rows, address: 'Sheet1!A1' });

function check(type: string, dimensionality: string, given: Argument, expected: unknown): void {
  const result = coerceArguments(declared([{ name: 'a', type, dimensionality, optional: true }]), [given]);
  expect(result.ok ? result.args[0] : result.error.error).toEqual(expected);
}

test.each([
  ['number', value(1.5), 1.5],
  ['number', value('12'), 12],
  ['number', value('twelve'), '#VALUE!'],
  ['number', value(true), 1],
  ['number', cells([null]), 0],
  ['number', { kind: 'missing' } as const, null],
  ['number', value({ error: '#DIV/0!' }), '#DIV/0!'],
  ['string', value(1.5), '1.5'],
  ['string', value(true), 'TRUE'],
  ['string', cells([null]), ''],
  ['boolean', value(0), false],
  ['boolean', value('true'), true],
  ['boolean', value('maybe'), '#VALUE!'],
  ['any', value('00123'), '00123'],
  ['any', cells([null]), ''],
  ['any', cells([1, 2]), '#VALUE!'],
])('a scalar of type %s is read from %j as %j', (type, given, expected) => {
  check(type, 'scalar', given, expected);
});

test.each([
  ['number', cells([1, '2'], [null, true]), [[1, 2], [0, 1]]],
  ['number', cells([1, 'x']), '#VALUE!'],
  ['any', cells([1, 'x'], [null, false]), [[1, 'x'], ['', false]]],
  ['any', value(7), [[7]]],
  ['any', { kind: 'missing' } as const, null],
])('a matrix of type %s is read from %j as %j', (type, given, expected) => {
  check(type, 'matrix', given, expected);
});

test('left-out optional arguments are padded with null up to the declared count', () => {
  const result = coerceArguments(declared([{ name: 'a', type: 'number' }, { name: 'b', optional: true }, { name: 'c', optional: true }]), [value(1)]);
  expect(result).toEqual({ ok: true, args: [1, null, null], addresses: [null, null, null] });
});

test('too many and too few arguments are refused without a call', () => {
  expect(coerceArguments(declared([{ name: 'a' }]), [value(1), value(2)])).toEqual({ ok: false, error: { error: '#VALUE!' } });
  expect(coerceArguments(declared([{ name: 'a' }]), [])).toEqual({ ok: false, error: { error: '#VALUE!' } });
});

test('a repeating parameter takes all that is left as one list', () => {
  expect(coerceArguments(declared([{ name: 'a' }, { name: 'rest', type: 'number', repeating: true }]), [value('x'), value(1), value('2')])).toMatchObject({ ok: true, args: ['x', [1, 2]] });
});

test('errors go through only where the function takes them', () => {
  const error = value({ error: '#N/A' });
  expect(coerceArguments(declared([{ name: 'a' }]), [error])).toEqual({ ok: false, error: { error: '#N/A' } });
  expect(coerceArguments(declared([{ name: 'a' }], { allowErrorForDataTypeAny: true }), [error])).toMatchObject({ args: [{ type: 'CustomFunctionError', code: '#N/A' }] });
});

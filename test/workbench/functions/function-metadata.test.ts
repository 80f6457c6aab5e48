import { readFunctionMetadata } from './function-metadata';

const check = (fn: object, expected: string): void => {
  const { functions, problems } = readFunctionMetadata({ functions: [{ id: 'F', name: 'F', parameters: [], result: {}, ...fn }] });
  expect(problems).toEqual(expected === 'fine' ? [] : [`F: ${expected}`]);
  expect(functions.length).toBe(expected === 'fine' ? 1 : 0);
};

test.each([
  ['a plain function', {}, 'fine'],
  ['a Chinese name', { name: '支出' }, 'fine'],
  ['a name with a space', { name: 'A B' }, 'the name must be letters, digits, _ and . and begin with a letter'],
  ['an unknown type', { parameters: [{ name: 'a', type: 'date' }] }, 'parameter a has the unknown type date'],
  ['an unknown dimensionality', { result: { dimensionality: 'cube' } }, 'the result has the unknown dimensionality cube'],
  ['a required parameter after an optional one', { parameters: [{ name: 'a', optional: true }, { name: 'b' }] }, 'the required parameter b stands after an optional one'],
  ['a repeating parameter in the middle', { parameters: [{ name: 'a', repeating: true }, { name: 'b', optional: true }] }, 'only the last parameter may repeat, not a'],
  ['a parameter name twice', { parameters: [{ name: 'a' }, { name: 'a' }] }, 'the parameter name a is used twice'],
  ['streaming and volatile', { options: { stream: true, volatile: true } }, 'a streaming function cannot be volatile'],
  ['an unknown option', { options: { streaming: true } }, 'the option "streaming" is unknown'],
  ['no parameters', { parameters: undefined }, 'parameters must be an array'],
])('%s', (_name, fn, expected) => {
  check(fn, expected);
});

test('an id must be unique whatever its case', () => {
  const { functions, problems } = readFunctionMetadata({ functions: ['SUM2', 'sum2'].map((id) => ({ id, name: id, parameters: [], result: {} })) });
  expect(functions.map((one) => one.id)).toEqual(['SUM2']);
  expect(problems).toEqual(['sum2: id SUM2 is used twice', 'sum2: name SUM2 is used twice']);
});

test('an id with a wrong sign is refused', () => {
  expect(readFunctionMetadata({ functions: [{ id: '支', name: 'A', parameters: [], result: {} }] }).problems).toEqual(['支: the id must be letters, digits, _ and . and begin with a letter']);
});

test('a file without functions says so', () => {
  expect(readFunctionMetadata({}).problems).toEqual(['The metadata has no array "functions".']);
});

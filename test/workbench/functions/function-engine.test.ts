import type { CellValue } from '../model/cell-value';
import type { Area } from '../model/area';
import { FunctionEngine } from './function-engine';
import type { FunctionCall } from './function-engine';
import { readFunctionMetadata } from './function-metadata';
import type { FunctionMetadata } from './function-metadata';

const one = (options: object = {}, result: object = {}): FunctionMetadata =>
  readFunctionMetadata({ functions: [{ id: 'F', name: 'F', parameters: [{ name: 'a' }], result, options }] }).functions[0]!;

/** An engine whose add-in is the test: calls are collected, answers given by hand. */
function engineAtWork(): { engine: FunctionEngine; sent: FunctionCall[]; cancelled: number[]; shown: Area[][]; ask: (fn: FunctionMetadata, row: number, value: CellValue) => unknown } {
  const sent: FunctionCall[] = [];
  const cancelled: number[] = [];
  const shown: Area[][] = [];
  const engine = new FunctionEngine({
    invoke: (calls) => sent.push(...calls),
    cancel: (ids) => cancelled.push(...ids),
    recalculate: (cells) => shown.push(cells.map(({ area }) => area)),
    sheetName: () => '表 1',
  });
  const ask = (fn: FunctionMetadata, row: number, value: CellValue): unknown => {
    engine.begin(false);
    const result = engine.evaluate(fn, 's', row, 0, [{ kind: 'value', value }]);
    engine.calculated();
    return result;
  };
  return { engine, sent, cancelled, shown, ask };
}

test('a cell shows #BUSY! until its answer is there', async () => {
  const { engine, sent, shown, ask } = engineAtWork();
  const fn = one();
  expect(ask(fn, 0, 5)).toEqual({ error: '#BUSY!' });
  expect(sent).toMatchObject([{ name: 'F', args: [5], address: "'表 1'!A1", stream: false }]);
  engine.answer([{ id: sent[0]!.id, ok: true, value: 25 }]);
  await Promise.resolve();
  expect(shown).toEqual([[{ row: 0, column: 0, rows: 1, columns: 1 }]]);
  expect(ask(fn, 0, 5)).toBe(25);
  expect(sent.length).toBe(1);
});

test('the calls of one calculation go out together, their answers are shown together', async () => {
  const { engine, sent, shown } = engineAtWork();
  const fn = one();
  engine.begin(false);
  for (let row = 0; row < 1000; row += 1) engine.evaluate(fn, 's', row, 0, [{ kind: 'value', value: row }]);
  expect(sent.length).toBe(0);
  engine.calculated();
  expect(sent.length).toBe(1000);
  engine.answer(sent.slice(0, 500).map(({ id }) => ({ id, ok: true, value: id })));
  engine.answer(sent.slice(500).map(({ id }) => ({ id, ok: true, value: id })));
  await Promise.resolve();
  expect(shown.map((areas) => areas.length)).toEqual([1000]);
});

test('another argument ends the running call of a cell and makes a new one', () => {
  const { sent, cancelled, ask } = engineAtWork();
  const stream = one({ stream: true });
  ask(stream, 0, 1);
  ask(stream, 0, 2);
  expect(sent.map(({ args }) => args)).toEqual([[1], [2]]);
  expect(cancelled).toEqual([sent[0]!.id]);
});

test('a function that cannot be cancelled is left alone, its late answer dropped', async () => {
  const { engine, sent, cancelled, shown, ask } = engineAtWork();
  ask(one(), 0, 1);
  ask(one(), 0, 2);
  expect(cancelled).toEqual([]);
  engine.answer([{ id: sent[0]!.id, ok: true, value: 'late' }]);
  await Promise.resolve();
  expect(shown).toEqual([]);
});

test('a stream goes on answering', () => {
  const { engine, sent, ask } = engineAtWork();
  const stream = one({ stream: true });
  ask(stream, 0, 1);
  for (const value of [10, 20]) {
    engine.answer([{ id: sent[0]!.id, ok: true, value }]);
    expect(ask(stream, 0, 1)).toBe(value);
  }
  expect(sent.length).toBe(1);
});

test('deleting the formula ends its stream', () => {
  const { engine, sent, cancelled, ask } = engineAtWork();
  ask(one({ stream: true }), 0, 1);
  engine.begin(false);
  engine.formulaChanged('s', 0, 0);
  engine.calculated();
  expect(cancelled).toEqual([sent[0]!.id]);
});

test('entering a formula again calls again', () => {
  const { engine, sent, ask } = engineAtWork();
  ask(one(), 0, 1);
  engine.formulaChanged('s', 0, 0);
  ask(one(), 0, 1);
  expect(sent.length).toBe(2);
});

test.each([
  [{ ok: false, value: '请改正', errorCode: 1 }, { error: '#N/A', message: '请改正' }],
  [{ ok: false, value: 'thrown', errorCode: 2 }, { error: '#VALUE!', message: 'thrown' }],
  [{ ok: false, value: '', errorCode: 5 }, { error: '#DIV/0!' }],
  [{ ok: true, value: Number.NaN }, { error: '#NUM!' }],
  [{ ok: true, value: null }, 0],
  [{ ok: true, value: 'x'.repeat(40_000) }, { error: '#VALUE!', message: 'The text is longer than a cell can hold.' }],
  [{ ok: true, value: [[1, 2]] }, { error: '#VALUE!', message: 'The function gave an array but is declared to give one value.' }],
  [{ ok: true, value: [[1], [2, 3]] }, { error: '#VALUE!', message: 'The function gave an array that is no rectangle.' }],
])('the answer %j shows as %j', (answer, expected) => {
  const { engine, sent, ask } = engineAtWork();
  ask(one(), 0, 1);
  engine.answer([{ id: sent[0]!.id, ...answer }]);
  expect(ask(one(), 0, 1)).toEqual(expected);
});

test('an array of a matrix function spills', () => {
  const { engine, sent, ask } = engineAtWork();
  const fn = one({}, { dimensionality: 'matrix' });
  ask(fn, 0, 1);
  engine.answer([{ id: sent[0]!.id, ok: true, value: [[1, 'a'], [null, true]] }]);
  expect(ask(fn, 0, 1)).toEqual([[1, 'a'], [0, true]]);
});

test('arguments over 5 MB fail as on the web', () => {
  const { sent, ask } = engineAtWork();
  expect(ask(one(), 0, 'x'.repeat(5_300_000))).toEqual({ error: '#VALUE!', message: 'The arguments are larger than 5 MB.' });
  expect(sent).toEqual([]);
});

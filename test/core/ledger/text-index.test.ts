import fc from 'fast-check';
import { textIndex } from '../../../src/core/ledger/text-index';

/** Enough texts that the index has changed from a map to its table and grown several times. */
const MANY = 40_000;

describe('the index of texts', () => {
  test('gives every text its place in the list, however many there are', () => {
    const values = [''];
    const index = textIndex(values);
    const known: number[] = [];
    for (let number = 1; number < MANY; number += 1) {
      const text = `记-${String(number).padStart(6, '0')}`;
      known.push(index.find(text));
      index.add(text);
    }
    expect(new Set(known)).toEqual(new Set([-1]));
    expect(values.map((text) => index.find(text))).toEqual([...Array(MANY).keys()]);
    for (const absent of ['记-000000', '记-40000', '记', ' ']) expect(index.find(absent)).toBe(-1);
  });

  test('tells apart what a Map tells apart', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { minLength: 1, maxLength: 50 });
    fc.assert(fc.property(texts, fc.constantFrom(0, 5000), (found, before) => {
      const values = Array.from({ length: before }, (_, number) => `前${number}`);
      const index = textIndex(values);
      for (const text of ['', ...values.splice(0)]) if (index.find(text) < 0) index.add(text);
      const truth = new Map(values.map((text, code) => [text, code]));
      for (const text of found) {
        expect(index.find(text)).toBe(truth.get(text) ?? -1);
        if (truth.has(text)) continue;
        truth.set(text, values.length);
        index.add(text);
      }
      expect([...truth.keys()]).toEqual(values);
    }), { seed: 20_241_231, numRuns: 40 });
  });
});

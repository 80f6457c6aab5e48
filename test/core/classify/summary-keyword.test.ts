import fc from 'fast-check';
import { outermost, type Stretch } from '../../../src/core/classify/outermost';
import { keywordIn } from '../../../src/core/classify/summary-keyword';

const byEnd = (stretches: readonly Stretch[]): Stretch[] => [...stretches].sort((left, right) => left.end - right.end);

test('the outermost are those inside no longer one', () => {
  const stretch = fc.record({ start: fc.nat(12), length: fc.integer({ min: 1, max: 6 }) }).map(({ start, length }): Stretch => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }).map(byEnd), (stretches) => {
      const lengthOf = ({ start, end }: Stretch): number => end - start;
      expect(outermost(stretches)).toEqual(stretches.filter((own) => !stretches.some((other) => lengthOf(other) > lengthOf(own) && other.start <= own.start && other.end >= own.end)));
    }),
    { seed: 20240131, numRuns: 2000 },
  );
});

test('a word inside a longer one does not count, the same word elsewhere does', () => {
  expect(keywordIn('付差旅费')).toMatchObject({ word: '差旅费', item: { code: '30211' } });
  expect(keywordIn('付公务用车运行维护费')).toMatchObject({ item: { code: '30231' } });
});

test('a text of thirty thousand characters takes no longer than its length asks', () => {
  const timeOf = (text: string): number => {
    const begun = process.cpuUsage();
    for (let round = 0; round < 5; round++) expect(keywordIn(text)).toBeDefined();
    return process.cpuUsage(begun).user;
  };
  const text = (words: number): string => '差旅费、公务用车运行维护费'.repeat(words);
  timeOf(text(300));
  const short = timeOf(text(300));
  // Ten times as long: far less than the hundred times of comparing every word with every other.
  expect(timeOf(text(3000))).toBeLessThan(Math.max(short, 2000) * 40);
});

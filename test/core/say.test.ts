import { say } from '../../src/core/say';
import { texts } from '../../src/core/text/texts';

test('words follow their number in English', () => {
  expect(say('en-US', { key: 'pane.summary.notReady', params: { count: 1 } })).toBe('1 item to review');
  expect(say('en-US', { key: 'pane.summary.notReady', params: { count: 2 } })).toBe('2 items to review');
  expect(say('en-US', { key: 'pane.ready.checksNot', params: { count: '1' } })).toBe('1 cross-check does not agree');
  expect(say('en-US', { key: 'pane.rules.answer', params: { count: 1, rows: 0 } })).toBe('1 rule decides 0 rows this year');
  expect(say('zh-CN', { key: 'pane.summary.notReady', params: { count: 1 } })).toBe('还有 1 处要看');
});

test('a parameter that is missing is a bug, and said', () => {
  expect(() => say('en-US', { key: 'pane.summary.notReady' })).toThrow('pane.summary.notReady: no parameter count');
});

test('every brace of every sentence is a parameter, and every word that follows a number stands beside it', () => {
  for (const [key, sentence] of Object.entries(texts)) {
    for (const text of Object.values(sentence)) {
      const plain = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      const following = [...text.matchAll(/\{(\w+):[^|{}]+\|[^|{}]+\}/g)].map(([, name]) => name);
      expect([key, following.filter((name) => !plain.has(name))]).toEqual([key, []]);
      expect([key, text.replace(/\{\w+(:[^|{}]+\|[^|{}]+)?\}/g, '')]).toEqual([key, expect.not.stringMatching(/[{}]/)]);
    }
  }
});

import { readYear } from '../../src/taskpane/read-year';

test.each([['2024', 2024], [' ２０２４年 ', 2024], ['1999', 1999]])('“%s” is a year', (text, expected) => {
  expect(readYear(text)).toBe(expected);
});

test.each(['', '24', '1824', '2024.5', '二〇二四', '20240'])('“%s” is none', (text) => {
  expect(readYear(text)).toBeUndefined();
});

import { usualDay } from '../../src/taskpane/usual-day';

test.each([
  ['today in the ledger’s own year', 2024, 20_240_905, 20_240_930, 20_240_930],
  ['the last day of a year that has passed', 2024, 20_241_227, 20_250_110, 20_241_227],
  ['none where the ledger has no dates', 2024, 0, 20_250_110, 0],
])('%s', (_, year, lastDay, now, expected) => {
  expect(usualDay({ ledger: { year }, lastDay }, now)).toBe(expected);
});

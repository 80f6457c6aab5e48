import fc from 'fast-check';
import type { Cell } from '../../../src/core/ledger/grid';
import { readAmount, readTypedAmount, readTypedDecimal } from '../../../src/core/ledger/read-amount';
import { fen, MAX_FEN, wanText, yuanForReading, yuanNumber, yuanText } from '../../../src/core/money';
import { moneyTexts } from '../shapes/shapes';

const seed = 20240131;

describe('an amount in yuan', () => {
  it.each<[Cell | undefined, ReturnType<typeof readAmount>]>([
    [7151.73, 715173 as never],
    [0.1 + 0.2, 30 as never],
    [1.005, 'amount-too-precise'],
    [12.345, 'amount-too-precise'],
    [1e308, 'amount-too-large'],
    [Number.POSITIVE_INFINITY, 'amount-too-large'],
    [90_071_992_547_409.91, MAX_FEN as never],
    [90_071_992_547_409.94, 'amount-too-large'],
    ['90,071,992,547,409.91', MAX_FEN as never],
    ['-90071992547409.91', -MAX_FEN as never],
    ['90,071,992,547,409.92', 'amount-too-large'],
    ['123456789012345678901234567890', 'amount-too-large'],
    [-0, 0 as never],
    ['-0.00', 0 as never],
    ['1,234.5', 123450 as never],
    ['１，２３４．５０', 123450 as never],
    ['￥1,234.50', 123450 as never],
    ['¥ -12.30', -1230 as never],
    ['-¥12.30', -1230 as never],
    ['12元', 1200 as never],
    ['(1,234.56)', -123456 as never],
    ['（1234.56）', -123456 as never],
    ['(¥12)', -1200 as never],
    ['(12.5)元', -1250 as never],
    ['12.30-', -1230 as never],
    ['12.30－', -1230 as never],
    ['＋5', 500 as never],
    ['.5', 50 as never],
    ['5.', 500 as never],
    ['\u00a01 234.56\u3000', 123456 as never],
    ['1\u00a0234\u00a0567.00', 123456700 as never],
    ['-', 'none'],
    ['—', 'none'],
    ['－', 'none'],
    ['  ', 'none'],
    ['', 'none'],
    [null, 'none'],
    [undefined, 'none'],
    ['人民币12.30元', 1230 as never],
    ['红字12.30', -1230 as never],
    ['（红字）1,234.50', -123450 as never],
    ['[红]5', -500 as never],
    ['△5.00', -500 as never],
    ['红字-5', 'amount-unreadable'],
    ['△(5)', 'amount-unreadable'],
    ['12.345', 'amount-too-precise'],
    ['12.340', 'amount-too-precise'],
    ['1,23,4.5', 'amount-unreadable'],
    ['12,34', 'amount-unreadable'],
    ['1 2', 'amount-unreadable'],
    ['1e308', 'amount-unreadable'],
    ['1.2.3', 'amount-unreadable'],
    ['--5', 'amount-unreadable'],
    ['-(5)', 'amount-unreadable'],
    ['(5', 'amount-unreadable'],
    ['5)', 'amount-unreadable'],
    ['-5-', 'amount-unreadable'],
    ['壹佰元整', 'amount-unreadable'],
    ['12万元', 'amount-unreadable'],
    ['约100', 'amount-unreadable'],
    ['50%', 'amount-unreadable'],
    ['=HYPERLINK("http://x","1")', 'amount-unreadable'],
    [true, 'amount-unreadable'],
    ['#N/A', 'cell-error'],
    ['#DIV/0!', 'cell-error'],
    ['#REF!', 'cell-error'],
    ['#NAME?', 'cell-error'],
  ])('%p reads as %p', (cell, expected) => {
    expect(readAmount(cell, 'yuan')).toBe(expected);
  });

  it('reads back every amount in every form it is printed in', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), (value) => {
        expect(readAmount(yuanText(fen(value)), 'yuan')).toBe(value);
        expect(readAmount(yuanForReading(fen(value)), 'yuan')).toBe(value);
        expect(readAmount(wanText(fen(value), 6), 'wan')).toBe(value);
        for (const print of moneyTexts) expect(readAmount(print(value), 'yuan')).toBe(value);
      }),
      { seed },
    );
  });

  it('reads back every double that Excel stores for an amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (value) => {
        expect(readAmount(yuanNumber(fen(value)), 'yuan')).toBe(value);
        expect(readAmount(Number(wanText(fen(value), 6)), 'wan')).toBe(value);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('rejects every double with a tenth of a fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: 1, max: 9 }), (value, tenth) => {
        expect(readAmount((value * 10 + tenth) / 1000, 'yuan')).toBe('amount-too-precise');
      }),
      { seed },
    );
  });
});

describe('an amount in ten thousands', () => {
  it.each<[Cell, ReturnType<typeof readAmount>]>([
    ['0.715173', 715173 as never],
    [0.715173, 715173 as never],
    ['77', 77_000_000 as never],
    ['12.5万元', 12_500_000 as never],
    ['12.5元', 'amount-unreadable'],
    ['0.7151731', 'amount-too-precise'],
    [0.7151731, 'amount-too-precise'],
  ])('%p reads as %p', (cell, expected) => {
    expect(readAmount(cell, 'wan')).toBe(expected);
  });
});

describe('an amount typed by a person', () => {
  it.each([['77万', 77_000_000], ['77万元', 77_000_000], ['77.5 万', 77_500_000], ['（0.000001万）', -1], ['12元', 1200], ['77万5', 'amount-unreadable'], ['0.0000001万', 'amount-too-precise']])('%p reads as %p', (text, expected) => {
    expect(readTypedAmount(text)).toBe(expected);
  });

  it('without 万 is what it is in a cell', () => {
    fc.assert(fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), fc.constantFrom(...moneyTexts), (value, print) => { expect(readTypedAmount(print(value))).toBe(value); }), { seed });
  });

  it.each([['（1,234.567）', '-1234.567'], ['77万', '77e4'], ['.5-', '-0.5'], ['5.', '5'], ['12,50', undefined], ['-', undefined]])('%p is the number %p', (text, expected) => {
    expect(readTypedDecimal(text)).toBe(expected);
  });
});

import fc from 'fast-check';
import { fen, LARGEST_BUDGET_AMOUNT, yuanForReading } from '../../src/core/money';
import { say } from '../../src/core/say';
import { columnLetters } from '../../src/core/cell-address';
import { dayFieldValue, readDay } from '../../src/taskpane/read-day';
import { listText, readList } from '../../src/taskpane/read-list';
import { moneyProblem, readMoney } from '../../src/taskpane/read-money';

const seed = { seed: 20_240_131 };

describe('money typed into a field', () => {
  test.each([
    ['770000', 77_000_000],
    ['770,000.00', 77_000_000],
    ['77万', 77_000_000],
    ['49.67 万元', 49_670_000],
    ['0.000001万', 1],
    ['￥１，２３４．５０', 123_450],
    ['-25,000', -2_500_000],
    ['(1,234.56)', -123_456],
    ['（1,234.56）元', -123_456],
    ['100-', -10_000],
    ['\u2212100', -10_000],
    ['(77万元)', -77_000_000],
  ])('%s', (text, expected) => {
    expect(readMoney(text)).toBe(expected);
  });

  test.each(['', '壹佰元整', '12.345', '1.2.3', '77万5', '12e3', '12,50', '1,234.500', '-', '90071992547409.92'])('“%s” is not read', (text) => {
    expect(readMoney(text)).toBeUndefined();
  });

  test.each([
    ['12,50', '“12,50”读不成金额，请填成 770,000.00 或 77万 的样子'],
    ['12.345', '“12.345”不到一分，请填到分（两位小数）'],
    ['90071992547409.92', '“90071992547409.92”太大，请核对位数'],
    ['900719925.48', '“900719925.48”太大，请核对位数'],
    ['', undefined], ['-', undefined], ['77万', undefined], ['900719925.47', undefined],
  ])('“%s” is pointed out with what was found', (text, expected) => {
    const message = moneyProblem(text);
    expect(message === undefined ? undefined : say('zh-CN', message)).toBe(expected);
  });

  test('what is shown is read back to the fen', () => {
    fc.assert(fc.property(fc.integer({ min: -LARGEST_BUDGET_AMOUNT, max: LARGEST_BUDGET_AMOUNT }), (amount) => { expect(readMoney(yuanForReading(fen(amount)))).toBe(fen(amount)); }), seed);
  });
});

describe('days and lists typed into a field', () => {
  test('a date field gives the day and shows it again', () => {
    expect(readDay('2024-02-29')).toBe(20_240_229);
    expect(dayFieldValue(20_240_229)).toBe('2024-02-29');
    expect(dayFieldValue(0)).toBe('');
  });

  test.each(['', '2024-02-30', '2024-13-01', '24-1-1'])('“%s” is no day', (value) => {
    expect(readDay(value)).toBeUndefined();
  });

  test('aliases are parted by 、 and ; but a comma belongs to the name', () => {
    expect(readList('征拆经费、征地拆迁，工作经费； 拆迁 ')).toEqual(['征拆经费', '征地拆迁，工作经费', '拆迁']);
    expect(listText(readList('甲、乙'))).toBe('甲、乙');
  });
});

test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

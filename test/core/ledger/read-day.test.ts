import fc from 'fast-check';
import { dayOf, dayText, daysInMonth, serialFromDay } from '../../../src/core/calendar';
import type { Cell } from '../../../src/core/ledger/grid';
import { readDay } from '../../../src/core/ledger/read-day';

describe('a date', () => {
  it.each<[Cell | undefined, ReturnType<typeof readDay>]>([
    [45292, 20240101],
    [45292.75, 20240101],
    ['45292', 20240101],
    ['2024-01-31', 20240131],
    ['2024/1/31', 20240131],
    ['2024.1.31', 20240131],
    ['20240131', 20240131],
    [20240131, 20240131],
    ['2024年1月31日', 20240131],
    ['２０２４－０１－３１', 20240131],
    [' 2024 年 1 月 31 日 ', 20240131],
    ['2024-01-31 08:30:00', 20240131],
    ['2024-01-31T00:00:00.000Z', 20240131],
    ['2024年1月31日 星期三', 20240131],
    ['2024/1/31 上午 9:00', 20240131],
    ['2024-1-31 下午3:05:00', 20240131],
    ['20240131093000', 20240131],
    ['24年1月31日', 20240131],
    ['2024年第3期', 20240301],
    ['2024第12期', 20241201],
    ['1/31', 20240131],
    ['1-31', 20240131],
    ['1.31', 20240131],
    ['1月31日', 20240131],
    ['01-31', 20240131],
    ['2/29', 20240229],
    ['2024-01', 20240101],
    ['2024年1月', 20240101],
    ['', 0],
    [null, 0],
    ['-', 0],
    ['2024-02-30', 'date-impossible'],
    ['2023-02-29', 'date-impossible'],
    ['2024-13-01', 'date-impossible'],
    ['20240230', 'date-impossible'],
    [20240230, 'date-impossible'],
    ['13月1日', 'date-impossible'],
    ['2/30', 'date-impossible'],
    ['某日', 'date-unreadable'],
    ['1/31/2024', 'date-unreadable'],
    ['24/1/31', 'date-unreadable'],
    [1.31, 'date-unreadable'],
    [131, 'date-unreadable'],
    [true, 'date-unreadable'],
    ['#VALUE!', 'cell-error'],
  ])('%p reads as %p', (cell, expected) => {
    expect(readDay(cell, 2024)).toBe(expected);
  });

  it('needs the year from elsewhere where the cell has none', () => {
    expect(readDay('1/31', undefined)).toBe('date-no-year');
    expect(readDay('2/29', 2023)).toBe('date-impossible');
  });

  it('reads back every day in every form', () => {
    const days = fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(days, ([year, month, at]) => {
        const day = dayOf(year, month, Math.min(at, daysInMonth(year, month)));
        const text = dayText(day);
        const [y = '', m = '', d = ''] = text.split('-');
        for (const cell of [serialFromDay(day), text, `${y}/${Number(m)}/${Number(d)}`, `${y}.${m}.${d}`, y + m + d, Number(y + m + d), `${y}年${Number(m)}月${Number(d)}日`]) {
          expect(readDay(cell, undefined)).toBe(day);
        }
        expect(readDay(`${Number(m)}/${Number(d)}`, year)).toBe(day);
      }),
      { seed: 20240131 },
    );
  });
});

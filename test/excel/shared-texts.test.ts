import type { Cell } from '../../src/core/ledger/grid';
import { textSharer } from '../../src/excel/shared-texts';

test('sharing texts changes no cell, in columns of few texts and of many, in rows of any width', () => {
  const rowsFrom = (first: number, count: number): Cell[][] =>
    Array.from({ length: count }, (_, index) => [['征地拆迁', '党建', ''][index % 3] ?? null, `记-${first + index}`, index, index % 2 === 0, null, ...(index % 7 === 0 ? ['备注'] : [])]);
  const share = textSharer();
  for (const first of [0, 3000, 6000]) {
    const rows = rowsFrom(first, 3000);
    share(rows);
    expect(rows).toEqual(rowsFrom(first, 3000));
  }
});

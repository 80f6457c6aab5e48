import fc from 'fast-check';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { readAhead, ROWS_TO_BEGIN } from '../../../src/core/ledger/read-ahead';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { textRoles } from '../../../src/core/ledger/roles';
import { makePostings } from '../shapes/postings';
import { shapes } from '../shapes/shapes';
import { textOf } from './ledger-table';

const options = { settings: { year: 2024 } };

/** Everything a reader of a ledger can see, texts instead of codes. */
function visible(ledger: Ledger): unknown {
  const { rows, source, ...rest } = ledger;
  const { texts, ...columns } = rows;
  expect(source).toBeDefined();
  return { ...rest, columns, texts: textRoles.map((role) => Array.from(texts[role].codes, (_, row) => textOf(ledger, role, row))) };
}

/** The first sheet arrives in pieces that end at some rows; the others are there before. */
function readInPieces(grids: readonly Grid[], ends: readonly number[]): { ledger: Ledger; served: boolean } {
  const [first, ...others] = grids;
  const rows: (readonly (Cell | undefined)[])[] = [];
  const coming = { ...first!, rows } as Grid;
  const all = [coming, ...others];
  let ahead: ReturnType<typeof readAhead>;
  for (const end of [...ends, first!.rows.length]) {
    while (rows.length < Math.min(end, first!.rows.length)) rows.push(first!.rows[rows.length]!);
    if (ahead === undefined && rows.length >= ROWS_TO_BEGIN) ahead = readAhead(coming, all, options, first!.rows.length);
    ahead?.advance();
  }
  const served: boolean[] = [];
  const watched = ahead && { ...ahead, finish: (...words: Parameters<typeof ahead.finish>) => {
    const found = ahead.finish(...words);
    served.push(found !== undefined);
    return found;
  } };
  return { ledger: readLedger(all, options, watched), served: served.includes(true) };
}

const ends = fc.array(fc.nat(4000), { maxLength: 6 }).map((found) => found.sort((a, b) => a - b));

describe.each(shapes)('$name', ({ print }) => {
  test('reading ahead gives what reading at once gives', () => {
    const { grids } = print(makePostings(1500, 7));
    const atOnce = visible(readLedger(grids, options));
    fc.assert(fc.property(ends, (pieces) => { expect(visible(readInPieces(grids, pieces).ledger)).toEqual(atOnce); }), { seed: 20_241_231, numRuns: 4 });
  });
});

describe('a plain journal', () => {
  const header = ['日期', '凭证号', '摘要', '部门经济分类编码', '支出金额'];
  const entries = (count: number): Cell[][] => Array.from({ length: count }, (_, index) => [45_292 + (index % 366), `记-${index}`, `付第${index}笔`, '30201', index + 0.25]);
  const grid = (rows: Cell[][], merges: Grid['merges'] = []): Grid => ({ sheet: '支出明细账', top: 0, left: 0, rows, merges });

  test('is read ahead', () => {
    expect(readInPieces([grid([['2024年支出明细账'], header, ...entries(3000)])], [1500, 2200]).served).toBe(true);
  });

  test.each<[string, Grid[]]>([
    ['an account line in the middle', [grid([['2024年支出明细账'], header, ...entries(1500), ['科目：30202 印刷费'], ...entries(1500)])]],
    ['cells merged below the header', [grid([['2024年支出明细账'], header, ...entries(3000)], [{ top: 10, left: 0, bottom: 12, right: 0 }])]],
    ['a second ledger', [grid([['2024年支出明细账'], header, ...entries(3000)]), { ...grid([['2024年'], header, ...entries(40)]), sheet: '二月' }]],
    ['empty rows at the end', [grid([['2024年支出明细账'], header, ...entries(3000), [], []])]],
  ])('is read at once where there is %s', (_what, grids) => {
    const { ledger, served } = readInPieces(grids, [1500, 2200]);
    expect(served).toBe(false);
    expect(visible(ledger)).toEqual(visible(readLedger(grids, options)));
  });
});

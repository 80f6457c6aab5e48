import fc from 'fast-check';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import { rowKinds, type Ledger } from '../../../src/core/ledger/ledger';
import { monthOf } from '../../../src/core/calendar';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { makePostings, randomFrom, serial, truthOf, type Posting } from '../shapes/postings';
import { moneyTexts, shapes } from '../shapes/shapes';
import { sheetOf, sumBy, textOf } from './ledger-table';

const seed = 20240131;
const ledgers = fc.record({ count: fc.integer({ min: 2, max: 60 }), from: fc.integer(), shuffle: fc.integer() });

const figures = (ledger: Ledger): unknown => ({
  total: sumBy(ledger, () => 'total'),
  months: sorted(sumBy(ledger, (row) => String(monthOf(ledger.rows.date[row]!)))),
  codes: sorted(sumBy(ledger, (row) => textOf(ledger, 'economicCode', row))),
  projects: sorted(sumBy(ledger, (row) => textOf(ledger, 'projectName', row))),
});

function sorted(sums: Record<string, string>): [string, string][] {
  return Object.entries(sums).sort(([left], [right]) => (left < right ? -1 : 1));
}

function shuffled<Value>(values: readonly Value[], from: number): Value[] {
  const random = randomFrom(from);
  return values.map((value) => ({ value, at: random() })).sort((left, right) => left.at - right.at).map(({ value }) => value);
}

const columns: readonly (readonly [string[], (posting: Posting) => Cell])[] = [
  [['日期', '凭证日期', '记账日期', '支付日期'], serial],
  [['凭证号', '凭证字号', '单据编号'], (posting) => posting.voucher],
  [['摘要', '用途', '事由', '业务摘要'], (posting) => posting.summary],
  [['部门经济分类编码', '经济科目编码', '部门经济分类', '经济分类'], (posting) => posting.economicCode],
  [['项目名称', '预算项目', '项目', '专项名称'], (posting) => posting.project],
  [['金额', '支付金额（元）', '支出金额', '发生额'], (posting) => posting.fen / 100],
];

function printed(postings: readonly Posting[], order: readonly number[], spelling: number, sheet = 'Sheet1'): Grid {
  const header = order.map((column) => columns[column]![0][spelling % columns[column]![0].length]!);
  return sheetOf([header, ...postings.map((posting) => order.map((column) => columns[column]![1](posting)))], sheet);
}

const inOrder = columns.map((_, column) => column);

describe('no figure depends on', () => {
  it('the order of rows', () => {
    fc.assert(
      fc.property(ledgers, ({ count, from, shuffle }) => {
        const postings = makePostings(count, from);
        expect(figures(readLedger([printed(shuffled(postings, shuffle), inOrder, 0)], {}))).toEqual(figures(readLedger([printed(postings, inOrder, 0)], {})));
      }),
      { seed },
    );
  });

  it('how rows are split over sheets and files', () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 1, max: 5 }), ({ count, from, shuffle }, parts) => {
        const postings = shuffled(makePostings(count, from), shuffle);
        const size = Math.ceil(count / parts);
        const grids = Array.from({ length: parts }, (_, part) => ({ ...printed(postings.slice(part * size, (part + 1) * size), inOrder, 0, `第${part + 1}页`), file: `${part % 2}.xlsx` }));
        expect(figures(readLedger(grids, {}))).toEqual(figures(readLedger([printed(postings, inOrder, 0)], {})));
      }),
      { seed },
    );
  });

  it('the order and the spelling of columns', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(3), ({ count, from, shuffle }, spelling) => {
        const postings = makePostings(count, from);
        expect(figures(readLedger([printed(postings, shuffled(inOrder, shuffle), spelling)], {}))).toEqual(figures(readLedger([printed(postings, inOrder, 0)], {})));
      }),
      { seed },
    );
  });

  it('the spelling of amounts', () => {
    fc.assert(
      fc.property(ledgers, ({ count, from, shuffle }) => {
        const postings = makePostings(count, from);
        const random = randomFrom(shuffle);
        const [header = [], ...rows] = printed(postings, inOrder, 0).rows;
        const spelled = rows.map((row, index) => [...row.slice(0, 5), moneyTexts[Math.floor(random() * moneyTexts.length)]!(postings[index]!.fen)]);
        expect(sumBy(readLedger([sheetOf([header, ...spelled])], {}), () => 'total')).toEqual({ total: truthOf(postings).total });
      }),
      { seed },
    );
  });
});

describe('rows by kind', () => {
  it('add up to the rows read, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom<Cell>(null, '', '合计', '2024-01-01', '30101', '7201', '1,000.00', '日期', '金额', '科目：30201', '#N/A'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }), fc.nat(40), (rows, at) => {
        const body = [...rows.slice(0, at), ['日期', '凭证号', '摘要', '科目编码', '金额', '借方', '贷方'], ...rows.slice(at)];
        const ledger = readLedger([sheetOf(body)], { today: 20240601 });
        const counts = ledger.sheets.map(({ rowsByKind }) => rowKinds.reduce((sum, kind) => sum + rowsByKind[kind], 0));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ledger.rows.count);
        for (const sheet of ledger.sheets) if (sheet.used) expect(counts[0]).toBe(Math.max(0, sheet.lastRow - sheet.headerRow));
        const rejected = new Set(ledger.problems.flatMap(({ place, severity }) => (severity !== 'error' || place === undefined ? [] : [place.row])));
        expect(ledger.sheets.reduce((sum, { rowsByKind }) => sum + rowsByKind.rejected, 0)).toBe(rejected.size);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('stay those of the shape when its ledgers grow', () => {
    for (const shape of shapes) {
      const postings = makePostings(37, 3);
      const ledger = readLedger(shape.print(postings).grids, {});
      expect([shape.name, ledger.sheets.reduce((sum, { rowsByKind }) => sum + rowsByKind.posting, 0)]).toEqual([shape.name, postings.length]);
    }
  });
});

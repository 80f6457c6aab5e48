import { readFileSync } from 'node:fs';
import path from 'node:path';
import { monthOf, monthText } from '../../../src/core/calendar';
import { rowKinds, type RowKind } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { sumBy, textOf } from './ledger-table';
import { readXlsx } from './read-xlsx';

const fixtures = path.join(__dirname, '../../fixtures');

interface Expected {
  readonly totals: { readonly expenditure: string; readonly unclassified: string };
  readonly byMonth: Readonly<Record<string, string>>;
  readonly byEconomicCode?: Readonly<Record<string, string>>;
}

const samples: readonly { readonly name: string; readonly kinds: Partial<Record<RowKind, number>>; readonly settings?: { readonly year: number } }[] = [
  { name: 'plain', kinds: { posting: 311 } },
  { name: 'payments', kinds: { posting: 311, subtotal: 25 } },
  { name: 'parallel', kinds: { opening: 2, subtotal: 24, closing: 7 } },
  { name: 'cashbook', kinds: { posting: 311 }, settings: { year: 2024 } },
];

describe.each(samples)('sample $name', ({ name, kinds, settings }) => {
  const expected = JSON.parse(readFileSync(path.join(fixtures, `${name}.expected.json`), 'utf8')) as Expected;
  const ledger = readLedger(readXlsx(path.join(fixtures, `${name}.xlsx`)), settings === undefined ? {} : { settings });

  it('comes to the expected total, months and codes', () => {
    expect(sumBy(ledger, () => 'total')).toEqual({ total: expected.totals.expenditure });
    // The months of the cash book are stated without the rows that a person still has to classify.
    const sample = (row: number): string => (textOf(ledger, 'summary', row) === '付某某款项' ? 'unclassified' : monthText(monthOf(ledger.rows.date[row]!)));
    const { unclassified = '0.00', ...months } = sumBy(ledger, sample);
    expect(months).toEqual(expected.byMonth);
    expect(unclassified).toBe(expected.totals.unclassified);
    if (expected.byEconomicCode !== undefined) {
      expect(sumBy(ledger, (row) => textOf(ledger, 'economicCode', row))).toEqual(expected.byEconomicCode);
    }
  });

  it('has every row in one kind and no problem', () => {
    const counts = ledger.sheets[0]!.rowsByKind;
    expect(counts).toMatchObject(kinds);
    expect(counts.rejected).toBe(0);
    expect(counts.blank).toBe(0);
    expect(rowKinds.reduce((sum, kind) => sum + counts[kind], 0)).toBe(ledger.rows.count);
    expect(ledger.problems).toEqual([]);
    expect(ledger.year).toBe(2024);
  });
});

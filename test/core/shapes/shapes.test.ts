import { monthOf, monthText } from '../../../src/core/calendar';
import { rowKinds, type Ledger } from '../../../src/core/ledger/ledger';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { sumBy, textOf } from '../ledger/ledger-table';
import { makePostings, truthOf } from './postings';
import { shapes } from './shapes';

const compact = (text: string): string => text.replace(/[（(]/g, '(').replace(/[）)]/g, ')');

describe.each(shapes)('$name', ({ print, without = [] }) => {
  it.each([7, 20240131])('comes to the truth of its postings (seed %d)', (seed) => {
    const postings = makePostings(200, seed);
    const truth = truthOf(postings);
    const { grids, settings, kinds, unused = [] } = print(postings);
    const ledger = readLedger(grids, settings === undefined ? {} : { settings });

    expect(ledger.problems).toEqual([]);
    expect(ledger.sheets.filter(({ used }) => !used).map((sheet) => sheet.name)).toEqual(unused);
    expect(counts(ledger)).toEqual({ posting: truth.count, income: 0, opening: 0, subtotal: 0, closing: 0, counterpart: 0, blank: 0, rejected: 0, ...kinds });
    expect(sumBy(ledger, () => 'total')).toEqual({ total: truth.total });
    expect(sumBy(ledger, (row) => monthText(monthOf(ledger.rows.date[row]!)))).toEqual(truth.byMonth);
    if (!without.includes('codes')) expect(sumBy(ledger, (row) => textOf(ledger, 'economicCode', row))).toEqual(truth.byEconomicCode);
    if (!without.includes('names')) expect(sumBy(ledger, (row) => compact(textOf(ledger, 'economicName', row)))).toEqual(renamed(truth.byEconomicName));
    const project = (text: string): string => (without.includes('spelling of projects') ? compact(text).replace(/\s/g, '') : text);
    if (!without.includes('projects')) expect(sumBy(ledger, (row) => project(textOf(ledger, 'projectName', row)))).toEqual(renamed(truth.byProject, project));
    expect(ledger.claims.filter(({ stated, added }) => stated !== added)).toEqual([]);
  });
});

function renamed(sums: Readonly<Record<string, string>>, rename = compact): Record<string, string> {
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [rename(name), sum]));
}

function counts(ledger: Ledger): Record<string, number> {
  return Object.fromEntries(rowKinds.map((kind) => [kind, ledger.sheets.reduce((sum, sheet) => sum + sheet.rowsByKind[kind], 0)]));
}

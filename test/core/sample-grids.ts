import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import type { Cell, Grid } from '../../src/core/ledger/grid';

export const sampleNames = ['plain', 'payments', 'parallel', 'cashbook'] as const;
export type SampleName = (typeof sampleNames)[number];

/** The sheets of a sample ledger as plain grids, read with the spreadsheet library. */
export function sampleGrids(name: SampleName): readonly Grid[] {
  const book = XLSX.read(readFileSync(fixture(`${name}.xlsx`)));
  return book.SheetNames.map((sheet) => ({
    file: `${name}.xlsx`,
    sheet,
    top: 0,
    left: 0,
    rows: XLSX.utils.sheet_to_json<Cell[]>(book.Sheets[sheet]!, { header: 1, raw: true, defval: null }),
    merges: (book.Sheets[sheet]!['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
  }));
}

export interface Expected {
  readonly totals: Readonly<Record<string, string>>;
  readonly lines: readonly { readonly name: string; readonly executed: string }[];
  readonly byMonth: Readonly<Record<string, string>>;
  readonly byEconomicCode?: Readonly<Record<string, string>>;
  readonly unclassifiedRows?: number;
}

export function sampleExpected(name: SampleName): Expected {
  return JSON.parse(readFileSync(fixture(`${name}.expected.json`), 'utf8')) as Expected;
}

export function sampleBudgetText(): string {
  return readFileSync(fixture('budget.json'), 'utf8');
}

function fixture(file: string): string {
  return path.join(__dirname, '../fixtures', file);
}

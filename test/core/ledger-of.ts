import type { Ledger, RowKind, TextColumn } from '../../src/core/ledger/ledger';
import { rowKinds } from '../../src/core/ledger/ledger';
import { textRoles, type TextRole } from '../../src/core/ledger/roles';

/** One row of a ledger as a test writes it; amounts in yuan texts. */
export type TestRow = Partial<Record<TextRole, string>> & {
  readonly kind?: RowKind;
  readonly day?: number;
  readonly yuan?: string;
  readonly sheet?: number;
};

/** A ledger that has been read, made of rows in a test: what classification takes. */
export function ledgerOf(rows: readonly TestRow[], rest: Partial<Ledger> = {}): Ledger {
  const kinds = rows.map((row) => row.kind ?? 'posting');
  const sheetNames = ['台账', '台账2'].slice(0, Math.max(1, ...rows.map((row) => (row.sheet ?? 0) + 1)));
  return {
    sheets: sheetNames.map((name, index) => ({
      name,
      used: true,
      reason: { key: 'reason.none' },
      headerRow: 1,
      lastRow: rows.length + 1,
      columns: Object.fromEntries(textRoles.filter((role) => rows.some((row) => row[role] !== undefined)).map((role, column) => [role, column])),
      headers: [],
      unit: 'yuan',
      rowsByKind: Object.fromEntries(rowKinds.map((kind) => [kind, kinds.filter((other, row) => other === kind && (rows[row]?.sheet ?? 0) === index).length])) as Record<RowKind, number>,
    })),
    rows: {
      count: rows.length,
      sheet: Uint16Array.from(rows, (row) => row.sheet ?? 0),
      row: Uint32Array.from(rows, (_, index) => index + 2),
      kind: Uint8Array.from(kinds, (kind) => rowKinds.indexOf(kind)),
      date: Int32Array.from(rows, (row) => row.day ?? 20_240_131),
      amount: Float64Array.from(rows, (row) => fenOf(row.yuan ?? '1')),
      debit: new Float64Array(rows.length),
      credit: new Float64Array(rows.length),
      texts: Object.fromEntries(textRoles.map((role) => [role, columnOf(rows.map((row) => row[role] ?? ''))])) as Record<TextRole, TextColumn>,
    },
    year: 2024,
    yearOrigin: 'dates',
    unitName: '某县征拆事务中心',
    basis: rows.some((row) => row.accountCode?.startsWith('7') === true) ? 'budget-accounts' : rows.some((row) => row.accountCode?.startsWith('5') === true) ? 'financial-accounts' : 'no-accounts',
    claims: [],
    problems: [],
    ...rest,
  };
}

/** Fen of a yuan text such as `-1234.50`, reckoned on the digits alone. */
export function fenOf(yuan: string): number {
  const [whole = '0', decimals = ''] = yuan.replace('-', '').split('.');
  const fen = Number(whole + decimals.padEnd(2, '0'));
  return yuan.startsWith('-') ? 0 - fen : fen;
}

function columnOf(texts: readonly string[]): TextColumn {
  const values = ['', ...new Set(texts.filter((text) => text !== ''))];
  return { values, codes: Uint32Array.from(texts, (text) => values.indexOf(text)) };
}

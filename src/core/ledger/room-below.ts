import { accountKindReader, kindCode } from './decide-kinds';
import { isEditOf, type Edit } from './edit';
import type { Ledger, Rows } from './ledger';
import type { ReadSheet } from './ledger-source';
import { Look, longer, recordOfTexts, type RowStore } from './row-store';

/**
 * The ledger as if blank rows followed where an edit reaches below the last row: then the rows that an accountant adds
 * are rows that change in place. The very ledger where the edit does not reach below; `undefined` where the rows below
 * would not be the ledger's last.
 */
export function withRoomBelow(ledger: Ledger, edit: Edit): Ledger | undefined {
  const { source } = ledger;
  const sheet = source?.sheets.find(({ grid }) => isEditOf(grid, edit));
  if (source === undefined || sheet === undefined) return ledger;
  const count = edit.top - sheet.grid.top + edit.rows.length - endOf(sheet);
  if (count <= 0) return ledger;
  if (sheet.reading.to !== source.store.count) return undefined;
  const store = longerStore(source.store, sheet, count);
  const extended: ReadSheet = { ...sheet, reading: { ...sheet.reading, to: sheet.reading.to + count } };
  return {
    ...ledger,
    sheets: ledger.sheets.map((each, index) => (index === sheet.index ? { ...each, lastRow: each.lastRow + count, rowsByKind: { ...each.rowsByKind, blank: each.rowsByKind.blank + count } } : each)),
    rows: longerRows(ledger.rows, source.store, store),
    source: {
      ...source,
      store,
      sheets: source.sheets.map((each) => (each === sheet ? extended : each)),
      context: { ...source.context, accountKindOf: accountKindReader(store) },
    },
  };
}

/** Grid index after the last row read. */
function endOf({ layout, reading }: ReadSheet): number {
  return layout.header.last + 1 + reading.to - reading.from;
}

function longerStore(store: RowStore, sheet: ReadSheet, count: number): RowStore {
  const size = store.count + count;
  const row = longer(store.row, size);
  const net = longer(store.net, size);
  const noTexts = new Uint32Array(size);
  for (let index = store.count; index < size; index += 1) row[index] = sheet.grid.top + endOf(sheet) + 1 + index - store.count;
  return {
    ...store,
    count: size,
    sheet: longer(store.sheet, size, sheet.index),
    row,
    look: longer(store.look, size, Look.blank),
    date: longer(store.date, size),
    debit: store.debit === store.net ? net : longer(store.debit, size),
    credit: longer(store.credit, size),
    net,
    // Columns that no sheet has hold nothing, and stay so until one is copied to be changed.
    codes: recordOfTexts((role) => (store.pools[role].values.length === 1 ? noTexts : longer(store.codes[role], size))),
  };
}

/** Columns that were the store's own are so again. */
function longerRows(rows: Rows, before: RowStore, store: RowStore): Rows {
  const { count, sheet, row, date, debit, credit } = store;
  return {
    count,
    sheet,
    row,
    kind: longer(rows.kind, count, kindCode.blank),
    date,
    amount: rows.amount === before.net ? store.net : longer(rows.amount, count),
    debit,
    credit,
    texts: recordOfTexts((role) => ({ values: rows.texts[role].values, codes: store.codes[role] })),
  };
}

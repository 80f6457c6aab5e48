import type { Cell } from './grid';
import type { AmountFault } from './read-amount';
import type { DayFault } from './read-day';
import { textRoles, type TextRole } from './roles';
import { newTextPool, type TextPool } from './text-pool';

/** Why a cell that a posting needs cannot be read; the problem codes of the same names. */
export type CellFault = AmountFault | DayFault | 'amount-missing' | 'direction-unreadable';

export interface Fault {
  /** 0-based grid column. */
  readonly column: number;
  readonly fault: CellFault;
  readonly found: Cell | undefined;
}

/** What reading a row alone tells about it; its kind follows when all rows are known. */
export const Look = {
  /** Nothing in it, or a line of the page: title, repeated header, account line, signature. */
  blank: 1,
  opening: 2,
  subtotal: 4,
  /** Its summary is that of a transfer to carry-over accounts. */
  closingWords: 8,
  /** A cell that a posting needs cannot be read; `faults` says which. */
  faulty: 16,
  /** Its date is that of the row before. */
  carriedDate: 32,
  /** Debit and credit are told apart. */
  sided: 64,
  /** Money received, in the receipts column of a cash book. */
  received: 128,
  /** An amount and nothing else, or an item beside a summary that ends in a sum: a total, perhaps. */
  bare: 256,
  /** An account line or a header that other rows depend on. */
  structure: 512,
  /** The month and day are from the row, the year is not. */
  noYear: 1024,
  /** The layout has an account column or the block an account: the account decides what the row is. */
  accounted: 2048,
  /** Its summary may be that of a transfer to carry-over accounts, or of a payment or a refund. */
  closingLike: 4096,
  /** A row of a journal of bank or cash, whose account is that of the money itself. */
  journal: 8192,
  /** Money received and money spent in one row, of which only the spending counts. */
  both: 16384,
} as const;

/** Rows while they are read: columns with room for every row, filled from the front. */
export interface RowStore {
  count: number;
  readonly sheet: Uint16Array;
  readonly row: Uint32Array;
  readonly look: Uint16Array;
  /** PartialDay until the years are known. */
  readonly date: Int32Array;
  readonly debit: Float64Array;
  readonly credit: Float64Array;
  /** Debit − credit, or the signed amount. */
  readonly net: Float64Array;
  readonly codes: Readonly<Record<TextRole, Uint32Array>>;
  readonly pools: TextPools;
  readonly faults: Map<number, Fault[]>;
}

export type TextPools = Readonly<Record<TextRole, TextPool>>;

export function newTextPools(): TextPools {
  return recordOfTexts(() => newTextPool());
}

/** A store with room for `size` rows; memory of columns that no sheet fills is never touched. */
export function newRowStore(size: number, pools: TextPools): RowStore {
  return {
    count: 0,
    sheet: new Uint16Array(size),
    row: new Uint32Array(size),
    look: new Uint16Array(size),
    date: new Int32Array(size),
    debit: new Float64Array(size),
    credit: new Float64Array(size),
    net: new Float64Array(size),
    codes: recordOfTexts(() => new Uint32Array(size)),
    pools,
    faults: new Map(),
  };
}

/** A store that has been read: debits that are the net amounts, where nothing is credited, are the very column, which is then copied once where rows change. */
export function withSharedAmounts(store: RowStore): RowStore {
  const { debit, net } = store;
  for (let row = 0; row < store.count; row++) if (debit[row] !== net[row]) return store;
  return { ...store, debit: net };
}

/** The store with some rows replaced by those of a small one, in order. What stays the same is shared, as the pools are, because they only grow. */
export function replaceRows(store: RowStore, rows: readonly number[], by: RowStore): RowStore {
  const net = replaceValues(store.net, rows, by.net);
  const staysShared = store.debit === store.net && rows.every((_, at) => by.debit[at] === by.net[at]);
  return {
    ...store,
    look: replaceValues(store.look, rows, by.look),
    date: replaceValues(store.date, rows, by.date),
    debit: staysShared ? net : replaceValues(store.debit, rows, by.debit),
    credit: replaceValues(store.credit, rows, by.credit),
    net,
    codes: recordOfTexts((role) => replaceValues(store.codes[role], rows, by.codes[role])),
    faults: replaceEntries(store.faults, rows, by.faults),
  };
}

/** A column with the values of some rows replaced: the very column where they are the same, else a copy. */
export function replaceValues<Column extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(column: Column, rows: readonly number[], by: ArrayLike<number>): Column {
  if (rows.every((row, at) => column[row] === by[at])) return column;
  const copy = column.slice() as Column;
  rows.forEach((row, at) => { copy[row] = by[at] ?? 0; });
  return copy;
}

/** A copy of a column with room for more rows, which all hold the same. */
export function longer<Column extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(column: Column, size: number, value = 0): Column {
  const copy = new (column.constructor as new (size: number) => Column)(size);
  copy.set(column);
  return value === 0 ? copy : (copy.fill(value, column.length) as Column);
}

/** What is known of some rows, by row, with that of some replaced: the very map where nothing changes, else a copy. */
export function replaceEntries<Value>(before: Map<number, Value>, rows: readonly number[], by: ReadonlyMap<number, Value>): Map<number, Value> {
  if (rows.every((row, at) => before.get(row) === by.get(at))) return before;
  const copy = new Map(before);
  rows.forEach((row, at) => {
    const found = by.get(at);
    if (found === undefined) copy.delete(row);
    else copy.set(row, found);
  });
  return copy;
}

/** One value for every text role. */
export function recordOfTexts<Value>(make: (role: TextRole) => Value): Record<TextRole, Value> {
  return Object.fromEntries(textRoles.map((role) => [role, make(role)])) as Record<TextRole, Value>;
}

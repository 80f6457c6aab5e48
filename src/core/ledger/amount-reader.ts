import type { Cell } from './grid';
import type { AmountUnit } from './ledger';
import { normalizeText } from './normalize-text';
import { readAmount, type AmountFault } from './read-amount';
import type { ColumnRoles } from './recognize-columns';
import { Look, type Fault } from './row-store';
import { MAX_FEN } from '../money';

/** The amounts of one row as last read: plain numbers that are reused, because a ledger has a million rows. */
export interface AmountReader {
  debit: number;
  credit: number;
  /** Debit − credit, or the signed amount. */
  net: number;
  /** Look.sided, Look.received, Look.both. */
  look: number;
  /** False where every amount cell is empty or a dash. */
  found: boolean;
  faults: Fault[];
  readonly read: (row: readonly (Cell | undefined)[]) => void;
  /** The column an amount is missed in. */
  readonly column: number;
  /** How many cells beside the first hold a part of the amount. */
  further: number;
}

/**
 * A reader for the amount columns of a sheet.
 * @param parts columns whose amounts are added to that of the debit or amount column
 */
export function amountReader(roles: ColumnRoles, parts: readonly number[], unit: AmountUnit): AmountReader {
  const one = cellReader(unit);
  const { debit: debitColumn = -1, credit: creditColumn = -1, amount: amountColumn = -1, income: incomeColumn = -1, direction: directionColumn = -1 } = roles;
  const sided = debitColumn >= 0 || creditColumn >= 0;
  // Beside a column of receipts a direction is that of the balance.
  const directed = !sided && directionColumn >= 0 && incomeColumn < 0;
  const accounted = roles.account !== undefined || roles.accountCode !== undefined || roles.accountName !== undefined;
  const reader: AmountReader = { debit: 0, credit: 0, net: 0, look: 0, found: false, faults: [], further: 0, read, column: debitColumn >= 0 ? debitColumn : amountColumn >= 0 ? amountColumn : creditColumn };

  function read(row: readonly (Cell | undefined)[]): void {
    reader.debit = 0;
    reader.credit = 0;
    reader.net = 0;
    reader.look = sided ? Look.sided : 0;
    reader.found = false;
    if (reader.faults.length > 0) reader.faults = [];
    if (sided) {
      reader.debit = takeAll(row, debitColumn);
      reader.credit = take(row, creditColumn);
      reader.net = reader.debit - reader.credit;
      if (reader.net > MAX_FEN || reader.net < -MAX_FEN) fault(row, debitColumn, 'amount-too-large');
    } else {
      reader.net = takeAll(row, amountColumn);
      if (directed) direct(row);
    }
    if (incomeColumn < 0 || reader.faults.length > 0) return;
    if (reader.net === 0) receive(row);
    else if (isFilled(row[incomeColumn])) reader.look |= Look.both;
  }

  function take(row: readonly (Cell | undefined)[], column: number): number {
    const cell = row[column];
    if (cell === null || cell === undefined || cell === '') return 0;
    const reading = one(cell);
    if (typeof reading === 'number') {
      reader.found = true;
      return reading;
    }
    if (reading !== 'none') fault(row, column, reading);
    return 0;
  }

  /** The amount of a column and of the parts beside it. */
  function takeAll(row: readonly (Cell | undefined)[], column: number): number {
    let sum = take(row, column);
    if (parts.length === 0) return sum;
    let cells = Number(reader.found);
    for (const part of parts) {
      reader.found = false;
      sum += take(row, part);
      cells += Number(reader.found);
    }
    reader.found = cells > 0;
    reader.further = Math.max(0, cells - 1);
    if (sum > MAX_FEN || sum < -MAX_FEN) fault(row, column, 'amount-too-large');
    return sum;
  }

  function direct(row: readonly (Cell | undefined)[]): void {
    if (!reader.found) return;
    const side = sideOf(row[directionColumn]);
    if (side === 'unknown') {
      reader.faults.push({ column: directionColumn, fault: 'direction-unreadable', found: row[directionColumn] });
    } else if (side === 'received' && !accounted) {
      reader.look = Look.received;
    } else if (side === 'returned') {
      // Whether or not it is written as negative, it came back.
      reader.credit = Math.abs(reader.net);
      reader.net = reader.net === 0 ? 0 : -reader.credit;
      reader.look = Look.sided;
    } else if (side === 'credit' || side === 'received') {
      reader.credit = reader.net;
      reader.net = reader.net === 0 ? 0 : -reader.net;
      reader.look = Look.sided;
    } else if (side === 'debit') {
      reader.debit = reader.net;
      reader.look = Look.sided;
    }
  }

  function receive(row: readonly (Cell | undefined)[]): void {
    const received = take(row, incomeColumn);
    if (received === 0) return;
    reader.net = received;
    reader.look = Look.received;
  }

  function isFilled(cell: Cell | undefined): boolean {
    const amount = cell === null || cell === undefined || cell === '' ? 0 : one(cell);
    return typeof amount === 'number' && amount !== 0;
  }

  function fault(row: readonly (Cell | undefined)[], column: number, reason: AmountFault): void {
    reader.faults.push({ column, fault: reason, found: row[column] });
  }
  return reader;
}

/** Reads single amount cells: whole fen at once, texts each once. */
function cellReader(unit: AmountUnit): (cell: Cell) => ReturnType<typeof readAmount> {
  const perUnit = unit === 'wan' ? 1_000_000 : 100;
  const known = new Map<string, ReturnType<typeof readAmount>>();
  return (cell) => {
    if (typeof cell === 'number') {
      const nearest = Math.round(cell * perUnit);
      if (nearest / perUnit === cell && nearest < 1e13 && nearest > -1e13 && nearest !== 0) return nearest as ReturnType<typeof readAmount>;
      return readAmount(cell, unit);
    }
    if (typeof cell !== 'string') return readAmount(cell, unit);
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = readAmount(cell, unit);
      known.set(cell, reading);
    }
    return reading;
  };
}

/** `received` is what a list of receipts and payments says (收入): money that came in, where an account does not tell it is a refund. */
function sideOf(cell: Cell | undefined): 'debit' | 'credit' | 'returned' | 'received' | 'none' | 'unknown' {
  if (cell === null || cell === undefined || cell === '') return 'none';
  const text = typeof cell === 'string' ? normalizeText(cell).toUpperCase() : '';
  if (text === '') return typeof cell === 'string' ? 'none' : 'unknown';
  if (/^(借方?|D|DR|J|付方?|支出?|支付|付款)$/.test(text)) return 'debit';
  if (/^(贷方?|C|CR)$/.test(text)) return 'credit';
  if (/^(退款|退回|退付|退还|收回|冲销|冲正)$/.test(text)) return 'returned';
  if (/^(收方?|收入)$/.test(text)) return 'received';
  return /^(平|-)$/.test(text) ? 'none' : 'unknown';
}

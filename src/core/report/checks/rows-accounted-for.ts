import type { LedgerSheet } from '../../ledger/ledger';
import { rowKinds } from '../../ledger/ledger';
import type { Check } from '../check';
import { heldFen } from '../held-fen';
import type { CheckParts } from './verdict';
import { failed, passed } from './verdict';

/** A number of rows stands in a check as so many yuan, so that it prints with the same two decimals as amounts. */
const FEN_A_ROW = 100;

/** Every row read is exactly one kind of row, and the sheets' counts say the same. */
export function rowsAccountedFor({ ledger }: CheckParts): Check {
  const read = ledger.rows.count;
  const counted = ledger.sheets.filter((sheet) => sheet.used).reduce((sum, sheet) => sum + rowsOf(sheet), 0);
  const sides = { id: 'rows-accounted-for', severity: 'error', left: heldFen(read * FEN_A_ROW), right: heldFen(counted * FEN_A_ROW) } as const;
  const check =
    read === counted
      ? passed(sides, { key: 'check.rows.equal', params: { read } })
      : failed(sides, { key: 'check.rows.differ', params: { read, counted, difference: read - counted } });
  return { ...check, measure: 'rows' };
}

function rowsOf(sheet: LedgerSheet): number {
  return rowKinds.reduce((sum, kind) => sum + sheet.rowsByKind[kind], 0);
}

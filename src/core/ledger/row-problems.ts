import type { Message } from '../message';
import type { Problem } from '../problem';
import { cellAddress } from '../cell-address';
import type { Grid } from './grid';
import { cellText } from './normalize-text';
import type { AccountFault } from './decide-kinds';
import type { CellFault, Fault } from './row-store';

/** What makes a row unreadable: a cell, or an account that is missing or unknown. */
export interface RowFault {
  /** 0-based grid column; -1 where no single cell is to blame. */
  readonly column: number;
  readonly fault: CellFault | AccountFault;
  readonly found: Fault['found'];
}

/** The problem of one rejected cell: where it stands, what was found, what to do. */
export function rowProblem(grid: Grid, row: number, { column, fault, found }: RowFault): Problem {
  const text = cellText(found);
  const cell = column < 0 ? undefined : cellAddress(row - 1, column + grid.left);
  return {
    code: fault,
    severity: 'error',
    place: { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row, ...(cell !== undefined && { cell }) },
    ...(text !== '' && { found: text }),
    message: { key: sentences[fault], params: { sheet: grid.sheet, cell: cell ?? String(row), row, found: shortened(text) } },
  };
}

const sentences: Readonly<Record<RowFault['fault'], Message['key']>> = {
  'amount-unreadable': 'problem.amount-unreadable',
  'amount-too-precise': 'problem.amount-too-precise',
  'amount-too-large': 'problem.amount-too-large',
  'amount-missing': 'problem.amount-missing',
  'cell-error': 'problem.cell-error',
  'date-impossible': 'problem.date-impossible',
  'date-unreadable': 'problem.date-unreadable',
  'date-no-year': 'problem.date-no-year',
  'direction-unreadable': 'problem.direction-unreadable',
  'account-missing': 'problem.account-missing',
  'account-unknown': 'problem.account-unknown',
};

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import { lastColumn, lastRow } from '../../model/area';
import type { Area } from '../../model/area';
import type { Table } from '../../model/features';
import type { CellInput, Sheet } from '../../model/sheet';
import { invalidArgument, HostError } from '../host-error';
import type { Session } from '../session';

/** A table by its id. */
export interface TableRef {
  readonly id: string;
}

/** The table and its sheet; ItemNotFound when it is gone. */
export function findTable(session: Session, ref: TableRef): { sheet: Sheet; table: Table } {
  const found = session.workbook.table(ref.id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** A list of rows of inputs, each as long as the table is wide. */
export function rowInputs(value: unknown, width: number): CellInput[][] {
  if (!Array.isArray(value)) throw invalidArgument();
  const lines = (value as readonly unknown[]).every((one) => Array.isArray(one)) ? (value as readonly (readonly unknown[])[]) : [value as readonly unknown[]];
  return lines.map((line) => {
    if (line.length !== width) throw invalidArgument();
    return line.map((input) => {
      if (input === null || typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean') return input;
      throw invalidArgument();
    });
  });
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);
}

import { addTableRows, bodyArea, deleteTableRow } from '../../model/table-edit';
import type { Area } from '../../model/area';
import { guardContents, guardShift, guardUnprotected } from '../../strictness/guard-cells';
import { invalidArgument, HostError } from '../host-error';
import { ApiType } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import { asMatrix, rangeCellScalars } from './range-cells';
import { rangeType } from './range';
import { findTable, rowInputs } from './table-access';
import type { TableRef } from './table-access';

interface RowRef extends TableRef {
  readonly index: number;
}

function rowArea(session: Session, it: RowRef): Area {
  const { table } = findTable(session, it);
  const body = bodyArea(table);
  if (it.index < 0 || it.index >= body.rows) throw new HostError('ItemNotFound');
  return { ...body, row: body.row + it.index, rows: 1 };
}

function place(session: Session, it: RowRef): RangePlace {
  return new RangePlace(findTable(session, it).sheet, rowArea(session, it));
}

export const tableRowType: ApiType<RowRef> = new ApiType<RowRef>('TableRow', {
  scalars: {
    Index: { get: (it) => it.index },
    Values: {
      get: (it, session) => rangeCellScalars.Values?.get?.(place(session, it), session),
      set: (it, value, session) => {
        const row = place(session, it);
        const matrix = Array.isArray(value) && !Array.isArray((value as readonly unknown[])[0]) ? [value as readonly unknown[]] : value;
        rangeCellScalars.Values?.set?.(row, asMatrix(matrix, row.cells), session);
      },
    },
  },
  methods: {
    GetRange: (it, _args, session) => rangeType.object(place(session, it)),
    Delete: (it, _args, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      guardContents(session, sheet, rowArea(session, it));
      deleteTableRow(session.workbook, sheet, table, it.index);
      return undefined;
    },
  },
});

function count(it: TableRef, session: Session): number {
  const { sheet, table } = findTable(session, it);
  const body = bodyArea(table);
  // A table always keeps one row of cells, but Excel counts none while that one is blank.
  return body.rows === 1 && sheet.usedArea(true, body) === undefined ? 0 : body.rows;
}

function rowAt(it: TableRef, index: number, session: Session): RowRef {
  const ref = { id: it.id, index };
  rowArea(session, ref);
  return ref;
}

export const tableRowCollectionType: ApiType<TableRef> = new ApiType<TableRef>('TableRowCollection', {
  scalars: { Count: { get: count } },
  items: (it, session) => Array.from({ length: count(it, session) }, (_, index) => tableRowType.object({ id: it.id, index })),
  methods: {
    Add: (it, args, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      const body = bodyArea(table);
      const given = args.raw(0);
      const index = given === undefined || given === -1 ? undefined : args.whole(0);
      if (index !== undefined && (index < 0 || index > body.rows)) throw invalidArgument();
      const values = args.raw(1);
      const rows = values === undefined ? [new Array<null>(table.columns.length).fill(null)] : rowInputs(values, table.columns.length);
      const at: Area = { ...body, row: body.row + (index ?? body.rows), rows: rows.length };
      if (!table.showTotals) guardShift(session, sheet, { ...at, row: at.row }, true);
      guardContents(session, sheet, { ...body, rows: body.rows });
      const added = addTableRows(session.workbook, sheet, table, index, rows);
      return tableRowType.object({ id: it.id, index: added.row - bodyArea(findTable(session, it).table).row });
    },
    DeleteRows: (it, args, session) => {
      const rows = args.list(0).map((one) => (typeof one === 'number' ? one : NaN)).sort((a, b) => b - a);
      deleteRows(it, rows, session);
      return undefined;
    },
    DeleteRowsAt: (it, args, session) => {
      const first = args.whole(0);
      const n = args.optionalWhole(1, 1);
      deleteRows(it, Array.from({ length: n }, (_, i) => first + n - 1 - i), session);
      return undefined;
    },
    GetCount: (it, _args, session) => count(it, session),
    GetItemAt: (it, args, session) => tableRowType.object(rowAt(it, args.whole(0), session)),
  },
});

function deleteRows(it: TableRef, indexes: readonly number[], session: Session): void {
  for (const index of indexes) {
    const { sheet, table } = findTable(session, it);
    if (Number.isNaN(index) || index < 0 || index >= bodyArea(table).rows) throw invalidArgument();
    guardUnprotected(session, sheet);
    deleteTableRow(session.workbook, sheet, table, index);
  }
}

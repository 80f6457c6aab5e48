import { sortLines } from '../../model/sort-lines';
import type { SortField } from '../../model/features';
import { bodyArea, changeTable } from '../../model/table-edit';
import { guardContents, guardPermission } from '../../strictness/guard-cells';
import { intersection } from '../../model/area';
import { asRecord } from '../arguments';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType } from '../host-object';
import type { RangePlace } from '../range-place';
import type { Session } from '../session';
import { findTable } from './table-access';
import type { TableRef } from './table-access';

export const rangeSortType: ApiType<RangePlace> = new ApiType<RangePlace>('RangeSort', {
  methods: {
    Apply: ({ sheet, cells }, args, session) => {
      guardPermission(session, sheet, 'allowSort');
      guardContents(session, sheet, cells);
      if (sheet.parts.merges.some((merge) => intersection(merge, cells))) throw new HostError('InvalidOperation');
      const axis = args.word(3, ['Rows', 'Columns'] as const, 'Rows') === 'Rows' ? 'rows' : 'columns';
      const header = args.flag(2) ? 1 : 0;
      const area = axis === 'rows' ? { ...cells, row: cells.row + header, rows: cells.rows - header } : { ...cells, column: cells.column + header, columns: cells.columns - header };
      sortLines(sheet, area, { fields: readFields(args, 0, axis === 'rows' ? cells.columns : cells.rows), matchCase: args.flag(1), axis });
      return undefined;
    },
  },
});

export const tableSortType: ApiType<TableRef> = new ApiType<TableRef>('TableSort', {
  scalars: {
    Fields: { get: (it, session) => findTable(session, it).table.sort.map((field) => ({ key: field.key, ascending: field.ascending, sortOn: field.sortOn, color: field.color ?? '', dataOption: 'Normal' })) },
    MatchCase: { get: () => false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: (it, args, session) => {
      const { sheet, table } = findTable(session, it);
      guardPermission(session, sheet, 'allowSort');
      guardContents(session, sheet, bodyArea(table));
      const fields = readFields(args, 0, table.columns.length);
      changeTable(sheet, table, { sort: fields });
      sortTable(it, session, args.flag(1));
      return undefined;
    },
    Clear: (it, _args, session) => {
      const { sheet, table } = findTable(session, it);
      changeTable(sheet, table, { sort: [] });
      return undefined;
    },
    Reapply: (it, _args, session) => {
      sortTable(it, session, false);
      return undefined;
    },
  },
});

function sortTable(it: TableRef, session: Session, matchCase: boolean): void {
  const { sheet, table } = findTable(session, it);
  if (table.sort.length > 0) sortLines(sheet, bodyArea(table), { fields: table.sort, matchCase, axis: 'rows' });
}

function readFields(args: Arguments, index: number, columns: number): SortField[] {
  return args.list(index).map((one) => {
    const field = asRecord(one);
    const { key, ascending, sortOn, color } = field;
    if (typeof key !== 'number' || key < 0 || key >= columns) throw invalidArgument();
    return { key, ascending: ascending !== false, sortOn: typeof sortOn === 'string' ? sortOn : 'Value', ...(typeof color === 'string' && { color }) };
  });
}

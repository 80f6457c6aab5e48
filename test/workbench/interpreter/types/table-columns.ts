import { addTableColumn, bodyArea, changeTable, deleteTableColumn, headerArea, totalArea } from '../../model/table-edit';
import type { Area } from '../../model/area';
import type { Table } from '../../model/features';
import type { CellInput } from '../../model/sheet';
import { guardContents, guardUnprotected } from '../../strictness/guard-cells';
import { asText } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import { filterType } from './auto-filter';
import { rangeCellScalars } from './range-cells';
import { rangeType } from './range';
import { findTable } from './table-access';
import type { TableRef } from './table-access';

export interface ColumnRef extends TableRef {
  readonly column: number;
}

function offset(session: Session, it: ColumnRef): number {
  const at = findTable(session, it).table.columns.findIndex((column) => column.id === it.column);
  if (at < 0) throw new HostError('ItemNotFound');
  return at;
}

function part(session: Session, it: ColumnRef, area: (table: Table) => Area | undefined): RangePlace {
  const { sheet, table } = findTable(session, it);
  const whole = area(table);
  if (!whole) throw new HostError('ItemNotFound');
  return new RangePlace(sheet, { ...whole, column: whole.column + offset(session, it), columns: 1 });
}

const wholeColumn = (table: Table): Area => table.area;

export const tableColumnType: ApiType<ColumnRef> = new ApiType<ColumnRef>('TableColumn', {
  id: (it) => it.column,
  check: (it, session) => { offset(session, it); },
  scalars: {
    Index: { get: (it, session) => offset(session, it) },
    Name: {
      get: (it, session) => findTable(session, it).table.columns[offset(session, it)]?.name,
      set: (it, value, session) => {
        const { sheet, table } = findTable(session, it);
        guardUnprotected(session, sheet);
        const name = asText(value);
        if (name === '' || table.columns.some((column) => column.id !== it.column && column.name.toLowerCase() === name.toLowerCase())) throw invalidArgument();
        changeTable(sheet, table, { columns: table.columns.map((column) => (column.id === it.column ? { ...column, name } : column)) });
        if (table.showHeaders) sheet.writeBlock(part(session, it, headerArea).cells, [[`'${name}`]]);
      },
    },
    Values: { get: (it, session) => rangeCellScalars.Values?.get?.(part(session, it, wholeColumn), session), set: (it, value, session) => { rangeCellScalars.Values?.set?.(part(session, it, wholeColumn), value, session); } },
  },
  objects: { Filter: (it, session) => filterType.object({ table: it.id, column: offset(session, it) }) },
  methods: {
    GetRange: (it, _args, session) => rangeType.object(part(session, it, wholeColumn)),
    GetHeaderRowRange: (it, _args, session) => rangeType.object(part(session, it, headerArea)),
    GetDataBodyRange: (it, _args, session) => rangeType.object(part(session, it, bodyArea)),
    GetTotalRowRange: (it, _args, session) => rangeType.object(part(session, it, totalArea)),
    Delete: (it, _args, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      if (table.columns.length === 1) throw new HostError('InvalidOperation');
      deleteTableColumn(session.workbook, sheet, table, it.column);
      return undefined;
    },
  },
});

function find(it: TableRef, key: string | number, session: Session): HostObject | undefined {
  const { columns } = findTable(session, it).table;
  const column = columns.find((one) => one.id === key) ?? columns.find((one) => one.name.toLowerCase() === String(key).toLowerCase());
  return column && tableColumnType.object({ id: it.id, column: column.id });
}

export const tableColumnCollectionType: ApiType<TableRef> = new ApiType<TableRef>('TableColumnCollection', {
  scalars: { Count: { get: (it, session) => findTable(session, it).table.columns.length } },
  items: (it, session) => findTable(session, it).table.columns.map((column) => tableColumnType.object({ id: it.id, column: column.id })),
  item: find,
  methods: {
    Add: (it, args, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      guardContents(session, sheet, table.area);
      const given = args.raw(0);
      const index = given === undefined || given === -1 ? undefined : args.whole(0);
      if (index !== undefined && (index < 0 || index > table.columns.length)) throw invalidArgument();
      const column = addTableColumn(session.workbook, sheet, table, index, args.optionalText(2), columnInputs(args.raw(1), table));
      return tableColumnType.object({ id: it.id, column: column.id });
    },
    GetCount: (it, _args, session) => findTable(session, it).table.columns.length,
    GetItemAt: (it, args, session) => {
      const column = findTable(session, it).table.columns[args.whole(0)];
      if (!column) throw invalidArgument();
      return tableColumnType.object({ id: it.id, column: column.id });
    },
    GetItemOrNullObject: (it, args, session) => {
      const key = args.raw(0);
      return typeof key === 'string' || typeof key === 'number' ? (find(it, key, session) ?? NULL_OBJECT) : NULL_OBJECT;
    },
  },
});

/** One value per row of the table, the header first. */
function columnInputs(value: unknown, table: Table): CellInput[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return table.showHeaders ? [] : [asText(value)];
  const list = (value as readonly unknown[]).map((one) => (Array.isArray(one) ? (one as unknown[])[0] : one));
  if (list.length !== table.area.rows) throw invalidArgument();
  return list.map((one) => {
    if (one === null || typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return one;
    throw invalidArgument();
  });
}

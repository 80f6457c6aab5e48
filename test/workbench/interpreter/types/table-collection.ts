import { parseAddress } from '../../model/address';
import { addTable } from '../../model/table-edit';
import type { Sheet } from '../../model/sheet';
import { guardContents, guardUnprotected } from '../../strictness/guard-cells';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { placeOfText } from '../range-place';
import type { RangePlace } from '../range-place';
import type { Session } from '../session';
import type { Arguments } from '../arguments';
import { rangeType } from './range';
import { tableType } from './table';
import { overlaps } from './table-access';

/** The tables of a sheet (`id` is the sheet's, for events), or of the workbook. */
export interface TableOwner {
  readonly sheet: Sheet | undefined;
  readonly id: string;
}

function refs(it: TableOwner, session: Session): string[] {
  const sheets = it.sheet ? [it.sheet] : session.workbook.sheets;
  return sheets.flatMap((sheet) => sheet.parts.tables.map((table) => table.id));
}

function find(it: TableOwner, key: string | number, session: Session): HostObject | undefined {
  const found = session.workbook.table(String(key));
  return found && (!it.sheet || found.sheet === it.sheet) ? tableType.object({ id: found.table.id }) : undefined;
}

function addressed(it: TableOwner, args: Arguments, session: Session): RangePlace {
  const value = args.raw(0);
  if (typeof value !== 'string') return args.target(0, rangeType);
  const sheet = it.sheet ?? session.workbook.activeSheet;
  const place = parseAddress(value) ? placeOfText(session, sheet, value) : undefined;
  if (!place) throw invalidArgument();
  return place;
}

export const tableCollectionType: ApiType<TableOwner> = new ApiType<TableOwner>('TableCollection', {
  scalars: { Count: { get: (it, session) => refs(it, session).length } },
  items: (it, session) => refs(it, session).map((id) => tableType.object({ id })),
  item: find,
  methods: {
    Add: (it, args, session) => {
      const { sheet, cells } = addressed(it, args, session);
      if (it.sheet && sheet !== it.sheet) throw invalidArgument();
      guardUnprotected(session, sheet);
      guardContents(session, sheet, cells);
      const inTheWay = sheet.parts.merges.some((merge) => overlaps(merge, cells)) || sheet.parts.tables.some((table) => overlaps(table.area, cells));
      if (inTheWay) throw new HostError('MergedRangeConflict');
      return tableType.object({ id: addTable(session.workbook, sheet, cells, args.flag(1)).id });
    },
    GetCount: (it, _args, session) => refs(it, session).length,
    GetItemAt: (it, args, session) => {
      const id = refs(it, session)[args.whole(0)];
      if (id === undefined) throw invalidArgument();
      return tableType.object({ id });
    },
    GetItemOrNullObject: (it, args, session) => find(it, args.text(0), session) ?? NULL_OBJECT,
  },
});

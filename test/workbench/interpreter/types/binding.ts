import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { placeOfFormula, RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeArgument } from './range-navigation';
import { rangeType } from './range';
import { tableType } from './table';

interface BindingRef {
  readonly id: string;
}

const TYPES = ['Range', 'Table', 'Text'] as const;

function find(it: BindingRef, session: Session): { readonly type: string; readonly place: RangePlace } {
  const binding = session.references.binding(it.id);
  if (!binding) throw new HostError('InvalidBinding');
  return binding;
}

/** A range that an add-in has given a name of its own. */
export const bindingType: ApiType<BindingRef> = new ApiType<BindingRef>('Binding', {
  id: (it) => it.id,
  check: (it, session) => { find(it, session); },
  scalars: { Type: { get: (it, session) => find(it, session).type } },
  methods: {
    Delete: (it, _args, session) => {
      session.references.removeBinding(it.id);
      return undefined;
    },
    GetRange: (it, _args, session) => rangeType.object(find(it, session).place),
    GetTable: (it, _args, session) => {
      const { place } = find(it, session);
      const table = place.sheet.parts.tables.find((one) => one.area.row === place.cells.row && one.area.column === place.cells.column);
      if (!table) throw new HostError('InvalidOperation');
      return tableType.object({ id: table.id });
    },
    GetText: (it, _args, session) => {
      const { place } = find(it, session);
      return session.workbook.calculator.text(place.sheet.value(place.cells.row, place.cells.column), place.sheet.format(place.cells.row, place.cells.column).numberFormat);
    },
  },
});

function add(session: Session, place: RangePlace, type: string, id: string): HostObject {
  session.references.bind(id, type, new RangePlace(place.sheet, place.cells));
  return bindingType.object({ id });
}

export const bindingCollectionType: ApiType<null> = new ApiType<null>('BindingCollection', {
  scalars: { Count: { get: (_it, session) => session.references.bindingIds.length } },
  items: (_it, session) => session.references.bindingIds.map((id) => bindingType.object({ id })),
  item: (_it, key, session) => (session.references.binding(String(key)) ? bindingType.object({ id: String(key) }) : undefined),
  methods: {
    Add: (_it, args, session) => add(session, rangeArgument(args, 0, new RangePlace(session.workbook.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 }), session), args.word(1, TYPES), args.text(2)),
    AddFromNamedItem: (_it, args, session) => {
      const name = session.workbook.parts.names.find((one) => one.name.toLowerCase() === args.text(0).toLowerCase());
      const place = name && placeOfFormula(session, name.formula);
      if (!place) throw invalidArgument();
      return add(session, place, args.word(1, TYPES), args.text(2));
    },
    AddFromSelection: (_it, args, session) => {
      const sheet = session.workbook.activeSheet;
      return add(session, new RangePlace(sheet, sheet.selection[0] ?? { row: 0, column: 0, rows: 1, columns: 1 }), args.word(0, TYPES), args.text(1));
    },
    GetCount: (_it, _args, session) => session.references.bindingIds.length,
    GetItemAt: (_it, args, session) => {
      const id = session.references.bindingIds[args.whole(0)];
      if (id === undefined) throw invalidArgument();
      return bindingType.object({ id });
    },
    GetItemOrNullObject: (_it, args, session) => (session.references.binding(args.text(0)) ? bindingType.object({ id: args.text(0) }) : NULL_OBJECT),
  },
});

import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import type { Area } from '../../model/area';
import type { FrozenPanes } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import { RangePlace } from '../range-place';
import { rangeArgument } from './range-navigation';
import { rangeType } from './range';

function freeze(sheet: Sheet, frozen: FrozenPanes | undefined): void {
  sheet.update({ frozen: frozen && (frozen.rows > 0 || frozen.columns > 0) ? frozen : undefined }, { kind: 'freeze', sheet: sheet.id });
}

function location({ rows, columns }: FrozenPanes): Area {
  return { row: 0, column: 0, rows: rows === 0 ? MAX_ROWS : rows, columns: columns === 0 ? MAX_COLUMNS : columns };
}

/** Rows and columns that stay in place. */
export const freezePanesType: ApiType<Sheet> = new ApiType<Sheet>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (it, args) => { freeze(it, { rows: positive(args.optionalWhole(0, 1)), columns: 0 }); },
    FreezeColumns: (it, args) => { freeze(it, { rows: 0, columns: positive(args.optionalWhole(0, 1)) }); },
    FreezeAt: (it, args, session) => {
      const { cells } = rangeArgument(args, 0, new RangePlace(it, { row: 0, column: 0, rows: 1, columns: 1 }), session);
      freeze(it, { rows: isWholeColumns(cells) ? 0 : cells.row + cells.rows, columns: isWholeRows(cells) ? 0 : cells.column + cells.columns });
    },
    Unfreeze: (it) => { freeze(it, undefined); },
    GetLocation: (it) => {
      if (!it.parts.frozen) throw new HostError('ItemNotFound');
      return rangeType.object(new RangePlace(it, location(it.parts.frozen)));
    },
    GetLocationOrNullObject: (it) => (it.parts.frozen ? rangeType.object(new RangePlace(it, location(it.parts.frozen))) : NULL_OBJECT),
  },
});

function positive(count: number): number {
  if (count < 1) throw invalidArgument();
  return count;
}

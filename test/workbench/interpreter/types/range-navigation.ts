import { boundingArea, cellArea, contains, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import type { Area } from '../../model/area';
import { rangeEdge, surroundingRegion } from '../../model/regions';
import type { Direction } from '../../model/regions';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import type { HostObject } from '../host-object';
import { NULL_OBJECT } from '../host-object';
import { placeOfText, placeOn } from '../range-place';
import type { RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeType } from './range';
import { rangeViewType } from './range-view';
import { tableScopedCollectionType } from './table';

type Method = (it: RangePlace, args: Arguments, session: Session) => unknown;

const DIRECTIONS: readonly Direction[] = ['Up', 'Down', 'Left', 'Right'];

const on = (it: RangePlace, area: Area): HostObject => rangeType.object(placeOn(it.sheet, area));

/** A range argument: an object, or an address as text. */
export function rangeArgument(args: Arguments, index: number, it: RangePlace, session: Session): RangePlace {
  const value = args.raw(index);
  const place = typeof value === 'string' ? placeOfText(session, it.sheet, value) : rangeType.targetOf(args.object(index));
  if (!place) throw invalidArgument();
  return place;
}

function common(it: RangePlace, args: Arguments, session: Session): Area | undefined {
  const other = rangeArgument(args, 0, it, session);
  return other.sheet === it.sheet ? intersection(it.cells, other.cells) : undefined;
}

function used(it: RangePlace, args: Arguments): Area | undefined {
  const valuesOnly = args.flag(0);
  return it.sheet.usedArea(valuesOnly, it.cells);
}

function spillFrom(it: RangePlace): Area | undefined {
  return it.sheet.parts.spills.get(`${it.cells.row},${it.cells.column}`);
}

function edge(it: RangePlace, args: Arguments): { row: number; column: number; direction: Direction } {
  const direction = args.word(0, DIRECTIONS);
  const from = rangeType.targetOf(args.object(1))?.cells ?? it.cells;
  return { ...rangeEdge(it.sheet, from.row, from.column, direction), direction };
}

function band(count: number, before: Area, after: Area): Area {
  return count < 0 ? before : after;
}

function found(object: HostObject | undefined): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

/** The methods of a range that give another range. */
export const rangeNavigation: Record<string, Method> = {
  GetCell: (it, args) => on(it, cellArea(it.cells.row + args.whole(0), it.cells.column + args.whole(1))),
  GetRow: (it, args) => on(it, { ...it.cells, row: it.cells.row + args.whole(0), rows: 1 }),
  GetColumn: (it, args) => on(it, { ...it.cells, column: it.cells.column + args.whole(0), columns: 1 }),
  GetLastCell: (it) => on(it, cellArea(lastRow(it.cells), lastColumn(it.cells))),
  GetLastRow: (it) => on(it, { ...it.cells, row: lastRow(it.cells), rows: 1 }),
  GetLastColumn: (it) => on(it, { ...it.cells, column: lastColumn(it.cells), columns: 1 }),
  GetEntireRow: (it) => on(it, { ...it.cells, column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (it) => on(it, { ...it.cells, row: 0, rows: MAX_ROWS }),
  GetOffsetRange: (it, args) => on(it, { ...it.cells, row: it.cells.row + args.whole(0), column: it.cells.column + args.whole(1) }),
  GetResizedRange: (it, args) => on(it, { ...it.cells, rows: it.cells.rows + args.whole(0), columns: it.cells.columns + args.whole(1) }),
  GetAbsoluteResizedRange: (it, args) => on(it, { ...it.cells, rows: args.whole(0), columns: args.whole(1) }),
  GetBoundingRect: (it, args, session) => {
    const other = rangeArgument(args, 0, it, session);
    if (other.sheet !== it.sheet) throw invalidArgument();
    return on(it, boundingArea(it.cells, other.cells));
  },
  GetIntersection: (it, args, session) => {
    const area = common(it, args, session);
    return found(area && on(it, area));
  },
  GetIntersectionOrNullObject: (it, args, session) => {
    const area = common(it, args, session);
    return area ? on(it, area) : NULL_OBJECT;
  },
  GetRowsAbove: (it, args) => {
    const n = args.optionalWhole(0, 1);
    return on(it, band(n, { ...it.cells, row: lastRow(it.cells) + 1, rows: -n }, { ...it.cells, row: it.cells.row - n, rows: n }));
  },
  GetRowsBelow: (it, args) => {
    const n = args.optionalWhole(0, 1);
    return on(it, band(n, { ...it.cells, row: it.cells.row + n, rows: -n }, { ...it.cells, row: lastRow(it.cells) + 1, rows: n }));
  },
  GetColumnsBefore: (it, args) => {
    const n = args.optionalWhole(0, 1);
    return on(it, band(n, { ...it.cells, column: lastColumn(it.cells) + 1, columns: -n }, { ...it.cells, column: it.cells.column - n, columns: n }));
  },
  GetColumnsAfter: (it, args) => {
    const n = args.optionalWhole(0, 1);
    return on(it, band(n, { ...it.cells, column: it.cells.column + n, columns: -n }, { ...it.cells, column: lastColumn(it.cells) + 1, columns: n }));
  },
  GetUsedRange: (it, args) => on(it, used(it, args) ?? cellArea(it.cells.row, it.cells.column)),
  GetUsedRangeOrNullObject: (it, args) => {
    const area = used(it, args);
    return area ? on(it, area) : NULL_OBJECT;
  },
  GetSurroundingRegion: (it) => on(it, surroundingRegion(it.sheet, cellArea(it.cells.row, it.cells.column))),
  GetSurroundingDataRegion: (it) => on(it, surroundingRegion(it.sheet, cellArea(it.cells.row, it.cells.column))),
  GetRangeEdge: (it, args) => {
    const to = edge(it, args);
    return on(it, cellArea(to.row, to.column));
  },
  GetExtendedRange: (it, args) => {
    const to = edge(it, args);
    return on(it, boundingArea(it.cells, cellArea(to.row, to.column)));
  },
  GetSpillingToRange: (it) => {
    const area = spillFrom(it);
    return found(area && on(it, area));
  },
  GetSpillingToRangeOrNullObject: (it) => {
    const area = spillFrom(it);
    return area ? on(it, area) : NULL_OBJECT;
  },
  GetSpillParent: (it) => {
    const spill = it.sheet.spillAt(it.cells.row, it.cells.column);
    return found(spill && on(it, cellArea(spill.row, spill.column)));
  },
  GetSpillParentOrNullObject: (it) => {
    const spill = it.sheet.spillAt(it.cells.row, it.cells.column);
    return spill ? on(it, cellArea(spill.row, spill.column)) : NULL_OBJECT;
  },
  GetVisibleView: (it) => rangeViewType.object({ place: it, index: undefined }),
  GetTables: (it, args) => {
    const whole = args.flag(0);
    return tableScopedCollectionType.object({ sheet: it.sheet, tables: it.sheet.parts.tables.filter((table) => (whole ? contains(it.cells, table.area) : intersection(it.cells, table.area))).map((table) => table.id) });
  },
};

import { areaName, quoteSheet } from '../../model/address';
import { cellCount, intersection, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import type { Area } from '../../model/area';
import { HostError } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { checkPlace, placeOn, RangePlace } from '../range-place';
import type { Arguments } from '../arguments';
import { conditionalFormatCollectionType } from './conditional-format';
import { dataValidationType } from './data-validation';
import { rangeType } from './range';
import { clearPlace, rangeEditMethods } from './range-edit';
import { rangeFormatType } from './range-format';
import { special } from './range-search';
import { tableScopedCollectionType } from './table';
import { worksheetType } from './worksheet';

/** Several ranges of one sheet. */
export interface PlaceList {
  readonly places: readonly RangePlace[];
}

function map(it: PlaceList, change: (area: Area) => Area): HostObject {
  return rangeAreasType.object({ places: it.places.map((place) => placeOn(place.sheet, change(place.cells))) });
}

function first(it: PlaceList): RangePlace {
  const place = it.places[0];
  if (!place) throw new HostError('InvalidReference');
  return place;
}

/** A range or several, given as an argument. */
export function placesArgument(args: Arguments, index: number): readonly RangePlace[] {
  const object = args.object(index);
  const places = rangeAreasType.targetOf(object)?.places;
  return places ?? [args.target(index, rangeType)];
}

function common(it: PlaceList, args: Arguments): RangePlace[] {
  const others = placesArgument(args, 0);
  return it.places.flatMap((place) => others.flatMap((other) => {
    const area = other.sheet === place.sheet ? intersection(place.cells, other.cells) : undefined;
    return area ? [new RangePlace(place.sheet, area)] : [];
  }));
}

function used(it: PlaceList, args: Arguments): RangePlace[] {
  return it.places.flatMap((place) => {
    const area = place.sheet.usedArea(args.flag(0), place.cells);
    return area ? [new RangePlace(place.sheet, area)] : [];
  });
}

function some(places: readonly RangePlace[]): HostObject {
  if (places.length === 0) throw new HostError('ItemNotFound');
  return rangeAreasType.object({ places });
}

const orNull = (places: readonly RangePlace[]): HostObject | null => (places.length === 0 ? NULL_OBJECT : rangeAreasType.object({ places }));

export const rangeAreasType: ApiType<PlaceList> = new ApiType<PlaceList>('RangeAreas', {
  check: (it, session) => { for (const place of it.places) checkPlace(place, session); },
  places: (it) => it.places,
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: (it) => it.places.length },
    CellCount: { get: (it) => it.places.reduce((sum, place) => sum + cellCount(place.cells), 0) },
    IsEntireColumn: { get: (it) => it.places.every((place) => isWholeColumns(place.cells)) },
    IsEntireRow: { get: (it) => it.places.every((place) => isWholeRows(place.cells)) },
    Style: {
      get: (it, session) => rangeType.object(first(it)).get('Style', session),
      set: (it, value, session) => { for (const place of it.places) rangeType.object(place).set('Style', value, session); },
    },
  },
  objects: {
    Areas: (it) => rangeCollectionType.object(it),
    Worksheet: (it) => worksheetType.object(first(it).sheet),
    Format: (it) => rangeFormatType.object(it.places),
    ConditionalFormats: (it) => conditionalFormatCollectionType.object(it.places),
    DataValidation: (it) => dataValidationType.object(it.places),
  },
  methods: {
    Calculate: () => undefined,
    SetDirty: () => undefined,
    Clear: (it, args, session) => {
      const applyTo = args.word(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const, 'All');
      for (const place of it.places) clearPlace(place, applyTo, session);
      return undefined;
    },
    CopyFrom: (it, args, session) => {
      for (const place of it.places) rangeEditMethods.CopyFrom?.(place, args, session);
      return undefined;
    },
    GetEntireColumn: (it) => map(it, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetEntireRow: (it) => map(it, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetOffsetRangeAreas: (it, args) => map(it, (area) => ({ ...area, row: area.row + args.whole(0), column: area.column + args.whole(1) })),
    GetIntersection: (it, args) => some(common(it, args)),
    GetIntersectionOrNullObject: (it, args) => orNull(common(it, args)),
    GetUsedRangeAreas: (it, args) => some(used(it, args)),
    GetUsedRangeAreasOrNullObject: (it, args) => orNull(used(it, args)),
    GetSpecialCells: (it, args) => some(special(it.places, args)),
    GetSpecialCellsOrNullObject: (it, args) => orNull(special(it.places, args)),
    GetTables: (it) => {
      const { sheet } = first(it);
      return tableScopedCollectionType.object({ sheet, tables: sheet.parts.tables.filter((table) => it.places.some((place) => intersection(place.cells, table.area))).map((table) => table.id) });
    },
  },
});

export const rangeCollectionType: ApiType<PlaceList> = new ApiType<PlaceList>('RangeCollection', {
  items: (it) => it.places.map((place) => rangeType.object(place)),
  methods: {
    GetCount: (it) => it.places.length,
    GetItemAt: (it, args) => {
      const place = it.places[args.whole(0)];
      if (!place) throw new HostError('InvalidArgument');
      return rangeType.object(place);
    },
  },
});

function addresses(it: PlaceList): string {
  return it.places.map((place) => `${quoteSheet(place.sheet.name)}!${areaName(place.cells)}`).join(',');
}

import { dependents, precedents } from '../../model/formula-links';
import type { LinkedCells } from '../../model/formula-links';
import type { Sheet } from '../../model/sheet';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { placeAddress, RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeAreasType, rangeCollectionType } from './range-areas';
import type { PlaceList } from './range-areas';

/** Ranges of several sheets. */
export const workbookRangeAreasType: ApiType<PlaceList> = new ApiType<PlaceList>('WorkbookRangeAreas', {
  places: (it) => it.places,
  scalars: { Addresses: { get: (it) => bySheet(it).map((list) => list.places.map(placeAddress).join(',')) } },
  objects: { Areas: (it) => rangeAreasCollectionType.object(it), Ranges: (it) => rangeCollectionType.object(it) },
  methods: {
    GetRangeAreasBySheet: (it, args, session) => {
      const found = onSheet(it, args, session);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (it, args, session) => onSheet(it, args, session) ?? NULL_OBJECT,
  },
});

export const rangeAreasCollectionType: ApiType<PlaceList> = new ApiType<PlaceList>('RangeAreasCollection', {
  items: (it) => bySheet(it).map((list) => rangeAreasType.object(list)),
  methods: {
    GetCount: (it) => bySheet(it).length,
    GetItemAt: (it, args) => {
      const list = bySheet(it)[args.whole(0)];
      if (!list) throw invalidArgument();
      return rangeAreasType.object(list);
    },
  },
});

/** What formulas refer to, and what refers to cells. */
export const rangeLinkMethods: Record<string, (it: RangePlace, args: Arguments, session: Session) => unknown> = {
  GetDirectPrecedents: (it, _args, session) => linked(precedents(session.workbook, { sheet: it.sheet, area: it.cells }, false)),
  GetPrecedents: (it, _args, session) => linked(precedents(session.workbook, { sheet: it.sheet, area: it.cells }, true)),
  GetDirectDependents: (it, _args, session) => linked(dependents(session.workbook, { sheet: it.sheet, area: it.cells }, false)),
  GetDependents: (it, _args, session) => linked(dependents(session.workbook, { sheet: it.sheet, area: it.cells }, true)),
};

function linked(cells: readonly LinkedCells[]): HostObject {
  if (cells.length === 0) throw new HostError('ItemNotFound');
  return workbookRangeAreasType.object({ places: cells.map(({ sheet, area }) => new RangePlace(sheet, area)) });
}

function bySheet(it: PlaceList): PlaceList[] {
  const sheets = new Map<Sheet, RangePlace[]>();
  for (const place of it.places) sheets.set(place.sheet, [...(sheets.get(place.sheet) ?? []), place]);
  return [...sheets.values()].map((places) => ({ places }));
}

function onSheet(it: PlaceList, args: Arguments, session: Session): HostObject | undefined {
  const key = args.text(0);
  const sheet = session.workbook.sheet(key) ?? session.workbook.sheetNamed(key);
  const places = it.places.filter((place) => place.sheet === sheet);
  return places.length > 0 ? rangeAreasType.object({ places }) : undefined;
}

import { lastColumn, lastRow } from '../../model/area';
import type { Area } from '../../model/area';
import { findCells, replaceText } from '../../model/find-text';
import type { FindOptions } from '../../model/find-text';
import { specialCells } from '../../model/regions';
import type { SpecialCells } from '../../model/regions';
import type { Sheet } from '../../model/sheet';
import { guardContents } from '../../strictness/guard-cells';
import { asRecord } from '../arguments';
import type { Arguments } from '../arguments';
import { HostError } from '../host-error';
import { NULL_OBJECT } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';

const KINDS: readonly SpecialCells[] = ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations', 'SameConditionalFormat', 'SameDataValidation'];
const VALUE_TYPES = ['All', 'Errors', 'ErrorsLogical', 'ErrorsNumbers', 'ErrorsText', 'ErrorsLogicalNumber', 'ErrorsLogicalText', 'ErrorsNumberText', 'Logical', 'LogicalNumbers', 'LogicalText', 'LogicalNumbersText', 'Numbers', 'NumbersText', 'Text'] as const;

/** Finding, replacing and choosing cells by kind. */
export const rangeSearchMethods: Record<string, (it: RangePlace, args: Arguments, session: Session) => unknown> = {
  Find: (it, args) => {
    const place = findOne(it, args);
    if (!place) throw new HostError('ItemNotFound');
    return rangeType.object(place);
  },
  FindOrNullObject: (it, args) => {
    const place = findOne(it, args);
    return place ? rangeType.object(place) : NULL_OBJECT;
  },
  ReplaceAll: (it, args, session) => {
    guardContents(session, it.sheet, it.sheet.usedArea(true, it.cells) ?? it.cells);
    return replaceText(it.sheet, it.cells, args.text(0), args.optionalText(1) ?? '', findOptions(args.raw(2)));
  },
  GetSpecialCells: (it, args) => {
    const places = special([it], args);
    if (places.length === 0) throw new HostError('ItemNotFound');
    return rangeAreasType.object({ places });
  },
  GetSpecialCellsOrNullObject: (it, args) => {
    const places = special([it], args);
    return places.length === 0 ? NULL_OBJECT : rangeAreasType.object({ places });
  },
  GetMergedAreasOrNullObject: (it) => {
    const places = it.sheet.parts.merges.filter((merge) => overlaps(merge, it.cells)).map((merge) => new RangePlace(it.sheet, merge));
    return places.length === 0 ? NULL_OBJECT : rangeAreasType.object({ places });
  },
  GetMergedAreas: (it) => rangeAreasType.object({ places: it.sheet.parts.merges.filter((merge) => overlaps(merge, it.cells)).map((merge) => new RangePlace(it.sheet, merge)) }),
};

/** The cells of a kind within several ranges. */
export function special(places: readonly RangePlace[], args: Arguments): RangePlace[] {
  const kind = args.word(0, KINDS);
  const types = args.word(1, VALUE_TYPES, 'All').toLowerCase();
  const accepts = (type: 'Numbers' | 'Text' | 'Logical' | 'Errors'): boolean => types === 'all' || types.includes(type.toLowerCase().slice(0, -1)) || (type === 'Text' && types.includes('text'));
  return places.flatMap((place) => specialCells(place.sheet, place.cells, kind, accepts).map((area) => new RangePlace(place.sheet, area)));
}

/** All cells of a sheet that hold a text. */
export function findAll(sheet: Sheet, within: Area, args: Arguments): RangePlace[] {
  return findCells(sheet, within, args.text(0), findOptions(args.raw(1))).map((area) => new RangePlace(sheet, area));
}

export function findOptions(value: unknown): FindOptions {
  const given = value === undefined ? {} : asRecord(value);
  return { completeMatch: given.completeMatch === true, matchCase: given.matchCase === true };
}

function findOne(it: RangePlace, args: Arguments): RangePlace | undefined {
  const given = args.raw(1) === undefined ? {} : asRecord(args.raw(1));
  const backwards = typeof given.searchDirection === 'string' && /^back/i.test(given.searchDirection);
  const found = findCells(it.sheet, it.cells, args.text(0), findOptions(args.raw(1)));
  const area = backwards ? found.at(-1) : found[0];
  return area && new RangePlace(it.sheet, area);
}

function overlaps(a: Area, b: Area): boolean {
  return a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);
}

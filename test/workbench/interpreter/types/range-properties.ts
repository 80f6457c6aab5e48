import { cellArea } from '../../model/area';
import type { Area } from '../../model/area';
import { asRecord } from '../arguments';
import type { Arguments } from '../arguments';
import { invalidArgument } from '../host-error';
import type { HostObject } from '../host-object';
import { placeAddress, RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeType } from './range';

/** getCellProperties and its kin: many formats read or written in one call. */
export const rangePropertyMethods: Record<string, (it: RangePlace, args: Arguments, session: Session) => unknown> = {
  GetCellProperties: (it, args, session) => eachCell(it, (place) => readProperties(place, args.record(0), session)),
  GetRowProperties: (it, args, session) => eachLine(it, 'rows', (place) => readProperties(place, args.record(0), session)),
  GetColumnProperties: (it, args, session) => eachLine(it, 'columns', (place) => readProperties(place, args.record(0), session)),
  SetCellProperties: (it, args, session) => {
    const lines = args.list(0);
    const single = lines.length === 1 && Array.isArray(lines[0]) && lines[0].length === 1;
    eachCell(it, (place, i, j) => {
      const line = lines[single ? 0 : i];
      const wanted = Array.isArray(line) ? (line as unknown[])[single ? 0 : j] : undefined;
      if (wanted === undefined) throw invalidArgument();
      writeProperties(rangeType.object(place), asRecord(wanted), session);
    });
    return undefined;
  },
  SetRowProperties: (it, args, session) => {
    setLines(it, 'rows', args.list(0), session);
    return undefined;
  },
  SetColumnProperties: (it, args, session) => {
    setLines(it, 'columns', args.list(0), session);
    return undefined;
  },
};

function setLines(it: RangePlace, axis: 'rows' | 'columns', list: readonly unknown[], session: Session): void {
  eachLine(it, axis, (place, i) => {
    writeProperties(rangeType.object(place), asRecord(list.length === 1 ? list[0] : list[i]), session);
  });
}

function eachCell<R>({ sheet, cells }: RangePlace, visit: (place: RangePlace, i: number, j: number) => R): R[][] {
  return Array.from({ length: cells.rows }, (_, i) => Array.from({ length: cells.columns }, (_line, j) => visit(new RangePlace(sheet, cellArea(cells.row + i, cells.column + j)), i, j)));
}

function eachLine<R>({ sheet, cells }: RangePlace, axis: 'rows' | 'columns', visit: (place: RangePlace, i: number) => R): R[] {
  const line = (i: number): Area => (axis === 'rows' ? { ...cells, row: cells.row + i, rows: 1 } : { ...cells, column: cells.column + i, columns: 1 });
  return Array.from({ length: axis === 'rows' ? cells.rows : cells.columns }, (_, i) => visit(new RangePlace(sheet, line(i)), i));
}

/** Reads what a record of `true`s asks for, through the tables of the range and its parts. */
function readProperties(place: RangePlace, wanted: Readonly<Record<string, unknown>>, session: Session): Record<string, unknown> {
  const object = rangeType.object(place);
  const answer: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === true) answer[name] = name === 'address' ? placeAddress(place) : object.get(upper(name), session);
    else if (typeof want === 'object' && want !== null) answer[name] = readPart(object, name, want as Record<string, unknown>, session);
  }
  return answer;
}

function readPart(object: HostObject, name: string, wanted: Readonly<Record<string, unknown>>, session: Session): unknown {
  const part = object.object(upper(name), session);
  if (!part) throw invalidArgument();
  if (name === 'borders') return Object.fromEntries(part.items(session).map((border) => [sideName(border, session), readScalars(border, wanted, session)]));
  return Object.fromEntries(Object.entries(wanted).flatMap(([key, want]): [string, unknown][] => {
    if (want === true) return [[key, part.get(upper(key), session)]];
    return typeof want === 'object' && want !== null ? [[key, readPart(part, key, want as Record<string, unknown>, session)]] : [];
  }));
}

function readScalars(object: HostObject, wanted: Readonly<Record<string, unknown>>, session: Session): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wanted).filter(([, want]) => want === true).map(([name]) => [name, object.get(upper(name), session)]));
}

/** Sets scalars and, within them, the parts of a range: `{format: {font: {bold: true}}}`. */
function writeProperties(object: HostObject, properties: Readonly<Record<string, unknown>>, session: Session): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (typeof value === 'object' && object.answers.has('object', upper(name))) {
      const part = object.object(upper(name), session);
      if (!part) throw invalidArgument();
      if (name === 'borders') writeBorders(part, asRecord(value), session);
      else writeProperties(part, asRecord(value), session);
    } else if (object.answers.has('set', upper(name))) object.set(upper(name), value, session);
    else throw invalidArgument(name);
  }
}

function writeBorders(borders: HostObject, properties: Readonly<Record<string, unknown>>, session: Session): void {
  for (const [side, value] of Object.entries(properties)) {
    const key = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight', horizontal: 'InsideHorizontal', vertical: 'InsideVertical' }[side] ?? upper(side);
    const border = borders.item(key, session);
    if (border && value !== null && value !== undefined) writeProperties(border, asRecord(value), session);
  }
}

function sideName(border: HostObject, session: Session): string {
  const side = String(border.id(session));
  return { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', InsideHorizontal: 'horizontal', InsideVertical: 'vertical' }[side] ?? side.charAt(0).toLowerCase() + side.slice(1);
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

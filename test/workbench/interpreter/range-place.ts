import { fullAddress, parseAddress } from '../model/address';
import { isOnSheet, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { HostError, invalidArgument } from './host-error';
import type { MovablePlace } from './references';
import type { Session } from './session';

/** The cells a Range stands for. They move with insertions and deletions while a reference is kept. */
export class RangePlace implements MovablePlace {
  readonly sheet: Sheet;
  area: Area | undefined;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.area = area;
  }

  get sheetId(): string {
    return this.sheet.id;
  }

  /** The cells; throws when they or their sheet have been deleted. */
  get cells(): Area {
    if (!this.area) throw new HostError('InvalidReference');
    return this.area;
  }
}

/** The place of an area, refused when it reaches beyond the sheet. */
export function placeOn(sheet: Sheet, area: Area): RangePlace {
  if (!isOnSheet(area)) throw invalidArgument();
  return new RangePlace(sheet, area);
}

export function checkPlace(place: RangePlace, session: Session): void {
  if (!session.workbook.sheet(place.sheet.id)) throw new HostError('ItemNotFound');
  if (!place.area) throw new HostError('InvalidReference');
}

export function placeAddress(place: RangePlace): string {
  const { cells } = place;
  const isAll = cells.rows === MAX_ROWS && cells.columns === MAX_COLUMNS;
  return fullAddress(place.sheet.name, isAll ? WHOLE_SHEET : cells);
}

/** The cells an address or a defined name means, as seen from a sheet; undefined when the text is neither. */
export function placeOfText(session: Session, sheet: Sheet, text: string): RangePlace | undefined {
  const address = parseAddress(text);
  if (address) {
    const target = address.sheet === undefined ? sheet : session.workbook.sheetNamed(address.sheet);
    return target && placeOn(target, address.area);
  }
  const key = text.toLowerCase();
  const name = sheet.parts.names.find((one) => one.name.toLowerCase() === key) ?? session.workbook.parts.names.find((one) => one.name.toLowerCase() === key);
  if (name) return placeOfFormula(session, name.formula);
  const table = session.workbook.table(text);
  return table && placeOn(table.sheet, table.table.area);
}

/** The cells a formula such as `=Sheet1!$A$1:$B$2` means; undefined when it is anything else. */
export function placeOfFormula(session: Session, formula: string): RangePlace | undefined {
  const address = parseAddress(formula.replace(/^=/, ''));
  if (address?.sheet === undefined) return undefined;
  const sheet = session.workbook.sheetNamed(address.sheet);
  return sheet && placeOn(sheet, address.area);
}

/** An absolute reference to a place: `=Sheet1!$A$1:$B$2`. */
export function absoluteFormula(place: RangePlace): string {
  const address = placeAddress(place);
  const bang = address.lastIndexOf('!');
  return `=${address.slice(0, bang + 1)}${address.slice(bang + 1).replace(/([A-Z]+)|(\d+)/g, '$$$&')}`;
}

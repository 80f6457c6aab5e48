import { cellArea } from '../../model/area';
import { insertSheet } from '../../model/insert-sheet';
import { Workbook } from '../../model/workbook';
import { guardStructure } from '../../strictness/guard-cells';
import { readXlsx } from '../../xlsx/read-xlsx';
import { oneOf } from '../arguments';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, isHostObject, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import { applicationType, runtimeType } from './application';
import { bindingCollectionType } from './binding';
import { chartType } from './chart';
import { customXmlPartCollectionType } from './custom-xml';
import { documentPropertiesType } from './document-properties';
import { namedItemCollectionType } from './named-item';
import { workbookProtectionType } from './protection';
import { rangeAreasType } from './range-areas';
import { rangeType } from './range';
import { settingCollectionType } from './setting';
import { styleCollectionType, tableStyleCollectionType } from './style';
import { tableCollectionType } from './table-collection';
import { worksheetCollectionType } from './worksheet-collection';
import { worksheetType } from './worksheet';

function eventPlace(args: Arguments, session: Session): HostObject | undefined {
  const place = session.events.placeOf(args.text(0));
  const sheet = place && session.workbook.sheet(place.sheet);
  return sheet && rangeType.object(new RangePlace(sheet, place.area));
}

function activeChart(session: Session): HostObject | null {
  const chart = session.workbook.activeChart;
  return chart ? chartType.object(chart) : NULL_OBJECT;
}

function found(object: HostObject | null | undefined): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

/** Inserts the sheets of an .xlsx; gives their ids. */
function insertFromFile(session: Session, args: Arguments): string[] {
  const { workbook } = session;
  const from = new Workbook();
  try {
    readXlsx(from, Uint8Array.from(atob(args.text(0)), (character) => character.charCodeAt(0)));
  } catch {
    throw invalidArgument();
  }
  const options = args.raw(1) === undefined ? {} : args.record(1);
  const wanted = Array.isArray(options.sheetNamesToInsert) && options.sheetNamesToInsert.length > 0 ? (options.sheetNamesToInsert as readonly unknown[]) : undefined;
  const where = oneOf(options.positionType ?? 'End', ['None', 'Before', 'After', 'Beginning', 'End'] as const);
  const relative = isHostObject(options.relativeTo) ? worksheetType.targetOf(options.relativeTo) : workbook.sheets.find((sheet) => sheet.id === options.relativeTo || sheet.name === options.relativeTo);
  const at = where === 'Beginning' ? 0 : relative && where !== 'End' ? workbook.sheets.indexOf(relative) + (where === 'Before' ? 0 : 1) : workbook.sheets.length;
  return from.sheets.filter((sheet) => wanted?.includes(sheet.name) ?? true).map((sheet, i) => insertSheet(workbook, from, sheet, at + i).id);
}

/** The workbook: where every path begins. */
export const workbookType: ApiType<null> = new ApiType<null>('Workbook', {
  scalars: {
    Name: { get: (_it, session) => session.workbook.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: (_it, session) => session.workbook.isDirty, set: (_it, value, session) => { session.workbook.isDirty = value === true; } },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
    ChartDataPointTrack: { get: () => true, set: () => undefined },
    UsePrecisionAsDisplayed: { get: () => false, set: () => undefined },
  },
  objects: {
    Application: () => applicationType.object(null),
    Bindings: () => bindingCollectionType.object(null),
    CustomXmlParts: () => customXmlPartCollectionType.object(null),
    Names: () => namedItemCollectionType.object({ sheet: undefined }),
    Properties: () => documentPropertiesType.object(null),
    Protection: () => workbookProtectionType.object(null),
    Settings: () => settingCollectionType.object(null),
    Styles: () => styleCollectionType.object(null),
    TableStyles: () => tableStyleCollectionType.object(null),
    Tables: () => tableCollectionType.object({ sheet: undefined, id: 'Workbook' }),
    Worksheets: () => worksheetCollectionType.object(null),
    _Runtime: () => runtimeType.object(null),
  },
  methods: {
    GetSelectedRange: (_it, _args, session) => {
      const sheet = session.workbook.activeSheet;
      if (sheet.selection.length > 1) throw new HostError('InvalidSelection');
      return rangeType.object(new RangePlace(sheet, sheet.selection[0] ?? cellArea(0, 0)));
    },
    GetSelectedRanges: (_it, _args, session) => {
      const sheet = session.workbook.activeSheet;
      return rangeAreasType.object({ places: sheet.selection.map((area) => new RangePlace(sheet, area)) });
    },
    GetActiveCell: (_it, _args, session) => {
      const sheet = session.workbook.activeSheet;
      const area = sheet.selection[0] ?? cellArea(0, 0);
      return rangeType.object(new RangePlace(sheet, { ...area, rows: 1, columns: 1 }));
    },
    GetActiveChart: (_it, _args, session) => found(activeChart(session)),
    GetActiveChartOrNullObject: (_it, _args, session) => activeChart(session),
    GetIsActiveCollabSession: () => false,
    InsertWorksheetsFromBase64: (_it, args, session) => {
      guardStructure(session);
      return insertFromFile(session, args);
    },
    Save: (_it, _args, session) => {
      session.workbook.isDirty = false;
      return undefined;
    },
    Close: () => undefined,
    _GetObjectByReferenceId: (_it, args, session) => found(session.references.get(args.text(0))),
    _GetObjectTypeNameByReferenceId: (_it, args, session) => session.references.get(args.text(0))?.typeName ?? '',
    _GetReferenceCount: (_it, _args, session) => session.references.count,
    _RemoveReference: (_it, args, session) => {
      session.references.remove(args.text(0));
      return undefined;
    },
    _RemoveAllReferences: (_it, _args, session) => {
      session.references.clear();
      return undefined;
    },
    _GetRangeForEventByReferenceId: (_it, args, session) => found(eventPlace(args, session)),
    _GetRangeOrNullObjectForEventByReferenceId: (_it, args, session) => eventPlace(args, session) ?? NULL_OBJECT,
  },
});

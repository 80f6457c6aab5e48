import { cellArea, WHOLE_SHEET } from '../../model/area';
import type { Area } from '../../model/area';
import { replaceText } from '../../model/find-text';
import type { Sheet } from '../../model/sheet';
import { copySheet, isSheetName, removeSheet, renameSheet, setVisibility } from '../../model/sheet-edit';
import { guardContents, guardStructure } from '../../strictness/guard-cells';
import { asFlag, asNumber, asText, oneOf } from '../arguments';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject, TypeTable } from '../host-object';
import { placeOfText, placeOn } from '../range-place';
import type { Session } from '../session';
import { asColour } from './colour';
import { autoFilterType } from './auto-filter';
import { chartCollectionType } from './chart-collection';
import { customPropertyListType } from './custom-properties';
import { freezePanesType } from './freeze-panes';
import { namedItemCollectionType } from './named-item';
import { pageBreakCollectionType, pageLayoutType } from './page-layout';
import { worksheetProtectionType } from './protection';
import { rangeType } from './range';
import { findAll, findOptions } from './range-search';
import { rangeAreasType } from './range-areas';
import { tableCollectionType } from './table-collection';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

const onSheet = (sheet: Sheet, area: Area): HostObject => rangeType.object(placeOn(sheet, area));

const scalars: NonNullable<TypeTable<Sheet>['scalars']> = {
  Name: {
    get: (it) => it.name,
    set: (it, value, session) => {
      guardStructure(session);
      const name = asText(value);
      if (!isSheetName(name)) throw invalidArgument();
      const taken = session.workbook.sheetNamed(name);
      if (taken && taken !== it) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
      renameSheet(session.workbook, it, name);
    },
  },
  Position: {
    get: (it, session) => session.workbook.sheets.indexOf(it),
    set: (it, value, session) => {
      guardStructure(session);
      const position = asNumber(value);
      if (!Number.isInteger(position) || position < 0 || position >= session.workbook.sheets.length) throw invalidArgument();
      session.workbook.moveSheet(it, position);
    },
  },
  Visibility: {
    get: (it) => it.parts.visibility,
    set: (it, value, session) => {
      guardStructure(session);
      const visibility = oneOf(value, VISIBILITIES);
      const othersVisible = session.workbook.sheets.some((one) => one !== it && one.parts.visibility === 'Visible');
      if (visibility !== 'Visible' && !othersVisible) throw new HostError('InvalidOperation');
      setVisibility(session.workbook, it, visibility);
    },
  },
  TabColor: { get: (it) => it.parts.tabColor, set: (it, value) => { it.update({ tabColor: value === '' ? '' : asColour(value) }, { kind: 'view', sheet: it.id }); } },
  StandardWidth: { get: (it) => it.parts.standardWidth, set: (it, value) => { it.update({ standardWidth: asNumber(value) }, { kind: 'sizes', sheet: it.id, axis: 'columns', first: 0, count: 16384 }); } },
  StandardHeight: { get: (it) => it.parts.standardHeight },
  ShowGridlines: { get: (it) => it.parts.showGridlines, set: (it, value) => { it.update({ showGridlines: asFlag(value) }, { kind: 'view', sheet: it.id }); } },
  ShowHeadings: { get: (it) => it.parts.showHeadings, set: (it, value) => { it.update({ showHeadings: asFlag(value) }, { kind: 'view', sheet: it.id }); } },
  Gridlines: { set: (it, value) => { it.update({ showGridlines: asFlag(value) }, { kind: 'view', sheet: it.id }); } },
  Headings: { set: (it, value) => { it.update({ showHeadings: asFlag(value) }, { kind: 'view', sheet: it.id }); } },
  EnableCalculation: { get: (it) => it.parts.enableCalculation, set: (it, value) => { it.update({ enableCalculation: asFlag(value) }); } },
  TabId: { get: (it) => Number.parseInt(it.id.slice(10, 14), 16) },
};

/** A sheet. */
export const worksheetType: ApiType<Sheet> = new ApiType<Sheet>('Worksheet', {
  id: (it) => it.id,
  check: (it, session) => { if (session.workbook.sheet(it.id) !== it) throw new HostError('ItemNotFound'); },
  scalars,
  objects: {
    Tables: (it) => tableCollectionType.object({ sheet: it, id: it.id }),
    Charts: (it) => chartCollectionType.object(it),
    Names: (it) => namedItemCollectionType.object({ sheet: it }),
    Protection: (it) => worksheetProtectionType.object(it),
    FreezePanes: (it) => freezePanesType.object(it),
    PageLayout: (it) => pageLayoutType.object(it),
    HorizontalPageBreaks: (it) => pageBreakCollectionType.object({ sheet: it, axis: 'rowBreaks' }),
    VerticalPageBreaks: (it) => pageBreakCollectionType.object({ sheet: it, axis: 'columnBreaks' }),
    AutoFilter: (it) => autoFilterType.object({ sheet: it }),
    CustomProperties: (it) => customPropertyListType.object(it),
  },
  methods: {
    Activate: (it, _args, session) => {
      if (session.faults.inactiveWorkbook) throw new HostError('InactiveWorkbook');
      if (it.parts.visibility !== 'Visible') throw new HostError('InvalidOperation');
      session.workbook.activateSheet(it);
      return undefined;
    },
    Calculate: (_it, _args, session) => {
      session.workbook.invalidate();
      return undefined;
    },
    Copy: (it, args, session) => {
      guardStructure(session);
      return worksheetType.object(copySheet(session.workbook, it, copyPosition(it, args, session)));
    },
    Delete: (it, _args, session) => {
      guardStructure(session);
      const othersVisible = session.workbook.sheets.some((one) => one !== it && one.parts.visibility === 'Visible');
      if (!othersVisible || it.parts.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
      removeSheet(session.workbook, it);
      return undefined;
    },
    GetRange: (it, args, session) => {
      const text = args.optionalText(0);
      const place = text === undefined || text === '' ? placeOn(it, WHOLE_SHEET) : placeOfText(session, it, text);
      if (place?.sheet !== it) throw invalidArgument();
      return rangeType.object(place);
    },
    GetRanges: (it, args, session) => {
      const text = args.optionalText(0);
      const places = text === undefined ? [placeOn(it, WHOLE_SHEET)] : text.split(',').map((one) => placeOfText(session, it, one.trim()));
      if (!places.every((place) => place?.sheet === it)) throw invalidArgument();
      return rangeAreasType.object({ places: places.flatMap((place) => place ?? []) });
    },
    GetCell: (it, args) => onSheet(it, cellArea(args.whole(0), args.whole(1))),
    GetRangeByIndexes: (it, args) => onSheet(it, { row: args.whole(0), column: args.whole(1), rows: args.whole(2), columns: args.whole(3) }),
    GetUsedRange: (it, args) => onSheet(it, it.usedArea(args.flag(0)) ?? cellArea(0, 0)),
    GetUsedRangeOrNullObject: (it, args) => {
      const area = it.usedArea(args.flag(0));
      return area ? onSheet(it, area) : NULL_OBJECT;
    },
    GetNext: (it, args, session) => found(neighbour(it, 1, args, session)),
    GetNextOrNullObject: (it, args, session) => neighbour(it, 1, args, session) ?? NULL_OBJECT,
    GetPrevious: (it, args, session) => found(neighbour(it, -1, args, session)),
    GetPreviousOrNullObject: (it, args, session) => neighbour(it, -1, args, session) ?? NULL_OBJECT,
    FindAll: (it, args) => {
      const places = findAll(it, WHOLE_SHEET, args);
      if (places.length === 0) throw new HostError('ItemNotFound');
      return rangeAreasType.object({ places });
    },
    FindAllOrNullObject: (it, args) => {
      const places = findAll(it, WHOLE_SHEET, args);
      return places.length === 0 ? NULL_OBJECT : rangeAreasType.object({ places });
    },
    ReplaceAll: (it, args, session) => {
      const used = it.usedArea(true);
      if (!used) return 0;
      guardContents(session, it, used);
      return replaceText(it, used, args.text(0), args.optionalText(1) ?? '', findOptions(args.raw(2)));
    },
    ShowOutlineLevels: () => undefined,
    _GetAnotherWorksheetById: (_it, args, session) => byId(args, session),
    _GetSheetById: (_it, args, session) => byId(args, session),
  },
});

function byId(args: Arguments, session: Session): HostObject {
  const sheet = session.workbook.sheet(args.text(0));
  return found(sheet && worksheetType.object(sheet));
}

function found(object: HostObject | undefined): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

function neighbour(it: Sheet, step: 1 | -1, args: Arguments, session: Session): HostObject | undefined {
  const visibleOnly = args.flag(0);
  const { sheets } = session.workbook;
  for (let at = sheets.indexOf(it) + step; at >= 0 && at < sheets.length; at += step) {
    const sheet = sheets[at];
    if (sheet && (!visibleOnly || sheet.parts.visibility === 'Visible')) return worksheetType.object(sheet);
  }
  return undefined;
}

function copyPosition(it: Sheet, args: Arguments, session: Session): number {
  const { sheets } = session.workbook;
  const where = args.word(0, ['None', 'Before', 'After', 'Beginning', 'End'] as const, 'None');
  if (where === 'Beginning') return 0;
  if (where === 'End') return sheets.length;
  if (where === 'None') return sheets.indexOf(it) + 1;
  const relative = sheets.indexOf(args.target(1, worksheetType));
  return where === 'Before' ? relative : relative + 1;
}

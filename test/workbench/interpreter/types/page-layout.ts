import type { PageLayout } from '../../model/features';
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import type { Area } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import { asFlag, asNumber, asRecord, asText, oneOf } from '../arguments';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject, ScalarAnswer } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import { bagTable } from './bag';
import type { Bag } from './bag';
import { rangeArgument } from './range-navigation';
import { rangeAreasType } from './range-areas';
import { rangeType } from './range';

function change(sheet: Sheet, patch: Partial<PageLayout>): void {
  sheet.update({ page: { ...sheet.parts.page, ...patch } }, { kind: 'page', sheet: sheet.id });
}

function scalar<K extends keyof PageLayout>(key: K, read: (value: unknown) => PageLayout[K]): ScalarAnswer<Sheet> {
  return { get: (it) => it.parts.page[key], set: (it, value) => { change(it, { [key]: read(value) }); } };
}

function margin(key: keyof PageLayout['margins']): ScalarAnswer<Sheet> {
  return { get: (it) => it.parts.page.margins[key], set: (it, value) => { change(it, { margins: { ...it.parts.page.margins, [key]: positive(value) } }); } };
}

function positive(value: unknown): number {
  const number = asNumber(value);
  if (number < 0) throw invalidArgument();
  return number;
}

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** How a sheet is printed. */
export const pageLayoutType: ApiType<Sheet> = new ApiType<Sheet>('PageLayout', {
  scalars: {
    Orientation: scalar('orientation', (value) => oneOf(value, ['Portrait', 'Landscape'] as const)),
    PaperSize: scalar('paperSize', asText),
    Zoom: scalar('zoom', readZoom),
    BlackAndWhite: scalar('blackAndWhite', asFlag),
    DraftMode: scalar('draftMode', asFlag),
    CenterHorizontally: scalar('centerHorizontally', asFlag),
    CenterVertically: scalar('centerVertically', asFlag),
    PrintGridlines: scalar('printGridlines', asFlag),
    PrintHeadings: scalar('printHeadings', asFlag),
    PrintComments: scalar('printComments', (value) => oneOf(value, ['NoComments', 'EndSheet', 'InPlace'])),
    PrintErrors: scalar('printErrors', (value) => oneOf(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'])),
    PrintOrder: scalar('printOrder', (value) => oneOf(value, ['DownThenOver', 'OverThenDown'])),
    FirstPageNumber: scalar('firstPageNumber', (value) => (value === '' ? '' : asNumber(value))),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  objects: { HeadersFooters: (it) => headerFooterGroupType.object(headerBag(it)) },
  methods: {
    SetPrintArea: (it, args, session) => {
      const areas = rangeAreasType.targetOf(args.object(0))?.places ?? [rangeArgument(args, 0, new RangePlace(it, { row: 0, column: 0, rows: 1, columns: 1 }), session)];
      if (areas.some((place) => place.sheet !== it)) throw invalidArgument();
      change(it, { printArea: areas.map((place) => place.cells) });
    },
    SetPrintMargins: (it, args) => {
      const unit = POINTS[args.word(0, ['Points', 'Inches', 'Centimeters'] as const)];
      const given = args.record(1);
      const margins = { ...it.parts.page.margins };
      for (const key of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) if (given[key] !== undefined && given[key] !== null) margins[key] = positive(given[key]) * unit;
      change(it, { margins });
    },
    SetPrintTitleRows: (it, args, session) => { change(it, { titleRows: titles(it, args, session, 'rows') }); },
    SetPrintTitleColumns: (it, args, session) => { change(it, { titleColumns: titles(it, args, session, 'columns') }); },
    GetPrintArea: (it) => found(printArea(it)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (it) => found(on(it, it.parts.page.titleRows)),
    GetPrintTitleRowsOrNullObject: (it) => on(it, it.parts.page.titleRows),
    GetPrintTitleColumns: (it) => found(on(it, it.parts.page.titleColumns)),
    GetPrintTitleColumnsOrNullObject: (it) => on(it, it.parts.page.titleColumns),
  },
});

function readZoom(value: unknown): PageLayout['zoom'] {
  const given = asRecord(value);
  const number = (name: string, low: number, high: number): number | undefined => {
    if (given[name] === undefined || given[name] === null) return undefined;
    const one = asNumber(given[name]);
    if (one < low || one > high) throw invalidArgument();
    return one;
  };
  const scale = number('scale', 10, 400);
  const horizontalFitToPages = number('horizontalFitToPages', 0, 32767);
  const verticalFitToPages = number('verticalFitToPages', 0, 32767);
  if (scale !== undefined && (horizontalFitToPages !== undefined || verticalFitToPages !== undefined)) throw invalidArgument();
  return { ...(scale !== undefined && { scale }), ...(horizontalFitToPages !== undefined && { horizontalFitToPages }), ...(verticalFitToPages !== undefined && { verticalFitToPages }) };
}

function titles(it: Sheet, args: Arguments, session: Session, axis: 'rows' | 'columns'): Area {
  const { sheet, cells } = rangeArgument(args, 0, new RangePlace(it, { row: 0, column: 0, rows: 1, columns: 1 }), session);
  if (sheet !== it) throw invalidArgument();
  if (axis === 'rows') return isWholeRows(cells) ? cells : { ...cells, column: 0, columns: MAX_COLUMNS };
  return isWholeColumns(cells) ? cells : { ...cells, row: 0, rows: MAX_ROWS };
}

function on(sheet: Sheet, area: Area | undefined): HostObject | null {
  return area ? rangeType.object(new RangePlace(sheet, area)) : NULL_OBJECT;
}

function printArea(sheet: Sheet): HostObject | null {
  const { printArea: areas } = sheet.parts.page;
  return areas.length > 0 ? rangeAreasType.object({ places: areas.map((area) => new RangePlace(sheet, area)) }) : NULL_OBJECT;
}

function found(object: HostObject | null): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

function headerBag(sheet: Sheet): Bag {
  return {
    path: '',
    read: (path) => sheet.parts.page.headersFooters[path],
    write: (path, value) => { change(sheet, { headersFooters: { ...sheet.parts.page.headersFooters, [path]: value } }); },
  };
}

const headerFooterType = new ApiType<Bag>('HeaderFooter', bagTable({ scalars: { LeftHeader: '', CenterHeader: '', RightHeader: '', LeftFooter: '', CenterFooter: '', RightFooter: '' } }));

const headerFooterGroupType = new ApiType<Bag>('HeaderFooterGroup', bagTable({
  scalars: { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
  objects: { DefaultForAllPages: () => headerFooterType, EvenPages: () => headerFooterType, FirstPage: () => headerFooterType, OddPages: () => headerFooterType },
}));

interface BreakList {
  readonly sheet: Sheet;
  readonly axis: 'rowBreaks' | 'columnBreaks';
}

const pageBreakType: ApiType<BreakList & { readonly at: number }> = new ApiType<BreakList & { readonly at: number }>('PageBreak', {
  id: (it) => String(it.at),
  scalars: { RowIndex: { get: (it) => (it.axis === 'rowBreaks' ? it.at : 0) }, ColumnIndex: { get: (it) => (it.axis === 'columnBreaks' ? it.at : 0) } },
  methods: {
    Delete: (it) => { change(it.sheet, { [it.axis]: it.sheet.parts.page[it.axis].filter((one) => one !== it.at) }); },
    GetCellAfterBreak: (it) => rangeType.object(new RangePlace(it.sheet, { row: it.axis === 'rowBreaks' ? it.at : 0, column: it.axis === 'columnBreaks' ? it.at : 0, rows: 1, columns: 1 })),
  },
});

export const pageBreakCollectionType: ApiType<BreakList> = new ApiType<BreakList>('PageBreakCollection', {
  items: (it) => it.sheet.parts.page[it.axis].map((at) => pageBreakType.object({ ...it, at })),
  item: (it, key) => (it.sheet.parts.page[it.axis].includes(Number(key)) ? pageBreakType.object({ ...it, at: Number(key) }) : undefined),
  methods: {
    Add: (it, args, session) => {
      const { cells } = rangeArgument(args, 0, new RangePlace(it.sheet, { row: 0, column: 0, rows: 1, columns: 1 }), session);
      const at = it.axis === 'rowBreaks' ? cells.row : cells.column;
      change(it.sheet, { [it.axis]: [...new Set([...it.sheet.parts.page[it.axis], at])].sort((a, b) => a - b) });
      return pageBreakType.object({ ...it, at });
    },
    GetCount: (it) => it.sheet.parts.page[it.axis].length,
    RemovePageBreaks: (it) => { change(it.sheet, { [it.axis]: [] }); },
  },
});

export const pageLayoutParts = [headerFooterType, headerFooterGroupType, pageBreakType];

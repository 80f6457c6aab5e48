import { parseArea } from '../model/address';
import type { Area } from '../model/area';
import type { FormatPatch } from '../model/cell-format';
import type { Filter, FilterCriteria, Hyperlink, PageLayout, Table } from '../model/features';
import type { Sheet } from '../model/sheet';
import { applyFilters } from '../model/apply-filter';
import type { Workbook } from '../model/workbook';
import type { PackageReader, Relationship } from './package';
import { readCells } from './read-cells';
import { readCharts } from './read-chart';
import { readConditionals, readValidations } from './read-rules';
import { paperName } from './paper-sizes';
import { readColour } from './read-styles';
import { child, childrenOf, flagOf, numberOf, parseXml } from './xml';
import type { XmlElement } from './xml';

/** Points of one unit of a column's width in files, for the Chinese default font. */
export const POINTS_PER_CHARACTER = 6;

export interface SheetSource {
  readonly file: PackageReader;
  readonly path: string;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly theme: readonly string[];
  readonly strings: readonly string[];
  readonly formatIds: readonly number[];
  readonly differences: readonly FormatPatch[];
}

/** Reads one worksheet with its tables, charts and links. */
export function readSheet(source: SheetSource): void {
  const { file, path, sheet } = source;
  const text = withoutPrefix(file.text(path));
  const start = text.indexOf('<sheetData');
  const end = text.indexOf('</sheetData>');
  const data = start >= 0 && end > start ? text.slice(start, end) : '';
  const root = parseXml(data === '' ? text : text.slice(0, start) + text.slice(end + '</sheetData>'.length));
  readLines(source, data, root);
  const related = file.relationships(path);
  const view = child(root, 'sheetViews', 'sheetView');
  const filter = readFilter(child(root, 'autoFilter'));
  const protection = child(root, 'sheetProtection');
  const tabColor = readColour(child(root, 'sheetPr', 'tabColor'), source.theme);
  sheet.update({
    merges: childrenOf(child(root, 'mergeCells'), 'mergeCell').flatMap((one) => parseArea(one.attributes.ref ?? '') ?? []),
    tables: readTables(source, root, related),
    charts: readCharts(source, related),
    hyperlinks: readLinks(root, related),
    frozen: readFrozen(view),
    showGridlines: flagOf(view, 'showGridLines', true),
    showHeadings: flagOf(view, 'showRowColHeaders', true),
    page: readPage(root, sheet.parts.page),
    validations: readValidations(root, source.workbook),
    conditionals: readConditionals(root, source.workbook, source.differences),
    filter,
    protection: protection && flagOf(protection, 'sheet', false) ? { options: protectionOptions(protection) } : undefined,
    ...(tabColor !== undefined && { tabColor }),
  });
  const selected = childrenOf(view, 'selection').at(-1)?.attributes.sqref?.split(' ').flatMap((one) => parseArea(one) ?? []) ?? [];
  if (selected.length > 0) sheet.selection = selected;
  if (filter || sheet.parts.tables.some((table) => table.criteria.size > 0)) applyFilters(source.workbook, sheet);
}

/** Some writers give every element of the main namespace a prefix. */
function withoutPrefix(text: string): string {
  const prefix = /<(\w+):worksheet\b/.exec(text.slice(0, 2000))?.[1];
  return prefix === undefined ? text : text.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
}

function readLines({ sheet, strings, formatIds }: SheetSource, data: string, root: XmlElement): void {
  const rowHeights = new Map<number, number>();
  const rowFormats = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const spills = new Map<string, Area>();
  readCells(data, strings, {
    cell: (row, column, value, formula, style) => {
      const format = formatIds[style];
      if (value !== null || formula !== undefined || format !== undefined) sheet.putCell(row, column, value, formula, format === 0 ? undefined : format);
    },
    row: (row, attributes) => {
      if (attributes.ht !== undefined && (attributes.customHeight === '1' || Number(attributes.ht) > 0)) rowHeights.set(row, Number(attributes.ht));
      if (attributes.hidden === '1' || attributes.hidden === 'true') hiddenRows.add(row);
      const format = attributes.customFormat === '1' ? formatIds[Number(attributes.s)] : undefined;
      if (format !== undefined && format !== 0) rowFormats.set(row, format);
    },
    array: (row, column, area) => spills.set(`${row},${column}`, area),
  });
  const columnWidths = new Map<number, number>();
  const columnFormats = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const one of childrenOf(child(root, 'cols'), 'col')) {
    const first = (numberOf(one, 'min') ?? 1) - 1;
    const last = (numberOf(one, 'max') ?? 1) - 1;
    const width = numberOf(one, 'width');
    const format = formatIds[numberOf(one, 'style') ?? 0] ?? 0;
    for (let column = first; column <= last; column += 1) {
      if (width !== undefined) columnWidths.set(column, width * POINTS_PER_CHARACTER);
      if (format !== 0) columnFormats.set(column, format);
      if (flagOf(one, 'hidden', false)) hiddenColumns.add(column);
    }
  }
  const standard = child(root, 'sheetFormatPr');
  const standardHeight = numberOf(standard, 'defaultRowHeight');
  const standardWidth = numberOf(standard, 'defaultColWidth');
  sheet.update({
    rowHeights, rowFormats, hiddenRows, spills, columnWidths, columnFormats, hiddenColumns,
    ...(standardHeight !== undefined && { standardHeight }),
    ...(standardWidth !== undefined && { standardWidth: standardWidth * POINTS_PER_CHARACTER }),
  });
}

function readFrozen(view: XmlElement | undefined): { rows: number; columns: number } | undefined {
  const pane = child(view, 'pane');
  if (pane?.attributes.state !== 'frozen' && pane?.attributes.state !== 'frozenSplit') return undefined;
  return { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
}

function readLinks(root: XmlElement, related: readonly Relationship[]): Hyperlink[] {
  return childrenOf(child(root, 'hyperlinks'), 'hyperlink').flatMap((one) => {
    const area = parseArea(one.attributes.ref ?? '');
    if (!area) return [];
    const address = related.find((relation) => relation.id === one.attributes['r:id'])?.target;
    const { location, tooltip, display } = one.attributes;
    return [{ area, ...(address !== undefined && { address }), ...(location !== undefined && { documentReference: location }), ...(tooltip !== undefined && { screenTip: tooltip }), ...(display !== undefined && { textToDisplay: display }) }];
  });
}

function readTables({ file, workbook }: SheetSource, root: XmlElement, related: readonly Relationship[]): Table[] {
  return childrenOf(child(root, 'tableParts'), 'tablePart').flatMap((one) => {
    const path = related.find((relation) => relation.id === one.attributes['r:id'])?.target;
    const table = path === undefined ? undefined : file.optionalXml(path);
    const area = parseArea(table?.attributes.ref ?? '');
    if (!table || !area) return [];
    const style = child(table, 'tableStyleInfo');
    return [{
      id: workbook.newId(),
      name: table.attributes.displayName ?? table.attributes.name ?? '',
      area,
      columns: childrenOf(child(table, 'tableColumns'), 'tableColumn').map((column, i) => ({ id: numberOf(column, 'id') ?? i + 1, name: (column.attributes.name ?? '').replaceAll('_x000a_', '\n') })),
      showHeaders: (numberOf(table, 'headerRowCount') ?? 1) > 0,
      showTotals: (numberOf(table, 'totalsRowCount') ?? 0) > 0,
      showBandedRows: flagOf(style, 'showRowStripes', false),
      showBandedColumns: flagOf(style, 'showColumnStripes', false),
      showFilterButton: child(table, 'autoFilter') !== undefined,
      highlightFirstColumn: flagOf(style, 'showFirstColumn', false),
      highlightLastColumn: flagOf(style, 'showLastColumn', false),
      style: style?.attributes.name ?? '',
      criteria: readFilter(child(table, 'autoFilter'))?.criteria ?? new Map<number, FilterCriteria>(),
      sort: [],
    }];
  });
}

/** A filter with its values and custom conditions. */
function readFilter(element: XmlElement | undefined): Filter | undefined {
  const area = parseArea(element?.attributes.ref ?? '');
  if (!area) return undefined;
  const criteria = new Map<number, FilterCriteria>();
  for (const column of childrenOf(element, 'filterColumn')) {
    const at = numberOf(column, 'colId') ?? 0;
    const values = childrenOf(child(column, 'filters'), 'filter').map((one) => one.attributes.val ?? '');
    if (child(column, 'filters')) criteria.set(at, { filterOn: 'Values', values: flagOf(child(column, 'filters'), 'blank', false) ? [...values, ''] : values });
    const custom = childrenOf(child(column, 'customFilters'), 'customFilter').map((one) => `${OPERATORS[one.attributes.operator ?? 'equal'] ?? '='}${one.attributes.val ?? ''}`);
    if (custom[0] !== undefined) criteria.set(at, { filterOn: 'Custom', criterion1: custom[0], ...(custom[1] !== undefined && { criterion2: custom[1], operator: flagOf(child(column, 'customFilters'), 'and', false) ? 'And' : 'Or' }) });
    const top = child(column, 'top10');
    if (top) criteria.set(at, { filterOn: `${flagOf(top, 'top', true) ? 'Top' : 'Bottom'}${flagOf(top, 'percent', false) ? 'Percent' : 'Items'}`, criterion1: top.attributes.val ?? '10' });
  }
  return { area, criteria };
}

export const OPERATORS: Readonly<Record<string, string>> = { equal: '=', notEqual: '<>', greaterThan: '>', greaterThanOrEqual: '>=', lessThan: '<', lessThanOrEqual: '<=' };

/** In files a set flag forbids; here it allows. */
function protectionOptions(element: XmlElement): Record<string, boolean> {
  const allowed = (name: string, otherwise: boolean): boolean => !flagOf(element, name, otherwise);
  return {
    allowAutoFilter: allowed('autoFilter', true), allowDeleteColumns: allowed('deleteColumns', true), allowDeleteRows: allowed('deleteRows', true), allowEditObjects: allowed('objects', false),
    allowEditScenarios: allowed('scenarios', false), allowFormatCells: allowed('formatCells', true), allowFormatColumns: allowed('formatColumns', true), allowFormatRows: allowed('formatRows', true),
    allowInsertColumns: allowed('insertColumns', true), allowInsertHyperlinks: allowed('insertHyperlinks', true), allowInsertRows: allowed('insertRows', true), allowPivotTables: allowed('pivotTables', true), allowSort: allowed('sort', true),
  };
}

const INCH = 72;

function readPage(root: XmlElement, page: PageLayout): PageLayout {
  const margins = child(root, 'pageMargins');
  const setup = child(root, 'pageSetup');
  const options = child(root, 'printOptions');
  const fits = flagOf(child(root, 'sheetPr', 'pageSetUpPr'), 'fitToPage', false);
  const headers = child(root, 'headerFooter');
  const inch = (name: 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer'): number => (margins?.attributes[name] === undefined ? page.margins[name] : Number(margins.attributes[name]) * INCH);
  const breaks = (name: string): number[] => childrenOf(child(root, name), 'brk').flatMap((one) => numberOf(one, 'id') ?? []);
  return {
    ...page,
    orientation: setup?.attributes.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paperName(numberOf(setup, 'paperSize') ?? 9),
    zoom: fits ? { horizontalFitToPages: numberOf(setup, 'fitToWidth') ?? 1, verticalFitToPages: numberOf(setup, 'fitToHeight') ?? 1 } : { scale: numberOf(setup, 'scale') ?? 100 },
    margins: { left: inch('left'), right: inch('right'), top: inch('top'), bottom: inch('bottom'), header: inch('header'), footer: inch('footer') },
    centerHorizontally: flagOf(options, 'horizontalCentered', false),
    centerVertically: flagOf(options, 'verticalCentered', false),
    printGridlines: flagOf(options, 'gridLines', false),
    printHeadings: flagOf(options, 'headings', false),
    blackAndWhite: flagOf(setup, 'blackAndWhite', false),
    headersFooters: { ...splitHeader(child(headers, 'oddHeader')?.text, 'Header'), ...splitHeader(child(headers, 'oddFooter')?.text, 'Footer') },
    rowBreaks: breaks('rowBreaks'),
    columnBreaks: breaks('colBreaks'),
  };
}

/** `&L…&C…&R…`: the three parts of a header, keyed as the API names them. */
function splitHeader(text: string | undefined, what: 'Header' | 'Footer'): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const match of (text ?? '').matchAll(/&([LCR])([\s\S]*?)(?=&[LCR]|$)/g)) parts[`defaultForAllPages/${{ L: 'left', C: 'center', R: 'right' }[match[1] ?? 'C'] ?? 'center'}${what}`] = match[2] ?? '';
  return parts;
}


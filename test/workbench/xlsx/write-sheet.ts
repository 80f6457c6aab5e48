import { areaName, cellName } from '../model/address';
import type { FilterCriteria, PageLayout, Table } from '../model/features';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { paperNumber } from './paper-sizes';
import { OPERATORS, POINTS_PER_CHARACTER } from './read-sheet';
import { writeSheetData } from './write-cells';
import type { SharedStrings } from './write-cells';
import { writeConditionals, writeValidations } from './write-rules';
import type { StyleWriter } from './write-styles';
import { escapeXml, tag } from './xml';

/** What a worksheet part refers to: relation ids of its links, its drawing and its tables. */
export interface SheetRelations {
  readonly links: readonly (string | undefined)[];
  readonly drawing: string | undefined;
  readonly tables: readonly string[];
  readonly isActive: boolean;
}

/** One worksheet part. The order of its elements is that of the standard. */
export function writeSheet(sheet: Sheet, relations: SheetRelations, strings: SharedStrings, styles: StyleWriter): string {
  const { parts } = sheet;
  const fits = parts.page.zoom.horizontalFitToPages !== undefined || parts.page.zoom.verticalFitToPages !== undefined;
  const used = sheet.usedArea();
  return tag('worksheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }, [
    tag('sheetPr', {}, [parts.tabColor === '' ? '' : tag('tabColor', { rgb: `FF${parts.tabColor.slice(1)}` }), fits ? tag('pageSetUpPr', { fitToPage: 1 }) : '']),
    tag('dimension', { ref: used ? areaName(used) : 'A1' }),
    writeView(sheet, relations.isActive),
    tag('sheetFormatPr', { defaultRowHeight: parts.standardHeight, defaultColWidth: parts.standardWidth / POINTS_PER_CHARACTER, customHeight: 1 }),
    writeColumns(sheet, styles),
    writeSheetData(sheet, strings, styles),
    writeProtection(sheet),
    parts.filter ? writeFilter(parts.filter.area, parts.filter.criteria) : '',
    parts.merges.length > 0 ? tag('mergeCells', { count: parts.merges.length }, parts.merges.map((merge) => tag('mergeCell', { ref: areaName(merge) }))) : '',
    writeConditionals(sheet, styles),
    writeValidations(sheet),
    parts.hyperlinks.length > 0 ? tag('hyperlinks', {}, parts.hyperlinks.map((link, i) => tag('hyperlink', { ref: areaName(link.area), 'r:id': relations.links[i], location: link.documentReference, tooltip: link.screenTip, display: link.textToDisplay }))) : '',
    ...writePage(parts.page),
    relations.drawing === undefined ? '' : tag('drawing', { 'r:id': relations.drawing }),
    relations.tables.length > 0 ? tag('tableParts', { count: relations.tables.length }, relations.tables.map((id) => tag('tablePart', { 'r:id': id }))) : '',
  ]);
}

function writeView({ parts, selection }: Sheet, isActive: boolean): string {
  const { frozen } = parts;
  const first = selection[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const pane = frozen && (frozen.rows > 0 && frozen.columns > 0 ? 'bottomRight' : frozen.rows > 0 ? 'bottomLeft' : 'topRight');
  return tag('sheetViews', {}, tag('sheetView', { showGridLines: parts.showGridlines ? undefined : 0, showRowColHeaders: parts.showHeadings ? undefined : 0, tabSelected: isActive ? 1 : undefined, workbookViewId: 0 }, [
    frozen ? tag('pane', { xSplit: frozen.columns > 0 ? frozen.columns : undefined, ySplit: frozen.rows > 0 ? frozen.rows : undefined, topLeftCell: cellName(frozen.rows, frozen.columns), activePane: pane, state: 'frozen' }) : '',
    tag('selection', { pane, activeCell: cellName(first.row, first.column), sqref: selection.map(areaName).join(' ') }),
  ]));
}

function writeColumns({ parts }: Sheet, styles: StyleWriter): string {
  const columns = [...new Set([...parts.columnWidths.keys(), ...parts.columnFormats.keys(), ...parts.hiddenColumns])].sort((a, b) => a - b);
  if (columns.length === 0) return '';
  return tag('cols', {}, columns.map((column) => {
    const format = parts.columnFormats.get(column);
    const width = (parts.columnWidths.get(column) ?? parts.standardWidth) / POINTS_PER_CHARACTER;
    return tag('col', { min: column + 1, max: column + 1, width, customWidth: 1, style: format === undefined ? undefined : styles.index(format), hidden: parts.hiddenColumns.has(column) ? 1 : undefined });
  }));
}

const PERMISSIONS: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter', allowDeleteColumns: 'deleteColumns', allowDeleteRows: 'deleteRows', allowFormatCells: 'formatCells', allowFormatColumns: 'formatColumns', allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns', allowInsertHyperlinks: 'insertHyperlinks', allowInsertRows: 'insertRows', allowPivotTables: 'pivotTables', allowSort: 'sort',
};

/** A password is not written: only Excel's own hash of it could be checked again. */
function writeProtection({ parts }: Sheet): string {
  if (!parts.protection) return '';
  const { options } = parts.protection;
  const allowed = Object.fromEntries(Object.entries(PERMISSIONS).map(([name, attribute]) => [attribute, options[name] === true ? 0 : undefined]));
  return tag('sheetProtection', { sheet: 1, objects: options.allowEditObjects === true ? undefined : 1, scenarios: options.allowEditScenarios === true ? undefined : 1, ...allowed });
}

/** A filter with its criteria. */
export function writeFilter(area: Area, criteria: ReadonlyMap<number, FilterCriteria>): string {
  return tag('autoFilter', { ref: areaName(area) }, [...criteria].map(([colId, one]) => tag('filterColumn', { colId }, writeCriteria(one))));
}

function writeCriteria(one: FilterCriteria): string {
  const kind = one.filterOn.toLowerCase();
  if (kind === 'values') {
    const values = (one.values ?? []).map((value) => (typeof value === 'string' ? value : value.date));
    return tag('filters', { blank: values.includes('') ? 1 : undefined }, values.filter((value) => value !== '').map((val) => tag('filter', { val })));
  }
  if (kind === 'custom') {
    const conditions = [one.criterion1, one.criterion2].flatMap((text) => (text === undefined ? [] : [/^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(text)]));
    return tag('customFilters', { and: one.operator?.toLowerCase() === 'and' && conditions.length > 1 ? 1 : undefined }, conditions.map((match) => tag('customFilter', { operator: operatorName(match?.[1]), val: match?.[2] ?? '' })));
  }
  if (/^(top|bottom)/.test(kind)) return tag('top10', { top: kind.startsWith('top') ? 1 : 0, percent: kind.endsWith('percent') ? 1 : 0, val: one.criterion1 ?? '10' });
  return '';
}

function operatorName(sign: string | undefined): string | undefined {
  return sign === undefined || sign === '=' ? undefined : Object.entries(OPERATORS).find(([, one]) => one === sign)?.[0];
}

function writePage(page: PageLayout): string[] {
  const inches = Object.fromEntries(Object.entries(page.margins).map(([name, points]) => [name, points / 72]));
  const { left, right, top, bottom, header, footer } = inches;
  const text = (what: 'Header' | 'Footer'): string => (['L', 'C', 'R'] as const).map((sign) => {
    const part = page.headersFooters[`defaultForAllPages/${{ L: 'left', C: 'center', R: 'right' }[sign]}${what}`];
    return typeof part === 'string' && part !== '' ? `&${sign}${part}` : '';
  }).join('');
  const [oddHeader, oddFooter] = [text('Header'), text('Footer')];
  const breaks = (name: string, at: readonly number[], max: number): string => (at.length > 0 ? tag(name, { count: at.length, manualBreakCount: at.length }, at.map((id) => tag('brk', { id, max, man: 1 }))) : '');
  return [
    tag('printOptions', { horizontalCentered: page.centerHorizontally ? 1 : undefined, verticalCentered: page.centerVertically ? 1 : undefined, headings: page.printHeadings ? 1 : undefined, gridLines: page.printGridlines ? 1 : undefined }),
    tag('pageMargins', { left, right, top, bottom, header, footer }),
    tag('pageSetup', { paperSize: paperNumber(page.paperSize), scale: page.zoom.scale, fitToWidth: page.zoom.horizontalFitToPages, fitToHeight: page.zoom.verticalFitToPages ?? (page.zoom.horizontalFitToPages === undefined ? undefined : 0), orientation: page.orientation.toLowerCase(), blackAndWhite: page.blackAndWhite ? 1 : undefined }),
    oddHeader === '' && oddFooter === '' ? '' : tag('headerFooter', {}, [oddHeader === '' ? '' : tag('oddHeader', {}, escapeXml(oddHeader)), oddFooter === '' ? '' : tag('oddFooter', {}, escapeXml(oddFooter))]),
    breaks('rowBreaks', page.rowBreaks, 16_383),
    breaks('colBreaks', page.columnBreaks, 1_048_575),
  ];
}

/** One table part. */
export function writeTable(table: Table, id: number): string {
  const filtered: Area = table.showTotals ? { ...table.area, rows: table.area.rows - 1 } : table.area;
  return tag('table', {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', id, name: table.name, displayName: table.name, ref: areaName(table.area),
    headerRowCount: table.showHeaders ? undefined : 0, totalsRowCount: table.showTotals ? 1 : undefined, totalsRowShown: table.showTotals ? undefined : 0,
  }, [
    table.showHeaders && table.showFilterButton ? writeFilter(filtered, table.criteria) : '',
    tag('tableColumns', { count: table.columns.length }, table.columns.map((column, i) => tag('tableColumn', { id: i + 1, name: column.name.replaceAll('\n', '_x000a_') }))),
    table.style === '' ? '' : tag('tableStyleInfo', { name: table.style, showFirstColumn: table.highlightFirstColumn, showLastColumn: table.highlightLastColumn, showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns }),
  ]);
}

import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { PackageWriter } from './package';
import { printNames } from './print-names';
import { writeChart, writeDrawing } from './write-chart';
import { SharedStrings } from './write-cells';
import { writeSheet, writeTable } from './write-sheet';
import { StyleWriter } from './write-styles';
import { escapeXml, tag } from './xml';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const BOOK = 'xl/workbook.xml';

/** The workbook as the bytes of an .xlsx, with everything the model holds that such a file can hold. */
export function writeXlsx(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const file = new PackageWriter();
  const strings = new SharedStrings();
  const styles = new StyleWriter(workbook.formats);
  file.relate('', 'officeDocument', BOOK);
  const counter = { tables: 0, charts: 0 };
  const ids = workbook.sheets.map((sheet, i) => addSheet(file, workbook, sheet, i, { strings, styles, counter }));
  file.add(BOOK, `${MAIN}sheet.main+xml`, writeBook(workbook, ids));
  file.add('xl/styles.xml', `${MAIN}styles+xml`, styles.xml());
  file.relate(BOOK, 'styles', 'xl/styles.xml');
  file.add('xl/sharedStrings.xml', `${MAIN}sharedStrings+xml`, strings.xml());
  file.relate(BOOK, 'sharedStrings', 'xl/sharedStrings.xml');
  addProperties(file, workbook);
  addCustomXml(file, workbook);
  addSettings(file, workbook);
  return file.zip();
}

interface Shared {
  readonly strings: SharedStrings;
  readonly styles: StyleWriter;
  readonly counter: { tables: number; charts: number };
}

function addSheet(file: PackageWriter, workbook: Workbook, sheet: Sheet, index: number, { strings, styles, counter }: Shared): string {
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const links = sheet.parts.hyperlinks.map((link) => (link.address === undefined ? undefined : file.relate(path, 'hyperlink', link.address, true)));
  const tables = sheet.parts.tables.map((table) => {
    counter.tables += 1;
    const tablePath = `xl/tables/table${counter.tables}.xml`;
    file.add(tablePath, `${MAIN}table+xml`, writeTable(table, counter.tables));
    return file.relate(path, 'table', tablePath);
  });
  let drawing: string | undefined;
  if (sheet.parts.charts.length > 0) {
    const drawingPath = `xl/drawings/drawing${index + 1}.xml`;
    const ids = sheet.parts.charts.map((chart) => {
      counter.charts += 1;
      const chartPath = `xl/charts/chart${counter.charts}.xml`;
      file.add(chartPath, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', writeChart(workbook, chart));
      return file.relate(drawingPath, 'chart', chartPath);
    });
    file.add(drawingPath, 'application/vnd.openxmlformats-officedocument.drawing+xml', writeDrawing(sheet, ids));
    drawing = file.relate(path, 'drawing', drawingPath);
  }
  file.add(path, `${MAIN}worksheet+xml`, writeSheet(sheet, { links, drawing, tables, isActive: sheet === workbook.activeSheet }, strings, styles));
  return file.relate(BOOK, 'worksheet', path);
}

function writeBook(workbook: Workbook, ids: readonly string[]): string {
  const names = [
    ...workbook.parts.names.map((name) => ({ name, sheet: undefined })),
    ...workbook.sheets.flatMap((sheet, index) => [...sheet.parts.names, ...printNames(sheet)].map((name) => ({ name, sheet: index }))),
  ];
  return tag('workbook', { xmlns: NAMESPACE, 'xmlns:r': RELATIONS }, [
    tag('workbookPr'),
    workbook.parts.structureProtection ? tag('workbookProtection', { lockStructure: 1 }) : '',
    tag('bookViews', {}, tag('workbookView', { activeTab: workbook.sheets.indexOf(workbook.activeSheet) })),
    tag('sheets', {}, workbook.sheets.map((sheet, i) => tag('sheet', { name: sheet.name, sheetId: i + 1, state: { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.parts.visibility], 'r:id': ids[i] }))),
    names.length > 0 ? tag('definedNames', {}, names.map(({ name, sheet }) => tag('definedName', { name: name.name, localSheetId: sheet, hidden: name.visible ? undefined : 1, comment: name.comment === '' ? undefined : name.comment }, escapeXml(name.formula.slice(1))))) : '',
    tag('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
  ]);
}

function addProperties(file: PackageWriter, workbook: Workbook): void {
  const { properties, customProperties } = workbook.parts;
  const one = (name: string, element: string, attributes: Readonly<Record<string, string>> = {}): string => (properties[name] === undefined ? '' : tag(element, attributes, escapeXml(String(properties[name]))));
  file.add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', tag('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }, [one('title', 'dc:title'), one('subject', 'dc:subject'), one('author', 'dc:creator'), one('keywords', 'cp:keywords'), one('comments', 'dc:description'), one('category', 'cp:category'), one('lastAuthor', 'cp:lastModifiedBy'), one('creationDate', 'dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' })]));
  file.relate('', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
  if (customProperties.size === 0) return;
  file.add('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml', tag('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes' }, [...customProperties].map(([name, value], i) => {
    const kind = typeof value === 'boolean' ? 'bool' : typeof value === 'number' ? (Number.isInteger(value) ? 'i4' : 'r8') : 'lpwstr';
    return tag('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name }, tag(`vt:${kind}`, {}, escapeXml(String(value))));
  })));
  file.relate('', 'custom-properties', 'docProps/custom.xml');
}

function addCustomXml(file: PackageWriter, workbook: Workbook): void {
  workbook.parts.customXml.forEach((part, i) => {
    const path = `customXml/item${i + 1}.xml`;
    const props = `customXml/itemProps${i + 1}.xml`;
    file.add(path, '', part.xml);
    file.add(props, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml', tag('ds:datastoreItem', { 'ds:itemID': part.id, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' }, ''));
    file.relate(path, 'customXmlProps', props);
    file.relate(BOOK, 'customXml', path);
  });
}

/** What add-ins saved with the document, where Excel keeps it: in the properties of the web extension. */
function addSettings(file: PackageWriter, workbook: Workbook): void {
  if (workbook.settings.size === 0) return;
  const panes = 'xl/webextensions/taskpanes.xml';
  const extension = 'xl/webextensions/webextension1.xml';
  const web = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
  file.add(extension, 'application/vnd.ms-office.webextension+xml', tag('we:webextension', { 'xmlns:we': web, id: '{00000000-0000-0000-0000-000000000001}' }, [
    tag('we:reference', { id: 'add-in', version: '1.0.0.0', store: 'developer', storeType: 'Registry' }),
    tag('we:alternateReferences'),
    tag('we:properties', {}, [...workbook.settings].map(([name, value]) => tag('we:property', { name, value }))),
    tag('we:bindings'),
  ]));
  const id = file.relate(panes, 'http://schemas.microsoft.com/office/2011/relationships/webextension', extension);
  file.add(panes, 'application/vnd.ms-office.webextensiontaskpanes+xml', tag('wetp:taskpanes', { 'xmlns:wetp': 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11' }, tag('wetp:taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 1 }, tag('wetp:webextensionref', { 'xmlns:r': RELATIONS, 'r:id': id }))));
  file.relate('', 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes', panes);
}

import type { DefinedName, Visibility } from '../model/features';
import { isDateFormat } from '../model/number-format';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { childText, PackageReader } from './package';
import { readSharedStrings } from './read-cells';
import { applyPrintNames } from './print-names';
import { readSheet } from './read-sheet';
import { readStyles, readTheme } from './read-styles';
import { child, childrenOf, flagOf, numberOf } from './xml';
import type { XmlElement } from './xml';

/** Fills a workbook from the bytes of an .xlsx: everything that was in it is replaced, and nothing can be undone. */
export function readXlsx(workbook: Workbook, bytes: Uint8Array): void {
  const file = new PackageReader(bytes);
  workbook.feed.from('load', () => { fill(workbook, file); });
  workbook.history.lose();
  workbook.isDirty = false;
}

function fill(workbook: Workbook, file: PackageReader): void {
  const bookPath = file.relationships('').find((one) => one.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const book = file.xml(bookPath);
  const related = file.relationships(bookPath);
  const part = (kind: string): string | undefined => related.find((one) => one.kind === kind)?.target;
  const xml = (kind: string): XmlElement | undefined => {
    const path = part(kind);
    return path === undefined ? undefined : file.optionalXml(path);
  };
  const theme = readTheme(xml('theme'));
  const styles = readStyles(xml('styles'), theme);
  const formatIds = styles.cells.map((patch) => workbook.formats.derive(0, patch));
  const stringsPath = part('sharedStrings');
  const strings = stringsPath !== undefined && file.has(stringsPath) ? readSharedStrings(file.text(stringsPath)) : [];
  const before = [...workbook.sheets];
  const names = readNames(book);
  const dateSystem1904 = flagOf(child(book, 'workbookPr'), 'date1904', false);
  const sheets: Sheet[] = [];
  for (const [index, one] of childrenOf(child(book, 'sheets'), 'sheet').entries()) {
    const path = related.find((relation) => relation.id === one.attributes['r:id'])?.target;
    if (path?.includes('worksheets/') !== true) continue;
    const wanted = one.attributes.name ?? `Sheet${index + 1}`;
    const sheet = workbook.addSheet(wanted);
    sheets.push(sheet);
    readSheet({ file, path, workbook, sheet, theme, strings, formatIds, differences: styles.differences });
    sheet.update({ visibility: visibilityOf(one), names: names.filter((name) => name.sheet === index).map((name) => name.name) });
    if (dateSystem1904) shiftDates(sheet);
  }
  if (sheets.length === 0) throw new Error('the file has no worksheet');
  const active = sheets[numberOf(child(book, 'bookViews', 'workbookView'), 'activeTab') ?? 0] ?? sheets[0];
  for (const old of before) workbook.deleteSheet(old);
  workbook.defineNames(names.filter((name) => name.sheet === undefined).map((name) => name.name));
  for (const sheet of sheets) applyPrintNames(sheet);
  if (child(book, 'workbookProtection') && flagOf(child(book, 'workbookProtection'), 'lockStructure', false)) workbook.update({ structureProtection: {} });
  readProperties(workbook, file);
  readCustomXml(workbook, file);
  workbook.settings = readSettings(file);
  const shown = active?.parts.visibility === 'Visible' ? active : sheets.find((sheet) => sheet.parts.visibility === 'Visible');
  if (shown) workbook.activateSheet(shown);
  workbook.announce({ kind: 'restored' });
}

function visibilityOf(sheet: XmlElement): Visibility {
  const { state } = sheet.attributes;
  return state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

function readNames(book: XmlElement): { readonly sheet: number | undefined; readonly name: DefinedName }[] {
  return childrenOf(child(book, 'definedNames'), 'definedName').map((one) => ({
    sheet: numberOf(one, 'localSheetId'),
    name: { name: one.attributes.name ?? '', formula: `=${one.text}`, comment: one.attributes.comment ?? '', visible: !flagOf(one, 'hidden', false) },
  })).filter(({ name }) => !name.name.startsWith('_xlnm._FilterDatabase'));
}

/** Serials of the other date system are brought to this one: 1462 days lie between. */
function shiftDates(sheet: Sheet): void {
  const used = sheet.usedArea(true);
  if (!used) return;
  const dates: [number, number, number][] = [];
  sheet.forEachCell(used, (row, column, value) => {
    if (typeof value === 'number' && isDateFormat(sheet.format(row, column).numberFormat)) dates.push([row, column, value]);
  });
  for (const [row, column, value] of dates) sheet.putCell(row, column, value + 1462, sheet.formula(row, column));
}

function readProperties(workbook: Workbook, file: PackageReader): void {
  const core = file.optionalXml('docProps/core.xml');
  const app = file.optionalXml('docProps/app.xml');
  const custom = file.optionalXml('docProps/custom.xml');
  const properties: Record<string, string> = {};
  const put = (name: string, text: string): void => { if (text !== '') properties[name] = text; };
  for (const [name, tagName] of Object.entries({ title: 'title', subject: 'subject', author: 'creator', keywords: 'keywords', comments: 'description', category: 'category', lastAuthor: 'lastModifiedBy', creationDate: 'created' })) put(name, childText(core, tagName));
  put('company', childText(app, 'Company'));
  put('manager', childText(app, 'Manager'));
  const customProperties = new Map<string, string | number | boolean>();
  for (const one of childrenOf(custom, 'property')) {
    const value = one.children[0];
    if (!value) continue;
    const read = value.name === 'bool' ? value.text === 'true' : /^[ir]\d|^int|^decimal/.test(value.name) ? Number(value.text) : value.text;
    customProperties.set(one.attributes.name ?? '', read);
  }
  workbook.update({ properties, customProperties });
}

function readCustomXml(workbook: Workbook, file: PackageReader): void {
  const paths = file.relationships('xl/workbook.xml').filter((one) => one.kind === 'customXml').map((one) => one.target);
  const parts = paths.filter((path) => file.has(path)).map((path) => {
    const props = file.relationships(path).find((one) => one.kind === 'customXmlProps')?.target;
    const id = props === undefined ? undefined : file.optionalXml(props)?.attributes['ds:itemID'];
    const xml = file.text(path).replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, '');
    return { id: id ?? workbook.newId(), xml, namespace: /\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? '' };
  });
  workbook.update({ customXml: parts });
}

/** What add-ins saved with the document, as Excel keeps it: properties of the web extension. */
function readSettings(file: PackageReader): Map<string, string> {
  const settings = new Map<string, string>();
  const panes = file.relationships('').find((one) => one.kind === 'webextensiontaskpanes')?.target;
  if (panes === undefined) return settings;
  for (const { kind, target } of file.relationships(panes)) {
    if (kind !== 'webextension' || !file.has(target)) continue;
    for (const one of childrenOf(child(file.xml(target), 'properties'), 'property')) settings.set(one.attributes.name ?? '', one.attributes.value ?? 'null');
  }
  return settings;
}

import type { Plan } from '../../core/report/plan';
import { quotedSheet } from '../../core/cell-address';
import { fixedRange } from '../cell-range';
import { xmlText } from './xml-text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of the package that the list of content types names. */
export interface Part {
  readonly kind: 'workbook' | 'worksheet' | 'styles' | 'table' | 'drawing' | 'chart';
  readonly path: string;
}

/** A relationship of a part; its id is `rId` and its place in the list, from 1. */
export interface Relation {
  readonly kind: 'officeDocument' | 'worksheet' | 'styles' | 'table' | 'drawing' | 'chart' | 'hyperlink';
  readonly target: string;
  readonly external?: boolean;
}

const CONTENT_TYPES: Readonly<Record<Part['kind'], string>> = {
  workbook: 'spreadsheetml.sheet.main',
  worksheet: 'spreadsheetml.worksheet',
  styles: 'spreadsheetml.styles',
  table: 'spreadsheetml.table',
  drawing: 'drawing',
  chart: 'drawingml.chart',
};

export function contentTypesXml(parts: readonly Part[]): string {
  const overrides = parts.map(({ kind, path }) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${CONTENT_TYPES[kind]}+xml"/>`);
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

export function relationsXml(relations: readonly Relation[]): string {
  const items = relations.map(({ kind, target, external }, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${xmlText(target)}"${external === true ? ' TargetMode="External"' : ''}/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** Names of the sheets, what each prints, and no demand to reckon again: the results are in the cells. */
export function workbookXml(plan: Plan): string {
  const sheets = plan.sheets.map((sheet, index) => `<sheet name="${xmlText(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const names = plan.sheets.flatMap(({ name, print }, index) => {
    const area = `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${xmlText(fixedRange(name, print.area))}</definedName>`;
    if (print.titleRows === undefined) return [area];
    const rows = `${quotedSheet(name)}!$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`;
    return [area, `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(rows)}</definedName>`];
  });
  return [
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}">`,
    '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '<calcPr calcId="191029"/></workbook>',
  ].join('');
}

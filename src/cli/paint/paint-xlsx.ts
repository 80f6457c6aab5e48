import type { CellStyle, Plan, SheetPlan, StyleName } from '../../core/report/plan';
import { chartXml, drawingXml } from './chart-xml';
import { encodedFile } from './links';
import type { SourceFile } from './links';
import { contentTypesXml, relationsXml, workbookXml } from './package-xml';
import type { Part, Relation } from './package-xml';
import { sheetXml } from './sheet-xml';
import { styleSheet } from './style-sheet';
import type { StyleSheet } from './style-sheet';
import { tableXml } from './table-xml';
import { zipWriter } from './zip-writer';
import type { ZipWriter } from './zip-writer';

export interface PaintOptions {
  readonly styles: Readonly<Record<StyleName, CellStyle>>;
  /** The file that a link to the ledger opens, relative to the written one; undefined = the same file. */
  readonly sourceFile: SourceFile;
}

/**
 * Writes a plan as an .xlsx: one of the two painters. The bytes go to `write` in order, a sheet's rows block by block;
 * the same plan gives the same bytes.
 */
export function paintXlsx(plan: Plan, options: PaintOptions, write: (bytes: Uint8Array) => void): void {
  const zip = zipWriter(write);
  const painting: Painting = { zip, styles: styleSheet(options.styles), options, parts: [], tables: 0, charts: 0 };
  plan.sheets.forEach((sheet, index) => { paintSheet(painting, sheet, index + 1); });
  zip.add('xl/styles.xml', [painting.styles.xml()]);
  zip.add('xl/workbook.xml', [workbookXml(plan)]);
  const sheets = plan.sheets.map((_, index): Relation => ({ kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` }));
  zip.add('xl/_rels/workbook.xml.rels', [relationsXml([...sheets, { kind: 'styles', target: 'styles.xml' }])]);
  zip.add('_rels/.rels', [relationsXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }])]);
  zip.add('[Content_Types].xml', [contentTypesXml([...painting.parts, { kind: 'workbook', path: 'xl/workbook.xml' }, { kind: 'styles', path: 'xl/styles.xml' }])]);
  zip.end();
}

interface Painting {
  readonly zip: ZipWriter;
  readonly styles: StyleSheet;
  readonly options: PaintOptions;
  readonly parts: Part[];
  tables: number;
  charts: number;
}

function paintSheet(painting: Painting, sheet: SheetPlan, number: number): void {
  const relations: Relation[] = [];
  const relate = (relation: Relation): string => `rId${relations.push(relation)}`;
  const drawingRelation = sheet.charts.length === 0 ? undefined : relate({ kind: 'drawing', target: `../drawings/drawing${number}.xml` });
  const tableRelations = sheet.tables.map((table) => {
    painting.tables += 1;
    const path = `xl/tables/table${painting.tables}.xml`;
    painting.zip.add(path, [tableXml(table, painting.tables)]);
    painting.parts.push({ kind: 'table', path });
    return relate({ kind: 'table', target: `../tables/table${painting.tables}.xml` });
  });
  const files = new Map<string, string>();
  const fileRelation = (file: string): string => {
    const known = files.get(file) ?? relate({ kind: 'hyperlink', target: encodedFile(file), external: true });
    files.set(file, known);
    return known;
  };

  const path = `xl/worksheets/sheet${number}.xml`;
  painting.zip.add(path, sheetXml(sheet, { styles: painting.styles, sourceFile: painting.options.sourceFile, fileRelation, drawingRelation, tableRelations, selected: number === 1 }));
  painting.parts.push({ kind: 'worksheet', path });
  if (relations.length > 0) painting.zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relationsXml(relations)]);
  if (drawingRelation !== undefined) paintCharts(painting, sheet, number);
}

function paintCharts(painting: Painting, sheet: SheetPlan, number: number): void {
  const path = `xl/drawings/drawing${number}.xml`;
  painting.zip.add(path, [drawingXml(sheet.charts)]);
  painting.parts.push({ kind: 'drawing', path });
  const relations = sheet.charts.map((chart): Relation => {
    painting.charts += 1;
    const chartPath = `xl/charts/chart${painting.charts}.xml`;
    painting.zip.add(chartPath, [chartXml(chart, sheet)]);
    painting.parts.push({ kind: 'chart', path: chartPath });
    return { kind: 'chart', target: `../charts/chart${painting.charts}.xml` };
  });
  painting.zip.add(`xl/drawings/_rels/drawing${number}.xml.rels`, [relationsXml(relations)]);
}

import { read } from '@e965/xlsx';
import { unzipSync, strFromU8 } from 'fflate';
import type { Plan, SheetPlan } from '../../../src/core/report/plan';
import { styles } from '../../../src/core/report/styles';
import { paintXlsx } from '../../../src/cli/paint/paint-xlsx';
import { XmlScanner } from '../../../src/cli/read/xml-scanner';

const sheet: SheetPlan = {
  id: 'detail',
  name: "明细'1",
  columnWidths: [10, 20],
  cells: [{ row: 0, column: 0, value: '标题', style: 'title' }],
  merges: [],
  rowHeights: { 0: 30 },
  tables: [],
  charts: [],
  frozenRows: 0,
  print: { orientation: 'landscape', area: 'A1:B9', fitToWidth: true, footer: '第 &P 页，共 &N 页' },
};

function paint(...sheets: SheetPlan[]): Buffer {
  return paintPlan({ sheets });
}

function paintPlan(plan: Plan, sourceFile: (file: string | undefined) => string | undefined = () => undefined): Buffer {
  const chunks: Uint8Array[] = [];
  paintXlsx(plan, { styles, sourceFile }, (bytes) => chunks.push(bytes));
  return Buffer.concat(chunks);
}

function part(file: Buffer, name: string): string {
  const bytes = unzipSync(file)[name];
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}

function cellsOf(file: Buffer): Record<string, { t: string; v: unknown; f?: string }> {
  return read(file).Sheets["明细'1"] as unknown as Record<string, { t: string; v: unknown; f?: string }>;
}

test('texts that look like formulas, numbers or dates stay texts, with every character', () => {
  const texts = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '00123', '2024-01-31', ' 前后空格 ', '<b>&"引号"</b>', '两\n行', '_x0041_', '响\u0007铃', '\ud83d\ude00'];
  const cells = cellsOf(paint({ ...sheet, cells: texts.map((value, row) => ({ row, column: 0, value, style: 'text' })) }));
  expect(texts.map((_, row) => cells[`A${row + 1}`]?.v)).toEqual(texts);
  expect(texts.every((_, row) => cells[`A${row + 1}`]?.t === 's' && cells[`A${row + 1}`]?.f === undefined)).toBe(true);
});

test('a formula carries its result', () => {
  const cells = cellsOf(paint({ ...sheet, cells: [
    { row: 0, column: 0, value: 1234.5, formula: 'ROUND(SUM(B1:B2),2)', style: 'money' },
    { row: 1, column: 0, value: '一致', formula: 'IF(A1<>0,"一致","<差>")', style: 'text' },
    { row: 2, column: 0, value: true, formula: 'A1=1234.5', style: 'text' },
  ] }));
  expect(cells.A1).toMatchObject({ t: 'n', v: 1234.5, f: 'ROUND(SUM(B1:B2),2)' });
  expect(cells.A2).toMatchObject({ t: 's', v: '一致', f: 'IF(A1<>0,"一致","<差>")' });
  expect(cells.A3).toMatchObject({ t: 'b', v: true });
});

const table = {
  name: 'YS_表',
  top: 2,
  left: 0,
  columns: [
    { header: '来源', style: 'text', value: (n: number) => `账!${n + 1}`, link: (n: number) => ({ in: 'source' as const, file: '账 1.xlsx', sheet: "张'三", cell: `I${n + 4}` }) },
    { header: '金额', style: 'money', value: (n: number) => n / 4 },
  ],
  totals: [{ value: '合计', style: 'total-text' }, { value: 0.75, formula: 'ROUND(SUBTOTAL(109,B4:B6),2)', style: 'total-money' }],
};

test('a table has its filter, its totals, and a link formula in every row', () => {
  const file = paintPlan({ sheets: [{ ...sheet, tables: [{ ...table, rowCount: 3 }] }] }, (name) => `../账目/${name ?? ''}`);
  expect(part(file, 'xl/tables/table1.xml')).toContain('ref="A3:B7" totalsRowCount="1"><autoFilter ref="A3:B6"/>');
  const cells = cellsOf(file);
  expect(cells.A5).toMatchObject({ t: 's', v: '账!2', f: `HYPERLINK("../账目/账 1.xlsx#'张''三'!I5","账!2")` });
  expect(cells.B7).toMatchObject({ v: 0.75, f: 'ROUND(SUBTOTAL(109,B4:B6),2)' });
});

test('a table without rows keeps one empty row', () => {
  const file = paint({ ...sheet, tables: [{ ...table, rowCount: 0 }] });
  expect(part(file, 'xl/tables/table1.xml')).toContain('ref="A3:B5"');
  expect(cellsOf(file).A5?.v).toBe('合计');
});

test('a link of a single cell leads to its place, in this file or in another', () => {
  const linked: Plan = { sheets: [{ ...sheet, cells: [
    { row: 0, column: 0, value: '内', style: 'link', link: { in: 'plan', sheet: '待处理', cell: 'B2' } },
    { row: 1, column: 0, value: '外', style: 'link', link: { in: 'source', file: '账 #1.xlsx', sheet: 'Sheet1', cell: 'C3' } },
  ] }] };
  const file = paintPlan(linked, (name) => name);
  expect(part(file, 'xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="A1" location="'待处理'!B2"/><hyperlink ref="A2" r:id="rId1" location="'Sheet1'!C3"/>`);
  expect(part(file, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="%E8%B4%A6%20%231.xlsx" TargetMode="External"');
});

test('a chart draws columns and a line on a second axis, with the values it shows', () => {
  const months = [1, 2].flatMap((month, row) => [
    { row, column: 0, value: `${month}月`, style: 'text' },
    { row, column: 1, value: month * 10, style: 'money' },
    { row, column: 2, value: month / 2, style: 'percent' },
  ]);
  const xml = part(paint({ ...sheet, cells: months, charts: [{ title: '月度', fromZero: ['primary'], from: { row: 3, column: 0 }, to: { row: 9, column: 3 }, categories: 'A1:A2', series: [
    { name: '当月', values: 'B1:B2', kind: 'column', axis: 'primary', numberFormat: '#,##0' },
    { name: '累计', values: 'C1:C2', kind: 'line', axis: 'secondary', numberFormat: '0%' },
  ] }] }), 'xl/charts/chart1.xml');
  expect(xml).toContain("<c:f>'明细''1'!$B$1:$B$2</c:f>");
  expect(xml).toContain('<c:pt idx="1"><c:v>20</c:v></c:pt>');
  expect(xml).toMatch(/<c:barChart>.*<\/c:barChart><c:lineChart>.*<\/c:lineChart>.*<c:crosses val="max"\/>/);
  expect(xml.match(/<c:scaling>.*?<\/c:scaling>/g)!.filter((scaling) => scaling.includes('<c:min val="0"/>'))).toHaveLength(1);
});

test('print settings: A4, repeated rows, area, footer, page breaks', () => {
  const file = paint({ ...sheet, frozenRows: 2, print: { ...sheet.print, titleRows: { from: 0, to: 1 }, breaksBefore: [5] } });
  expect(part(file, 'xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'明细''1'!$1:$2</definedName>`);
  const xml = part(file, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
  expect(xml).toContain('<brk id="5"');
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3"');
});

test('every part is well-formed XML', () => {
  const file = paintPlan({ sheets: [{ ...sheet, tables: [{ ...table, rowCount: 3 }] }, { ...sheet, name: '二' }] }, (name) => name);
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    const scanner = new XmlScanner(Buffer.from(bytes));
    let tags = 0;
    while (scanner.next()) tags += 1;
    expect({ name, empty: tags === 0 }).toEqual({ name, empty: false });
  }
});

test('the same plan gives the same bytes', () => {
  const plan = { sheets: [{ ...sheet, tables: [{ ...table, rowCount: 3 }] }] };
  expect(paintPlan(plan).equals(paintPlan(plan))).toBe(true);
});

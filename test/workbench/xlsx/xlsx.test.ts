import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { parseArea } from '../model/address';
import { addTable, bodyArea } from '../model/table-edit';
import { Workbook } from '../model/workbook';
import { readXlsx } from './read-xlsx';
import { writeXlsx } from './write-xlsx';

const area = (text: string) => parseArea(text)!;

function throughFile(workbook: Workbook): Workbook {
  const again = new Workbook();
  readXlsx(again, writeXlsx(workbook));
  return again;
}

test('values of every kind, formulas and texts that XML does not like survive', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  const inputs = [['项目', 'a < b & "c"', "'00123", ' 两端空格 '], [1.5, true, '#N/A', '=SUM(A2:A2)&"x"'], ['多\n行', -0.1, '2024-01-31', "'=不是公式"]];
  sheet.writeBlock(area('A1:D3'), inputs);
  sheet.setCalculated(1, 3, '1.5x');
  const read = throughFile(workbook).activeSheet;
  for (const [row, line] of inputs.entries()) for (const column of line.keys()) expect(read.value(row, column)).toEqual(sheet.value(row, column));
  expect(read.formula(1, 3)).toBe('=SUM(A2:A2)&"x"');
  expect(read.format(2, 2).numberFormat).toBe('yyyy/m/d');
});

test('looks survive: fonts, fills, borders, alignment, sizes, merges, frozen rows', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.setFormat(area('B2:C3'), {
    numberFormat: '#,##0.00', fontName: '宋体', fontSize: 14, fontColor: '#FF0000', bold: true, italic: true, underline: 'Double', fillColor: '#DDEBF7', fillPattern: 'Solid',
    horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 2, textOrientation: -45, locked: false, borderBottom: { style: 'Double', weight: 'Thick', color: '#00FF00' },
  });
  sheet.update({ merges: [area('B2:C2')], columnWidths: new Map([[1, 120]]), rowHeights: new Map([[0, 30]]), hiddenRows: new Set([5]), hiddenColumns: new Set([7]), frozen: { rows: 1, columns: 2 }, tabColor: '#70AD47', showGridlines: false });
  const read = throughFile(workbook).activeSheet;
  expect(read.format(1, 1)).toEqual(sheet.format(1, 1));
  const { merges, columnWidths, rowHeights, hiddenRows, hiddenColumns, frozen, tabColor, showGridlines } = read.parts;
  expect({ merges, frozen, tabColor, showGridlines }).toEqual({ merges: [area('B2:C2')], frozen: { rows: 1, columns: 2 }, tabColor: '#70AD47', showGridlines: false });
  expect(columnWidths.get(1)).toBe(120);
  expect(rowHeights.get(0)).toBe(30);
  expect([...hiddenRows, ...hiddenColumns]).toEqual([5, 7]);
});

test('tables, names, links, filters, protection and page setup survive', () => {
  const workbook = new Workbook({ sheets: ['收入 支出', 'Two'] });
  const sheet = workbook.activeSheet;
  sheet.writeBlock(area('A1:B3'), [['项目', '金额'], ['培训费', 10], ['会议费', 20]]);
  const table = addTable(workbook, sheet, area('A1:B3'), true, '预算');
  workbook.defineNames([{ name: '合计', formula: "='收入 支出'!$B$2:$B$3", comment: '说明', visible: true }]);
  sheet.update({
    hyperlinks: [{ area: area('D1'), address: 'https://example.com/?a=1&b=2', screenTip: '提示' }, { area: area('D2'), documentReference: 'Two!A1' }],
    protection: { options: { allowSort: true, allowFormatCells: false } },
    page: { ...sheet.parts.page, orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, printArea: [area('A1:D20')], titleRows: area('1:1'), headersFooters: { 'defaultForAllPages/centerHeader': '执行表', 'defaultForAllPages/rightFooter': '第 &P 页' } },
  });
  workbook.sheetNamed('Two')!.update({ visibility: 'Hidden', filter: { area: area('A1:B3'), criteria: new Map([[0, { filterOn: 'Values', values: ['x'] }]]) } });
  const read = throughFile(workbook);
  const first = read.sheetNamed('收入 支出')!;
  expect(first.parts.tables).toMatchObject([{ name: '预算', area: table.area, style: 'TableStyleMedium2', columns: [{ name: '项目' }, { name: '金额' }] }]);
  expect(bodyArea(first.parts.tables[0]!)).toEqual(area('A2:B3'));
  expect(read.parts.names).toEqual(workbook.parts.names);
  expect(first.parts.hyperlinks).toEqual(sheet.parts.hyperlinks);
  expect(first.parts.protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false });
  expect(first.parts.page).toMatchObject({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, printArea: [area('A1:D20')], titleRows: area('1:1'), headersFooters: { 'defaultForAllPages/centerHeader': '执行表', 'defaultForAllPages/rightFooter': '第 &P 页' } });
  expect(read.sheetNamed('Two')!.parts.visibility).toBe('Hidden');
  expect(read.sheetNamed('Two')!.parts.filter?.criteria.get(0)).toEqual({ filterOn: 'Values', values: ['x'] });
});

test('a chart of columns with a line on its own axis survives', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.writeBlock(area('A1:C3'), [['月', '支出', '执行率'], ['1月', 10, 0.1], ['2月', 30, 0.4]]);
  sheet.update({
    charts: [{
      id: 'c', name: '月度执行', chartType: 'ColumnClustered', left: 100, top: 50, width: 360, height: 200, properties: new Map<string, unknown>([['title/text', '各月支出'], ['title/visible', true], ['legend/position', 'Bottom'], ['axes/valueAxisSecondary/numberFormat', '0%']]),
      series: [
        { id: 's1', name: '支出', values: '=Sheet1!$B$2:$B$3', categories: '=Sheet1!$A$2:$A$3', properties: new Map([['format/fill/color', '#4472C4']]) },
        { id: 's2', name: '执行率', values: '=Sheet1!$C$2:$C$3', categories: '=Sheet1!$A$2:$A$3', properties: new Map([['chartType', 'LineMarkers'], ['axisGroup', 'Secondary']]) },
      ],
    }],
  });
  const chart = throughFile(workbook).activeSheet.parts.charts[0]!;
  expect(chart).toMatchObject({ name: '月度执行', chartType: 'ColumnClustered', width: 360, height: 200 });
  expect([chart.left, chart.top]).toEqual([expect.closeTo(100, 0), expect.closeTo(50, 0)]);
  expect(chart.series.map((one) => [one.name, one.values, one.properties.get('chartType'), one.properties.get('axisGroup')])).toEqual([['支出', '=Sheet1!$B$2:$B$3', undefined, undefined], ['执行率', '=Sheet1!$C$2:$C$3', 'LineMarkers', 'Secondary']]);
  expect([chart.properties.get('title/text'), chart.properties.get('legend/position'), chart.properties.get('axes/valueAxisSecondary/numberFormat')]).toEqual(['各月支出', 'Bottom', '0%']);
});

test('what an add-in saved with the document survives', () => {
  const workbook = new Workbook();
  workbook.saveSettings(new Map([['rules', '{"a":"<&\\">"}'], ['Office.AutoShowTaskpaneWithDocument', 'true']]));
  workbook.update({ customXml: [{ id: '{B7B0F4F1-0000-0000-0000-000000000001}', namespace: 'urn:rules', xml: '<r xmlns="urn:rules"><a>1</a></r>' }], properties: { title: '预算执行', author: '会计' }, customProperties: new Map<string, string | number | boolean>([['年度', 2024], ['已审', true]]) });
  const read = throughFile(workbook);
  expect([...read.settings]).toEqual([...workbook.settings]);
  expect(read.parts.customXml).toEqual(workbook.parts.customXml);
  expect(read.parts.properties).toEqual({ title: '预算执行', author: '会计' });
  expect([...read.parts.customProperties]).toEqual([['年度', 2024], ['已审', true]]);
});

test('rules for input and looks by condition survive', () => {
  const workbook = new Workbook();
  workbook.activeSheet.update({
    validations: [{ id: 'v', areas: [area('A1:A9')], properties: { rule: { list: { inCellDropDown: true, source: '基本支出,项目支出' } }, errorAlert: { message: '请选择', title: '', showAlert: true, style: 'Stop' }, prompt: { message: '', title: '', showPrompt: true }, ignoreBlanks: true } }],
    conditionals: [{ id: 'c', areas: [area('B1:B9')], properties: { type: 'CellValue', rule: { formula1: '=100', operator: 'GreaterThan' }, 'format/font/color': '#FF0000' } }],
  });
  const { validations, conditionals } = throughFile(workbook).activeSheet.parts;
  expect(validations.map((rule) => [rule.areas, rule.properties])).toEqual([[[area('A1:A9')], workbook.activeSheet.parts.validations[0]!.properties]]);
  expect(conditionals.map((rule) => [rule.areas, rule.properties])).toEqual([[[area('B1:B9')], workbook.activeSheet.parts.conditionals[0]!.properties]]);
});

test('20,000 × 10 cells are written and read in seconds', () => {
  const workbook = new Workbook();
  workbook.activeSheet.writeBlock(area('A1:J20000'), Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 10 }, (_line, j) => (j % 2 ? i + j / 100 : `摘要 ${i % 500}`))));
  const again = throughFile(workbook);
  expect(again.activeSheet.usedArea()).toEqual(area('A1:J20000'));
  expect(again.activeSheet.value(19_999, 9)).toBe(19_999.09);
});

test.each(['cashbook', 'parallel', 'payments', 'plain'])('the sample %s is read, and is the same after another round', (name) => {
  const workbook = new Workbook();
  readXlsx(workbook, readFileSync(`test/fixtures/${name}.xlsx`));
  const again = throughFile(workbook);
  for (const [i, sheet] of workbook.sheets.entries()) {
    const used = sheet.usedArea(true);
    expect(used).toBeDefined();
    const other = again.sheets[i]!;
    expect(other.name).toBe(sheet.name);
    sheet.forEachCell(used!, (row, column, value, formula) => {
      if (other.value(row, column) !== value || other.formula(row, column) !== formula) expect([row, column, other.value(row, column), other.formula(row, column)]).toEqual([row, column, value, formula]);
    });
  }
});

test('another library reads the same values from the file', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.writeBlock(area('A1:C2'), [['项目', 12.5, true], ["'00123", '2024-01-31', '=B1*2']]);
  sheet.setCalculated(1, 2, 25);
  const read = XLSX.read(writeXlsx(workbook), { cellStyles: true }).Sheets.Sheet1 as Record<string, { v?: unknown; f?: string } | undefined>;
  expect(['A1', 'B1', 'C1', 'A2', 'B2', 'C2'].map((name) => read[name]?.v)).toEqual(['项目', 12.5, true, '00123', 45322, 25]);
  expect(read.C2?.f).toBe('B1*2');
});

test('a file that is no workbook is refused', () => {
  expect(() => { readXlsx(new Workbook(), new TextEncoder().encode('text')); }).toThrow();
});

import { fails, same, sampleSheet, SALES } from './scenario';
import type { Scenario } from './scenario';

export const rangeScenarios: readonly Scenario[] = [
  {
    name: 'values are set and read with one sync each',
    sample: 'Range: Set and get values',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('B3:E7');
      range.values = SALES;
      range.format.autofitColumns();
      await context.sync();
      range.load('text, values, rowCount, columnCount');
      await context.sync();
      same(range.values, SALES, 'values');
      same(range.text[1], ['Frames', '5000', '7000', '6544'], 'text');
      same([range.rowCount, range.columnCount], [5, 4], 'size');
    }),
  },
  {
    name: 'formulas are set for a column at once',
    sample: 'Range: Set and get formulas',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('B2:C4').values = [[2, 3], [4, 5], [6, 7]];
      sheet.getRange('D2:D4').formulas = [['=B2*C2'], ['=B3*C3'], ['=B4*C4']];
      const total = sheet.getRange('D5');
      total.formulasR1C1 = [['=SUM(R[-3]C:R[-1]C)']];
      const all = sheet.getRange('D2:D5');
      all.load('formulas, formulasR1C1');
      await context.sync();
      same(all.formulas, [['=B2*C2'], ['=B3*C3'], ['=B4*C4'], ['=SUM(D2:D4)']], 'formulas');
      same(all.formulasR1C1[0], ['=RC[-2]*RC[-1]'], 'R1C1');
    }),
  },
  {
    name: 'a range is formatted: font, fill, number format, alignment',
    sample: 'Range: Formatting',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:D5').values = SALES;
      const header = sheet.getRange('A1:D1');
      header.format.fill.color = '#4472C4';
      header.format.font.color = 'white';
      header.format.font.bold = true;
      header.format.horizontalAlignment = 'Center';
      const numbers = sheet.getRange('B2:D5');
      numbers.numberFormat = [['#,##0.00']];
      header.load('format/fill/color, format/font/color, format/font/bold, format/horizontalAlignment');
      numbers.load('numberFormat, text');
      await context.sync();
      same([header.format.fill.color, header.format.font.color, header.format.font.bold, header.format.horizontalAlignment], ['#4472C4', '#FFFFFF', true, 'Center'], 'header');
      same(numbers.numberFormat[3], ['#,##0.00', '#,##0.00', '#,##0.00'], 'number format');
      same(numbers.text[0], ['5,000.00', '7,000.00', '6,544.00'], 'text');
    }),
  },
  {
    name: 'cells are inserted, deleted and cleared',
    sample: 'Range: Insert, delete, and clear ranges',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:D5').values = SALES;
      sheet.getRange('A3:D3').insert('Down');
      const moved = sheet.getRange('A3:A6');
      moved.load('values');
      await context.sync();
      same(moved.values, [[''], ['Saddles'], ['Brake levers'], ['Chains']], 'after insert');
      sheet.getRange('A3:D3').delete('Up');
      sheet.getRange('A2:D2').clear();
      const left = sheet.getRange('A1:A4');
      left.load('values');
      await context.sync();
      same(left.values, [['Product'], [''], ['Saddles'], ['Brake levers']], 'after delete and clear');
    }),
  },
  {
    name: 'ranges are copied: all, values, formats, transposed',
    sample: 'Range: Copy and paste ranges',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:B2').values = [[1, 2], ['=A1+B1', 4]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('D1').copyFrom('A1:B2');
      sheet.getRange('G1').copyFrom('A1:B2', 'Formats');
      sheet.getRange('A5').copyFrom('A1:B2', 'All', false, true);
      const all = sheet.getRange('D1:E2');
      const formats = sheet.getRange('G1');
      const turned = sheet.getRange('A5:B6');
      for (const range of [all, formats, turned]) range.load('formulas, format/fill/color');
      await context.sync();
      same(all.formulas, [[1, 2], ['=D1+E1', 4]], 'copied');
      same([formats.formulas, formats.format.fill.color], [[['']], '#FF0000'], 'formats only');
      same(turned.formulas[1], [2, 4], 'transposed');
    }),
  },
  {
    name: 'rules and links go along when ranges are copied, and go when they are cleared',
    sample: 'Range: Copy and paste ranges',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:B4').conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'Contains', text: 'x' };
      sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } };
      sheet.getRange('B2').hyperlink = { documentReference: 'Sample!A1', textToDisplay: 'up' };
      sheet.getRange('D1').copyFrom('A2:B3');
      sheet.getRange('A1:B1').clear();
      sheet.getRange('A2:B2').clear('Contents');
      const [above, below, copied, allowed, link, left] = ['A1', 'A2', 'D1:E2', 'D1', 'E1', 'B2'].map((address) => sheet.getRange(address)) as [Excel.Range, Excel.Range, Excel.Range, Excel.Range, Excel.Range, Excel.Range];
      const counts = [above, below, copied].map(({ conditionalFormats }) => conditionalFormats.getCount());
      allowed.dataValidation.load('type');
      below.dataValidation.load('type');
      link.load('hyperlink');
      left.load('hyperlink');
      await context.sync();
      same(counts.map(({ value }) => value), [0, 1, 1], 'conditional formats');
      same([allowed.dataValidation.type, below.dataValidation.type], ['List', 'List'], 'validation');
      same([link.hyperlink.documentReference, left.hyperlink.documentReference], ['Sample!A1', 'Sample!A1'], 'links');
      sheet.getRange('A1:E4').clear();
      const none = sheet.getRange('A1:E4').conditionalFormats.getCount();
      allowed.dataValidation.load('type');
      await context.sync();
      same([none.value, allowed.dataValidation.type], [0, 'None'], 'cleared');
    }),
  },
  {
    name: 'text is found and replaced',
    sample: 'Range: Find text matches within a range',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:D5').values = SALES;
      const table = sheet.getRange('A1:D5');
      const found = table.find('chain', { completeMatch: false, matchCase: false, searchDirection: 'Forward' });
      const none = table.findOrNullObject('Pedals', {});
      const count = sheet.replaceAll('Saddles', 'Seats', {});
      found.load('address');
      await context.sync();
      same([found.address, none.isNullObject, count.value], ['Sample!A5', true, 1], 'found');
      await fails(async () => {
        table.find('Pedals', {});
        await context.sync();
      }, 'ItemNotFound');
    }),
  },
  {
    name: 'ranges are reached from others: offset, rows, bounds, intersection',
    sample: 'Range: Range relationships',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('B2:C4');
      const others = [range.getOffsetRange(1, 2), range.getLastCell(), range.getBoundingRect('E6'), range.getIntersection('C3:D9'), range.getRowsBelow(2), range.getColumnsBefore(1), range.getResizedRange(1, -1), range.getEntireRow()];
      for (const one of others) one.load('address');
      const apart = range.getIntersectionOrNullObject('F9');
      await context.sync();
      same(others.map((one) => one.address.slice(7)), ['D3:E5', 'C4', 'B2:E6', 'C3:C4', 'B5:C6', 'A2:A4', 'B2:B5', '2:4'], 'addresses');
      same(apart.isNullObject, true, 'no intersection');
    }),
  },
  {
    name: 'the used range of an empty sheet is a null object',
    sample: 'Range: Used range',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const empty = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      same(empty.isNullObject, true, 'empty');
      sheet.getRange('B3').values = [['x']];
      sheet.getRange('D5').format.fill.color = '#FFFF00';
      const values = sheet.getUsedRangeOrNullObject(true);
      const all = sheet.getUsedRange();
      values.load('address');
      all.load('address');
      await context.sync();
      same([values.address, all.address], ['Sample!B3', 'Sample!B3:D5'], 'used');
    }),
  },
  {
    name: 'a link is set on a cell, to the web and to a place in the workbook',
    sample: 'Range: Hyperlinks',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const cell = sheet.getRange('A1');
      cell.hyperlink = { address: 'https://www.bing.com', screenTip: 'Search', textToDisplay: 'Bing' };
      sheet.getRange('A2').hyperlink = { documentReference: 'Sample!B9', textToDisplay: 'down' };
      const both = sheet.getRange('A1:A2');
      cell.load('hyperlink');
      both.load('values');
      await context.sync();
      same([cell.hyperlink.address, cell.hyperlink.screenTip, cell.hyperlink.textToDisplay], ['https://www.bing.com', 'Search', 'Bing'], 'link');
      same(both.values, [['Bing'], ['down']], 'texts');
    }),
  },
  {
    name: 'several areas are formatted and cleared together',
    sample: 'Range: Discontinuous ranges (RangeAreas) and special cells',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:B3').values = [[1, '=A1'], ['x', ''], [true, '=A3']];
      const areas = sheet.getRanges('D3:D5, G3:G5');
      areas.format.fill.color = 'pink';
      const formulas = sheet.getRange('A1:B3').getSpecialCells('Formulas');
      const texts = sheet.getRange('A1:B3').getSpecialCellsOrNullObject('Constants', 'Text');
      const nothing = sheet.getRange('D3:D5').getSpecialCellsOrNullObject('Formulas');
      areas.load('address, areaCount, format/fill/color');
      formulas.load('address, cellCount');
      texts.load('address');
      await context.sync();
      same([areas.address, areas.areaCount, areas.format.fill.color], ['Sample!D3:D5,Sample!G3:G5', 2, '#FFC0CB'], 'areas');
      same([formulas.address, formulas.cellCount, texts.address, nothing.isNullObject], ['Sample!B1,Sample!B3', 2, 'Sample!A2', true], 'special cells');
    }),
  },
  {
    name: 'cells are merged and taken apart',
    sample: 'Range: Merge',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('A1:C2');
      range.values = [['title', 1, 2], [3, 4, 5]];
      range.merge();
      range.load('values');
      await context.sync();
      same(range.values, [['title', '', ''], ['', '', '']], 'merged');
      range.unmerge();
      sheet.getRange('A5:B6').merge(true);
      const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      same(merged.address, 'Sample!A5:B5,Sample!A6:B6', 'merged across');
    }),
  },
  {
    name: 'a list of allowed values is set, and wrong cells are found',
    sample: 'Data validation',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('A1:A3');
      range.values = [['Apples'], ['Pears'], ['']];
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Apples,Bananas' } };
      range.dataValidation.prompt = { message: 'Choose a fruit', showPrompt: true, title: 'Fruit' };
      sheet.getRange('B1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      const invalid = range.dataValidation.getInvalidCellsOrNullObject();
      invalid.load('address');
      range.load('dataValidation/type, dataValidation/rule, dataValidation/valid');
      await context.sync();
      same([range.dataValidation.type, range.dataValidation.rule.list?.source, range.dataValidation.valid, invalid.address], ['List', 'Apples,Bananas', false, 'Sample!A2'], 'validation');
      range.dataValidation.clear();
      range.load('dataValidation/type');
      await context.sync();
      same(range.dataValidation.type, 'None', 'cleared');
    }),
  },
  {
    name: 'conditional formats are added, counted and removed',
    sample: 'Conditional Formatting for Ranges - Basic',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('B2:D5');
      const low = range.conditionalFormats.add('CellValue');
      low.cellValue.format.font.color = 'red';
      low.cellValue.rule = { formula1: '=500', operator: 'LessThan' };
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=B2>100';
      custom.custom.format.fill.color = '#E2EFDA';
      range.conditionalFormats.add('DataBar').dataBar.barDirection = 'LeftToRight';
      const count = range.conditionalFormats.getCount();
      range.conditionalFormats.load('items/type, items/priority');
      low.load('cellValue/rule, cellValue/format/font/color');
      await context.sync();
      same(count.value, 3, 'count');
      same(range.conditionalFormats.items.map((one) => one.type), ['DataBar', 'Custom', 'CellValue'], 'types');
      same([low.cellValue.rule.formula1, low.cellValue.format.font.color], ['=500', 'red'], 'rule');
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await context.sync();
      same(after.value, 0, 'after clearing');
    }),
  },
  {
    name: 'duplicates are removed',
    sample: 'Range: Remove duplicates',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('A1:B5');
      range.values = [['Name', 'N'], ['a', 1], ['b', 2], ['a', 3], ['a', 1]];
      const result = range.removeDuplicates([0], true);
      result.load('removed, uniqueRemaining');
      range.load('values');
      await context.sync();
      same([result.removed, result.uniqueRemaining], [2, 2], 'result');
      same(range.values.slice(0, 4), [['Name', 'N'], ['a', 1], ['b', 2], ['', '']], 'values');
    }),
  },
  {
    name: 'formats of many cells are read and written in one call',
    sample: 'Range: Get and set cell properties',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#00B050' }, font: { bold: true } } }, { format: { fill: { color: '#FFC000' } } }]]);
      const properties = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      same(properties.value[0]?.map((one) => [one.address, one.format?.fill?.color, one.format?.font?.bold]), [['Sample!A1', '#00B050', true], ['Sample!B1', '#FFC000', false]], 'properties');
    }),
  },
  {
    name: 'the selection is read and set',
    sample: 'Range: Selected range',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load('address');
      active.load('address');
      await context.sync();
      same([selected.address, active.address], ['Sample!C3:D4', 'Sample!C3'], 'selection');
    }),
  },
  {
    name: 'what a formula refers to is found, and what refers to a cell',
    sample: 'Range: Precedents; Dependents',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:C1').formulas = [[1, '=A1*2', '=SUM(A1:B1)']];
      const before = sheet.getRange('C1').getDirectPrecedents();
      const after = sheet.getRange('A1').getDependents();
      before.load('addresses');
      after.load('addresses');
      await context.sync();
      same([before.addresses, after.addresses], [['Sample!A1:B1'], ['Sample!B1:C1']], 'links');
    }),
  },
  {
    name: 'a range is filled from its first cells',
    sample: 'Range: Auto fill',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1:B2').values = [[1, 'item1'], [3, 'item2']];
      sheet.getRange('A1:B2').autoFill('A1:B4', 'FillDefault');
      const range = sheet.getRange('A1:A4');
      range.load('values');
      await context.sync();
      same(range.values, [[1], [3], [5], [7]], 'series');
    }),
  },
];

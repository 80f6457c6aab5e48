import { startNativeHost } from '../host/native-host';
import type { NativeHost } from '../host/native-host';
import { Workbook } from '../model/workbook';
import { writeXlsx } from '../xlsx/write-xlsx';

let host: NativeHost;
beforeEach(() => { host = startNativeHost(); });
afterEach(() => { host.close(); });

const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> => host.Excel.run((context) => work(context, context.workbook.worksheets.getActiveWorksheet()));

test('a collection answers its own scalars and the named ones of its items', () => run(async (context) => {
  const { worksheets } = context.workbook;
  worksheets.add('Second');
  worksheets.load('items/name, items/tables/count');
  await context.sync();
  expect(worksheets.items.map((sheet) => [sheet.name, sheet.tables.count])).toEqual([['Sheet1', 0], ['Second', 0]]);
  expect(() => worksheets.items[0]!.visibility).toThrow(/not available|has not been loaded|PropertyNotLoaded/);
}));

test('top and skip narrow a collection', () => run(async (context) => {
  const { worksheets } = context.workbook;
  for (const name of ['B', 'C', 'D']) worksheets.add(name);
  worksheets.load({ select: 'name', top: 2, skip: 1 });
  await context.sync();
  expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['B', 'C']);
}));

test('an object loaded by name brings all its scalars', () => run(async (context, sheet) => {
  const range = sheet.getRange('A1');
  range.load('format/font, address');
  await context.sync();
  expect([range.format.font.name, range.format.font.size, range.format.font.bold, range.address]).toEqual(['等线', 11, false, 'Sheet1!A1']);
}));

test('a tracked range follows its cells', () => run(async (context, sheet) => {
  const range = sheet.getRange('B2');
  context.trackedObjects.add(range);
  range.values = [['x']];
  await context.sync();
  sheet.getRange('1:3').insert('Down');
  range.load('address, values');
  await context.sync();
  expect([range.address, range.values]).toEqual(['Sheet1!B5', [['x']]]);
  range.untrack();
}));

test('references are freed when a run ends', async () => {
  await run(async (context, sheet) => {
    sheet.getRange('A1:B2').load('values');
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(host.session.references.count).toBe(0);
});

test('requests that overlap are answered one after the other', async () => {
  const order: string[] = [];
  await Promise.all(['first', 'second'].map((name) => run(async (context, sheet) => {
    sheet.getRange('A1').values = [[name]];
    await context.sync();
    order.push(name);
  })));
  expect(order).toEqual(['first', 'second']);
  expect(host.workbook.activeSheet.value(0, 0)).toBe('second');
});

test('null in a block leaves the cell, an empty text empties it', () => run(async (context, sheet) => {
  const range = sheet.getRange('A1:C1');
  range.values = [[1, 2, 3]];
  range.values = [[null, '', 9]];
  range.load('values, valueTypes');
  await context.sync();
  expect(range.values).toEqual([[1, '', 9]]);
  expect(range.valueTypes).toEqual([['Double', 'Empty', 'Double']]);
}));

test.each([
  ["'00123", '00123', 'String'],
  ['2024-01-31', 45322, 'Double'],
  ['1e308', 1e308, 'Double'],
  ['12%', 0.12, 'Double'],
  ['TRUE', true, 'Boolean'],
  ['#N/A', '#N/A', 'Error'],
])('the text %s is taken as %p', (input, value, type) => run(async (context, sheet) => {
  const cell = sheet.getRange('A1');
  cell.values = [[input]];
  cell.load('values, valueTypes');
  await context.sync();
  expect([cell.values, cell.valueTypes]).toEqual([[[value]], [[type]]]);
}));

test('a cell of format @ keeps what looks like a number, a date or a formula', () => run(async (context, sheet) => {
  const range = sheet.getRange('A1:C1');
  range.numberFormat = [['@', '@', '@']];
  range.values = [['00123', '2024-01-31', '=A1']];
  range.load('values, valueTypes');
  await context.sync();
  expect(range.values).toEqual([['00123', '2024-01-31', '=A1']]);
  expect(range.valueTypes).toEqual([['String', 'String', 'String']]);
}));

test('formulas are calculated before they are read in the same request', async () => {
  host.workbook.calculator = {
    calculate: () => { host.workbook.activeSheet.setCalculated(0, 1, 42); },
    text: (value) => (typeof value === 'number' ? value.toFixed(2) : ''),
  };
  await run(async (context, sheet) => {
    const cell = sheet.getRange('B1');
    cell.formulas = [['=A1*2']];
    cell.load('values, formulas');
    await context.sync();
    expect([cell.values, cell.formulas]).toEqual([[[42]], [['=A1*2']]]);
  });
});

test('events reach only those who registered, once a tick', () => run(async (context, sheet) => {
  const names: string[] = [];
  const { worksheets } = context.workbook;
  const other = worksheets.add('Other');
  worksheets.onNameChanged.add((args) => {
    names.push(`${args.nameBefore} > ${args.nameAfter}`);
    return Promise.resolve();
  });
  other.onChanged.add(() => {
    names.push('changed');
    return Promise.resolve();
  });
  await context.sync();
  sheet.getRange('A1').values = [[1]];
  sheet.name = 'First';
  await context.sync();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(names).toEqual(['Sheet1 > First']);
}));

test('sheets of a file are inserted into the workbook', () => run(async (context) => {
  const other = new Workbook({ sheets: ['Sheet1', '预算'] });
  other.sheets[1]!.setCell(0, 0, '项目');
  other.sheets[1]!.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
  const inserted = context.workbook.insertWorksheetsFromBase64(Buffer.from(writeXlsx(other)).toString('base64'), { positionType: 'Beginning' });
  await context.sync();
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1 (2)', '预算', 'Sheet1']);
  const sheet = host.workbook.sheet(inserted.value[1]!)!;
  expect([sheet.value(0, 0), sheet.format(0, 0).bold]).toEqual(['项目', true]);
}));

test('undoing an edit is told like the edit itself', () => run(async (context, sheet) => {
  const seen: string[] = [];
  sheet.onChanged.add((args) => {
    seen.push(args.address);
    return Promise.resolve();
  });
  await context.sync();
  host.workbook.transact('typing', 'user', () => { host.workbook.activeSheet.setCell(4, 1, 'typed'); });
  host.workbook.undo();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(seen).toEqual(['B5', 'B5']);
}));

test('20,000 × 10 cells are written and read in one sync each', () => run(async (context, sheet) => {
  const range = sheet.getRangeByIndexes(0, 0, 20_000, 10);
  const rows = Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 10 }, (_line, j) => (j % 2 ? i * 1.25 : `摘要${i}`)));
  range.values = rows;
  await context.sync();
  range.load('values');
  await context.sync();
  expect(range.values[19_999]).toEqual(rows[19_999]);
}));

import { startNativeHost } from '../host/native-host';
import type { NativeHost, NativeHostOptions } from '../host/native-host';
import { requirementSets } from '../interpreter/session';
import type { Faults } from './faults';

let host: NativeHost;
afterEach(() => { host.close(); });

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string };
}

/** Runs a batch in a new workbook with the faults, and gives how it failed. */
async function failure(faults: Partial<Faults>, work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown, options: NativeHostOptions = {}): Promise<Failure> {
  host = startNativeHost({ ...options, faults });
  try {
    await host.Excel.run(async (context) => {
      await work(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  } catch (error) {
    return error as Failure;
  }
  throw new Error('the batch did not fail');
}

const blockOf = (rows: number, columns: number, value: unknown): unknown[][] => Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));

test('a request above 5 MB is refused by the transport', async () => {
  const error = await failure({}, (_context, sheet) => { sheet.getRange('A1:A100').values = blockOf(100, 1, 'x'.repeat(60_000)); });
  expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
});

test('a response above 5 MB is refused by the transport, and what was written stays', async () => {
  const error = await failure({ requestLimit: Infinity }, (_context, sheet) => {
    const range = sheet.getRange('A1:A100');
    range.values = blockOf(100, 1, 'x'.repeat(60_000));
    range.load('values');
  });
  expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  expect(host.workbook.activeSheet.value(99, 0)).toHaveLength(60_000);
});

test('above 5,000,000 cells values are null without an error, and so they are for whole columns', async () => {
  host = startNativeHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const large = sheet.getRange('A1:F900000').load('values, cellCount, address');
    const column = sheet.getRange('B:B').load('values, numberFormat, rowCount');
    await context.sync();
    expect([large.values, large.cellCount]).toEqual([null, 5_400_000]);
    expect([column.values, column.numberFormat, column.rowCount]).toEqual([null, null, 1_048_576]);
  });
});

test('while a cell is being edited a request fails', async () => {
  const error = await failure({ cellEditMode: true }, (_context, sheet) => sheet.load('name'));
  expect(error.code).toBe('InvalidOperationInCellEditMode');
});

test('a request that may wait is answered when editing ends', async () => {
  host = startNativeHost({ faults: { cellEditMode: true } });
  setTimeout(() => { host.faults.cellEditMode = false; }, 60);
  const start = performance.now();
  await host.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
  });
  expect(performance.now() - start).toBeGreaterThan(50);
});

test.each([
  ['values', (sheet: Excel.Worksheet) => { sheet.getRange('A1').values = [['x']]; }],
  ['formats', (sheet: Excel.Worksheet) => { sheet.getRange('A1').format.font.bold = true; }],
  ['rows', (sheet: Excel.Worksheet) => { sheet.getRange('2:2').insert('Down'); }],
  ['tables', (sheet: Excel.Worksheet) => { sheet.tables.add('A1:B2', true); }],
  ['charts', (sheet: Excel.Worksheet) => { sheet.charts.add('Line', sheet.getRange('A1:B2')); }],
  ['column widths', (sheet: Excel.Worksheet) => { sheet.getRange('A:A').format.columnWidth = 100; }],
])('a protected sheet refuses %s', async (_what, edit) => {
  const error = await failure({}, (_context, sheet) => {
    sheet.protection.protect();
    edit(sheet);
  });
  expect([error.code, error.message]).toEqual(['AccessDenied', 'You cannot perform the requested operation.']);
});

test('a protected workbook refuses sheets', async () => {
  const error = await failure({}, (context) => {
    context.workbook.protection.protect();
    context.workbook.worksheets.add('New');
  });
  expect(error.code).toBe('AccessDenied');
});

test.each([
  ['values', (context: Excel.RequestContext) => { context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x']]; }],
  ['formats', (context: Excel.RequestContext) => { context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.font.bold = true; }],
  ['sheets', (context: Excel.RequestContext) => { context.workbook.worksheets.add('New'); }],
  ['settings', (context: Excel.RequestContext) => { context.workbook.settings.add('key', 1); }],
])('a workbook opened read-only refuses %s', async (_what, edit) => {
  const error = await failure({ readOnly: true }, edit);
  expect(error.code).toBe('AccessDenied');
});

test('a write over rows hidden by a filter is refused', async () => {
  const error = await failure({}, (_context, sheet) => {
    const range = sheet.getRange('A1:A4');
    range.values = [['head'], ['a'], ['b'], ['a']];
    sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['a'] });
    sheet.getRange('A2:A4').values = [['x'], ['y'], ['z']];
  });
  expect([error.code, error.message]).toEqual(['FilteredRangeConflict', 'The attempted operation causes a conflict with a filtered range.']);
  expect(host.workbook.activeSheet.value(2, 0)).toBe('b');
});

test('of a merged area only the first cell takes a value', async () => {
  host = startNativeHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').merge();
    const range = sheet.getRange('A1:C2');
    range.values = [['first', 'covered', 'c'], ['covered', 'covered', 'd']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['first', '', 'c'], ['', '', 'd']]);
  });
});

test('a table over merged cells, or over another table, is refused', async () => {
  const error = await failure({}, (_context, sheet) => {
    sheet.getRange('B1:C1').merge();
    sheet.tables.add('A1:B5', true);
  });
  expect([error.code, error.message]).toEqual(['MergedRangeConflict', "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map."]);
});

test('inserting that would tear a merged area is refused', async () => {
  const error = await failure({}, (_context, sheet) => {
    sheet.getRange('A5:B5').merge();
    sheet.getRange('A2').insert('Down');
  });
  expect([error.code, error.message]).toEqual(['InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.']);
});

test('inserting that would push cells off the sheet is refused', async () => {
  const error = await failure({}, (_context, sheet) => {
    sheet.getRange('A1048576').values = [['last']];
    sheet.getRange('A1').insert('Down');
  });
  expect(error.code).toBe('NonBlankCellOffSheet');
});

test('values of another size than the range are refused', async () => {
  const error = await failure({}, (_context, sheet) => { sheet.getRange('A1:B2').values = [[1, 2]]; });
  expect([error.code, error.message, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", 'Range.values']);
});

test('a text that begins like a formula and is none is refused', async () => {
  const error = await failure({}, (_context, sheet) => { sheet.getRange('A1').values = [['=SUM(']]; });
  expect(error.code).toBe('InvalidArgument');
});

test('an error in the middle of a batch: earlier writes stay, later ones are not done', async () => {
  const error = await failure({}, (context, sheet) => {
    sheet.getRange('A1').values = [['done']];
    context.workbook.worksheets.getItem('missing').activate();
    sheet.getRange('A2').values = [['not done']];
  });
  expect([error.code, error.message, error.debugInfo.errorLocation]).toEqual(['ItemNotFound', "The requested resource doesn't exist.", 'WorksheetCollection.getItem']);
  expect([host.workbook.activeSheet.value(0, 0), host.workbook.activeSheet.value(1, 0)]).toEqual(['done', null]);
});

test('a member can be made to fail, once', async () => {
  const faults: Partial<Faults> = { failing: { member: 'WorksheetCollection.Add', code: 'GeneralException', times: 1 } };
  const error = await failure(faults, (context) => context.workbook.worksheets.add('New'));
  expect([error.code, error.message]).toEqual(['GeneralException', 'There was an internal error while processing the request.']);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.add('New');
    await context.sync();
  });
  expect(host.workbook.sheetNamed('New')).toBeDefined();
});

test('the n-th action can be made to fail', async () => {
  const error = await failure({ failing: { action: 14, code: 'GeneralException', message: 'in the middle', times: 1 } }, (_context, sheet) => {
    for (let row = 1; row <= 9; row += 1) sheet.getRange(`A${row}`).values = [[row]];
  });
  expect(error.message).toBe('in the middle');
  const written = host.workbook.activeSheet.usedArea(true)?.rows ?? 0;
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(9);
});

test('an action can be made to fail after so many of all requests', async () => {
  host = startNativeHost();
  const failing = { after: 12, code: 'GeneralException', times: 1 };
  const write = (row: number): Promise<void> => host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(`A${row}`).values = [[row]];
    await context.sync();
  });
  host.faults.failing = failing;
  const written: number[] = [];
  for (let row = 1; row <= 9; row += 1) await write(row).then(() => written.push(row), () => undefined);
  expect(failing.times).toBe(0);
  // The first request takes no twelve actions, and the second only some: what went through before it is not failed again.
  expect(written).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
});

test.each([
  [5102, 'ActivityLimitReached'],
  [5012, 'InvalidOrTimedOutSession'],
])('the transport can fail with %d', async (code, name) => {
  const error = await failure({ transportErrors: { code, times: 1 } }, (_context, sheet) => sheet.load('name'));
  expect(error.code).toBe(name);
});

test('the host can be slow', async () => {
  host = startNativeHost({ faults: { delay: 80 } });
  const start = performance.now();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
  });
  expect(performance.now() - start).toBeGreaterThan(75);
});

test('selecting fails while another workbook has the focus', async () => {
  const error = await failure({ inactiveWorkbook: true }, (_context, sheet) => { sheet.getRange('A1').select(); });
  expect([error.code, error.message]).toEqual(['InactiveWorkbook', 'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.']);
});

test('a property that does not exist is refused by its name', async () => {
  const error = await failure({}, (_context, sheet) => { sheet.load('nmae'); });
  expect([error.code, error.message]).toEqual(['InvalidArgument', 'Worksheet has no property nmae']);
});

test('a member above the level is not found, a member that is not there fails by its name', async () => {
  const above = await failure({}, (_context, sheet) => { sheet.getRange('A1').getSurroundingRegion().getPrecedents(); }, { apiSets: requirementSets('1.13') });
  expect([above.code, above.debugInfo.errorLocation]).toEqual(['ApiNotFound', 'Range.getPrecedents']);
  const missing = await failure({}, (_context, sheet) => { sheet.pivotTables.load('items'); });
  expect([missing.code, missing.message]).toEqual(['NotImplemented', 'Worksheet.PivotTables is not implemented']);
  expect([...host.session.coverage.missing]).toEqual([['Worksheet.PivotTables', 1]]);
});

describe('undo', () => {
  const typed = async (work: (context: Excel.RequestContext) => void, faults: Partial<Faults> = {}): Promise<boolean> => {
    host = startNativeHost({ faults });
    host.workbook.transact('typing', 'user', () => { host.workbook.activeSheet.setCell(0, 0, 'typed'); });
    await host.Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    while (host.workbook.undo()) { /* back to the beginning */ }
    return host.workbook.sheets[0]!.value(0, 0) === null;
  };

  test('a write of the add-in is undone like any other', async () => {
    expect(await typed((context) => { context.workbook.worksheets.getActiveWorksheet().getRange('B1').values = [[1]]; })).toBe(true);
  });

  test.each([
    ['adding a sheet', (context: Excel.RequestContext) => { context.workbook.worksheets.add('New'); }],
    ['renaming a sheet', (context: Excel.RequestContext) => { context.workbook.worksheets.getActiveWorksheet().name = 'Other'; }],
    ['protecting a sheet', (context: Excel.RequestContext) => { context.workbook.worksheets.getActiveWorksheet().protection.protect(); }],
    ['saving a setting', (context: Excel.RequestContext) => { context.workbook.settings.add('a', 1); }],
  ])('%s forgets the steps, unless told otherwise', async (_what, work) => {
    expect(await typed(work)).toBe(false);
    host.close();
    expect(await typed(work, { undoLoss: 'keep' })).toBe(true);
  });
});

test('cells in a table cannot be shifted on their own', async () => {
  const error = await failure({}, (_context, sheet) => {
    sheet.tables.add('A1:C4', true);
    sheet.getRange('B2').insert('Down');
  });
  expect(error.code).toBe('InsertDeleteConflict');
});

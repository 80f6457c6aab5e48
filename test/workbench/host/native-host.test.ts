import { startNativeHost } from './native-host';

test('values go into the workbook and come back', async () => {
  const host = startNativeHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B2');
    range.values = [['项目', '金额'], ['培训费', 12.5]];
    range.load('values, address, valueTypes, text');
    sheet.load('name');
    await context.sync();
    expect(range.values).toEqual([['项目', '金额'], ['培训费', 12.5]]);
    expect(range.valueTypes).toEqual([['String', 'String'], ['String', 'Double']]);
    expect(range.address).toBe('Sheet1!A1:B2');
    expect(sheet.name).toBe('Sheet1');
  });
  expect(host.workbook.activeSheet.value(1, 1)).toBe(12.5);
  host.close();
});

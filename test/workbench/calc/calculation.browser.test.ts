import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench } from '../driver/open-workbench';
import type { WorkbenchDriver } from '../driver/open-workbench';

let browser: Browser;
let workbench: WorkbenchDriver;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench({ browser });
  await workbench.fill('A1', [
    ['编码', '金额', '日期'],
    ['30101', 100.5, '2024-01-31'],
    ['30201', 200.25, '2024-02-29'],
    ['30101', 50, '2024-03-31'],
    ["'00123", '文本', true],
  ]);
});

afterAll(async () => {
  await workbench.close();
  await browser.close();
});

test.each([
  ['=SUM(B2:B5)', '350.75'],
  ['=SUM(B:B)', '350.75'],
  ['=SUMIFS(B2:B4,A2:A4,30101)', '150.5'],
  ['=SUMIFS(B:B,C:C,">="&DATE(2024,2,1))', '250.25'],
  ['=COUNTIF(A2:A5,"00123")', '1'],
  ['=VLOOKUP(30201,A2:B4,2,FALSE)', '200.25'],
  ['=ROUND(B2/B3,4)', '0.5019'],
  ['=TEXT(C2,"yyyy年m月")', '2024年1月'],
  ['=IF(B2>100,"超","未超")', '超'],
  ['=IFERROR(1/0,"错")', '错'],
  ['=1/0', '#DIV/0!'],
  ['=A5&"x"', '00123x'],
  ['=ISTEXT(A5)', 'TRUE'],
  ['=ISNUMBER(A2)', 'TRUE'],
  ['=NOSUCH(1)', '#NAME?'],
  ['=SUMPRODUCT((A2:A4=30101)*B2:B4)', '150.5'],
  ['=INDEX(B2:B4,MATCH(30201,A2:A4,0))', '200.25'],
  ['=SUBTOTAL(9,B2:B4)', '350.75'],
  ['=HYPERLINK("#Sheet1!A1","去 A1")', '去 A1'],
])('%s gives %s', async (formula, expected) => {
  await workbench.fill('F1', [[formula]]);
  expect((await workbench.cell('F1')).text).toBe(expected);
});

test('texts of digits are found by the way they begin, also when the column has been looked through before', async () => {
  await workbench.fill('V1', [["'30231", 5], ["'30217", 7], ["'30231", 9]]);
  await workbench.fill('Y1', [['=SUMIFS(W1:W3,V1:V3,"30231")'], ['=SUMIFS(W1:W3,V1:V3,"30231*")'], ['=SUMIFS(W1:W3,V1:V3,"302*")']]);
  expect((await workbench.table('Sheet1')).slice(0, 3).map((row) => row[24])).toEqual(['14', '14', '21']);
});

test('SUMIFS and COUNTIFS look at what stands there now: edits, results of formulas, inserted rows', async () => {
  await workbench.fill('AA1', [['甲', 1], ['乙', 2], ['甲', '=AB1*10'], ['=AA2', 4]]);
  await workbench.fill('AD1', [['=SUMIFS(AB1:AB4,AA1:AA4,"甲")'], ['=SUMIFS(AB1:AB4,AA1:AA4,AA2,AB1:AB4,">=2")'], ['=COUNTIFS(AA1:AA9,"=")'], ['=COUNTIFS(AA:AA,"甲")']]);
  const sums = async (column: string): Promise<unknown[]> => Promise.all([1, 2, 3, 4].map(async (row) => (await workbench.cell(`${column}${row}`)).value));
  expect(await sums('AD')).toEqual([11, 6, 5, 2]);
  await workbench.fill('AB1', [[3]]);
  expect(await sums('AD')).toEqual([33, 6, 5, 2]);
  await workbench.fill('AA2', [['甲']]);
  expect(await sums('AD')).toEqual([39, 39, 5, 4]);
  await workbench.fill('AA2', [['']]);
  expect(await sums('AD')).toEqual([33, 4, 6, 2]);
});

test('SUMIFS over several columns, with a list of criteria, with an error, with ranges of different size', async () => {
  await workbench.fill('AG1', [['甲', '乙', 1, 2], ['乙', '甲', 3, 4], ['丙', '丙', '=1/0', 5]]);
  await workbench.fill('AL1', [['=SUMIFS(AI1:AJ2,AG1:AH2,"甲")'], ['=SUM(SUMIFS(AI1:AI2,AG1:AG2,{"甲","乙"}))'], ['=SUMIFS(AI1:AI3,AG1:AG3,"甲")'], ['=SUMIFS(AI1:AI3,AG1:AG3,"丙")'], ['=SUMIFS(AI1:AI3,AG1:AG2,"甲")']]);
  expect((await workbench.table('Sheet1')).slice(0, 5).map((row) => row[37])).toEqual(['5', '4', '1', '#DIV/0!', '#VALUE!']);
});

test('a link with a fixed text shows it, also when it is copied, overwritten and undone', async () => {
  await workbench.fill('AN1', [['=HYPERLINK("#A1","第1行")', '=AN1&"。"']]);
  expect((await workbench.cell('AO1')).value).toBe('第1行。');
  await workbench.type('AN1', '=HYPERLINK("#A2","第2行")');
  await workbench.waitForText('AO1', '第2行。');
  await workbench.type('AN1', '无');
  await workbench.waitForText('AO1', '无。');
  await workbench.press('Control+z');
  await workbench.waitForText('AO1', '第2行。');
  expect((await workbench.cell('AN1')).value).toBe('第2行');
});

test('an edit reaches everything that depends on it, on other sheets too', async () => {
  await workbench.page.locator('.tab-add').click();
  await workbench.fill('Sheet2!A1', [['=Sheet1!H3'], ['=A1+1']]);
  await workbench.fill('Sheet1!H1', [[1], ['=H1*2'], ['=H2*2']]);
  expect((await workbench.cell('Sheet2!A2')).value).toBe(5);
  await workbench.fill('Sheet1!H1', [[10]]);
  expect((await workbench.cell('Sheet2!A2')).value).toBe(41);
  await workbench.activateSheet('Sheet1');
});

test('an array spills, shrinks and lets go of what it leaves', async () => {
  await workbench.fill('J1', [[3]]);
  await workbench.fill('K1', [['=SEQUENCE(J1,2)', '']]);
  await workbench.fill('N1', [['=SUM(K1:L9)']]);
  expect([(await workbench.cell('L3')).value, (await workbench.cell('N1')).value]).toEqual([6, 21]);
  await workbench.fill('J1', [[1]]);
  expect([(await workbench.cell('L3')).value, (await workbench.cell('K1')).value, (await workbench.cell('N1')).value]).toEqual(['', 1, 3]);
});

test('formulas follow inserted rows', async () => {
  await workbench.fill('P1', [[1], [2], ['=SUM(P1:P2)']]);
  await workbench.select('P2');
  await workbench.openTab('TabHome');
  await workbench.page.locator('.ribbon button', { hasText: '插入' }).first().click();
  expect((await workbench.cell('P4')).formula).toBe('=SUM(P1:P3)');
  await workbench.fill('P2', [[5]]);
  expect((await workbench.cell('P4')).value).toBe(8);
});

/** Runs an add-in's code in the pane. */
async function inPane(source: string): Promise<unknown> {
  const pane = await workbench.pane();
  await pane.evaluate(() => window.testAddin.ready);
  return pane.evaluate((code) => window.testAddin.run(code), source);
}

test('names and tables can be used in formulas', async () => {
  await inPane(`await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('名称');
    sheet.getRange('A1:B3').values = [['名称', '金额'], ['甲', 10], ['乙', 32]];
    sheet.tables.add('名称!A1:B3', true).name = '预算';
    context.workbook.names.add('税率', sheet.getRange('D1'));
    sheet.getRange('D1').values = [[0.5]];
    sheet.getRange('E1:E2').formulas = [['=SUM(预算[金额])'], ['=E1*税率']];
    await context.sync();
  })`);
  expect([(await workbench.cell('名称!E1')).value, (await workbench.cell('名称!E2')).value]).toEqual([42, 21]);
});

test('a formula read in the request that wrote it is calculated', async () => {
  expect(await inPane(`return Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange('A1:A3');
    range.values = [[1], [2], ['=A1+A2']];
    range.load('values');
    await context.sync();
    return range.values;
  })`)).toEqual([[1], [2], [3]]);
});

test('nothing went wrong in the console', () => {
  // The engine itself says in the console which function it does not know.
  expect(workbench.consoleErrors.filter((text) => !text.startsWith('No function'))).toEqual([]);
});

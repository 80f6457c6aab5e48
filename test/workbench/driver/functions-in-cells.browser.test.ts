import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench } from './open-workbench';
import type { WorkbenchDriver } from './open-workbench';

let browser: Browser;
let workbench: WorkbenchDriver;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench({ browser });
});

afterAll(async () => {
  await workbench.close();
  await browser.close();
});

/** Types a formula into a cell of a sheet of its own and expects what the cell shows. */
async function check(address: string, formula: string, expected: string | RegExp): Promise<void> {
  await workbench.type(address, formula);
  await workbench.waitForText(address, expected);
}

test('a function answers after the cell has shown #BUSY!', async () => {
  await workbench.type('A1', '=WB.WAIT("好",400)');
  await workbench.waitForText('A1', '#BUSY!');
  await workbench.waitForText('A1', '好');
});

test('arguments arrive by their declared types, left-out ones as null', async () => {
  await workbench.fill('B1', [['00123'], [''], [true]]);
  await check('A2', '=WB.ECHO("12",3.5,1,B3)', '[12,"3.5",true,true,null]');
  await check('A3', '=WB.ECHO(,"x")', '[null,"x",null,null,null]');
  await check('A4', '=WB.ECHO(1,"",FALSE,"",B1:B3)', '[1,"",false,"",[[123],[""],[true]]]');
  await check('A5', '=WB.ECHO("zwölf")', '#VALUE!');
  await check('A6', '=WB.ALL(1,2,3)', '[1,2,3]');
  await check('A7', '=WB.ADD(1)+WB.ADD(2,3)', '6');
});

test('a function sees its own place and the places of its arguments', async () => {
  await check('A8', '=WB.PLACE(B1:B2)', 'Sheet1!A8 ["Sheet1!B1:B2"]');
});

test('errors show with what the function says of them', async () => {
  await check('C1', '=WB.FAIL("missing")', '#N/A');
  expect((await workbench.cell('C1')).message).toBe('请改正：missing');
  await check('C2', '=WB.FAIL("zero")', '#DIV/0!');
  await check('C3', '=WB.FAIL("thrown")', '#VALUE!');
  await check('C4', '=WB.UNKNOWN()', '#VALUE!');
  await check('C5', '=IFERROR(WB.FAIL("value"),"caught")', 'caught');
  await check('C6', '=WB.ADD(1/0,1)', '#DIV/0!');
  await check('C7', '=WB.ERRORS(1/0)', /^error #DIV\/0!/);
  await check('C8', '=WB.NOSUCH(1)', '#NAME?');
});

test('a block spills, and #SPILL! shows when something is in its way', async () => {
  await check('E1', '=WB.BLOCK(3,2)', '11');
  await workbench.waitForText('F3', '32');
  expect(await workbench.table('Sheet1').then((rows) => rows.slice(0, 3).map((row) => row.slice(4, 6)))).toEqual([['11', '12'], ['21', '22'], ['31', '32']]);
  await check('H1', '=SUM(E1:F3)', '129');
  await workbench.type('E2', 'im Weg');
  await workbench.waitForText('E1', '#SPILL!');
  await workbench.select('E2');
  await workbench.press('Delete');
  await workbench.waitForText('E2', '21');
  await check('E1', '=WB.BLOCK(1,1)', '11');
  await workbench.waitForText('E2', '');
  await workbench.waitForText('H1', '11');
});

test('a changed precedent calls the function again', async () => {
  await workbench.type('J1', '5');
  await check('J2', '=WB.ADD(J1,1)', '6');
  await workbench.type('J1', '7');
  await workbench.waitForText('J2', '8');
});

test('a streaming function goes on, and ends with its cell', async () => {
  const pane = await workbench.pane();
  const running = (): Promise<number> => pane.evaluate(() => window.testAddin.streams.running);
  await workbench.type('L1', '=WB.COUNTING(1)');
  await workbench.type('L2', '=L1*10');
  await workbench.waitForText('L1', /^\d+$/);
  const first = Number((await workbench.cell('L1')).value);
  await workbench.page.waitForFunction((before) => Number(window.workbenchDoor.cell('L1').value) > before, first);
  await workbench.waitForText('L2', /0$/);
  expect(await running()).toBe(1);
  await workbench.select('L1');
  await workbench.press('Delete');
  await pane.waitForFunction(() => window.testAddin.streams.running === 0);
});

test('1,000 cells answer together, none waiting for another', async () => {
  const start = Date.now();
  await workbench.fill('N1', Array.from({ length: 1000 }, (_, i) => [`=WB.WAIT(${i + 1},300)`]));
  await workbench.waitForText('N1000', '1000', 20_000);
  await workbench.type('P1', '=SUM(N1:N1000)');
  await workbench.waitForText('P1', '500500', 10_000);
  // One after the other they would take five minutes.
  expect(Date.now() - start).toBeLessThan(20_000);
});

test('nothing went wrong in the console', () => {
  expect(workbench.consoleErrors).toEqual([]);
});

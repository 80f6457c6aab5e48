import type { Browser, Frame } from 'playwright-core';
import { allScenarios } from '../scenarios/all-scenarios';
import { launchBrowser, openWorkbench } from './open-workbench';
import type { WorkbenchDriver } from './open-workbench';

let browser: Browser;
let workbench: WorkbenchDriver;
let pane: Frame;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench({ browser });
  pane = await workbench.pane();
  await pane.evaluate(() => window.testAddin.ready);
});

afterAll(async () => {
  await workbench.close();
  await browser.close();
});

test.each(allScenarios.map((scenario) => scenario.name))('%s', async (name) => {
  expect(await pane.evaluate((one) => window.testAddin.runScenario(one), name)).toBeNull();
});

test('nothing was asked for outside this machine, and the console is quiet', () => {
  expect(workbench.requests.filter((url) => !/^(https:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/.test(url))).toEqual([]);
  expect(workbench.consoleErrors).toEqual([]);
});

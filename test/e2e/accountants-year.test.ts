import type { Browser, Frame } from 'playwright-core';
import * as XLSX from '@e965/xlsx';
import { makePostings, truthOf } from '../core/shapes/postings';
import { shapes } from '../core/shapes/shapes';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { enterBudget, openPane, openTab, pasteBudget } from './pane-hands';
import type { PaneHands } from './pane-hands';
import { addSheet, exactly, expectedOf, outside, separated } from './year-hands';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

describe('she opens her ledger, and the pane has its figures to the fen', () => {
  test.each(['plain', 'payments', 'parallel', 'cashbook'])('%s', async (name) => {
    const { totals, lines, unclassifiedRows } = expectedOf(name);
    const { workbench, frame } = await openPane(browser, { workbook: `test/fixtures/${name}.xlsx` });
    try {
      await pasteBudget(frame);
      await openTab(frame, 'overview');
      expect(await exactly(frame, /^总支出/)).toMatch(beginsWith(totals.expenditure));
      expect(await exactly(frame, /^人员经费/)).toMatch(beginsWith(totals.personnel));
      expect(await exactly(frame, /^公用经费/)).toMatch(beginsWith(totals.public));
      expect(await exactly(frame, /^项目支出已执行/)).toMatch(beginsWith(totals.project));
      for (const line of lines) expect(await exactly(frame, new RegExp(`^${line.name}`))).toContain(`已执行 ${separated(line.executed)}，`);
      if (unclassifiedRows !== undefined) await frame.getByText(`${unclassifiedRows} 行待定，共 ${separated(totals.unclassified ?? '')} 元`).waitFor();
      quiet(workbench);
    } finally {
      await workbench.close();
    }
  });

  test.each(['a sheet a month', 'money as text in every form'])('%s', async (name) => {
    const postings = makePostings(200, 11);
    const truth = truthOf(postings);
    const { grids } = shapes.find((shape) => shape.name === name)!.print(postings);
    const book = XLSX.utils.book_new();
    for (const grid of grids) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(grid.rows.map((row) => [...row])), grid.sheet);
    const { workbench, frame } = await openPane(browser, { workbook: XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer });
    try {
      await frame.getByRole('button', { name: '是，下一步' }).click();
      await frame.getByRole('button', { name: '跳过，直接看数字' }).click();
      expect(await exactly(frame, /^总支出/)).toBe(`${separated(truth.total)} 元，200 笔`);
      expect(await exactly(frame, /^人员经费/)).toMatch(beginsWith(truth.byCategory.personnel));
      expect(await exactly(frame, /^公用经费/)).toMatch(beginsWith(truth.byCategory.public));
      expect(await exactly(frame, /^项目支出/)).toMatch(beginsWith(truth.byCategory.project));
      quiet(workbench);
    } finally {
      await workbench.close();
    }
  });
});

describe('her year with the plain ledger', () => {
  let hands: PaneHands;
  let form: string;
  beforeAll(async () => { hands = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' }); });
  afterAll(async () => { await hands.workbench.close(); });

  test('she enters the four approved amounts at the first opening', async () => {
    await enterBudget(hands.frame);
    expect(await exactly(hands.frame, /^征地拆迁工作经费/)).toMatch(/^全年预算 770,000\.00，已执行 769,987\.50，/);
  });

  test('in her approval form a cell says what is left, whether a claim is covered, and what was spent', async () => {
    const { workbench } = hands;
    form = await addSheet(workbench);
    await shows(workbench, `${form}!A1`, '=YS.BALANCE("征地拆迁工作经费")', '12.5');
    await shows(workbench, `${form}!A2`, '=YS.CHECK("征地拆迁工作经费",100)', /还差 87\.50 元/);
    await shows(workbench, `${form}!A3`, '=YS.SPENT("人员经费")', '3478653.27');
    await shows(workbench, `${form}!A4`, '=YS.RATE()', /^0\.99/);
  });

  test('what cannot be answered is an error that says what to mend', async () => {
    const { workbench } = hands;
    await shows(workbench, `${form}!B1`, '=YS.BALANCE("征地拆迁经费")', '#N/A');
    expect((await workbench.cell(`${form}!B1`)).message).toContain('是不是“征地拆迁工作经费”');
    await shows(workbench, `${form}!B2`, '=YS.SPENT("人员经费","2024-6-30","2024-1-1")', '#VALUE!');
    expect((await workbench.cell(`${form}!B2`)).message).toBe('起始日期在截止日期之后。');
    await shows(workbench, `${form}!B3`, '=YS.SHARE(1,0)', '#DIV/0!');
    await shows(workbench, `${form}!B4`, '=YS.WAN(1,99)', '#NUM!');
    await shows(workbench, `${form}!B5`, '=YS.CHECK("征地拆迁工作经费","一百")', '#VALUE!');
  });
});

/** Types a formula and waits for what the cell shows. */
async function shows(workbench: WorkbenchDriver, address: string, formula: string, text: string | RegExp): Promise<void> {
  await workbench.type(address, formula);
  await workbench.waitForText(address, text);
}

function beginsWith(yuan: string | undefined): RegExp {
  return new RegExp(`^${separated(yuan ?? '').replaceAll('.', '\\.')} 元`);
}

/** Nothing was asked of another machine, and nothing went wrong unseen. */
function quiet(workbench: WorkbenchDriver): void {
  expect(outside(workbench)).toEqual([]);
  expect(workbench.consoleErrors).toEqual([]);
}

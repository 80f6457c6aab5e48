import type { Browser, Frame } from 'playwright-core';
import { STRICT } from '../workbench/strictness/faults';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { Workbook } from '../workbench/model/workbook';
import { readXlsx } from '../workbench/xlsx/read-xlsx';
import { writeXlsx } from '../workbench/xlsx/write-xlsx';
import type { PaneHands } from './pane-hands';
import { ending, enterBudget, generate, openPane, openTab, waitForPhase } from './pane-hands';
import { runInExcel, workbookContents } from './workbook-hands';

jest.setTimeout(180_000);

const PLAIN = 'test/fixtures/plain.xlsx';
const LEDGER = '支出明细账';
const WRITTEN = ['支出绩效汇总', '支出分类明细'];

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

async function writeColumns(frame: Frame): Promise<string> {
  return ending(frame, async () => {
    await openTab(frame, 'classify');
    await frame.getByRole('button', { name: '写入分类列' }).click();
  });
}

async function readAgain(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: '更多' }).click();
  await frame.getByRole('button', { name: '重新读取台账' }).click();
}

/** Waits until 总览 shows what was spent, in 万元. */
async function seeSpent(frame: Frame, amount = '543.29'): Promise<void> {
  await openTab(frame, 'overview');
  await frame.waitForFunction((text) => document.getElementById('view')?.innerText.includes(text), amount);
}

/** The saved workbook as if it came from where no add-in keeps settings. */
function withoutRecord(saved: Uint8Array): Uint8Array {
  const workbook = new Workbook();
  readXlsx(workbook, saved);
  workbook.settings = new Map();
  return writeXlsx(workbook);
}

/** Names of the Excel tables of a sheet. */
function tablesOn(frame: Frame, sheet: string): Promise<string[]> {
  return frame.evaluate((name) => Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(name);
    tables.load('items/name');
    await context.sync();
    return tables.items.map((table) => table.name);
  }), sheet);
}

async function sheetsOf(workbench: WorkbenchDriver): Promise<string[]> {
  return (await workbench.sheetNames()).filter((name) => name !== '预算项目');
}

/** Takes away whatever a test has put in the way. */
async function mend({ workbench, frame }: PaneHands): Promise<void> {
  await workbench.setFaults({ ...STRICT });
  await runInExcel(frame, `context.workbook.worksheets.load("items/protection/protected,items/autoFilter/enabled"); context.workbook.load("protection/protected"); await context.sync();
    if (context.workbook.protection.protected) context.workbook.protection.unprotect();
    for (const sheet of context.workbook.worksheets.items) { if (sheet.protection.protected) sheet.protection.unprotect(); if (sheet.autoFilter.enabled) sheet.autoFilter.remove(); }`);
}

describe('the first 生成汇总 of a workbook', () => {
  let workbench: WorkbenchDriver;
  let frame: Frame;
  beforeAll(async () => {
    ({ workbench, frame } = await openPane(browser, { workbook: PLAIN }));
    await enterBudget(frame);
  });
  afterEach(() => mend({ workbench, frame }));
  afterAll(() => workbench.close());

  test('while a cell is being edited: press Enter first; what was typed is kept', async () => {
    await workbench.activateSheet(LEDGER);
    await workbench.select('M3');
    await workbench.page.keyboard.type('还没写完');
    expect(await generate(frame)).toBe('单元格正在编辑。请先按 Enter 完成输入，再试一次。');
    expect(await sheetsOf(workbench)).toEqual([LEDGER]);
    await workbench.page.locator('.cell-editor').focus();
    await workbench.press('Enter');
    await workbench.waitForText(`${LEDGER}!M3`, '还没写完');
  });

  test('with the structure protected: where to take the protection away; nothing is added', async () => {
    await runInExcel(frame, 'context.workbook.protection.protect()');
    expect(await generate(frame)).toBe('工作簿结构受保护，不能增加工作表。请在“审阅”里取消“保护工作簿”后再试。');
    expect(await sheetsOf(workbench)).toEqual([LEDGER]);
  });

  test('with a sheet of hers named like ours: it is left alone and named', async () => {
    await runInExcel(frame, 'const own = context.workbook.worksheets.add("支出绩效汇总"); own.getRange("A1:B1").values = [["局里要的表", 88]]');
    expect(await generate(frame)).toBe('工作簿里已有名为“支出绩效汇总”的工作表，不是本加载项写的（A1:B1 里有内容），没有动它，汇总也没有生成。请给它改个名字再试。');
    expect(await sheetsOf(workbench)).toEqual([LEDGER, '支出绩效汇总']);
    expect(await workbench.table('支出绩效汇总')).toEqual([['局里要的表', '88']]);
    await runInExcel(frame, 'context.workbook.worksheets.getItem("支出绩效汇总").delete()');
  });

  test.each([
    ['in the rows', 'Range.Values'],
    ['drawing the chart', 'ChartCollection.Add'],
  ])('with the host failing %s: no sheet is left', async (_where, member) => {
    await workbench.setFaults({ failing: { member, code: 'GeneralException', times: 1 } });
    expect(await generate(frame)).toBe('Excel 没有完成这一步，内容没有改动。请再试一次。');
    expect(await sheetsOf(workbench)).toEqual([LEDGER]);
  });

  test('with another workbook in front: the sheets are written, and going there waits for this one', async () => {
    await workbench.setFaults({ inactiveWorkbook: true });
    expect(await generate(frame)).toBe('已生成：支出绩效汇总、支出分类明细。');
    expect(await sheetsOf(workbench)).toEqual([LEDGER, ...WRITTEN]);
    expect(await workbench.activeSheet()).not.toBe('支出绩效汇总');
    await frame.getByRole('button', { name: '支出绩效汇总', exact: true }).click();
    await workbench.setFaults({ inactiveWorkbook: false });
    await workbench.page.waitForFunction(() => window.workbenchDoor.activeSheet() === '支出绩效汇总', undefined, { timeout: 10_000 });
  });
});

describe('a workbook with written sheets', () => {
  let workbench: WorkbenchDriver;
  let frame: Frame;
  beforeAll(async () => {
    ({ workbench, frame } = await openPane(browser, { workbook: PLAIN }));
    await enterBudget(frame);
    expect(await generate(frame)).toContain('已生成');
  });
  afterEach(() => mend({ workbench, frame }));
  afterAll(() => workbench.close());

  test('a protected summary sheet is named and stays as it was', async () => {
    await runInExcel(frame, 'context.workbook.worksheets.getItem("支出分类明细").protection.protect()');
    const before = await workbookContents(workbench);
    expect(await generate(frame)).toBe('工作表“支出分类明细”受保护，没有写入。请在“审阅”里撤消工作表保护后再试。');
    expect(await workbookContents(workbench)).toEqual(before);
  });

  test('a protected ledger is read all the same; only writing beside it is refused', async () => {
    await runInExcel(frame, `context.workbook.worksheets.getItem("${LEDGER}").protection.protect()`);
    const before = await workbench.table(LEDGER);
    expect(await writeColumns(frame)).toBe(`工作表“${LEDGER}”受保护，没有写入。请在“审阅”里撤消工作表保护后再试。`);
    expect(await workbench.table(LEDGER)).toEqual(before);
    await readAgain(frame);
    await seeSpent(frame);
  });

  test('a protected budget sheet is named; what was typed into the pane is not lost', async () => {
    await runInExcel(frame, 'context.workbook.worksheets.getItem("预算项目").protection.protect()');
    const before = await workbookContents(workbench);
    await openTab(frame, 'budget');
    await frame.getByRole('button', { name: /^添加/ }).first().click();
    await frame.getByLabel('项目名称', { exact: true }).fill('档案整理经费');
    await frame.getByLabel('年初预算数（元）').fill('5万');
    expect(await ending(frame, () => frame.getByRole('button', { name: '保存', exact: true }).click())).toBe('工作表“预算项目”受保护，没有写入。请在“审阅”里撤消工作表保护后再试。');
    expect(await workbookContents(workbench)).toEqual(before);
    expect(await frame.getByLabel('项目名称', { exact: true }).inputValue()).toBe('档案整理经费');
    await frame.getByRole('button', { name: '取消', exact: true }).click();
  });

  test('a filtered ledger is read whole; columns are not written beside it', async () => {
    await runInExcel(frame, `const sheet = context.workbook.worksheets.getItem("${LEDGER}");
      sheet.autoFilter.apply(sheet.getRange("A3:J314"), 0, { filterOn: Excel.FilterOn.values, values: ["没有这一天"] })`);
    const before = await workbench.table(LEDGER);
    expect(await writeColumns(frame)).toBe(`“${LEDGER}”正在筛选，写入会错行，没有写。请先清除筛选。`);
    expect(await workbench.table(LEDGER)).toEqual(before);
    await readAgain(frame);
    await seeSpent(frame);
  });

  test('answers too large for Excel: the last figures stay, with a note; trying again brings new ones', async () => {
    await workbench.setFaults({ responseLimit: 300 });
    await readAgain(frame);
    await frame.getByText('一次读写的内容太多，Excel 没有接受').first().waitFor();
    await seeSpent(frame);
    await workbench.setFaults({ responseLimit: STRICT.responseLimit });
    await frame.getByRole('button', { name: '再试一次' }).first().click();
    await frame.getByText('一次读写的内容太多').first().waitFor({ state: 'detached' });
    await seeSpent(frame);
  });

  test('the host fails while new cells are put in place: the old ones come back, and the next try succeeds', async () => {
    const before = await workbookContents(workbench);
    await workbench.setFaults({ failing: { member: 'Range.CopyFrom', code: 'GeneralException', times: 1 } });
    expect(await generate(frame)).toBe('Excel 没有完成这一步，内容没有改动。请再试一次。');
    expect(await workbookContents(workbench)).toEqual(before);
    expect(await tablesOn(frame, '支出分类明细')).toEqual(['YS_支出明细']);
    expect(await generate(frame)).toContain('已生成');
    expect(await workbookContents(workbench)).toEqual(before);
    expect(await tablesOn(frame, '支出分类明细')).toEqual(['YS_支出明细']);
  });

  test('the connection is lost: open the workbook again; the sheets are as they were', async () => {
    const before = await workbookContents(workbench);
    await workbench.setFaults({ transportErrors: { code: 5012, times: 1 } });
    expect(await generate(frame)).toBe('与工作簿的连接断了。请重新打开工作簿；已保存的内容不受影响。');
    expect(await workbookContents(workbench)).toEqual(before);
  });

  test('sheets of which no record was kept (another machine wrote them) are known by what they hold', async () => {
    const other = await openPane(browser, { workbook: withoutRecord(await workbench.save()) });
    try {
      expect(await generate(other.frame)).toContain('已生成');
      expect(await sheetsOf(other.workbench)).toEqual(await sheetsOf(workbench));
    } finally {
      await other.workbench.close();
    }
  });

  test('and she is asked about what differs in them', async () => {
    const other = await openPane(browser, { workbook: withoutRecord(await workbench.save()) });
    try {
      await other.workbench.activateSheet('支出分类明细');
      await other.workbench.type('M20', '请复核');
      await openTab(other.frame, 'summary');
      await other.frame.getByRole('button', { name: '生成汇总', exact: true }).click();
      await other.frame.getByRole('group', { name: /没有留下当时的记录；有 1 处（20:20）/ }).waitFor();
      expect((await other.workbench.cell('支出分类明细!M20')).text).toBe('请复核');
      expect(await ending(other.frame, () => other.frame.getByRole('button', { name: '替换，继续生成' }).click())).toContain('已生成');
      expect((await other.workbench.cell('支出分类明细!M20')).text).not.toBe('请复核');
    } finally {
      await other.workbench.close();
    }
  });

  test('her notes beside the tables stay; before what she wrote into them is replaced, she is asked', async () => {
    await workbench.activateSheet('支出绩效汇总');
    await workbench.type('Z3', '已与会计核对');
    await workbench.type('D9', '=1+1');
    await openTab(frame, 'summary');
    await frame.getByRole('button', { name: '生成汇总', exact: true }).click();
    await frame.getByRole('group', { name: /您写的内容.*会被新表覆盖/ }).waitFor();
    expect((await workbench.cell('支出绩效汇总!D9')).formula).toBe('=1+1');
    expect(await ending(frame, () => frame.getByRole('button', { name: '替换，继续生成' }).click())).toContain('已生成');
    expect((await workbench.cell('支出绩效汇总!D9')).formula).not.toBe('=1+1');
    expect((await workbench.cell('支出绩效汇总!Z3')).text).toBe('已与会计核对');
  });

  test('the pane is closed and opened: the same view, with what has changed meanwhile', async () => {
    await openTab(frame, 'budget');
    await workbench.page.click('.pane-close');
    await workbench.activateSheet(LEDGER);
    const { value } = await workbench.cell(`${LEDGER}!I4`);
    await workbench.type('I4', String(Number(value) + 10_000));
    await workbench.pressButton('Button.Pane');
    expect(await frame.getAttribute('#view', 'data-view')).toBe('budget');
    await seeSpent(frame, '544.29');
  });

  test('another workbook beside it: neither shows anything of the other', async () => {
    const other = await openPane(browser, { workbook: 'test/fixtures/cashbook.xlsx' });
    try {
      await openTab(other.frame, 'classify');
      const before = await other.frame.locator('#view').innerText();
      await workbench.type('I4', '1');
      await generate(frame);
      expect(await other.frame.locator('#view').innerText()).toBe(before);
      expect(await other.workbench.sheetNames()).not.toContain('支出绩效汇总');
    } finally {
      await other.workbench.close();
    }
  });

  test('the ledger is deleted: the pane says so, budget and sheets stay, and another ledger goes on from there', async () => {
    const budget = await workbench.table('预算项目');
    await runInExcel(frame, `const other = context.workbook.worksheets.getItem("${LEDGER}").copy("End"); other.name = "存档"; other.getRange("A3:J3").clear(); context.workbook.worksheets.getItem("${LEDGER}").delete()`);
    await waitForPhase(frame, 'no-ledger');
    await frame.getByText('没有找到台账').first().waitFor();
    await frame.getByText('台账工作表已删除。').first().waitFor();
    await frame.getByRole('button', { name: '把选中的区域当作台账' }).waitFor();
    expect(await workbench.table('预算项目')).toEqual(budget);
    expect(await sheetsOf(workbench)).toEqual([...WRITTEN, '存档']);
    const header = ['日期', '凭证字号', '摘要', '科目编码', '科目名称', '部门经济分类编码', '部门经济分类名称', '项目名称', '借方金额', '贷方金额'];
    await runInExcel(frame, `context.workbook.worksheets.getItem("存档").getRange("A3:J3").values = [${JSON.stringify(header)}]`);
    await waitForPhase(frame, 'ready');
  });
});

import type { Browser, Frame } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { launchBrowser } from '../workbench/driver/open-workbench';
import type { PaneHands } from './pane-hands';
import { axeFindings, openPane, openTab } from './pane-hands';
import { workbookContents } from './workbook-hands';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

const BUDGET = '预算项目';
const note = (frame: Frame) => frame.getByRole('note');

describe('a workbook opened read-only', () => {
  let workbench: WorkbenchDriver;
  let frame: Frame;
  let before: readonly (readonly [string, string[][]])[];
  beforeAll(async () => {
    ({ workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', faults: { readOnly: true } }));
    before = await workbookContents(workbench);
  });
  afterAll(async () => {
    expect(await workbookContents(workbench)).toEqual(before);
    expect(await workbench.settings()).toEqual({});
    expect(workbench.consoleErrors).toEqual([]);
    await workbench.close();
  });

  test('it is said above the figures what can be done and how to write; nothing stands there that could only fail', async () => {
    await note(frame).getByText('这个工作簿是只读的：数字照常能看，可以复制，不能写入。要写入，请先启用编辑或另存一份。').waitFor();
    await frame.getByRole('button', { name: '是，下一步' }).click();
    await frame.getByText('现在不能写入，这里先不填；原因见上面的说明。数字照常能看。').waitFor();
    expect(await frame.getByRole('textbox').count()).toBe(0);
    expect(await axeFindings(frame)).toEqual([]);
  });

  test('the first steps are skipped for as long as it is open, without an error', async () => {
    await frame.getByRole('button', { name: '跳过，直接看数字' }).click();
    await frame.getByRole('button', { name: /^总支出/ }).first().waitFor();
    expect(await frame.locator('[data-notice=failed]').count()).toBe(0);
  });

  test('the language is switched for as long as it is open', async () => {
    await frame.getByRole('button', { name: /Switch to English/ }).click();
    await note(frame).getByText('This workbook is read-only').waitFor();
    await frame.getByRole('button', { name: /换成中文/ }).click();
    await frame.getByRole('tab', { name: '预算' }).waitFor();
    expect(await note(frame).count()).toBe(1);
  });

  test('a budget line: what stands in the way, and what was typed stays', async () => {
    await openTab(frame, 'budget');
    await frame.getByRole('button', { name: '添加' }).click();
    await frame.getByLabel('项目名称', { exact: true }).fill('档案整理经费');
    await frame.getByLabel('年初预算数（元）').fill('5万');
    await frame.getByRole('button', { name: '保存', exact: true }).click();
    await saysHowToWrite(frame);
    expect(await frame.getByLabel('项目名称', { exact: true }).inputValue()).toBe('档案整理经费');
    expect(await frame.getByLabel('年初预算数（元）').inputValue()).toBe('50,000.00');
  });

  test('a decision, a correction of the columns and the unit’s name', async () => {
    await openTab(frame, 'classify');
    await frame.locator('[data-choose]').first().click();
    await frame.getByLabel('认定为').selectOption({ label: '公用经费' });
    await frame.getByRole('button', { name: '认定', exact: true }).click();
    await saysHowToWrite(frame);
    await frame.getByRole('group', { name: '选中 1 行' }).waitFor();
    await openTab(frame, 'overview');
    await frame.getByRole('button', { name: /识别/ }).click();
    await frame.locator('summary', { hasText: '每一列是什么' }).click();
    await frame.getByRole('combobox', { name: /“项目名称”$/ }).selectOption({ label: '不用' });
    await saysHowToWrite(frame);
    expect(await frame.getByRole('combobox', { name: /“项目名称”$/ }).inputValue()).toBe('projectName');
    await frame.getByRole('button', { name: '修改单位名称和年度' }).click();
    await frame.getByLabel('单位名称').fill('县征拆中心');
    await frame.getByRole('button', { name: '保存', exact: true }).click();
    await saysHowToWrite(frame);
    expect(await frame.getByLabel('单位名称').inputValue()).toBe('县征拆中心');
    await frame.getByLabel('单位名称').press('Escape');
    await frame.getByRole('heading', { name: /^某县征拆事务中心 · 2024/ }).waitFor();
  });

  test('生成汇总 is not offered; why stands beside it, and the report in words can be copied', async () => {
    await openTab(frame, 'summary');
    await frame.getByText('现在不能写表，原因见上面的说明。').waitFor();
    await frame.getByRole('button', { name: '复制第 1 段' }).waitFor();
    expect(await axeFindings(frame)).toEqual([]);
  });
});

test('an Excel without custom functions says so, and everything else works', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', functions: false });
  try {
    await note(frame).getByText('这个 Excel 没有自定义函数，单元格里不能用 YS 函数。这里的数照常可用。').waitFor();
    await addLine({ workbench, frame });
    await openTab(frame, 'check');
    await frame.getByLabel('本次金额（元）').fill('100');
    await frame.getByRole('heading', { name: '可以支付' }).waitFor();
    // A formula that Excel does not know would only show #NAME?.
    expect(await frame.getByRole('button', { name: '插入公式' }).count()).toBe(0);
    await frame.getByRole('button', { name: '更多' }).click();
    expect(await frame.getByText('打开这个工作簿时自动加载').count()).toBe(0);
    await openTab(frame, 'summary');
    await frame.getByRole('button', { name: '生成汇总' }).click();
    await frame.getByText(/^已生成：/).first().waitFor();
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('an Excel below 1.14 that can be read shows every figure, and says which Excel writes', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', api: '1.10' });
  try {
    await note(frame).getByText('这个 Excel 只能查看').waitFor();
    await frame.getByText('“支出明细账”，311 行，到 2024-12-27').waitFor();
    const before = await workbookContents(workbench);
    await openTab(frame, 'summary');
    await frame.getByText('现在不能写表，原因见上面的说明。').waitFor();
    expect(await workbookContents(workbench)).toEqual(before);
    expect(await axeFindings(frame)).toEqual([]);
  } finally {
    await workbench.close();
  }
});

async function saysHowToWrite(frame: Frame): Promise<void> {
  const failed = frame.locator('[data-notice=failed]');
  await failed.getByText('这个工作簿现在不能改（只读或受保护）。请另存一份或解除保护后再试。').waitFor();
  await failed.getByRole('button', { name: '关闭提示' }).click();
}

async function addLine({ workbench, frame }: PaneHands): Promise<void> {
  await openTab(frame, 'budget');
  await frame.getByRole('button', { name: '添加' }).click();
  await frame.getByLabel('项目名称', { exact: true }).fill('征地拆迁工作经费');
  await frame.getByLabel('年初预算数（元）').fill('80万');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText('“征地拆迁工作经费”已保存。').first().waitFor();
  expect(await workbench.sheetNames()).toContain(BUDGET);
}

import type { Browser } from 'playwright-core';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { announced, enterBudget, openPane, openTab } from './pane-hands';
import { runInExcel } from './workbook-hands';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

test('the first opening: ledger found, approved amounts typed, figures', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  try {
    await frame.getByText('“支出明细账”，311 行，到 2024-12-27').waitFor();
    expect(await announced(frame)).toBe('已读 311 行，已执行 5,432,861.94 元。');
    await enterBudget(frame);
    await frame.getByRole('button', { name: /项目支出已执行/ }).waitFor();
    expect(await frame.getByRole('button', { name: /项目支出已执行/ }).textContent()).toContain('176.67');
    expect(await workbench.sheetNames()).toContain('预算项目');
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('a sheet 预算项目 of hers gets the table beside what stands there', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  try {
    await runInExcel(frame, "const sheet = context.workbook.worksheets.add('预算项目'); sheet.getRange('A1:B2').values = [['批复文件', '存放处'], ['年初批复', '三号柜']];");
    await enterBudget(frame);
    await frame.getByRole('button', { name: /项目支出已执行/ }).waitFor();
    const table = await workbench.table('预算项目');
    expect(table.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([['批复文件', '存放处'], ['年初批复', '三号柜']]);
    expect(table.flat()).toEqual(expect.arrayContaining(['年初预算数', '征地拆迁工作经费', '770,000.00']));
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('an amount that cannot be read keeps her on the step, with the focus in its field; nothing is saved', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  try {
    await frame.getByRole('button', { name: '是，下一步' }).click();
    await frame.getByLabel('征地拆迁工作经费', { exact: true }).fill('77万');
    await frame.getByLabel('重点项目建设支持服务奖励资金', { exact: true }).fill('十万');
    await frame.getByRole('button', { name: '保存 2 个，看数字' }).click();
    await frame.getByText('“十万”读不成金额').waitFor();
    await frame.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '十万');
    expect(await workbench.sheetNames()).not.toContain('预算项目');
    await frame.getByLabel('重点项目建设支持服务奖励资金', { exact: true }).fill('10万');
    await frame.getByRole('button', { name: '保存 2 个，看数字' }).click();
    await frame.getByText('2 个预算项目已保存。').first().waitFor();
  } finally {
    await workbench.close();
  }
});

test('skipped once, it is not asked again when the workbook is opened the next time; the amounts can be entered later', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  let saved: Buffer;
  try {
    await frame.getByRole('button', { name: '是，下一步' }).click();
    await frame.getByText('跳过会记在这个工作簿里，下次不再问；以后在“预算”里填。Excel 的撤销记录会清空。').waitFor();
    await frame.getByRole('button', { name: '跳过，直接看数字' }).click();
    await frame.getByRole('button', { name: /^总支出/ }).first().waitFor();
    saved = await workbench.save();
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
  const again = await openPane(browser, { workbook: saved });
  try {
    await again.frame.getByRole('button', { name: /^总支出/ }).first().waitFor();
    expect(await again.frame.getByText(/^第 \d 步，共 3 步$/).count()).toBe(0);
    await again.frame.getByRole('button', { name: '去填预算' }).first().click();
    await again.frame.getByRole('button', { name: '把“征地拆迁工作经费”设为预算项目' }).click();
    await again.frame.getByLabel('年初预算数（元）').fill('77万');
    await again.frame.getByRole('button', { name: '设为预算项目', exact: true }).first().click();
    await again.frame.getByText('1 个预算项目已保存。').first().waitFor();
    await openTab(again.frame, 'overview');
    await again.frame.getByText('余 12.50 元').waitFor();
  } finally {
    await again.workbench.close();
  }
});

test('amounts that she typed before she skipped are neither saved nor lost: they wait in 预算', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  try {
    await frame.getByRole('button', { name: '是，下一步' }).click();
    await frame.getByLabel('征地拆迁工作经费', { exact: true }).fill('77万');
    await frame.getByLabel('重点项目建设支持服务奖励资金', { exact: true }).fill('十来万');
    await frame.getByRole('button', { name: '跳过，直接看数字' }).click();
    await frame.getByText('填了的 2 个金额没有保存，放在“预算”的“粘贴多行”里，随时可以接着存。').first().waitFor();
    expect(await workbench.sheetNames()).toEqual(['支出明细账']);
    await frame.locator('[data-notice]').getByRole('button', { name: '去填预算' }).click();
    const pasted = frame.getByLabel('一行一个预算项目：名称和金额');
    expect(await pasted.inputValue()).toBe('征地拆迁工作经费\t770,000.00\n重点项目建设支持服务奖励资金\t十来万');
    await pasted.fill('征地拆迁工作经费\t77万\n重点项目建设支持服务奖励资金\t10万');
    await frame.getByRole('button', { name: '读出来看看' }).click();
    await frame.getByRole('button', { name: '保存 2 个' }).click();
    await frame.getByText('2 个预算项目已保存。').first().waitFor();
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('until it is skipped or done, it is asked at each opening', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  let saved: Buffer;
  try {
    await frame.getByRole('button', { name: '是，下一步' }).click();
    await openTab(frame, 'classify');
    saved = await workbench.save();
  } finally {
    await workbench.close();
  }
  const again = await openPane(browser, { workbook: saved });
  try {
    await again.frame.getByText('第 1 步，共 3 步').waitFor();
  } finally {
    await again.workbench.close();
  }
});

import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { axeFindings, openPane, openTab, waitForPhase } from './pane-hands';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

async function saysAccessibly(frame: Frame, title: string): Promise<void> {
  await frame.getByRole('heading', { name: title }).waitFor();
  expect(await axeFindings(frame)).toEqual([]);
}

test('an empty workbook; then a ledger is typed into it, and the pane follows', async () => {
  const { workbench, frame } = await openPane(browser, { phase: 'no-ledger' });
  try {
    await saysAccessibly(frame, '这个工作簿还是空的');
    await workbench.fill('A1', [['日期', '摘要', '经济分类编码', '金额'], ['2024-03-01', '支付办公费', '30201', 1200]]);
    await waitForPhase(frame, 'ready');
    await frame.getByText('“Sheet1”，1 行，到 2024-03-01').waitFor();
  } finally {
    await workbench.close();
  }
});

test('no ledger: the sheets looked at are named with the reason, and a selection can be taken', async () => {
  const { workbench, frame } = await openPane(browser, { phase: 'no-ledger' });
  try {
    await workbench.fill('A1', [['通讯录', ''], ['张三', '办公室'], ['李四', '财务室']]);
    await saysAccessibly(frame, '没有找到台账');
    await frame.getByText('Sheet1').first().waitFor();
    await workbench.select('A1:B3');
    await frame.getByRole('button', { name: '把选中的区域当作台账' }).click();
    await frame.locator('[data-notice=failed]').waitFor();
    expect(await axeFindings(frame)).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('a ledger emptied while the pane is open: said so, and back with undo', async () => {
  const { workbench, frame } = await openPane(browser, { phase: 'no-ledger' });
  try {
    await workbench.fill('A1', [['日期', '摘要', '经济分类编码', '金额'], ['2024-03-01', '支付办公费', '30201', 1200]]);
    await waitForPhase(frame, 'ready');
    await workbench.fill('A2', [['', '', '', '']]);
    await frame.getByRole('heading', { name: /台账里没有行了|没有找到台账/ }).waitFor();
    await workbench.fill('A2', [['2024-03-02', '支付电费', '30206', 300]]);
    await frame.getByText('“Sheet1”，1 行，到 2024-03-02').waitFor();
  } finally {
    await workbench.close();
  }
});

test('a sheet that is no ledger of hers is switched off in 识别', async () => {
  const { workbench, frame } = await openPane(browser, { phase: 'no-ledger' });
  try {
    await workbench.fill('A1', [['日期', '摘要', '经济分类编码', '金额'], ['2024-03-01', '支付办公费', '30201', 1200]]);
    await waitForPhase(frame, 'ready');
    await frame.getByRole('button', { name: '看看读得对不对' }).click();
    await frame.getByRole('switch', { name: '读这张表' }).click();
    await frame.getByRole('heading', { name: '没有找到台账' }).waitFor();
  } finally {
    await workbench.close();
  }
});

test('the host fails while reading: a sentence, the API’s words folded away, and another try', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', phase: 'failed', faults: { transportErrors: { code: 7000, times: 500 } } });
  try {
    await saysAccessibly(frame, '没能读取');
    await frame.locator('summary', { hasText: '技术细节' }).click();
    await frame.locator('details pre').waitFor();
    await workbench.setFaults({ transportErrors: undefined });
    await frame.getByRole('button', { name: '再试一次' }).click();
    await waitForPhase(frame, 'ready');
  } finally {
    await workbench.close();
  }
});

test('an Excel below 1.14 says in plain words what it cannot do', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', api: '1.7', phase: 'failed' });
  try {
    expect(await axeFindings(frame)).toEqual([]);
    await frame.getByRole('heading', { name: '没能读取' }).waitFor();
    await frame.getByText(/Excel/).first().waitFor();
  } finally {
    await workbench.close();
  }
});

test('the language is switched in the pane, and the page’s language with it', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx' });
  try {
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await frame.getByRole('button', { name: '修改单位名称和年度' }).click();
    await frame.getByLabel('年度').fill('2024');
    await frame.getByRole('button', { name: '保存', exact: true }).click();
    await frame.getByText('已保存。').first().waitFor();
    await frame.getByRole('button', { name: /Switch to English/ }).click();
    await frame.getByRole('tab', { name: 'Budget' }).waitFor();
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en-US');
    await frame.locator('[data-notice]').getByText('Saved.').waitFor();
    await frame.locator('[data-notice]').getByRole('button', { name: 'Undo' }).waitFor();
    expect(await axeFindings(frame)).toEqual([]);
    await openTab(frame, 'budget');
    await frame.getByRole('button', { name: /换成中文/ }).click();
    await frame.getByRole('tab', { name: '预算' }).waitFor();
  } finally {
    await workbench.close();
  }
});

import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { editAmount, expectValue, lookElsewhere, switchLanguage } from './draft-hands';
import { openTab, pasteBudget, sharePane } from './pane-hands';
import { runInExcel } from './workbook-hands';

jest.setTimeout(90_000);

/** 规则 and 识别: what she has typed stands there still when she has been elsewhere. */
let workbench: WorkbenchDriver;
let frame: Frame;
sharePane({ workbook: 'test/fixtures/plain.xlsx' }, async (hands) => {
  ({ workbench, frame } = hands);
  await pasteBudget(frame);
});

const button = (name: string) => frame.getByRole('button', { name, exact: true });
const texts = (number: number) => frame.getByRole('group', { name: `条件 ${number}`, exact: true }).getByLabel(/^文字/);
const note = () => frame.getByLabel('说明', { exact: true });

describe('a rule', () => {
  test('conditions, result and note stand there when she comes back to 分类, which opens where she left it', async () => {
    await openTab(frame, 'classify');
    await frame.getByRole('button', { name: /^规则/ }).click();
    await button('新建规则').click();
    await texts(1).fill('工会、');
    await frame.getByRole('button', { name: '再加一个条件' }).click();
    await frame.getByLabel('看哪一项').nth(1).selectOption({ label: '金额' });
    await frame.getByLabel('从（元）').fill('1千');
    await note().fill('局长同意');
    await lookElsewhere(frame, 'classify');
    await switchLanguage(frame);
    await editAmount({ workbench, frame }, await editAmount({ workbench, frame }, '1'));
    await expectValue(texts(1), '工会、');
    await expectValue(frame.getByLabel('从（元）'), '1千');
    await frame.getByText('“1千”读不成金额').first().waitFor();
    await expectValue(note(), '局长同意');
  });

  test('a condition taken out leaves the others as they are, and what was typed as text is there again after another field was looked at', async () => {
    await frame.getByLabel('看哪一项').first().selectOption({ label: '金额' });
    await frame.getByLabel('看哪一项').first().selectOption({ label: '摘要' });
    await expectValue(texts(1), '工会、');
    await frame.getByRole('button', { name: '再加一个条件' }).click();
    await texts(3).fill('30201');
    await frame.getByRole('button', { name: '去掉条件 2' }).click();
    await expectValue(texts(1), '工会、');
    await expectValue(texts(2), '30201');
    await frame.getByRole('button', { name: '去掉条件 2' }).click();
  });

  test('the table refuses it: it stands there still; saved, it is gone', async () => {
    await button('保存').click();
    await frame.getByRole('heading', { name: /^1 条规则/ }).waitFor();
    await lookElsewhere(frame, 'classify');
    await frame.getByRole('button', { name: /^规则/ }).click();
    await button('第 1 条 修改').click();
    await note().fill('改过');
    await runInExcel(frame, 'context.workbook.worksheets.getItem("分类规则").protection.protect()');
    await button('保存').click();
    await frame.locator('[data-notice=failed]').waitFor();
    await expectValue(note(), '改过');
    await runInExcel(frame, 'context.workbook.worksheets.getItem("分类规则").protection.unprotect()');
  });

  test('changed in the table meanwhile, it is not written over; cancelled, what was typed is gone', async () => {
    const rows = await workbench.table('分类规则');
    const head = rows.findIndex((row) => row.includes('说明'));
    const column = rows[head]!.indexOf('说明');
    await workbench.type(`分类规则!${String.fromCharCode(65 + column)}${head + 2}`, '表里写的');
    await frame.getByText('这条规则在表里已经改了或删了。保存会另加一条。').waitFor();
    await expectValue(note(), '改过');
    await button('保存').click();
    await frame.getByRole('heading', { name: /^2 条规则/ }).waitFor();
    await frame.getByText('表里写的').waitFor();
    await button('第 1 条 修改').click();
    await note().fill('不要了');
    await button('取消').click();
    await button('第 1 条 修改').click();
    await expectValue(note(), '改过');
    await button('取消').click();
  });

  test('an impossible condition is refused beside its field, which takes the focus; nothing is saved', async () => {
    const rules = await workbench.table('分类规则');
    await button('新建规则').click();
    await frame.getByLabel('看哪一项').selectOption({ label: '金额' });
    await frame.getByLabel('从（元）').fill('2000');
    await frame.getByLabel('到（元）').fill('1000');
    await button('保存').click();
    await frame.getByText('“到”1,000.00 比“从”2,000.00 小，请对调').waitFor();
    await frame.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '1,000.00');
    expect(await workbench.table('分类规则')).toEqual(rules);
    await frame.getByLabel('到（元）').fill('');
    await frame.getByText('小，请对调').waitFor({ state: 'detached' });
    await button('取消').click();
  });

  test('a rule made of a decision waits before the one that was being typed, which comes back after it', async () => {
    await button('新建规则').click();
    await texts(1).fill('培训');
    await openTab(frame, 'overview');
    await openTab(frame, 'budget');
    await frame.click('[role=tab][value=classify]');
    await frame.click('[role=tab][value=classify]');
    await frame.locator('[data-choose]').first().click();
    await frame.getByLabel('认定为').selectOption({ label: '公用经费' });
    await button('认定').click();
    await button('做成规则…').click();
    await frame.waitForFunction(() => [...document.querySelectorAll('input')].every((field) => field.value !== '培训'));
    await frame.getByText(/保存后会改变|现在没有行/).first().waitFor();
    await button('取消').click();
    await expectValue(texts(1), '培训');
    await button('取消').click();
    await frame.getByRole('heading', { name: /^2 条规则/ }).waitFor();
  });
});

describe('识别', () => {
  const openRecognition = async () => {
    await openTab(frame, 'overview');
    await frame.getByRole('button', { name: /· 识别/ }).click();
  };
  const year = () => frame.getByLabel('年度', { exact: true });
  const role = (header: string): Locator => frame.getByRole('combobox', { name: new RegExp(`“${header}”$`) });

  test('a year that cannot be read stands there, and is pointed out still', async () => {
    await openRecognition();
    await year().fill('20');
    await lookElsewhere(frame, 'overview');
    await openRecognition();
    await expectValue(year(), '20');
    await frame.getByText('请填四位年份，例如 2024').waitFor();
    await year().press('Escape');
    await expectValue(year(), '2024');
  });

  test('“恢复自动识别” forgets what she said of sheets and columns; unit and year that she typed stay', async () => {
    await button('修改单位名称和年度').click();
    await frame.getByLabel('单位名称').fill('县征拆中心');
    await year().first().fill('2023');
    await button('保存').click();
    await frame.getByRole('heading', { name: '县征拆中心 · 2023' }).waitFor();
    await frame.locator('summary', { hasText: '每一列是什么' }).click();
    await role('科目名称').selectOption({ label: '不用' });
    await frame.getByText('已按您的更正重读。').first().waitFor();
    await button('恢复自动识别').click();
    await frame.getByText('已恢复自动识别').first().waitFor();
    expect(await role('科目名称').evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label)).toBe('科目名称');
    await frame.getByRole('heading', { name: '县征拆中心 · 2023' }).waitFor();
    const kept = JSON.parse((await workbench.settings()).YS ?? '{}') as { recognition?: unknown };
    expect(kept.recognition).toEqual({ unitName: '县征拆中心', year: 2023 });
    await frame.getByRole('button', { name: '撤销', exact: true }).click();
    await frame.getByText('已撤销。').first().waitFor();
    expect(await role('科目名称').evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label)).toBe('不用');
  });
});

import type { Frame, Locator } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { editAmount, expectValue, lookElsewhere, switchLanguage } from './draft-hands';
import { openTab, sharePane } from './pane-hands';
import { runInExcel } from './workbook-hands';
import { chip } from './year-hands';

jest.setTimeout(90_000);

/** What she has typed stands there still when she has been elsewhere; saved or cancelled, it is gone. */
let workbench: WorkbenchDriver;
let frame: Frame;
sharePane({ workbook: 'test/fixtures/plain.xlsx' }, (hands) => {
  ({ workbench, frame } = hands);
});

const LINE = '征地拆迁工作经费';
const OTHER = '重点项目建设支持服务奖励资金';
const exact = (name: string) => frame.getByLabel(name, { exact: true });
const button = (name: string) => frame.getByRole('button', { name, exact: true });

describe('the first opening', () => {
  test('amounts stand there after other tabs, the other language, and an edit in the sheet', async () => {
    await button('是，下一步').click();
    await exact(LINE).fill('77万');
    await exact(OTHER).fill('十万');
    await lookElsewhere(frame, 'overview');
    await expectValue(exact(LINE), '770,000.00');
    await expectValue(exact(OTHER), '十万');
    // What cannot be read is pointed out still.
    await frame.getByText('“十万”读不成金额，请填成 770,000.00 或 77万 的样子').first().waitFor();
    await exact(OTHER).fill('100000');
    await switchLanguage(frame);
    await expectValue(exact(LINE), '770,000.00');
    const before = await editAmount({ workbench, frame }, '1');
    await expectValue(exact(OTHER), '100,000.00');
    await editAmount({ workbench, frame }, before);
    await expectValue(exact(LINE), '770,000.00');
  });

  test('they wait also when a row was decided meanwhile, and are saved beside a line made elsewhere', async () => {
    await openTab(frame, 'classify');
    await frame.locator('[data-choose]').first().click();
    await frame.getByLabel('认定为').selectOption({ label: '公用经费' });
    await button('认定').click();
    await frame.getByText('已把 1 行认定为“公用经费”。').first().waitFor();
    await button('撤销').click();
    await openTab(frame, 'budget');
    await button('添加').click();
    await exact('项目名称').fill('档案整理经费');
    await frame.getByLabel('年初预算数（元）').fill('5万');
    await button('保存').click();
    await frame.getByText('“档案整理经费”已保存。').first().waitFor();
    await openTab(frame, 'overview');
    await expectValue(exact(LINE), '770,000.00');
    await button('保存 2 个，看数字').click();
    await frame.getByRole('button', { name: /^项目支出已执行/ }).waitFor();
    expect((await workbench.table('预算项目')).flat()).toEqual(expect.arrayContaining([LINE, OTHER, '档案整理经费', '50,000.00']));
  });
});

describe('预算', () => {
  const form = (name: string) => frame.getByRole('group', { name });
  const edited = () => form(`修改“${LINE}”`);

  test('a line, its revision and what is folded: each field as it was left', async () => {
    await openTab(frame, 'budget');
    await button(`修改“${LINE}”`).click();
    await edited().getByLabel('年初预算数（元）').fill('80万');
    await edited().getByRole('button', { name: '添加调整' }).click();
    await edited().getByLabel('文号').fill('县财预〔2024〕12号');
    await edited().getByLabel('调整数（元，减少填负数）').fill('-1000');
    await edited().locator('summary').click();
    await edited().getByLabel('备注').fill('局务会同意');
    await lookElsewhere(frame, 'budget');
    await switchLanguage(frame);
    await expectValue(edited().getByLabel('年初预算数（元）'), '800,000.00');
    await expectValue(edited().getByLabel('文号'), '县财预〔2024〕12号');
    await expectValue(edited().getByLabel('调整数（元，减少填负数）'), '-1,000.00');
    await expectValue(edited().getByLabel('备注'), '局务会同意');
    expect(await edited().getByLabel('备注').isVisible()).toBe(true);
  });

  test('another line is edited and saved beside it; what is typed for the first stays', async () => {
    await button(`修改“${OTHER}”`).click();
    await form(`修改“${OTHER}”`).getByLabel('上年结转（元）').fill('500');
    await form(`修改“${OTHER}”`).getByRole('button', { name: '保存', exact: true }).click();
    await form(`修改“${OTHER}”`).waitFor({ state: 'detached' });
    await expectValue(edited().getByLabel('年初预算数（元）'), '800,000.00');
  });

  test('what she changes in the table meanwhile is followed where she has typed nothing, and a line renamed there does not take her typing along', async () => {
    const rows = await workbench.table('预算项目');
    const head = rows.findIndex((row) => row.includes('年初预算数'));
    const name = rows[head]!.indexOf('预算项目');
    const carried = rows[head]!.indexOf('上年结转');
    const at = rows.findIndex((row, n) => n > head && row[name] === LINE);
    const cell = (column: number) => `预算项目!${String.fromCharCode(65 + column)}${at + 1}`;
    await workbench.type(cell(carried), '2000');
    await workbench.type(cell(name), '征拆经费');
    await frame.getByText(`表里已经没有“${LINE}”。保存会把它加回去。`).waitFor();
    await expectValue(edited().getByLabel('年初预算数（元）'), '800,000.00');
    await workbench.type(cell(name), LINE);
    await frame.getByText(`表里已经没有“${LINE}”`).waitFor({ state: 'detached' });
    await expectValue(edited().getByLabel('上年结转（元）'), '2,000.00');
    await expectValue(edited().getByLabel('文号'), '县财预〔2024〕12号');
  });

  test('cancelled, nothing of it is left; saved neither', async () => {
    await edited().getByRole('button', { name: '取消' }).last().click();
    await button(`修改“${LINE}”`).click();
    await expectValue(edited().getByLabel('年初预算数（元）'), '770,000.00');
    expect(await edited().getByLabel('文号').count()).toBe(0);
    await edited().getByLabel('上年结转（元）').fill('0');
    await edited().getByRole('button', { name: '保存', exact: true }).click();
    await edited().waitFor({ state: 'detached' });
    await lookElsewhere(frame, 'budget');
    expect(await edited().count()).toBe(0);
  });

  test('pasted text, and lines read from it, stand there until they are saved', async () => {
    await button('粘贴多行').click();
    await exact('一行一个预算项目：名称和金额').fill('法规宣传经费\t400000\n普法经费\t一百');
    await lookElsewhere(frame, 'budget');
    await expectValue(exact('一行一个预算项目：名称和金额'), '法规宣传经费\t400000\n普法经费\t一百');
    await button('读出来看看').click();
    await button('保存 1 个').waitFor();
    await lookElsewhere(frame, 'budget');
    await frame.getByRole('list', { name: '请核对' }).getByText('粘贴的内容!B2 的金额“一百”读不出来').waitFor();
    await button('保存 1 个').click();
    await frame.getByText('1 个预算项目已保存。').first().waitFor();
    await button('粘贴多行').click();
    await expectValue(exact('一行一个预算项目：名称和金额'), '');
    await button('取消').click();
  });

  test('the amount for a project that was found, also while another line is made', async () => {
    const make = frame.getByRole('button', { name: /^把“绩效奖励/ });
    await make.click();
    const amount = frame.getByLabel('年初预算数（元）');
    await amount.fill('40万');
    await lookElsewhere(frame, 'budget');
    await expectValue(amount, '400,000.00');
    await button('取消').click();
    await make.click();
    await expectValue(amount, '');
    await button('取消').click();
  });
});

describe('检查', () => {
  test('line, amount and date stand there after other tabs, and after 生成汇总 is asked for on the ribbon', async () => {
    await openTab(frame, 'check');
    await frame.getByLabel('从哪个预算项目支付').selectOption({ label: OTHER });
    await frame.getByLabel('本次金额（元）').fill('100');
    await frame.getByLabel('日期').fill('2024-03-31');
    await lookElsewhere(frame, 'check');
    await switchLanguage(frame);
    await expectClaim(OTHER, '100.00', '2024-03-31');
    await workbench.pressButton('Button.Generate');
    await frame.getByText(/^已生成：/).first().waitFor({ timeout: 60_000 });
    await openTab(frame, 'check');
    await expectClaim(OTHER, '100.00', '2024-03-31');
  });

  test('the row selected in the sheet takes its place when she asks for it on the ribbon', async () => {
    await workbench.select('支出明细账!C6');
    await frame.waitForTimeout(300);
    await workbench.pressButton('Button.Check');
    await frame.waitForFunction(() => [...document.querySelectorAll('input')].every((field) => field.value !== '100.00'));
  });

  async function expectClaim(line: string, amount: string, date: string): Promise<void> {
    await expectValue(frame.getByLabel('从哪个预算项目支付'), line);
    await expectValue(frame.getByLabel('本次金额（元）'), amount);
    await expectValue(frame.getByLabel('日期'), date);
  }
});

describe('汇总', () => {
  const reception = () => frame.getByLabel('公务接待费');

  test('points and last year’s figures stand there, unfolded; a request of the ribbon is not done a second time', async () => {
    await openTab(frame, 'summary');
    await frame.getByLabel('执行率分值').fill('20');
    await frame.locator('summary', { hasText: '上年数' }).click();
    await reception().fill('7.95万');
    const sheets = await workbench.sheetNames();
    await frame.getByRole('button', { name: '关闭' }).last().click();
    await lookElsewhere(frame, 'summary');
    await switchLanguage(frame);
    await expectValue(frame.getByLabel('执行率分值'), '20');
    await expectValue(reception(), '79,500.00');
    expect(await reception().isVisible()).toBe(true);
    await frame.waitForTimeout(500);
    expect(await frame.locator('[data-notice]').count()).toBe(0);
    expect(await workbench.sheetNames()).toEqual(sheets);
    await button('保存上年数').click();
    await frame.getByText('上年数已保存。').first().waitFor();
    await expectValue(reception(), '79,500.00');
    await frame.getByRole('button', { name: '撤销', exact: true }).click();
    await frame.getByText('已撤销。').first().waitFor();
    await expectValue(reception(), '');
  });

  test('what is being generated goes on in other tabs, and can be cancelled when she comes back', async () => {
    await workbench.setFaults({ delay: 150 });
    await button('生成汇总').click();
    await button('取消生成').waitFor();
    await frame.click('[role=tab][value=check]');
    await frame.click('[role=tab][value=summary]');
    await button('取消生成').click();
    await frame.getByText('已取消，原来的表没有动。').first().waitFor();
    await workbench.setFaults({ delay: 0 });
    await button('生成汇总').waitFor();
  });
});

describe('unit and year above the tabs', () => {
  test('stand there, also when the sheet refuses them; Escape gives them up', async () => {
    await button('修改单位名称和年度').click();
    await exact('单位名称').fill('县征拆中心');
    await exact('年度').last().fill('202');
    await openTab(frame, 'overview');
    const before = await editAmount({ workbench, frame }, '1');
    await editAmount({ workbench, frame }, before);
    await expectValue(exact('单位名称'), '县征拆中心');
    await expectValue(exact('年度'), '202');
    await exact('单位名称').press('Escape');
    await button('修改单位名称和年度').click();
    expect(await exact('单位名称').inputValue()).not.toBe('县征拆中心');
    await exact('单位名称').press('Escape');
  });
});

describe('分类', () => {
  const bar = (count: number): Locator => frame.getByRole('group', { name: `选中 ${count} 行` });

  test('rows ticked and where they are to go stand there while a line is added for them; decided, nothing is ticked', async () => {
    await openTab(frame, 'classify');
    await frame.locator('[data-choose]').nth(1).click();
    await frame.locator('[data-choose]').nth(2).click();
    await bar(2).getByLabel('认定为').selectOption({ label: '公用经费' });
    await lookElsewhere(frame, 'classify');
    await switchLanguage(frame);
    await expectValue(bar(2).getByLabel('认定为'), 'public:');
    await openTab(frame, 'budget');
    await button('添加').click();
    await exact('项目名称').fill('会议经费');
    await button('保存').click();
    await frame.getByText('“会议经费”已保存。').first().waitFor();
    await openTab(frame, 'classify');
    await bar(2).getByLabel('认定为').selectOption({ label: '会议经费' });
    const before = await editAmount({ workbench, frame }, '1');
    await expectValue(bar(2).getByLabel('认定为'), 'project:会议经费');
    await editAmount({ workbench, frame }, before);
    await bar(2).getByRole('button', { name: '认定', exact: true }).click();
    await frame.getByText('已把 2 行认定为“项目支出 · 会议经费”。').first().waitFor();
    await bar(2).waitFor({ state: 'detached' });
    await frame.locator('[data-choose]').first().click();
    await expectValue(bar(1).getByLabel('认定为'), '');
  });

  test('after rows have moved, nothing is ticked that she did not tick, and she is told', async () => {
    await runInExcel(frame, 'context.workbook.worksheets.getItem("支出明细账").getRange("4:4").insert("Down")');
    await frame.getByText('台账的行移动过，刚才的勾选不再算数，请重新勾选。').waitFor();
    expect(await bar(1).count()).toBe(0);
    await frame.locator('[data-choose]').first().click();
    await bar(1).waitFor();
    await frame.getByText('台账的行移动过').waitFor({ state: 'detached' });
    await button('取消选择').click();
  });

  test('what is searched for is kept, with the space that is being typed', async () => {
    const search = frame.getByRole('searchbox');
    await search.pressSequentially('付 ');
    await frame.waitForTimeout(600);
    await expectValue(search, '付 ');
    await search.fill('工会');
    await frame.click('[role=tab][value=check]');
    await openTab(frame, 'classify');
    await expectValue(search, '工会');
    await chip(frame, '全部', 311).click();
  });
});

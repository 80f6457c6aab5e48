import type { Browser } from 'playwright-core';
import * as XLSX from '@e965/xlsx';
import { makePostings, projects, truthOf } from '../core/shapes/postings';
import { shapes } from '../core/shapes/shapes';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';
import { launchBrowser } from '../workbench/driver/open-workbench';
import { compareWithCommandLine } from './equal-sheets';
import { enterBudget, openPane, openTab, pasteBudget } from './pane-hands';
import type { PaneHands } from './pane-hands';
import { addSheet, exactly, expectedOf, fenOf, outside, separated } from './year-hands';

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
      await openTab(frame, 'budget');
      await frame.getByRole('button', { name: '粘贴多行' }).click();
      await frame.getByLabel('一行一个预算项目：名称和金额').fill(projects.map((project) => `${project.name}\t1000000`).join('\n'));
      await frame.getByRole('button', { name: '读出来看看' }).click();
      await frame.getByRole('button', { name: '保存 4 个' }).click();
      await frame.getByText('4 个预算项目已保存。').first().waitFor();
      await openTab(frame, 'overview');
      expect(await exactly(frame, /^总支出/)).toBe(`${separated(truth.total)} 元，200 笔`);
      expect(await exactly(frame, /^人员经费/)).toMatch(beginsWith(truth.byCategory.personnel));
      expect(await exactly(frame, /^公用经费/)).toMatch(beginsWith(truth.byCategory.public));
      expect(await exactly(frame, /^项目支出已执行/)).toMatch(beginsWith(truth.byCategory.project));
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
    expect((await workbench.cell(`${form}!B2`)).message).toMatch(/^参数 from 的 .+ 在参数 to 的 .+ 之后，请对调。$/);
    await shows(workbench, `${form}!B3`, '=YS.SHARE(1,0)', '#DIV/0!');
    await shows(workbench, `${form}!B4`, '=YS.WAN(1,99)', '#NUM!');
    await shows(workbench, `${form}!B5`, '=YS.CHECK("征地拆迁工作经费","一百")', '#VALUE!');
  });

  test('a column of categories spills beside her rows and adds up to the truth', async () => {
    const { workbench } = hands;
    await workbench.type(`${form}!D1`, '=YS.CLASSIFY(支出明细账!F4:F314,支出明细账!H4:H314,支出明细账!C4:C314,支出明细账!D4:D314)');
    await workbench.waitForText(`${form}!D311`, '人员经费');
    const categories = (await workbench.table(form)).map((row) => row[3] ?? '');
    const sums: Record<string, number> = {};
    postingsOf(await workbench.table('支出明细账')).forEach(({ fen }, n) => { sums[categories[n]!] = (sums[categories[n]!] ?? 0) + fen; });
    const { personnel = '', public: office = '', project = '' } = expectedOf('plain').totals;
    expect(sums).toEqual({ 人员经费: fenOf(personnel), 公用经费: fenOf(office), 项目支出: fenOf(project) });
  });

  test('the whole execution table spills', async () => {
    const { workbench } = hands;
    await workbench.type(`${form}!F1`, '=YS.SUMMARY()');
    await workbench.waitForText(`${form}!F2`, /\S/);
    const row = (await workbench.table(form)).find((cells) => cells.slice(5).some((text) => text.trim() === '征地拆迁工作经费'));
    expect(row).toEqual(expect.arrayContaining(['770000', '769987.5']));
  });

  test('a cell of the ledger changes: her cells and the pane follow, and back with undo', async () => {
    const { workbench, frame } = hands;
    await openTab(frame, 'overview');
    await workbench.type('支出明细账!I7', '3742');
    await workbench.waitForText(`${form}!A1`, '-0.08');
    await workbench.waitForText(`${form}!A2`, /还差 100\.08 元/);
    await frame.getByRole('button', { name: /^征地拆迁工作经费\s?超 0\.08 元/ }).waitFor();
    await workbench.select('支出明细账!I7');
    await workbench.press('Control+z');
    await workbench.waitForText(`${form}!A1`, '12.5');
    await frame.getByRole('button', { name: /^征地拆迁工作经费\s?余 12\.50 元/ }).waitFor();
  });

  test('a revision in the pane raises what a line may spend; the table in Excel is the same table', async () => {
    const { workbench, frame } = hands;
    await openTab(frame, 'budget');
    await frame.getByRole('button', { name: '修改“征地拆迁工作经费”' }).click();
    await frame.getByRole('button', { name: '添加调整' }).click();
    await frame.getByLabel('日期').fill('2024-06-30');
    await frame.getByLabel('文号').fill('县财预〔2024〕12号');
    await frame.getByLabel('调整数（元，减少填负数）').fill('10000');
    await frame.getByRole('button', { name: '添加调整' }).click();
    await frame.getByRole('button', { name: '保存' }).click();
    await workbench.waitForText(`${form}!A1`, '10012.5');
    const revisions = await workbench.table('预算项目');
    expect(revisions.flat()).toEqual(expect.arrayContaining(['县财预〔2024〕12号', '2024-06-30', '10,000.00']));
    const at = cellOf(revisions, '10,000.00');
    await workbench.type(`预算项目!${at}`, '20000');
    await workbench.waitForText(`${form}!A1`, '20012.5');
    await frame.getByRole('button', { name: /^征地拆迁工作经费\s?790,000\.00/ }).waitFor();
  });

  test('a rule is seen before it is saved, then decides; switched off in the table, the pane follows', async () => {
    const { workbench, frame } = hands;
    const moved = postingsOf(await workbench.table('支出明细账')).filter((row) => row.code === '30231' && row.account.endsWith('项目支出'));
    const office = fenOf(expectedOf('plain').totals.public ?? '');
    await shows(workbench, `${form}!A5`, '=YS.SPENT("公用经费")*100', String(office));
    await openTab(frame, 'classify');
    await frame.getByRole('button', { name: '规则 0 条' }).click();
    await frame.getByRole('button', { name: '新建规则' }).click();
    await frame.getByLabel('看哪一项').selectOption({ label: '经济分类编码' });
    await frame.getByLabel('怎么比').selectOption({ label: '开头是' });
    await frame.getByLabel('文字（几个用、隔开，有一个合适就行）').fill('30231');
    await frame.getByLabel('归为').selectOption({ label: '公用经费' });
    await frame.getByText(`保存后会改变 ${moved.length} 行`).waitFor();
    await frame.getByRole('button', { name: '保存' }).click();
    await workbench.waitForText(`${form}!A5`, String(office + moved.reduce((sum, { fen }) => sum + fen, 0)));
    await workbench.type('分类规则!A2', '否');
    await workbench.waitForText(`${form}!A5`, String(office));
    await frame.getByText('已停用').waitFor();
  });

  test('生成汇总 by the ribbon button writes what the command line writes', async () => {
    const { workbench, frame } = hands;
    await workbench.pressButton('Button.Generate');
    await frame.getByText('已生成：支出绩效汇总、支出分类明细。').first().waitFor({ timeout: 60_000 });
    expect(await compareWithCommandLine(await workbench.save())).toEqual({ sheets: ['支出绩效汇总', '支出分类明细'], differences: [] });
  });

  test('again after a change, by the pane: same places, what she wrote beside stays, and equal again', async () => {
    const { workbench, frame } = hands;
    await workbench.type('支出绩效汇总!Z3', '已报局长');
    await workbench.type('支出明细账!I7', '3800.01');
    await workbench.waitForText(`${form}!A1`, '19941.91');
    const before = await workbench.sheetNames();
    await openTab(frame, 'summary');
    await frame.getByRole('button', { name: '关闭提示' }).click();
    await frame.getByRole('button', { name: '生成汇总' }).click();
    await frame.getByText('已生成：支出绩效汇总、支出分类明细。').first().waitFor({ timeout: 60_000 });
    expect(await workbench.sheetNames()).toEqual(before);
    expect((await workbench.cell('支出绩效汇总!Z3')).value).toBe('已报局长');
    await workbench.select('支出绩效汇总!Z3');
    await workbench.press('Delete');
    expect(await compareWithCommandLine(await workbench.save())).toEqual({ sheets: ['支出绩效汇总', '支出分类明细'], differences: [] });
  });

  test('saved and opened again, all is there, and nothing went elsewhere', async () => {
    const saved = await hands.workbench.save();
    const names = await hands.workbench.sheetNames();
    const formTable = await hands.workbench.table(form);
    quiet(hands.workbench);
    await hands.workbench.close();
    hands = await openPane(browser, { workbook: saved });
    const { workbench, frame } = hands;
    expect(await workbench.sheetNames()).toEqual(names);
    expect(await exactly(frame, /^征地拆迁工作经费/)).toMatch(/^全年预算 790,000\.00，已执行 770,058\.09，/);
    await workbench.waitForText(`${form}!A1`, '19941.91');
    await workbench.waitForText(`${form}!D311`, '人员经费');
    await workbench.waitForText(`${form}!B1`, '#N/A');
    expect((await workbench.table(form)).map((row) => row.slice(0, 4))).toEqual(formTable.map((row) => row.slice(0, 4)));
    await openTab(frame, 'classify');
    await frame.getByRole('button', { name: '规则 1 条' }).waitFor();
    quiet(workbench);
  });
});

test('her colleague’s Excel speaks English: pane, messages and written sheets do too, and what stands in cells stays as it is', async () => {
  const { workbench, frame } = await openPane(browser, { workbook: 'test/fixtures/plain.xlsx', lang: 'en-US' });
  try {
    await frame.getByRole('button', { name: 'Yes, next' }).click();
    await frame.getByLabel('征地拆迁工作经费', { exact: true }).fill('770000');
    await frame.getByRole('button', { name: 'Save 1 and see the figures' }).click();
    expect(await exactly(frame, /^征地拆迁工作经费/)).toMatch(/^Available 770,000\.00, executed 769,987\.50, /);
    const sheet = await addSheet(workbench);
    await shows(workbench, `${sheet}!A1`, '=YS.SPENT("personnel")', '3478653.27');
    await shows(workbench, `${sheet}!A2`, '=YS.CHECK("征地拆迁工作经费",100)', /^还差 87\.50 元/);
    await shows(workbench, `${sheet}!A3`, '=YS.BALANCE("征地拆迁经费")', '#N/A');
    expect((await workbench.cell(`${sheet}!A3`)).message).toContain('Did you mean “征地拆迁工作经费”');
    await openTab(frame, 'summary');
    await frame.getByRole('button', { name: 'Generate summary' }).click();
    await frame.getByText(/^Written: /).first().waitFor({ timeout: 60_000 });
    expect(await compareWithCommandLine(await workbench.save(), ['--lang', 'en-US'])).toEqual({ sheets: ['支出绩效汇总', '支出分类明细'], differences: [] });
    quiet(workbench);
  } finally {
    await workbench.close();
  }
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

/** The postings of the plain ledger as its sheet shows them. */
function postingsOf(table: readonly (readonly string[])[]): { code: string; account: string; fen: number }[] {
  return table.slice(3).map((row) => ({ code: row[5] ?? '', account: row[4] ?? '', fen: fenOf(row[8] ?? '') - fenOf(row[9] ?? '') }));
}

/** The address of the cell that shows a text. */
function cellOf(table: readonly (readonly string[])[], text: string): string {
  const row = table.findIndex((cells) => cells.includes(text));
  return XLSX.utils.encode_cell({ r: row, c: table[row]?.indexOf(text) ?? 0 });
}

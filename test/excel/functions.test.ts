import { createFunctions } from '../../src/functions/register-functions';
import type { FunctionId } from '../../src/functions/function-table';
import { openSession, type OpenedSession } from './open-session';
import type { LineRowsRead } from '../../src/excel/session';

let opened: OpenedSession;
let functions: ReturnType<typeof createFunctions>;
beforeAll(async () => {
  opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  Object.assign(globalThis, { CustomFunctions: opened.host.globals.CustomFunctions });
  functions = createFunctions(opened.session);
  await opened.session.saveLines(((await opened.session.linesFromText('征地拆迁工作经费\t770000\n机关业务经费\t0\n')) as LineRowsRead).lines);
});
afterAll(() => { opened.close(); });

/** What a cell shows first: a value, or the code of its error with the message. */
async function shows(id: FunctionId, ...args: unknown[]): Promise<unknown> {
  const result = await new Promise<unknown>((resolve) => {
    try {
      const given = functions[id](...args, { setResult: resolve });
      if (given !== undefined) resolve(given);
    } catch (error) {
      resolve(error);
    }
  });
  return typeof result === 'object' && result !== null && 'code' in result ? `${String(result.code)} ${'message' in result ? String(result.message) : ''}`.trim() : result;
}

test.each([
  ['SPENT', [null, null, null, null], 5432861.94],
  ['SPENT', ['征地拆迁工作经费', null, null, null], 769987.5],
  ['SPENT', ['301', '2024-01-01', 45657, null], expect.any(Number)],
  ['SPENT', [null, '2024-1-1', '2023-1-1', null], '#VALUE! 参数 from 的 2024-01-01 在参数 to 的 2023-01-01 之后，请对调。'],
  ['SPENT', [null, '昨天', null, null], '#VALUE! 参数 from 的“昨天”读不成日期，请写成 2024-1-31 这样。'],
  ['SPENT', ['征地拆迁经费', null, null, null], '#N/A 参数 what 的“征地拆迁经费”没有找到，是不是“征地拆迁工作经费”？请改成预算里的写法。'],
  ['SPENT', [null, null, null, '没有这张表'], expect.stringMatching(/^#N\/A 参数 ledger 的“没有这张表”不是台账工作表。/)],
  ['SPENT', [null, null, null, '支出明细账'], 5432861.94],
  ['APPROVED', ['征地拆迁工作经费', null], 770000],
  ['BALANCE', ['征地拆迁工作经费', null, null], 12.5],
  ['BALANCE', ['', null, null], '#VALUE! 参数 line 是空的，请填上，或引用已填写的单元格。'],
  ['BALANCE', ['征地拆迁工作经费', null, [['征地拆迁工作经费', 800000]]], 30012.5],
  ['RATE', ['征地拆迁工作经费', null, null], 0.999983766233766],
  // As a percent it is 92.32 %, as in the tables; 0.92325 would show as 92.33 %.
  ['RATE', ['征地拆迁工作经费', null, [['征地拆迁工作经费', 834000]]], 0.923246402877698],
  ['RATE', ['机关业务经费', null, null], expect.stringMatching(/^#DIV\/0!/)],
  ['CHECK', ['征地拆迁工作经费', 100, null, null], expect.stringContaining('87.50')],
  ['CHECK', ['征地拆迁工作经费', 12.345, null, null], expect.stringMatching(/^#VALUE! .*12\.345/)],
  ['CHECK', ['征地拆迁工作经费', '（1,234.5）', null, null], '#VALUE! 参数 amount 是“（1,234.5）”，要付的金额应大于零，例如 1200.50。'],
  ['CHECK', ['征地拆迁工作经费', 0, null, null], expect.stringMatching(/^#VALUE! .*应大于零/)],
  ['CHECK', ['征地拆迁工作经费', '77万元', null, null], expect.stringContaining('本次 770,000.00')],
  ['CHECK', ['征地拆迁工作经费', '12,50', null, null], expect.stringMatching(/^#VALUE! .*“12,50”读不成金额/)],
  ['CHECK', ['征地拆迁工作经费', 1e300, null, null], expect.stringMatching(/^#NUM!/)],
  ['CLASSIFY', [[['30101'], [30201]], null, null, null], [['人员经费'], ['公用经费']]],
  ['CLASSIFY', [[['30101'], ['30201']], [['一'], ['二'], ['三']], null, null], '#VALUE! 参数 economic 有 2 行，别的参数有 3 行，请选同样高的区域。'],
  ['CLASSIFY', [[['30101', '30201']], null, null, null], '#VALUE! 参数 economic 有 2 列，请只选一列，例如 F4:F314。'],
  ['BALANCE', [[['甲'], ['乙']], null, null], '#VALUE! 参数 line 是 2 行 1 列的区域，请只给一个单元格。'],
  ['BALANCE', [true, null, null], expect.stringMatching(/^#VALUE! 参数 line 的“true”不是文字/)],
  ['BALANCE', ['征地拆迁工作经费', [['甲', '乙'], ['丙', '丁']], null], expect.stringMatching(/^#VALUE! 参数 ledger 的区域里没有找到台账表头/)],
  ['BALANCE', ['征地拆迁工作经费', null, [['甲', '乙']]], expect.stringMatching(/^#VALUE! 参数 budget 的区域里没有读出预算项目/)],
  ['RATE', [null, null, [['征地拆迁工作经费', 0]]], expect.stringMatching(/^#DIV\/0! 预算项目都没有全年预算数/)],
  ['LINE', [[['征地拆迁 工作经费'], ['别的']], null], [['征地拆迁工作经费'], ['']]],
  ['EXPLAIN', [[['30101']], null, null, null], [[expect.stringContaining('301')]]],
  ['SUMMARY', [null, null], expect.arrayContaining([expect.arrayContaining(['本年支出合计', 5432861.94])])],
  ['CROSSCHECK', [null, null], expect.arrayContaining([expect.any(Array)])],
  ['SHARE', [176.67, 543.29, null], 0.3252],
  ['SHARE', [1, 0, null], expect.stringMatching(/^#DIV\/0!/)],
  ['SHARE', ['一', 2, null], '#VALUE! 参数 part 的“一”不是数字，请填数字，例如 176.67。'],
  ['CHANGE', [3.99, 7.95, null], -0.4981],
  ['CHANGE', [1, 3, 0], -0.67],
  ['WAN', [5432861.94, null], 543.29],
  ['WAN', [1005000, 0], 101],
  // Texts are read as a person means them: a bracket or a minus behind is negative, a comma is no decimal point.
  ['WAN', ['(1,234,500)', 2], -123.45],
  ['WAN', ['100\u2212', 4], -0.01],
  ['WAN', ['７７万', null], 77],
  ['SHARE', ['12,50', 100, null], expect.stringMatching(/^#VALUE! .*“12,50”/)],
  ['WAN', [5, 11], expect.stringMatching(/^#NUM!/)],
  // Sums made in Excel are a little off; what they stand for is rounded, not what they are off by.
  ['WAN', [26593.91 + 25561.71 + 1194.38, null], 5.34],
  ['WAN', [Array.from({ length: 25_000 }, () => 2.2).reduce((sum, amount) => sum + amount, 0), 0], 6],
  ['WAN', [53349.999, null], 5.33],
  ['WAN', [0.0000001, 10], 0],
  ['SHARE', [1.15 + 2.30, 1000, null], 0.0035],
  ['SHARE', [0.0000003, 0.0000004, null], 0.75],
  ['CHANGE', [1.15 + 2.30, 1000 / 1000, null], 2.45],
] as const)('%s %j', async (id, args, expected) => {
  expect(await shows(id, ...args)).toEqual(expected);
});

test('what stands in a cell is the same in every language; reasons and messages are in the reader’s', async () => {
  const asked = [
    ['CLASSIFY', [[['30101']], null, null, null]], ['CHECK', ['征地拆迁工作经费', 100, null, null]], ['SUMMARY', [null, null]], ['CROSSCHECK', [null, null]], ['LINE', [[['征地拆迁 工作经费']], null]],
  ] as const;
  const all = async (): Promise<unknown> => Promise.all(asked.map(([id, args]) => shows(id, ...args)));
  const before = await all();
  opened.session.setLanguage('en-US');
  expect(await all()).toEqual(before);
  expect(await shows('EXPLAIN', [['30101']], null, null, null)).toEqual([[expect.stringMatching(/^Personnel/)]]);
  expect(await shows('BALANCE', '征地拆迁经费', null, null)).toContain('Did you mean');
  opened.session.setLanguage('zh-CN');
});

test('an error that stands in a cell changes its language with the reader; a value stays untouched', async () => {
  const seen: Record<string, unknown[]> = { 征地拆迁经费: [], 征地拆迁工作经费: [] };
  for (const [line, results] of Object.entries(seen)) functions.BALANCE(line, null, null, { setResult: (result: unknown) => results.push(result) });
  const grown = async (count: number): Promise<void> => {
    while ((seen.征地拆迁经费?.length ?? 0) < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await grown(1);
  opened.session.setLanguage('en-US');
  await grown(2);
  opened.session.setLanguage('zh-CN');
  await grown(3);
  const said = seen.征地拆迁经费?.map((error) => String((error as { message?: unknown }).message));
  expect(said).toEqual([expect.stringContaining('是不是'), expect.stringContaining('Did you mean'), said?.[0]]);
  expect(seen.征地拆迁工作经费).toEqual([12.5]);
});

test('an Excel error in an argument comes back as that error', async () => {
  const error = Object.assign(new Error('x'), { code: '#N/A' });
  expect(await shows('BALANCE', error, null, null)).toMatch(/^#N\/A/);
  expect(await shows('SHARE', 1, Object.assign(new Error('x'), { code: '#REF!' }), null)).toMatch(/^#VALUE! .*#REF!/);
});

test('a thousand cells are asked for once, and change only when their result does', async () => {
  const asked: number[] = [];
  const own = createFunctions({ ...opened.session, ask: (questions) => { asked.push(questions.length); return opened.session.ask(questions); } });
  let results = 0;
  const cells = Array.from({ length: 1000 }, () => new Promise<void>((resolve) => {
    own.BALANCE('征地拆迁工作经费', null, null, { setResult: () => { results += 1; resolve(); } });
  }));
  await Promise.all(cells);
  expect(asked).toEqual([1]);
  await opened.session.addRevision('征地拆迁工作经费', { date: 20240630, amount: 100 as never, document: '', note: '' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).toEqual([1, 1]);
  expect(results).toBe(2000);
});

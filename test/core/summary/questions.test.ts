import fc from 'fast-check';
import { classify } from '../../../src/core/classify/classify';
import { decisionsFor } from '../../../src/core/classify/decisions';
import { printCondition } from '../../../src/core/classify/rule-text';
import { fen, yuanText } from '../../../src/core/money';
import { say } from '../../../src/core/say';
import type { Answered } from '../../../src/core/summary/answered';
import { claimCheck, type ClaimAsked } from '../../../src/core/summary/claim-on-line';
import { listRows } from '../../../src/core/summary/list-rows';
import { projectsWithoutLine } from '../../../src/core/summary/projects-without-line';
import { previewRule, proposeRule } from '../../../src/core/summary/propose-rule';
import { resolveWhat } from '../../../src/core/summary/resolve-what';
import { spent } from '../../../src/core/summary/spent';
import { summarize } from '../../../src/core/summary/summarize';
import { ledgerOf, type TestRow } from '../ledger-of';
import { lineOf, sampleLines } from '../lines-of';

const lines = [...sampleLines, lineOf('人员经费预算', '1000', { category: 'personnel' }), lineOf('专款', '100', { code: 'Z-01', aliases: ['专项'], economicCodes: ['302'] })];

function answered(rows: readonly TestRow[], rest: Partial<Answered['input']> = {}): Answered {
  const input = { budget: lines, rules: [], decisions: [], ...rest };
  const ledger = ledgerOf(rows);
  const classified = classify(ledger, input.budget, input.rules, input.decisions);
  return { input, ledger, classified, summary: summarize(ledger, classified, input.budget, input.until) };
}

function spentOn(answer: Answered, text: string): string {
  const what = resolveWhat(text, lines);
  if (what.kind === 'unknown') throw new Error(text);
  return yuanText(spent(answer, what));
}

const rows: readonly TestRow[] = [
  { economicCode: '30101', yuan: '100', day: 20_240_115, summary: '付1月基本工资' },
  { economicCode: '30217', yuan: '20', day: 20_240_131, summary: '付接待费', payee: '酒店' },
  { economicCode: '30217', yuan: '5', day: 20_240_201, projectName: '征地拆迁工作经费', summary: '付接待费' },
  { economicCode: '30201', yuan: '7', day: 20_240_630, projectName: '党建经费', projectCategory: '特定目标类', voucher: '记-9' },
  { summary: '付某某款项', yuan: '50', day: 0 },
  { kind: 'income', yuan: '500', day: 20_240_101 },
];

describe('what a question is about', () => {
  test.each<[string, string, string]>([
    ['', '182.00', '125.00'], ['基本支出', '120.00', '120.00'], ['人员经费', '100.00', '100.00'], ['personnel', '100.00', '100.00'], ['Public', '20.00', '20.00'],
    ['项目支出', '12.00', '5.00'], ['待定', '50.00', '0.00'], ['三公经费', '25.00', '25.00'], ['“三公”经费', '25.00', '25.00'], ['收入', '500.00', '500.00'],
    ['征地拆迁 工作经费', '5.00', '5.00'], ['Z-01', '0.00', '0.00'], ['专项', '0.00', '0.00'], ['人员经费预算', '100.00', '100.00'],
    ['302', '32.00', '25.00'], ['30217', '25.00', '25.00'], ['３０２０１', '7.00', '0.00'], ['未列入预算项目的项目支出', '7.00', '0.00'],
  ])('%s', (text, all, untilFebruary) => {
    const what = resolveWhat(text, lines);
    if (what.kind === 'unknown') throw new Error(text);
    expect(yuanText(spent(answered(rows), what))).toBe(all);
    expect(yuanText(spent(answered(rows), what, 20_240_101, 20_240_201))).toBe(untilFebruary);
  });

  test('an economic item that only the account names counts under its code, among 三公 too', () => {
    const answer = answered([
      { accountCode: '720101010217', accountName: '事业支出/基本支出/公用经费/公务接待费', yuan: '20' },
      { accountCode: '7201010102', accountName: '事业支出/基本支出/公用经费', yuan: '7' },
      { accountCode: '7901', accountName: '其他支出', yuan: '3' },
    ]);
    expect(['三公经费', '30217', '302', '399'].map((text) => spentOn(answer, text))).toEqual(['20.00', '20.00', '20.00', '0.00']);
  });

  test('a class beside the name of its item counts under the item, a name under its class too', () => {
    const answer = answered([
      { economicCode: '302', economicName: '公务接待费', yuan: '20' },
      { economicCode: '310', economicName: '公务用车购置', yuan: '3' },
      { economicName: '资本性支出（基本建设）/公务用车购置', yuan: '4' },
      { economicCode: '302', economicName: '商品和服务支出', yuan: '7' },
      { economicCode: '303', economicName: '公务接待费', yuan: '11' },
      { economicCode: '30217', economicName: '会议费', yuan: '13' },
      { economicName: '公务接待费/会议费', yuan: '17' },
    ]);
    expect(['三公经费', '30217', '31013', '30913', '302', '303'].map((text) => spentOn(answer, text))).toEqual(['40.00', '33.00', '3.00', '4.00', '40.00', '11.00']);
  });

  test.each([['征地拆迁经费', '征地拆迁工作经费'], ['人员费', '人员经费'], ['501', '公用经费'], ['Z-02', 'Z-01']])('%s is nothing; the nearest is named', (text, nearest) => {
    const what = resolveWhat(text, lines);
    expect(what.kind).toBe('unknown');
    if (text !== '501') expect(what).toMatchObject({ nearest });
  });

  test('days are inclusive, and any split of the year adds up', () => {
    const days = fc.constantFrom(20_240_115, 20_240_131, 20_240_201, 20_240_301, 20_240_630);
    const parts = answered(rows);
    fc.assert(
      fc.property(days, fc.constantFrom('', '302', '收入', '项目支出'), (day, text) => {
        const what = resolveWhat(text, lines);
        if (what.kind === 'unknown') throw new Error(text);
        expect(spent(parts, what, 20_240_101, day) + spent(parts, what, day + 1, 20_241_231)).toBe(spent(parts, what, 1, 99_991_231));
      }),
      { seed: 23 },
    );
    expect(yuanText(spent(parts, { kind: 'all' }, 20_240_131, 20_240_131))).toBe('20.00');
  });
});

describe('lists of rows', () => {
  test.each<[Parameters<typeof listRows>[1], number[]]>([
    [{}, [0, 1, 2, 3, 4, 5]], [{ kind: 'income' }, [5]], [{ category: 'project' }, [2, 3]], [{ line: '征地拆迁工作经费' }, [2]], [{ line: '' }, [3]], [{ line: '没有' }, []],
    [{ text: '接 待' }, [1, 2]], [{ text: '记9' }, [3]], [{ text: '酒店', category: 'public' }, [1]], [{ rows: [4, 1], category: 'unclassified' }, [4]], [{ rows: [99, -1] }, []],
  ])('%j', (filter, expected) => {
    const page = listRows(answered(rows), filter, 0, 100);
    expect(page.rows.map(({ index }) => index)).toEqual(expected);
    expect([page.total, page.amount]).toEqual([expected.length, expected.reduce((sum, row) => sum + Number(rows[row]!.yuan) * 100, 0)]);
  });

  test('a page is a part of the whole; a row shows what was understood', () => {
    const page = listRows(answered(rows), {}, 2, 1);
    expect(page.total).toBe(6);
    expect(page.rows).toMatchObject([{ sheet: '台账', row: 4, kind: 'posting', economicName: '公务接待费', category: 'project', line: '征地拆迁工作经费', origin: 'line', amount: 500 }]);
    expect(listRows(answered(rows, { until: 202_401 }), { kind: 'posting' }, 0, 9).rows.map(({ index }) => index)).toEqual([0, 1, 4]);
  });

  test('projects that no line answers to', () => {
    expect(projectsWithoutLine(answered([...rows, { projectName: '在职人员经费', projectCategory: '人员类' }]))).toEqual([{ name: '党建经费', amount: 700, count: 1 }]);
  });

  test('a project whose rows only their economic classification makes basic may be a line still to be made', () => {
    const bought = (projectName: string, more: TestRow = {}): TestRow => ({ projectName, economicCode: '30201', yuan: '3', ...more });
    expect(projectsWithoutLine(answered([
      bought('修路项目'), bought('修路项目', { economicCode: '30101' }), bought('修路项目', { accountName: '事业支出/财政拨款支出/基本支出/公用经费', accountCode: '7201010102' }),
      bought('在职人员经费'), bought('公用经费（定额）'), bought('基本支出'), bought('办公费'), bought('日常运转', { projectCategory: '公用经费' }),
    ]))).toEqual([{ name: '修路项目', amount: 600, count: 2 }]);
  });

  test('one project in several spellings is one; a dash or 无 is none, nor is what the remark says', () => {
    const project = (projectName: string, yuan: string): TestRow => ({ projectName, projectCategory: '特定目标类', yuan });
    expect(projectsWithoutLine(answered([
      project('党建 经费', '3'), project('党建经费', '4'), project('党建经费（）', '1'), project('无', '9'), project('——', '9'), project('/', '9'), project('普法经费', '5'),
      { remark: '征拆补助经费，见附件', projectCategory: '特定目标类', yuan: '9' },
    ]))).toEqual([{ name: '党建经费', amount: 800, count: 3 }, { name: '普法经费', amount: 500, count: 1 }]);
  });
});

describe('before a claim is paid', () => {
  const spentMost: TestRow[] = [{ projectName: '征地拆迁工作经费', yuan: '769987.50', day: 20_241_231 }];
  function check(yuan: string, { line = '征地拆迁工作经费', ...asked }: { line?: string } & ClaimAsked = {}, ledgerRows = spentMost): { message: string; warnings: string[]; covered: boolean } {
    const found = claimCheck(answered(ledgerRows), line, fen(Math.round(Number(yuan) * 100)), asked);
    if ('kind' in found) throw new Error(`nearest ${found.nearest ?? ''}`);
    return { message: say('zh-CN', found.message), warnings: found.warnings.map(({ key }) => key), covered: found.covered };
  }
  test('the sentence says what is missing or left', () => {
    expect(check('100')).toEqual({ covered: false, message: '还差 87.50 元。征地拆迁工作经费 全年预算 770,000.00，已执行 769,987.50，本次 100.00。', warnings: [] });
    expect(check('12.50')).toEqual({ covered: true, message: '可以支付。征地拆迁工作经费 全年预算 770,000.00，已执行 769,987.50，本次 12.50，余 0.00 元。', warnings: ['claim.nearly-used'] });
    expect(check('12.51').covered).toBe(false);
    expect(check('90071992547409.91').covered).toBe(false);
  });
  test('warnings: 90 % reached, ahead of the calendar, code not allowed', () => {
    const little: TestRow[] = [{ economicCode: '30101', day: 20_240_630 }];
    expect(check('30', { line: '专款', economicCode: '30201' }, little).warnings).toEqual([]);
    expect(check('60', { line: '专款', economicCode: '30201' }, little).warnings).toEqual(['claim.ahead']);
    expect(check('60', { line: '专款', economicCode: '30201', day: 20_240_801 }, little).warnings).toEqual([]);
    // 50.0013 % reads 50.00%, as the calendar does.
    expect([check('385010', {}, little).warnings, check('385100', {}, little).warnings]).toEqual([[], ['claim.ahead']]);
    expect(check('90', { line: '专项', economicCode: '30101', day: 20_241_201 }, little).warnings).toEqual(['claim.nearly-used', 'claim.code-not-allowed']);
    expect(check('1', { line: 'Z-01' }, little).warnings).toEqual(['claim.codes']);
  });
  test('the calendar is that of the last posting when the claim is dated before it: what is executed is executed up to there', () => {
    expect(check('12.50', { day: 20_240_104 }).warnings).toEqual(['claim.nearly-used']);
    const little: TestRow[] = [{ economicCode: '30101', day: 20_240_630 }];
    expect(check('30', { line: '专款', economicCode: '30201', day: 20_240_104 }, little).warnings).toEqual([]);
    expect(check('30', { line: '专款', economicCode: '30201', day: 20_240_104 }, []).warnings).toEqual(['claim.ahead']);
  });
  test('a rate just below all of it does not read as all of it', () => {
    const found = claimCheck(answered(spentMost), '征地拆迁工作经费', fen(1));
    expect('warnings' in found && found.warnings.map((warning) => say('zh-CN', warning))).toEqual(['支付后执行率达到 99.998%，已到 90%。']);
  });
  test('a row of the ledger counts once, wherever it stands by now; on another line it is a claim like any other', () => {
    const posted = { sheet: '台账', row: 4, day: 20_240_104, voucher: '记-7', summary: '付评估费', amount: fen(372_942) };
    const own: TestRow = { projectName: '征地拆迁工作经费', yuan: '3729.42', day: 20_240_104, voucher: '记-7', summary: '付评估费' };
    const others: TestRow = { projectName: '征地拆迁工作经费', yuan: '766258.08', day: 20_241_231 };
    const whole = '可以支付。征地拆迁工作经费 全年预算 770,000.00，已执行 766,258.08，本次 3,729.42，余 12.50 元。';
    for (const ledgerRows of [[others, own], [own, others]]) {
      const found = claimCheck(answered(ledgerRows), '征地拆迁工作经费', posted.amount, { posted });
      expect('message' in found && [found.posted, say('zh-CN', found.message)]).toEqual([true, whole]);
    }
    expect(claimCheck(answered([others, { ...own, yuan: '3729.41' }]), '征地拆迁工作经费', posted.amount, { posted })).toMatchObject({ posted: false, covered: false });
    expect(claimCheck(answered([others, own]), '专款', fen(1), { posted })).toMatchObject({ posted: false, balanceAfter: 9999 });
    const wages: TestRow = { ...own, projectName: '', economicCode: '30101', yuan: '900' };
    const ofCategory = { ...posted, amount: fen(90_000) };
    expect(claimCheck(answered([wages]), '人员经费预算', ofCategory.amount, { posted: ofCategory })).toMatchObject({ posted: true, covered: true, balanceAfter: 10_000 });
  });
  test('it is asked of the whole ledger, whatever the period shown; an unknown line names the nearest', () => {
    const found = claimCheck(answered(spentMost, { until: 202_401 }), '征地拆迁工作经费', fen(1251));
    expect(found).toMatchObject({ covered: false });
    expect(claimCheck(answered(spentMost), '征地拆迁', fen(1))).toEqual({ kind: 'unknown', text: '征地拆迁', nearest: '征地拆迁工作经费' });
  });
});

describe('a decision becomes a rule', () => {
  const open: readonly TestRow[] = [
    { summary: '付某某款项', payee: '甲公司', fund: '财政拨款', voucher: '1' },
    { summary: '付某某款项', payee: '乙公司', fund: '财政拨款', voucher: '2' },
    { summary: '付别的', payee: '甲公司', fund: '财政拨款', voucher: '3' },
    { summary: '付某某款项', payee: '丙公司', fund: '财政拨款', voucher: '4' },
    { economicCode: '30101', fund: '财政拨款' },
  ];
  function propose(chosen: readonly number[], decided = chosen): { cells: string[]; changes: number[] } | undefined {
    const decisions = decisionsFor(ledgerOf(open), decided, { category: 'public', line: '', note: '', time: '' });
    const proposal = proposeRule(answered(open, { decisions }), chosen);
    return proposal && { cells: proposal.rule.conditions.map((condition) => `${condition.field} ${printCondition(condition)}`), changes: proposal.changes.map(({ row }) => row.index) };
  }
  test('the narrowest that covers the rows, without conditions that narrow nothing, and what else it would change', () => {
    expect(propose([0, 1])).toEqual({ cells: ['summary 付某某款项', 'payee 甲公司、乙公司'], changes: [] });
    expect(propose([0, 1, 3])).toEqual({ cells: ['summary 付某某款项'], changes: [] });
    expect(propose([0, 2])).toEqual({ cells: ['payee 甲公司'], changes: [] });
    expect(propose([4])).toEqual({ cells: ['economicCode 30101'], changes: [] });
    expect(propose([0, 4], [0])).toBeUndefined();
    expect(propose([])).toBeUndefined();
  });
  test('a preview leaves out what decisions and earlier rules settle', () => {
    const rule = { enabled: true, conditions: [{ field: 'summary' as const, operator: 'contains' as const, operands: ['某某'] }], result: { category: 'operating' as const }, note: '' };
    const earlier = { ...rule, conditions: [{ field: 'payee' as const, operator: 'is' as const, operands: ['乙公司'] }] };
    const decisions = decisionsFor(ledgerOf(open), [0], { category: 'public', line: '', note: '', time: '' });
    const now = answered(open, { decisions, rules: [{ ...earlier, result: { category: 'subsidy' } }] });
    expect(previewRule(now, rule, 1).map(({ row, category }) => [row.index, category])).toEqual([[3, 'operating']]);
    expect(previewRule(now, rule, 0).map(({ row }) => row.index)).toEqual([1, 3]);
    expect(previewRule(now, { ...rule, enabled: false }, 0)).toEqual([]);
  });
});

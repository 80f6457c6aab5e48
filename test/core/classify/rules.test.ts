import fc from 'fast-check';
import { categories } from '../../../src/core/classify/category';
import { classify } from '../../../src/core/classify/classify';
import { buildRowClassifier } from '../../../src/core/classify/row-classifier';
import { ruleFields, type Condition, type Rule, type RuleField, type RuleResult } from '../../../src/core/classify/rule';
import { ruleProblems } from '../../../src/core/classify/rule-problems';
import { parseCondition, printCondition } from '../../../src/core/classify/rule-text';
import { readRulesTable, rulesToRows } from '../../../src/core/classify/rules-table';
import { plainText } from '../../../src/core/lookup';
import { say } from '../../../src/core/say';
import { ledgerOf, type TestRow } from '../ledger-of';
import { lineOf, sampleLines } from '../lines-of';
import { withoutPlace } from '../without-place';

const headers = ['启用', '科目', '经济分类', '项目', '项目类别', '摘要', '收款人', '资金来源', '金额', '结果', '说明'];

function rule(cells: Partial<Record<RuleField, string>>, result: string, enabled = true): Rule {
  const row = [enabled ? '是' : '否', ...ruleFields.map((field) => cells[field] ?? ''), result, ''];
  const { rules, problems } = readRulesTable([{ sheet: '分类规则', top: 0, left: 0, rows: [headers, row] }]);
  expect(problems).toEqual([]);
  return rules[0]!;
}

describe('what a cell of a condition means', () => {
  test.each<[RuleField, string, Condition | 'mixed' | 'unreadable' | undefined]>([
    ['summary', '', undefined],
    ['summary', '差旅费', { field: 'summary', operator: 'is', operands: ['差旅费'] }],
    ['economicCode', '302*', { field: 'economicCode', operator: 'begins', operands: ['302'] }],
    ['economicCode', '302＊、31002', { field: 'economicCode', operator: 'begins', operands: ['302', '31002'] }],
    ['economicCode', '30201,30202', { field: 'economicCode', operator: 'is', operands: ['30201', '30202'] }],
    ['summary', '*租车*', { field: 'summary', operator: 'contains', operands: ['租车'] }],
    ['summary', '*租车*、*包车*', { field: 'summary', operator: 'contains', operands: ['租车', '包车'] }],
    ['summary', '*租车*|*包车*', { field: 'summary', operator: 'contains', operands: ['租车', '包车'] }],
    ['summary', '*租车', 'unreadable'],
    ['summary', '*租车*、差旅费', 'mixed'],
    ['summary', '“差旅费、住宿费”', { field: 'summary', operator: 'is', operands: ['差旅费、住宿费'] }],
    ['project', '安置攻坚、乡村振兴、法规宣传经费', { field: 'project', operator: 'is', operands: ['安置攻坚、乡村振兴、法规宣传经费'] }],
    ['amount', '1000', { field: 'amount', operator: 'is', operands: ['100000'] }],
    ['amount', '>=1,000', { field: 'amount', operator: 'between', operands: ['100000', ''] }],
    ['amount', '＞1000', { field: 'amount', operator: 'between', operands: ['100001', ''] }],
    ['amount', '<0', { field: 'amount', operator: 'between', operands: ['', '-1'] }],
    ['amount', '≤500.5', { field: 'amount', operator: 'between', operands: ['', '50050'] }],
    ['amount', '100~200', { field: 'amount', operator: 'between', operands: ['10000', '20000'] }],
    ['amount', '100至200', { field: 'amount', operator: 'between', operands: ['10000', '20000'] }],
    ['amount', '5000元以上', { field: 'amount', operator: 'between', operands: ['500000', ''] }],
    ['amount', '很多', 'unreadable'],
    ['amount', '~', 'unreadable'],
  ])('%s %s', (field, cell, expected) => { expect(parseCondition(field, cell)).toEqual(expected); });

  const texts = fc.string({ unit: fc.constantFrom('租', '车', '费', '3', '0', '、', '|', '*', ' ', '（', ';', ','), minLength: 1, maxLength: 8 }).filter((text) => plainText(text) !== '');
  const conditions: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ field: fc.constantFrom<RuleField>('account', 'economicCode', 'project', 'projectCategory', 'summary', 'payee', 'fund'), operator: fc.constantFrom('is' as const, 'begins' as const, 'contains' as const), operands: fc.array(texts, { minLength: 1, maxLength: 4 }) }),
    fc.array(fc.integer({ min: -1e12, max: 1e12 }).map(String), { minLength: 1, maxLength: 3 }).map((operands) => ({ field: 'amount' as const, operator: 'is' as const, operands })),
    fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 1, 2)).map(([from, to, open]) => ({ field: 'amount' as const, operator: 'between' as const, operands: [open === 1 ? '' : String(from), open === 2 ? '' : String(to)] })),
  );
  test('a printed condition reads back as itself', () => {
    fc.assert(fc.property(conditions, (condition) => { expect(parseCondition(condition.field, printCondition(condition))).toEqual(condition); }), { seed: 20_240_101, numRuns: 1000 });
  });
});

describe('rules decide before everything but decisions', () => {
  function check(rules: readonly Rule[], row: TestRow, expected: string, decidedBy: number | undefined): void {
    const classified = classify(ledgerOf([row]), sampleLines, rules, []);
    const reason = classified.reasons[classified.reason[0]!]!;
    const line = sampleLines[classified.line[0]!]?.name;
    expect([line ?? categories[classified.category[0]!], reason.rule]).toEqual([expected, decidedBy]);
  }

  test('is, begins, contains, any of; codes stand for what lies under them; all conditions must hold', () => {
    const rules = [
      rule({ summary: '*租车*、*包车*', economicCode: '302' }, '征地拆迁工作经费'),
      rule({ payee: '县城投公司', amount: '>=10000' }, '对附属单位补助支出'),
      rule({ account: '7201', fund: '*非税*' }, 'operating'),
      rule({ project: '党建工作经费' }, '公用经费'),
    ];
    check(rules, { summary: '付租车费', economicCode: '30239' }, '征地拆迁工作经费', 0);
    check(rules, { summary: '付租 车费', economicCode: '3023901' }, '征地拆迁工作经费', 0);
    check(rules, { summary: '付租车费', economicCode: '31002' }, 'public', undefined);
    check(rules, { payee: '县城投公司', yuan: '10000.00' }, 'subsidy', 1);
    check(rules, { payee: '县城投公司', yuan: '9999.99' }, 'unclassified', undefined);
    check(rules, { accountCode: '7201010101', fund: '非税收入' }, 'operating', 2);
    check(rules, { projectName: '党建 工作经费', economicCode: '30101' }, 'public', 3);
  });

  test('the first rule wins; a rule that is off, or whose line is not there, decides nothing', () => {
    const off = rule({ summary: '*水*' }, '项目支出', false);
    check([off, rule({ summary: '*水*' }, '没有的项目'), rule({ summary: '*水费*' }, '人员经费'), rule({ summary: '水费' }, '项目支出')], { summary: '水费' }, 'personnel', 2);
  });

  test('the reason names the rule', () => {
    const classified = classify(ledgerOf([{ summary: '付租车费', economicCode: '30239' }]), sampleLines, [rule({ economicCode: '302*', summary: '*租车*' }, '征地拆迁工作经费')], []);
    expect(say('zh-CN', classified.reasons[classified.reason[0]!]!.message)).toBe('项目支出：符合“分类规则”第 2 行的规则（经济分类 302*，摘要 *租车*），列入预算项目“征地拆迁工作经费”。');
    expect(classified.ruleCounts).toEqual([1]);
  });

  const words = fc.constantFrom('', '租车', '付租车费', '30239', '302', '县城投公司', '党建');
  const anyRule: fc.Arbitrary<Rule> = fc.record({
    enabled: fc.boolean(),
    conditions: fc.uniqueArray(
      fc.oneof(
        fc.record({ field: fc.constantFrom<RuleField>('economicCode', 'project', 'summary', 'payee'), operator: fc.constantFrom('is' as const, 'begins' as const, 'contains' as const), operands: fc.array(words.filter((word) => word !== ''), { minLength: 1, maxLength: 2 }) }),
        fc.record({ field: fc.constant('amount' as const), operator: fc.constant('between' as const), operands: fc.constantFrom(['100', ''], ['', '100'], ['50', '150']) }),
      ),
      { selector: ({ field }) => field, minLength: 1, maxLength: 3 },
    ),
    result: fc.constantFrom<RuleResult>({ category: 'personnel' }, { category: 'operating' }, { line: '征地拆迁工作经费' }),
    note: fc.constant(''),
  });
  const anyRow: fc.Arbitrary<TestRow> = fc.record({ economicCode: words, projectName: words, summary: words, payee: words, yuan: fc.constantFrom('0.50', '1', '2') });

  /** One rule at a time, condition by condition, as the rules table reads. */
  function slowly(rules: readonly Rule[], row: TestRow): number | undefined {
    const text: Partial<Record<RuleField, string>> = { economicCode: row.economicCode!, project: row.projectName!, summary: row.summary!, payee: row.payee! };
    const fen = Math.round(Number(row.yuan) * 100);
    const holds = ({ field, operator, operands }: Condition): boolean => {
      const value = text[field] ?? '';
      if (operator === 'between') return (operands[0] === '' || fen >= Number(operands[0])) && (operands[1] === '' || fen <= Number(operands[1]));
      if (field === 'economicCode' && /^\d+$/.test(value) && operator === 'is') return operands.some((operand) => value === operand || (/^\d+$/.test(operand) && value.startsWith(operand)));
      return operands.some((operand) => (operator === 'is' ? value === operand : operator === 'begins' ? value.startsWith(operand) : value.includes(operand)));
    };
    const found = rules.findIndex((other) => other.enabled && other.conditions.every(holds));
    return found < 0 ? undefined : found;
  }

  test('many rules at once decide as one after the other would', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 70 }), fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rules, rows) => {
        const inForce = rules.map((other) => (other.conditions.some(({ field, operands }) => field === 'economicCode' && operands.every((operand) => !/^3|\D/.test(operand))) ? { ...other, enabled: false } : other));
        const classified = classify(ledgerOf(rows), sampleLines, inForce, []);
        expect(rows.map((_, row) => classified.reasons[classified.reason[row]!]!.rule)).toEqual(rows.map((row) => slowly(inForce, row)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('rules that never decide are pointed out', () => {
  /** `expected` has codes with the place of the rule, from 1. */
  function check(written: readonly Rule[], expected: readonly (readonly [string, number])[], rows: readonly TestRow[] = []): void {
    const rules = written.map((other, index) => ({ ...other, place: { sheet: '分类规则', row: index + 2 } }));
    const lines = [...sampleLines, lineOf('基本支出预算', '1', { category: 'basic' })];
    const { ruleCounts } = classify(ledgerOf(rows), lines, rules, []);
    const problems = ruleProblems(rules, lines, ruleCounts);
    expect(problems.map(({ code, message }) => [code, message.params?.rule])).toEqual(expected.map(([code, at]) => [code, { key: 'rule.at-row', params: { sheet: '分类规则', row: at + 1 } }]));
    for (const { message } of problems) expect(say('zh-CN', message) + say('en-US', message)).toMatch(/规则.*rule/is);
  }

  test.each<[string, Rule, Rule]>([
    ['the same text', rule({ summary: '差旅费' }, '公用经费'), rule({ summary: '差旅 费' }, '项目支出')],
    ['a class and its item', rule({ economicCode: '302' }, '公用经费'), rule({ economicCode: '30201' }, '项目支出')],
    ['begins', rule({ economicCode: '302*' }, '公用经费'), rule({ economicCode: '30201、30202', summary: '*水*' }, '项目支出')],
    ['contains', rule({ summary: '*租车*' }, '公用经费'), rule({ summary: '*付租车费*' }, '项目支出')],
    ['amounts', rule({ amount: '>=100' }, '公用经费'), rule({ amount: '200~300' }, '项目支出')],
  ])('shadowed by %s', (_, wide, narrow) => {
    check([wide, narrow], [['rule-unused', 1], ['rule-shadowed', 2]]);
    check([narrow, wide], [['rule-unused', 1], ...(wide.conditions[0]!.operands[0] === narrow.conditions[0]!.operands[0]?.replace(' ', '') ? [['rule-shadowed', 2] as const] : [['rule-unused', 2] as const])]);
  });

  test('impossible texts, no conditions, unknown results', () => {
    check(
      [
        rule({ summary: '*--*' }, '公用经费'),
        rule({ amount: '200~100' }, '公用经费'),
        rule({ economicCode: '501*' }, '公用经费'),
        rule({}, '公用经费'),
        rule({ summary: '水费' }, '不存在的项目'),
        rule({ summary: '水费' }, '基本支出预算'),
      ],
      [['rule-impossible', 1], ['rule-impossible', 2], ['rule-impossible', 3], ['rule-without-condition', 4], ['rule-line-unknown', 5], ['rule-line-no-project', 6]],
      [{ summary: '水费' }],
    );
  });

  test('a rule that matched something is no problem, one that is off is none either', () => {
    check([rule({ summary: '水费' }, '项目支出'), rule({ summary: '电费' }, '项目支出', false)], [], [{ summary: '水费' }]);
  });
});

describe('the rules table', () => {
  test('what is written reads back the same', () => {
    const rules = [rule({ economicCode: '302*', summary: '*租车*|*包车*', amount: '>=100' }, '征地拆迁工作经费'), rule({ project: '安置攻坚、乡村振兴、法规宣传经费' }, '人员经费', false)];
    const read = readRulesTable([{ sheet: '分类规则', top: 0, left: 0, rows: [headers, ...rulesToRows(rules)] }]);
    expect(read.rules.map(withoutPlace)).toEqual(rules.map(withoutPlace));
  });

  test('a typing error is named with its cell, kept as it stands, and leaves the other rules in force', () => {
    const rows = [
      ['分类规则（今年）'],
      headers,
      ['是', '', '', '', '', '*租车', '', '', '', '公用经费', ''],
      ['也许', '', '', '', '', '水费', '', '', '', '公用经费', ''],
      ['', '', '', '', '', '', '', '', '多', '公用经费', ''],
      ['是', '', '', '', '', '水费', '', '', '', '', ''],
      ['是', '', '', '', '', '水费', '', '', '', '公用经费', '说明'],
    ];
    const { rules, problems, unread } = readRulesTable([{ sheet: '分类规则', top: 2, left: 1, rows }]);
    expect(problems.map(({ code, place }) => [code, place?.cell])).toEqual([['rule-condition-unreadable', 'G5'], ['rule-enabled', 'B6'], ['rule-condition-unreadable', 'J7'], ['rule-without-result', 'K8']]);
    expect(rules).toHaveLength(1);
    expect(rulesToRows(rules, unread)).toHaveLength(5);
    for (const { message } of problems) expect(say('zh-CN', message)).toMatch(/没有生效/);
  });
});

describe('a single row in words', () => {
  test.each<[Parameters<ReturnType<typeof buildRowClassifier>>[0], string, number]>([
    [{ economic: '30101-基本工资', project: '', summary: '', account: '' }, 'personnel', -1],
    [{ economic: '30101', project: '征地拆迁工作经费', summary: '', account: '' }, 'project', 0],
    [{ economic: '', project: '', summary: '付租车费', account: '' }, 'operating', -1],
    [{ economic: '30201', project: '', summary: '', account: '7301 经营支出' }, 'operating', -1],
    [{ economic: '', project: '', summary: '付某某款项', account: '' }, 'unclassified', -1],
    [{ economic: '30201', project: '无', summary: '付征地拆迁工作经费印刷费', account: '' }, 'project', 0],
  ])('%j', (row, category, line) => {
    const verdict = buildRowClassifier(sampleLines, [rule({ summary: '*租车*', amount: '>1' }, '人员经费'), rule({ summary: '*租车*' }, '经营支出')])(row);
    expect([verdict.category, verdict.line]).toEqual([category, line]);
  });
});

test('a message names the row of the sheet that the rule stands in, also below rows that are empty or no rule', () => {
  const row = (economicCode: string, result: string): readonly string[] => ['是', '', economicCode, '', '', '', '', '', '', result, ''];
  const { rules, problems } = readRulesTable([{ sheet: '分类规则', top: 2, left: 0, rows: [headers, row('302', ''), [], row('3023', '公用经费'), row('302*', '人员经费'), row('30239', '项目支出'), row('303', '基本支出'), row('304', 'basic')] }]);
  expect(problems.map(({ place }) => place?.row)).toEqual([4]);
  const classified = classify(ledgerOf([{ economicCode: '30239' }, { economicCode: '30201' }]), sampleLines, rules, []);
  expect(Array.from(classified.reason, (reason) => say('zh-CN', classified.reasons[reason]!.message))).toEqual([expect.stringContaining('符合“分类规则”第 6 行的规则'), expect.stringContaining('符合“分类规则”第 7 行的规则')]);
  expect(ruleProblems(rules, sampleLines, classified.ruleCounts).map(({ code, message }) => [code, say('zh-CN', message)])).toEqual([
    ['rule-shadowed', expect.stringMatching(/^“分类规则”第 8 行的规则.*“分类规则”第 [67] 行的规则总是先符合/)],
    ['rule-line-no-project', expect.stringMatching(/^“分类规则”第 9 行的规则的结果“基本支出”.*结果请写“人员经费”或“公用经费”/)],
    ['rule-line-no-project', expect.stringContaining('第 10 行')],
  ]);
});

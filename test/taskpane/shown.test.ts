import type { BudgetLine } from '../../src/core/budget/budget-line';
import type { Rule } from '../../src/core/classify/rule';
import { fen, rateForReading } from '../../src/core/money';
import { languages } from '../../src/core/text/language';
import { paneTexts } from '../../src/core/text/pane-texts';
import { mergeLines, newLine } from '../../src/taskpane/budget/merge-lines';
import { ruleInWords } from '../../src/taskpane/rules/rule-in-words';
import { barShare, shortMoney } from '../../src/taskpane/shown-amount';
import { wordsIn } from '../../src/taskpane/words';

const chinese = wordsIn('zh-CN');

test.each([
  [76_998_750, 77_000_000, '99.998%'],
  [9_999_999, 10_000_000, '100.00%'],
  [77_000_000, 77_000_000, '100.00%'],
  [38_500_000, 77_000_000, '50.00%'],
  [77_001_000, 77_000_000, '100.001%'],
  [1, 0, undefined],
])('the rate of %i of %i fen reads %s', (part, whole, expected) => {
  expect(rateForReading(fen(part), fen(whole))).toBe(expected);
});

test('small balances are said in 元, large ones in 万元', () => {
  expect(shortMoney(chinese, fen(1_250))).toBe('12.50 元');
  expect(shortMoney(chinese, fen(999_999))).toBe('9,999.99 元');
  expect(shortMoney(chinese, fen(1_930_000))).toBe('1.93 万元');
});

test('a bar never leaves its track', () => {
  expect([barShare(fen(-5), fen(10)), barShare(fen(5), fen(10)), barShare(fen(15), fen(10)), barShare(fen(5), fen(0))]).toEqual([0, 50, 100, 0]);
});

describe('a rule in words', () => {
  const check = (rule: Partial<Rule>, expected: string) => {
    expect(ruleInWords(chinese, { enabled: true, conditions: [], result: { category: 'public' }, note: '', ...rule })).toBe(expected);
  };
  test('one condition, several texts', () => {
    check({ conditions: [{ field: 'summary', operator: 'contains', operands: ['网络费', '宽带'] }] }, '摘要包含“网络费”或“宽带” → 公用经费');
  });
  test('several conditions, a budget line', () => {
    check({
      conditions: [{ field: 'economicCode', operator: 'begins', operands: ['302'] }, { field: 'amount', operator: 'between', operands: ['100000', ''] }],
      result: { line: '征地拆迁工作经费' },
    }, '经济分类编码开头是“302”，且金额1,000.00 元以上 → 项目支出 · 征地拆迁工作经费');
  });
  test('an amount between two', () => {
    check({ conditions: [{ field: 'amount', operator: 'between', operands: ['100', '20000'] }] }, '金额介于1.00 至 200.00 元 → 公用经费');
  });
  test('project spending without a line', () => {
    check({ conditions: [{ field: 'payee', operator: 'is', operands: ['某某公司'] }], result: { category: 'project' } }, '收款人是“某某公司” → 项目支出 · 未列入预算项目');
  });
});

test('pasted lines come after those that are there; a name that is there only takes the amount', () => {
  const kept: BudgetLine = { ...newLine('甲', fen(100)), aliases: ['甲项'], code: '001' };
  expect(mergeLines([kept], [newLine('乙', fen(5)), newLine(' 甲', fen(700)), newLine('乙', fen(6))])).toEqual([{ ...kept, approved: fen(700) }, newLine('乙', fen(6))]);
});

test('every sentence of the pane has the same parameters in both languages', () => {
  const parameters = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort((left, right) => (left < right ? -1 : 1));
  for (const [key, sentence] of Object.entries(paneTexts)) {
    expect([key, languages.map((language) => parameters(sentence[language]))]).toEqual([key, languages.map(() => parameters(sentence['zh-CN']))]);
  }
});

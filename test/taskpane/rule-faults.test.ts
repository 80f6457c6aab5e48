import type { Condition } from '../../src/core/classify/rule';
import { say } from '../../src/core/say';
import type { Target } from '../../src/taskpane/parts/target-select';
import type { ConditionDraft } from '../../src/taskpane/rules/condition-draft';
import { conditionDraft } from '../../src/taskpane/rules/condition-draft';
import { isFaultless, ruleFaults } from '../../src/taskpane/rules/rule-faults';
import { lineOf } from '../core/lines-of';

const lines = [lineOf('专款', '100', { code: 'Z-01' })];
const empty: ConditionDraft = { id: 0, field: 'summary', operator: 'contains', texts: '', from: '', to: '' };

/** What is said beside the fields of a rule, field by field. */
function said(conditions: readonly Partial<ConditionDraft>[], target: Target | undefined = { category: 'public', line: '' }): Record<string, string> {
  const faults = ruleFaults(conditions.map((part, id) => ({ ...empty, id, ...part })), target, lines);
  const all = [...faults.conditions.flatMap((of, n) => Object.entries(of).map(([field, message]) => [`${n + 1} ${field}`, say('zh-CN', message)])), ...(faults.result === undefined ? [] : [['result', say('zh-CN', faults.result)]])];
  expect(isFaultless(faults)).toBe(all.length === 0);
  return Object.fromEntries(all) as Record<string, string>;
}

test.each<[string, readonly Partial<ConditionDraft>[], Record<string, string>]>([
  ['a text', [{ texts: '租车' }], {}],
  ['no text', [{ texts: '' }], { '1 texts': '请写上文字，或去掉这个条件' }],
  ['a second one left empty is not left out in silence', [{ texts: '租车' }, { field: 'payee' }], { '2 texts': '请写上文字，或去掉这个条件' }],
  ['only signs', [{ texts: '租车、*' }], { '1 texts': '“*”里没有文字，比不出来' }],
  ['the same field twice', [{ texts: '租车' }, { texts: '包车' }], { '2 field': '条件 1 已经看“摘要”了：几个文字写在那一个条件里，用、隔开' }],
  ['a code of another classification', [{ field: 'economicCode', operator: 'begins', texts: '302、501' }], { '1 texts': '没有以“501”开头的部门预算支出经济分类，例如 302、30211' }],
  ['a code as it is', [{ field: 'economicCode', operator: 'begins', texts: '３０２、302 11' }], {}],
  ['no amount', [{ field: 'amount' }], { '1 from': '“从”和“到”至少填一个' }],
  ['one amount', [{ field: 'amount', to: '77万' }], {}],
  ['an unreadable amount', [{ field: 'amount', from: '1千', to: '2000' }], { '1 from': '“1千”读不成金额，请填成 770,000.00 或 77万 的样子' }],
  ['from above to', [{ field: 'amount', from: '2000', to: '1000' }], { '1 to': '“到”1,000.00 比“从”2,000.00 小，请对调' }],
  ['from equal to', [{ field: 'amount', from: '1000', to: '1000' }], {}],
])('%s', (_, conditions, expected) => {
  expect(said(conditions)).toEqual(expected);
});

test('several single amounts of the table are left alone', () => {
  const given: Condition = { field: 'amount', operator: 'is', operands: ['500000', '300000'] };
  expect(said([conditionDraft(given, 0)])).toEqual({});
});

test.each<[Target | undefined, Record<string, string>]>([
  [undefined, { result: '请选归为哪一类或哪个预算项目' }],
  [{ category: 'project', line: '' }, {}],
  [{ category: 'project', line: '专款' }, {}],
  [{ category: 'project', line: 'Z-01' }, {}],
  [{ category: 'project', line: '旧项目' }, { result: '预算里已经没有“旧项目”，请另选' }],
])('the result %j', (target, expected) => {
  const faults = ruleFaults([{ ...empty, texts: '租车' }], target, lines);
  expect(faults.result === undefined ? {} : { result: say('zh-CN', faults.result) }).toEqual(expected);
});

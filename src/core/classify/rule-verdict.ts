import type { Message } from '../message';
import { plainText } from '../lookup';
import { findLine } from './line-matcher';
import type { NamedLine } from './named-line';
import type { Condition, Rule } from './rule';
import { printCondition } from './rule-text';
import { isCode } from './rule-index';
import { categoryMessage, type Verdict } from './verdict';

/** What is wrong with a rule by itself, so that it never decides anything. */
export type RuleFault = 'rule-without-condition' | 'rule-impossible' | 'rule-line-unknown' | 'rule-line-no-project';

/** Why a rule cannot be in force; `undefined` when it can (it may still be switched off). */
export function faultOfRule(rule: Rule, lines: readonly NamedLine[]): RuleFault | undefined {
  if (rule.conditions.length === 0) return 'rule-without-condition';
  const fields = new Set(rule.conditions.map((condition) => condition.field));
  if (fields.size < rule.conditions.length || rule.conditions.some(isImpossible)) return 'rule-impossible';
  if ('category' in rule.result) return undefined;
  const line = findLine(lines, rule.result.line);
  if (line === undefined) return isBasic(rule.result.line) ? 'rule-line-no-project' : 'rule-line-unknown';
  return lines[line]?.category === 'basic' ? 'rule-line-no-project' : undefined;
}

/** What a rule that is in force decides. */
export function verdictOfRule(rule: Rule, index: number, lines: readonly NamedLine[]): Verdict {
  const params = { rule: ruleMessage(rule, index), conditions: conditionsMessage(rule) };
  if ('category' in rule.result) {
    const { category } = rule.result;
    return { category, line: -1, origin: 'rule', rule: index, message: { key: 'reason.rule', params: { category: categoryMessage(category), ...params } } };
  }
  const line = findLine(lines, rule.result.line) ?? -1;
  const found = lines[line];
  const category = found?.category === 'personnel' || found?.category === 'public' ? found.category : 'project';
  return {
    category,
    line: category === 'project' ? line : -1,
    origin: 'rule',
    rule: index,
    message: { key: 'reason.rule-line', params: { category: categoryMessage(category), line: found?.name ?? rule.result.line, ...params } },
  };
}

/** 基本支出 is no category of its own: it is personnel or public spending. */
function isBasic(result: string): boolean {
  return ['基本支出', 'basic'].includes(plainText(result));
}

/** Which rule it is: the row it stands in, as she sees it; its number among the rules where it is in no sheet yet. */
export function ruleMessage({ place }: Rule, index: number): Message {
  if (place === undefined || place.sheet === '') return { key: 'rule.at-number', params: { number: index + 1 } };
  return { key: 'rule.at-row', params: { sheet: place.sheet, row: place.row } };
}

/** All conditions of a rule in words: `经济分类 302*，摘要 *租车*`. */
export function conditionsMessage(rule: Rule): Message {
  const [first, ...rest] = rule.conditions.map(conditionMessage);
  return rest.reduce<Message>((left, right) => ({ key: 'rule.and', params: { left, right } }), first ?? { key: 'rule.nothing' });
}

function conditionMessage(condition: Condition): Message {
  return { key: 'rule.condition', params: { field: { key: `rule.field.${condition.field}` }, text: printCondition(condition) } };
}

function isImpossible(condition: Condition): boolean {
  if (condition.field === 'amount') {
    const [from = '', to = ''] = condition.operands;
    return condition.operator === 'between' ? (from === '' && to === '') || (from !== '' && to !== '' && Number(from) > Number(to)) : condition.operator !== 'is';
  }
  if (condition.operator === 'between') return true;
  return condition.operands.every((operand) => plainText(operand) === '' || isNoEconomicCode(condition, plainText(operand)));
}

/** Classes of 部门预算支出经济分类 begin with 3: 501 is a code of the government's classification, which is never used. */
function isNoEconomicCode(condition: Condition, operand: string): boolean {
  return condition.operator !== 'contains' && isCode(condition.field, operand) && condition.field === 'economicCode' && !operand.startsWith('3');
}

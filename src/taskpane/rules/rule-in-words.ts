import type { Condition, Rule } from '../../core/classify/rule';
import { fen, yuanForReading } from '../../core/money';
import { targetName } from '../parts/target-name';
import type { Words } from '../words';

/** A rule as one sentence: `摘要包含“甲”或“乙”，且经济分类编码开头是“301” → 人员经费`. */
export function ruleInWords(words: Words, rule: Rule): string {
  const conditions = rule.conditions.length === 0
    ? words.text('pane.rule.noCondition')
    : rule.conditions.map((condition) => conditionInWords(words, condition)).join(words.text('pane.rule.and'));
  const result = 'line' in rule.result ? targetName(words, 'project', rule.result.line) : targetName(words, rule.result.category, '');
  return words.text('pane.rule.sentence', { conditions, result });
}

function conditionInWords(words: Words, condition: Condition): string {
  const operands = condition.operator === 'between'
    ? range(words, condition.operands)
    : condition.operands.map((text) => words.text('pane.rule.quoted', { text })).join(words.text('pane.rule.or'));
  const operator = condition.operator === 'between' && condition.operands.some((text) => text === '') ? '' : words.text(`pane.rule.operator.${condition.operator}`);
  return words.text('pane.rule.condition', { field: words.text(`pane.rule.field.${condition.field}`), operator, operands });
}

/** Operands of `between` are fen texts; an empty one is open. */
function range(words: Words, operands: readonly string[]): string {
  const [from = '', to = ''] = operands;
  if (to === '') return words.text('pane.rule.atLeast', { from: amount(from) });
  return from === '' ? words.text('pane.rule.atMost', { to: amount(to) }) : words.text('pane.rule.range', { from: amount(from), to: amount(to) });
}

function amount(text: string): string {
  return yuanForReading(fen(Number(text)));
}

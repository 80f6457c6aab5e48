import { plainText } from '../lookup';
import type { Message } from '../message';
import type { Problem } from '../problem';
import type { NamedLine } from './named-line';
import type { Condition, Rule } from './rule';
import { isCode, operandCovers } from './rule-index';
import { conditionsMessage, faultOfRule, ruleMessage, type RuleFault } from './rule-verdict';

/** What was found by counts, remembered as long as these live: an edit that no rule is about keeps them. */
const found = new WeakMap<readonly number[], { readonly rules: readonly Rule[]; readonly lines: readonly NamedLine[]; readonly problems: readonly Problem[] }>();

/** What a person has to look at among the rules: those that never decide, and those that decided nothing this year. */
export function ruleProblems(rules: readonly Rule[], lines: readonly NamedLine[], counts: readonly number[]): readonly Problem[] {
  const before = found.get(counts);
  if (before?.rules === rules && before.lines === lines) return before.problems;
  const problems = problemsOf(rules, lines, counts);
  found.set(counts, { rules, lines, problems });
  return problems;
}

function problemsOf(rules: readonly Rule[], lines: readonly NamedLine[], counts: readonly number[]): readonly Problem[] {
  const standings = standingsOf(rules, lines);
  return rules.flatMap((rule, index): readonly Problem[] => {
    if (!rule.enabled) return [];
    const { fault, earlier } = standings[index] ?? {};
    if (fault !== undefined) return [problem(rule, index, fault, {})];
    const before = earlier === undefined ? undefined : rules[earlier];
    if (earlier !== undefined && before !== undefined) return [problem(rule, index, 'rule-shadowed', { earlier: ruleMessage(before, earlier) })];
    return counts[index] === 0 ? [problem(rule, index, 'rule-unused', {})] : [];
  });
}

/** Why a rule never decides, whatever the ledger. */
interface Standing {
  readonly fault?: RuleFault;
  /** The first earlier rule that holds wherever this one does. */
  readonly earlier?: number;
}

/** A pure function of rules and lines, remembered as long as these rules live: the ledger changes far more often. */
const known = new WeakMap<readonly Rule[], { readonly lines: readonly NamedLine[]; readonly standings: readonly Standing[] }>();

function standingsOf(rules: readonly Rule[], lines: readonly NamedLine[]): readonly Standing[] {
  const before = known.get(rules);
  if (before?.lines === lines) return before.standings;
  const faults = rules.map((rule) => faultOfRule(rule, lines));
  const standings = rules.map((rule, index): Standing => {
    const fault = faults[index];
    if (fault !== undefined) return { fault };
    const earlier = rules.findIndex((other, at) => at < index && other.enabled && faults[at] === undefined && coversRule(other, rule));
    return earlier < 0 ? {} : { earlier };
  });
  known.set(rules, { lines, standings });
  return standings;
}

/** Every condition of the wider rule follows from one of the narrower. */
function coversRule(wide: Rule, narrow: Rule): boolean {
  return wide.conditions.every((condition) => narrow.conditions.some((other) => other.field === condition.field && coversCondition(condition, other)));
}

function coversCondition(wide: Condition, narrow: Condition): boolean {
  if (wide.field === 'amount') return coversAmounts(wide, narrow);
  return narrow.operands.every((text) => plainText(text) === '' || wide.operands.some((operand) => coversOperand(wide, operand, narrow, text)));
}

/** Whether every text that satisfies the narrow operand satisfies the wide one. */
function coversOperand(wide: Condition, wideOperand: string, narrow: Condition, narrowOperand: string): boolean {
  const operand = plainText(wideOperand);
  const text = plainText(narrowOperand);
  if (operand === '') return false;
  if (wide.operator === 'contains') return text.includes(operand);
  // What only contains a text, or begins with it, may be more than the wide operand allows.
  if (narrow.operator === 'contains') return false;
  if (narrow.operator === 'begins' && wide.operator === 'is') return isCode(wide.field, operand) && text.startsWith(operand);
  return operandCovers(wide, operand, text);
}

function coversAmounts(wide: Condition, narrow: Condition): boolean {
  return intervalsOf(narrow).every(([from, to]) => intervalsOf(wide).some(([low, high]) => low <= from && to <= high));
}

function intervalsOf(condition: Condition): readonly (readonly [number, number])[] {
  if (condition.operator !== 'between') return condition.operands.map((operand) => [Number(operand), Number(operand)]);
  const [from = '', to = ''] = condition.operands;
  return [[from === '' ? -Infinity : Number(from), to === '' ? Infinity : Number(to)]];
}

const severities: Readonly<Record<RuleFault | 'rule-shadowed' | 'rule-unused', Problem['severity']>> = {
  'rule-without-condition': 'warning',
  'rule-impossible': 'warning',
  'rule-line-unknown': 'error',
  'rule-line-no-project': 'error',
  'rule-shadowed': 'warning',
  'rule-unused': 'note',
};

function problem(rule: Rule, index: number, code: keyof typeof severities, params: NonNullable<Message['params']>): Problem {
  const result = 'line' in rule.result ? rule.result.line : { key: `category.${rule.result.category}` as const };
  return {
    code,
    severity: severities[code],
    ...(rule.place === undefined ? {} : { place: rule.place }),
    message: { key: `problem.${code}`, params: { rule: ruleMessage(rule, index), conditions: conditionsMessage(rule), result, ...params } },
  };
}

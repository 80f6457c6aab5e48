import { textAt } from '../classify/base-texts';
import { categories, type Category } from '../classify/category';

import { isCode, type TextField } from '../classify/rule-index';
import { faultOfRule, verdictOfRule } from '../classify/rule-verdict';
import { rulesOfRows } from '../classify/rules-of-rows';
import type { Condition, Rule, RuleResult } from '../classify/rule';
import type { Rows } from '../ledger/ledger';
import type { TextRole } from '../ledger/roles';
import { plainText } from '../lookup';
import type { Answered } from './answered';
import { POSTING } from './counted-rows';
import { rowView, type RowChange, type RuleProposal } from './row-view';

/**
 * The narrowest rule that covers the rows and gives them the place they have now, with what else it would change when
 * saved after all other rules. `undefined` when the rows stand in different places or have nothing in common.
 */
export function proposeRule(answered: Answered, chosen: readonly number[]): RuleProposal | undefined {
  const { rows } = answered.ledger;
  const postings = chosen.filter((row) => rows.kind[row] === POSTING);
  const result = commonResult(answered, postings);
  if (result === undefined) return undefined;
  const conditions = withoutIdle(answered, ruleOf(fieldsFirstToGo.flatMap((field) => commonCondition(rows, field, postings)), result));
  if (conditions.length === 0) return undefined;
  const rule = ruleOf([...conditions].reverse(), result);
  const own = new Set(postings);
  return { rule, changes: previewRule(answered, rule, answered.input.rules.length).filter((change) => !own.has(change.row.index)) };
}

/** Every row whose category or line a rule would change if it stood at a position (0-based) among the rules. */
export function previewRule(answered: Answered, rule: Rule, position: number): readonly RowChange[] {
  const { input, ledger, classified } = answered;
  if (!rule.enabled || faultOfRule(rule, input.budget) !== undefined) return [];
  const verdict = verdictOfRule(rule, position, input.budget);
  const matches = rulesOfRows(ledger.rows, [rule], input.budget);
  const changes: RowChange[] = [];
  for (let row = 0; row < ledger.rows.count; row++) {
    if (ledger.rows.kind[row] !== POSTING || matches(row) < 0) continue;
    const reason = classified.reasons[classified.reason[row] ?? 0];
    if (reason?.origin === 'decision' || (reason?.rule !== undefined && reason.rule < position)) continue;
    if (categories[classified.category[row] ?? 0xff] === verdict.category && classified.line[row] === verdict.line) continue;
    changes.push({ row: rowView(answered, row), category: verdict.category, line: input.budget[verdict.line]?.name ?? '' });
  }
  return changes;
}

function ruleOf(conditions: readonly Condition[], result: RuleResult): Rule {
  return { enabled: true, conditions, result, note: '' };
}

/** Where all the rows stand now. */
function commonResult({ classified, input }: Answered, rows: readonly number[]): RuleResult | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const category: Category | undefined = categories[classified.category[first] ?? 0xff];
  const line = classified.line[first] ?? -1;
  if (category === undefined || rows.some((row) => classified.category[row] !== classified.category[first] || classified.line[row] !== line)) return undefined;
  const name = input.budget[line]?.name;
  return name === undefined ? { category } : { line: name };
}

/** The conditions least telling to a person go first when they narrow nothing; the summary stays longest. */
const fieldsFirstToGo: readonly TextField[] = ['fund', 'account', 'projectCategory', 'economicCode', 'payee', 'project', 'summary'];

const rolesOf: Readonly<Record<TextField, readonly TextRole[]>> = {
  account: ['accountCode', 'accountName'],
  economicCode: ['economicCode', 'economicName'],
  project: ['projectName', 'projectCode'],
  projectCategory: ['projectCategory'],
  summary: ['summary'],
  payee: ['payee'],
  fund: ['fund'],
};

/** More texts than this make no rule that a person would want to read. */
const MOST_OPERANDS = 5;

/** What the rows have in common in one field: one text or a few, or a part of all of them. */
function commonCondition(rows: Rows, field: TextField, chosen: readonly number[]): Condition[] {
  for (const role of rolesOf[field]) {
    const texts = distinctTexts(chosen.map((row) => textAt(rows, role, row)));
    if (texts === undefined) continue;
    if (texts.length <= MOST_OPERANDS) return [{ field, operator: 'is', operands: texts }];
    const part = longestCommonPart(texts.map(plainText));
    if (part.length >= 2 && !isCode(field, part)) return [{ field, operator: 'contains', operands: [part] }];
  }
  return [];
}

/** The texts, each once; `undefined` when one of them is empty. */
function distinctTexts(texts: readonly string[]): readonly string[] | undefined {
  const byPlain = new Map(texts.map((text) => [plainText(text), text]));
  return byPlain.has('') ? undefined : [...byPlain.values()];
}

function longestCommonPart(texts: readonly string[]): string {
  const [first = '', ...rest] = [...texts].sort((left, right) => left.length - right.length);
  for (let length = first.length; length > 0; length--) {
    for (let start = 0; start + length <= first.length; start++) {
      const part = first.slice(start, start + length);
      if (rest.every((text) => text.includes(part))) return part;
    }
  }
  return '';
}

/** Leaves out, one after the other, the conditions without which the rule matches no other rows. */
function withoutIdle({ ledger, input }: Answered, rule: Rule): readonly Condition[] {
  const matched = (conditions: readonly Condition[]): number => {
    const matches = rulesOfRows(ledger.rows, [ruleOf(conditions, rule.result)], input.budget);
    let count = 0;
    for (let row = 0; row < ledger.rows.count; row++) if (ledger.rows.kind[row] === POSTING && matches(row) >= 0) count += 1;
    return count;
  };
  const fewest = matched(rule.conditions);
  return rule.conditions.reduce<readonly Condition[]>((kept, condition) => {
    const fewer = kept.filter((other) => other !== condition);
    return fewer.length > 0 && matched(fewer) === fewest ? fewer : kept;
  }, rule.conditions);
}

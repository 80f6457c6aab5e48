import { plainText } from '../lookup';
import type { Condition, Rule, RuleField } from './rule';
import { buildTextSearch } from './text-search';

/** Fields that are texts. */
export type TextField = Exclude<RuleField, 'amount'>;

/** Rules made ready for many texts: for each field, one pass over a text tells which rules it satisfies. */
export interface RuleIndex {
  /** Number of 32-bit words that hold one bit a rule. */
  readonly words: number;
  /**
   * Sets (ORs) at `offset` the bit of every rule whose condition on the field the text satisfies, and of every rule
   * that has none. A field of two texts (code and name) is asked twice.
   */
  readonly mark: (field: TextField, text: string, bits: Uint32Array, offset: number) => void;
  /** Whether the rule's condition on the amount, if any, holds. */
  readonly amountHolds: (rule: number, amount: number) => boolean;
}

/** Rules that are switched off or not in force never match; indices are those of the list given. */
export function buildRuleIndex(rules: readonly Rule[], inForce: (rule: Rule) => boolean): RuleIndex {
  const words = Math.ceil(rules.length / 32);
  const fields = new Map<TextField, FieldIndex>();
  for (const field of textFields) fields.set(field, buildFieldIndex(rules, field, inForce, words));
  const amounts = rules.map((rule) => rule.conditions.filter((condition) => condition.field === 'amount'));
  return {
    words,
    mark: (field, text, bits, offset) => fields.get(field)?.(text, bits, offset),
    amountHolds: (rule, amount) => (amounts[rule] ?? []).every((condition) => amountSatisfies(condition, amount)),
  };
}

export const textFields: readonly TextField[] = ['account', 'economicCode', 'project', 'projectCategory', 'summary', 'payee', 'fund'];

/** Whether one plain text satisfies a text condition; the plain word on which rules are built and checked. */
export function operandCovers(condition: Pick<Condition, 'field' | 'operator'>, operand: string, text: string): boolean {
  switch (condition.operator) {
    case 'is':
      return text === operand || (isCode(condition.field, operand) && text.startsWith(operand));
    case 'begins':
      return text.startsWith(operand);
    case 'contains':
      return text.includes(operand);
    case 'between':
      return false;
  }
}

/** A class or item code stands for all that lies under it. */
export function isCode(field: RuleField, operand: string): boolean {
  return (field === 'economicCode' || field === 'account') && /^\d{3,}$/.test(operand);
}

export function amountSatisfies(condition: Condition, amount: number): boolean {
  if (condition.operator === 'is') return condition.operands.some((operand) => operand !== '' && Number(operand) === amount);
  if (condition.operator !== 'between') return false;
  const [from = '', to = ''] = condition.operands;
  return (from === '' || amount >= Number(from)) && (to === '' || amount <= Number(to));
}

type FieldIndex = (text: string, bits: Uint32Array, offset: number) => void;

function buildFieldIndex(rules: readonly Rule[], field: TextField, inForce: (rule: Rule) => boolean, words: number): FieldIndex {
  const free = new Uint32Array(words);
  const needles: { text: string; rule: number; condition: Condition }[] = [];
  rules.forEach((rule, index) => {
    if (!inForce(rule)) return;
    const conditions = rule.conditions.filter((condition) => condition.field === field);
    if (conditions.length === 0) setBit(free, 0, index);
    for (const condition of conditions) {
      for (const operand of condition.operands) needles.push({ text: plainText(operand), rule: index, condition });
    }
  });
  const search = needles.length === 0 ? undefined : buildTextSearch(needles.map((needle) => needle.text));
  return (text, bits, offset) => {
    for (let word = 0; word < words; word++) bits[offset + word] = (bits[offset + word] ?? 0) | (free[word] ?? 0);
    if (search === undefined || text === '') return;
    const plain = plainText(text);
    search.search(plain, (index) => {
      const needle = needles[index];
      if (needle !== undefined && operandCovers(needle.condition, needle.text, plain)) setBit(bits, offset, needle.rule);
    });
  };
}

function setBit(bits: Uint32Array, offset: number, index: number): void {
  const word = offset + (index >>> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
}

import { plainText } from '../lookup';
import type { Condition, Rule, RuleField } from './rule';
import { buildTextSearch } from './text-search';

/** Fields that are texts. */
export type TextField = Exclude<RuleField, 'amount'>;

/** Rules made ready for many texts: for each field, one pass over a text tells which rules it satisfies. */
export interface RuleIndex {
  /** Number of 32-bit words that hold one bit a rule. */
  readonly words: number;
  /** Bits of all rules that are in force. */
  readonly inForce: Uint32Array;
  /** Bits of those that have no condition on the field: any text will do. `undefined` when none has one. */
  readonly free: (field: TextField) => Uint32Array | undefined;
  /**
   * Sets (ORs) the bit of every rule whose condition on the field the text satisfies, and tells whether there is one.
   * A field of two texts (code and name) is asked twice.
   */
  readonly mark: (field: TextField, text: string, bits: Uint32Array) => boolean;
  /** Whether the rule's condition on the amount, if any, holds. */
  readonly amountHolds: (rule: number, amount: number) => boolean;
}

/** Rules that are switched off or not in force never match; indices are those of the list given. */
export function buildRuleIndex(rules: readonly Rule[], inForce: (rule: Rule) => boolean): RuleIndex {
  const words = Math.ceil(rules.length / 32);
  const ofFields = Object.fromEntries(textFields.map((field) => [field, buildFieldIndex(rules, field, inForce, words)])) as Record<TextField, FieldIndex>;
  const amounts = rules.map((rule) => rule.conditions.filter((condition) => condition.field === 'amount'));
  const all = new Uint32Array(words);
  rules.forEach((rule, at) => { if (inForce(rule)) setBit(all, at); });
  return {
    words,
    inForce: all,
    free: (field) => ofFields[field].free,
    mark: (field, text, bits) => ofFields[field].mark(text, bits),
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

interface FieldIndex {
  readonly free: Uint32Array | undefined;
  readonly mark: (text: string, bits: Uint32Array) => boolean;
}

function buildFieldIndex(rules: readonly Rule[], field: TextField, inForce: (rule: Rule) => boolean, words: number): FieldIndex {
  const free = new Uint32Array(words);
  const needles: { text: string; rule: number; condition: Condition }[] = [];
  rules.forEach((rule, index) => {
    if (!inForce(rule)) return;
    const conditions = rule.conditions.filter((condition) => condition.field === field);
    if (conditions.length === 0) setBit(free, index);
    for (const condition of conditions) {
      for (const operand of condition.operands) needles.push({ text: plainText(operand), rule: index, condition });
    }
  });
  if (needles.length === 0) return { free: undefined, mark: () => false };
  const search = buildTextSearch(needles.map((needle) => needle.text));
  const mark = (text: string, bits: Uint32Array): boolean => {
    if (text === '') return false;
    const plain = plainText(text);
    let satisfied = false;
    search.search(plain, (index) => {
      const needle = needles[index];
      if (needle === undefined || !operandCovers(needle.condition, needle.text, plain)) return;
      setBit(bits, needle.rule);
      satisfied = true;
    });
    return satisfied;
  };
  return { free, mark };
}

function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
}

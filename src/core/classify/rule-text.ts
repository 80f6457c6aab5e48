import { normalizeText } from '../ledger/normalize-text';
import { readTypedAmount } from '../ledger/read-amount';
import { fen, yuanText } from '../money';
import type { Condition, RuleField, RuleOperator } from './rule';
import { partsBetween } from './split-list';

/**
 * How a condition is written in a cell of the rules table: `差旅费` is, `302*` begins with, `*租车*` contains, several
 * separated by `、` or `|` any of them; amounts `1000`, `>=1000`, `100~200`. A text that itself holds one of these
 * signs stands in quotation marks: `“安置攻坚、乡村振兴”`; project names may hold `、` without them.
 */
export type ConditionReading = Condition | 'mixed' | 'unreadable' | undefined;

/** The condition in a cell; `undefined` for an empty cell, or why it cannot be read. */
export function parseCondition(field: RuleField, cell: string): ConditionReading {
  if (cell.trim() === '') return undefined;
  return field === 'amount' ? parseAmountCondition(cell) : parseTextCondition(field, cell);
}

/** The cell of a condition: `parseCondition(field, printCondition(condition))` gives the condition again. */
export function printCondition(condition: Condition): string {
  if (condition.field === 'amount') return printAmountCondition(condition);
  return condition.operands.map((operand) => marked(condition.operator, needsQuotes(condition.field, operand) ? `“${operand}”` : operand)).join(condition.field === 'project' ? '|' : '、');
}

function marked(operator: RuleOperator, text: string): string {
  return operator === 'begins' ? `${text}*` : operator === 'contains' ? `*${text}*` : text;
}

function needsQuotes(field: RuleField, operand: string): boolean {
  return separatorsOf(field).test(operand) || /[*＊“”"]/.test(operand) || operand !== operand.trim();
}

/** Project names hold 、 and commas themselves; codes are also listed with commas. */
function separatorsOf(field: RuleField): RegExp {
  if (field === 'project') return /[|｜;；\n]/;
  return field === 'economicCode' || field === 'account' ? /[|｜;；\n、,，]/ : /[|｜;；\n、]/;
}

function parseTextCondition(field: RuleField, cell: string): ConditionReading {
  const parts = partsBetween(cell, separatorsOf(field)).map((text) => text.trim()).filter((text) => text !== '');
  const read = parts.map(parsePart);
  if (parts.length === 0 || read.some((part) => part === undefined)) return 'unreadable';
  const operands = read.flatMap((part) => (part === undefined ? [] : [part.operand]));
  const operators = new Set(read.flatMap((part) => (part === undefined ? [] : [part.operator])));
  const [operator] = operators;
  if (operator !== undefined && operators.size === 1) return { field, operator, operands };
  // 302*、31002: a code stands for all that lies under it anyway.
  const codes = (field === 'economicCode' || field === 'account') && !operators.has('contains') && operands.every((operand) => /^\d+$/.test(operand));
  return codes ? { field, operator: 'begins', operands } : 'mixed';
}

function parsePart(part: string): { operator: RuleOperator; operand: string } | undefined {
  const found = /^([*＊]?)\s*(?:[“"](.*)[”"]|([^*＊]*?))\s*([*＊]?)$/su.exec(part);
  if (found === null) return undefined;
  const operand = found[2] ?? found[3] ?? '';
  const before = found[1] !== '';
  const after = found[4] !== '';
  if (operand === '' || (before && !after)) return undefined;
  return { operator: before ? 'contains' : after ? 'begins' : 'is', operand };
}

function parseAmountCondition(cell: string): ConditionReading {
  const text = normalizeText(cell).replace(/～/g, '~').replace(/≥/g, '>=').replace(/≤/g, '<=');
  const range = /^(.*?)(?:~|至|到)(.*)$/.exec(text);
  if (range !== null) return between(openFen(range[1] ?? ''), openFen(range[2] ?? ''));
  const bound = /^(>=|<=|>|<)(.+)$/.exec(text) ?? suffixedBound(text);
  if (bound !== undefined) {
    const limit = fenOf(bound[2] ?? '');
    if (limit === undefined) return 'unreadable';
    if (bound[1] === '>=' || bound[1] === '>') return between(String(bound[1] === '>' ? limit + 1 : limit), '');
    return between('', String(bound[1] === '<' ? limit - 1 : limit));
  }
  const amounts = text.split(/[|;、]/).filter((part) => part.trim() !== '').map(fenOf);
  if (amounts.length === 0 || amounts.includes(undefined)) return 'unreadable';
  return { field: 'amount', operator: 'is', operands: amounts.map(String) };
}

/** 1000以上, 1000以下 include the limit (民法典 article 1259). */
function suffixedBound(text: string): readonly string[] | undefined {
  const found = /^(.+?)(?:元)?(以上|以下)$/.exec(text);
  return found === null ? undefined : ['', found[2] === '以上' ? '>=' : '<=', found[1] ?? ''];
}

function between(from: string | undefined, to: string | undefined): ConditionReading {
  return from === undefined || to === undefined || (from === '' && to === '') ? 'unreadable' : { field: 'amount', operator: 'between', operands: [from, to] };
}

function openFen(text: string): string | undefined {
  if (text.trim() === '') return '';
  const amount = fenOf(text);
  return amount === undefined ? undefined : String(amount);
}

function fenOf(text: string): number | undefined {
  const amount = readTypedAmount(text);
  return typeof amount === 'number' ? amount : undefined;
}

function printAmountCondition(condition: Condition): string {
  if (condition.operator !== 'between') return condition.operands.map(yuanOf).join('|');
  const [from = '', to = ''] = condition.operands;
  if (to === '') return `>=${yuanOf(from)}`;
  return from === '' ? `<=${yuanOf(to)}` : `${yuanOf(from)}~${yuanOf(to)}`;
}

function yuanOf(operand: string): string {
  return yuanText(fen(Number(operand)));
}

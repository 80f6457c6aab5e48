import type { Day } from '../calendar';
import type { Cell } from '../ledger/grid';
import { readDay } from '../ledger/read-day';
import { nearestText } from '../lookup';
import type { Message } from '../message';
import { fen } from '../money';
import type { BudgetLine, Revision } from './budget-line';
import { duplicateProblems, isSameUnit, withoutRepeats, type BudgetRead, type PlacedLine } from './budget-read';
import { budgetAmount } from './money-unit';
import { allowedCodes, lineCategory } from './read-budget-fields';
import { rowWord } from './row-name';

/** Reads the JSON form of a budget (spec: command-line), amounts in yuan. The first thing wrong is reported, with where it stands. */
export function readBudgetJson(text: string): BudgetRead {
  const parsed = parse(text);
  if (parsed === undefined) return failed('JSON');
  if (isObject(parsed)) {
    const unknown = unknownKey(parsed, budgetKeys, 'JSON');
    if (unknown !== undefined) return failed(unknown);
  }
  const list = isObject(parsed) ? parsed.lines : parsed;
  if (!Array.isArray(list)) return failed('lines');
  const found: PlacedLine[] = [];
  for (const [index, entry] of list.entries()) {
    const where = `lines[${index}]`;
    const line = readLine(entry as unknown, where);
    if (typeof line === 'string' || 'key' in line) return failed(line);
    found.push({ line, unit: isObject(entry) ? (textOf(entry.unit) ?? '') : '', where });
  }
  const lines = withoutSums(found);
  if ('key' in lines) return failed(lines);
  const { kept, problems } = withoutRepeats(lines);
  return { lines: kept.map(({ line }) => line), units: kept.map(({ unit }) => unit), unreadLines: [], unreadRevisions: [], problems: [...problems, ...duplicateProblems(kept)], found: true };
}

/** 基本支出 beside 人员经费 and 公用经费 of its unit is their sum and no budget of its own; a message where it is not their sum. */
function withoutSums(found: readonly PlacedLine[]): readonly PlacedLine[] | Message {
  const kept: PlacedLine[] = [];
  for (const placed of found) {
    const { line, unit, where } = placed;
    const parts = rowWord(line.name)?.kind === 'category' && line.category === 'basic'
      ? found.filter((other) => isSameUnit(other.unit, unit) && (other.line.category === 'personnel' || other.line.category === 'public'))
      : [];
    const sum = parts.reduce((total, part) => total + availableOf(part.line), 0);
    if (parts.length === 0) kept.push(placed);
    else if (sum !== availableOf(line)) return { key: 'problem.budget-json-sum', params: { path: where, name: line.name, stated: { fen: fen(availableOf(line)) }, parts: { fen: fen(sum) } } };
  }
  return kept;
}

function availableOf({ approved, carriedOver, revisions }: BudgetLine): number {
  return revisions.reduce((sum, { amount }) => sum + amount, approved + carriedOver);
}

const budgetKeys = ['lines'];
const lineKeys = ['code', 'name', 'aliases', 'category', 'approved', 'carriedOver', 'revisions', 'economicCodes', 'unit', 'note'];
const revisionKeys = ['date', 'amount', 'document', 'note'];

/** What is wrong: the path of it, or a sentence. */
type Fault = string | Message;

/** A key that nothing is read from: a slip in it would make 0 of an amount. */
function unknownKey(entry: Readonly<Record<string, unknown>>, known: readonly string[], path: string): Message | undefined {
  const key = Object.keys(entry).find((name) => !known.includes(name));
  return key === undefined ? undefined : { key: 'problem.budget-json-key', params: { path, key, nearest: nearestText(key, known) ?? '' } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A line, or what is wrong. */
function readLine(entry: unknown, path: string): BudgetLine | Fault {
  if (!isObject(entry)) return path;
  const unknown = unknownKey(entry, lineKeys, path);
  if (unknown !== undefined) return unknown;
  const code = textOf(entry.code);
  const name = textOf(entry.name)?.trim();
  if (code === undefined) return `${path}.code`;
  if (name === undefined || (name === '' && code === '')) return `${path}.name`;
  const aliases = textsOf(entry.aliases);
  if (aliases === undefined) return `${path}.aliases`;
  if (textOf(entry.unit) === undefined) return `${path}.unit`;
  const said = textOf(entry.category)?.trim() ?? '';
  const word = rowWord(name === '' ? code : name);
  const category = said === '' && word?.kind === 'category' ? word.category : lineCategory(said);
  if (category === undefined) return `${path}.category`;
  if (word !== undefined && (word.kind !== 'category' || word.category === 'project' || word.category !== category)) return { key: 'problem.budget-json-name', params: { path: `${path}.name`, found: name } };
  const approved = amountOf(entry.approved);
  if (approved === undefined) return `${path}.approved`;
  const carriedOver = amountOf(entry.carriedOver);
  if (carriedOver === undefined) return `${path}.carriedOver`;
  const codes = textsOf(entry.economicCodes);
  const economicCodes = codes === undefined ? undefined : allowedCodes(codes.join('；'));
  if (economicCodes === undefined) return `${path}.economicCodes`;
  const revisions = readRevisions(entry.revisions, `${path}.revisions`);
  if (typeof revisions === 'string' || 'key' in revisions) return revisions;
  return { code, name: name === '' ? code : name, aliases, category, approved: fen(approved), carriedOver: fen(carriedOver), revisions, economicCodes, note: textOf(entry.note) ?? '' };
}

function readRevisions(list: unknown, path: string): readonly Revision[] | Fault {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return path;
  const revisions: Revision[] = [];
  for (const [index, entry] of (list as unknown[]).entries()) {
    const here = `${path}[${index}]`;
    if (!isObject(entry)) return here;
    const unknown = unknownKey(entry, revisionKeys, here);
    if (unknown !== undefined) return unknown;
    const date = dayOf(entry.date);
    if (date === undefined) return `${here}.date`;
    const amount = amountOf(entry.amount);
    if (amount === undefined) return `${here}.amount`;
    revisions.push({ date, amount: fen(amount), document: textOf(entry.document) ?? '', note: textOf(entry.note) ?? '' });
  }
  return revisions;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or a number as text; '' for nothing. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const texts = (value as unknown[]).map(textOf);
  return texts.includes(undefined) ? undefined : texts.flatMap((text) => text ?? []);
}

function amountOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return 0;
  return typeof value === 'string' || typeof value === 'number' ? budgetAmount(value satisfies Cell, 'yuan') : undefined;
}

function dayOf(value: unknown): Day | undefined {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const day = readDay(value, undefined);
  return typeof day === 'number' ? day : undefined;
}

function failed(fault: Fault): BudgetRead {
  const message: Message = typeof fault === 'string' ? { key: 'problem.budget-json', params: { found: fault } } : fault;
  const found = typeof fault === 'string' ? fault : pathOf(fault);
  return { lines: [], units: [], unreadLines: [], unreadRevisions: [], problems: [{ code: 'budget-json', severity: 'error', found, message }], found: false };
}

function pathOf({ params }: Message): string {
  const [path, key] = [params?.path, params?.key].map((param) => (typeof param === 'string' ? param : ''));
  return key === '' ? (path ?? '') : `${path ?? ''}.${key ?? ''}`;
}

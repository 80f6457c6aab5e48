import type { Day } from '../calendar';
import type { Cell } from '../ledger/grid';
import { readDay } from '../ledger/read-day';
import { fen } from '../money';
import type { BudgetLine, Revision } from './budget-line';
import { duplicateProblems, type BudgetRead } from './budget-read';
import { allowedCodes, budgetAmount, lineCategory } from './read-budget-fields';

/** Reads the JSON form of a budget (spec: command-line), amounts in yuan. The first thing wrong is reported, with where it stands. */
export function readBudgetJson(text: string): BudgetRead {
  const parsed = parse(text);
  if (parsed === undefined) return failed('JSON');
  const lines: BudgetLine[] = [];
  const units: string[] = [];
  const list = isObject(parsed) ? parsed.lines : parsed;
  if (!Array.isArray(list)) return failed('lines');
  for (const [index, entry] of list.entries()) {
    const read = readLine(entry as unknown, `lines[${index}]`);
    if (typeof read === 'string') return failed(read);
    lines.push(read);
    units.push(isObject(entry) && typeof entry.unit === 'string' ? entry.unit : '');
  }
  return { lines, units, unreadLines: [], unreadRevisions: [], problems: duplicateProblems(lines, units), found: true };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A line, or the path of what is wrong. */
function readLine(entry: unknown, path: string): BudgetLine | string {
  if (!isObject(entry)) return path;
  const code = textOf(entry.code);
  const name = textOf(entry.name)?.trim();
  if (code === undefined) return `${path}.code`;
  if (name === undefined || (name === '' && code === '')) return `${path}.name`;
  const aliases = textsOf(entry.aliases);
  if (aliases === undefined) return `${path}.aliases`;
  const category = lineCategory(textOf(entry.category) ?? '');
  if (category === undefined) return `${path}.category`;
  const approved = amountOf(entry.approved);
  if (approved === undefined) return `${path}.approved`;
  const carriedOver = amountOf(entry.carriedOver);
  if (carriedOver === undefined) return `${path}.carriedOver`;
  const codes = textsOf(entry.economicCodes);
  const economicCodes = codes === undefined ? undefined : allowedCodes(codes.join('；'));
  if (economicCodes === undefined) return `${path}.economicCodes`;
  const revisions = readRevisions(entry.revisions, `${path}.revisions`);
  if (typeof revisions === 'string') return revisions;
  return { code, name: name === '' ? code : name, aliases, category, approved: fen(approved), carriedOver: fen(carriedOver), revisions, economicCodes, note: textOf(entry.note) ?? '' };
}

function readRevisions(list: unknown, path: string): readonly Revision[] | string {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return path;
  const revisions: Revision[] = [];
  for (const [index, entry] of (list as unknown[]).entries()) {
    const here = `${path}[${index}]`;
    if (!isObject(entry)) return here;
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

function failed(found: string): BudgetRead {
  return {
    lines: [],
    units: [],
    unreadLines: [],
    unreadRevisions: [],
    problems: [{ code: 'budget-json', severity: 'error', found, message: { key: 'problem.budget-json', params: { found } } }],
    found: false,
  };
}

import type { BudgetLine } from '../core/budget/budget-line';

/** What stands in the place of a change can't be changed so: it became something else meanwhile. */
export const CONFLICT = Symbol('conflict');

/**
 * Makes a change, from one value to another, on what stands there now: only what the change is about becomes different,
 * and everything else stays as it is now. Objects are gone into by their keys, lists by their entries.
 */
export function applyChange(now: unknown, from: unknown, to: unknown): unknown {
  if (same(from, to) || same(now, to)) return now;
  if (same(now, from)) return to;
  if (Array.isArray(now) && Array.isArray(from) && Array.isArray(to)) return changeList(now, from, to);
  return isRecord(now) && isRecord(from) && isRecord(to) ? changeRecord(now, from, to) : CONFLICT;
}

function changeRecord(now: Readonly<Record<string, unknown>>, from: Readonly<Record<string, unknown>>, to: Readonly<Record<string, unknown>>): unknown {
  const keys = [...new Set([now, from, to].flatMap(Object.keys))];
  const changed = keys.map((key) => [key, applyChange(now[key], from[key], to[key])] as const);
  if (changed.some(([, value]) => value === CONFLICT)) return CONFLICT;
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
}

/** The entries between what both lists begin and end with are the change; they are looked for nearest to where they stood. */
function changeList(now: readonly unknown[], from: readonly unknown[], to: readonly unknown[]): unknown {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && same(from[head], to[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(from[from.length - 1 - tail], to[to.length - 1 - tail])) tail += 1;
  const gone = from.slice(head, from.length - tail);
  const come = to.slice(head, to.length - tail);
  const at = gone.length > 0 ? placeOf(gone, now, head) : placeAfter(from[head - 1], now, head);
  return at === undefined ? CONFLICT : [...now.slice(0, at), ...come, ...now.slice(at + gone.length)];
}

function placeOf(entries: readonly unknown[], now: readonly unknown[], near: number): number | undefined {
  const places = now.map((_, at) => at).filter((at) => entries.every((entry, n) => at + n < now.length && same(now[at + n], entry)));
  return places.sort((one, other) => Math.abs(one - near) - Math.abs(other - near))[0];
}

function placeAfter(entry: unknown, now: readonly unknown[], near: number): number {
  if (entry === undefined) return 0;
  const before = placeOf([entry], now, near - 1);
  return before === undefined ? Math.min(near, now.length) : before + 1;
}

/** The same for budget lines: each is found by its name, wherever it stands. */
export function applyToLines(now: readonly BudgetLine[], from: readonly BudgetLine[], to: readonly BudgetLine[]): readonly BudgetLine[] | typeof CONFLICT {
  const lines = new Map(now.map((line) => [line, line]));
  const named = (name: string): BudgetLine | undefined => now.find((line) => lines.has(line) && line.name === name);
  const kept = from.map((before, at) => ({ before, after: successor(before, at, from, to) }));
  for (const { before, after } of kept) {
    if (after !== undefined && same(before, after)) continue;
    if (after !== undefined && after.name !== before.name && named(after.name) !== undefined) return CONFLICT;
    const there = named(before.name);
    const changed = applyChange(there, before, after);
    if (changed === CONFLICT) return CONFLICT;
    if (there === undefined) continue;
    if (changed === undefined) lines.delete(there);
    else lines.set(there, changed as BudgetLine);
  }
  const changed = [...lines.values()];
  for (const added of to.filter((line) => !kept.some(({ after }) => after === line))) {
    const there = changed.find(({ name }) => name === added.name);
    if (there !== undefined && !same(there, added)) return CONFLICT;
    const before = to[to.indexOf(added) - 1];
    const at = before === undefined ? 0 : changed.findIndex(({ name }) => name === before.name) + 1;
    if (there === undefined) changed.splice(before !== undefined && at === 0 ? changed.length : at, 0, added);
  }
  return changed;
}

/** The line of the same name; one that was renamed stands in the same place under a name that was not there. */
function successor(before: BudgetLine, at: number, from: readonly BudgetLine[], to: readonly BudgetLine[]): BudgetLine | undefined {
  const named = to.find(({ name }) => name === before.name);
  const here = to[at];
  if (named !== undefined || here === undefined || from.length !== to.length) return named;
  return from.some(({ name }) => name === here.name) ? undefined : here;
}

/** Whether two values say the same; where they are written does not matter. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((entry, at) => same(entry, other[at]));
  if (!isRecord(one) || !isRecord(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => key === 'place' || same(one[key], other[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

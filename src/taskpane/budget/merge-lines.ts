import type { BudgetLine } from '../../core/budget/budget-line';
import { plainText } from '../../core/lookup';
import { ZERO_FEN } from '../../core/money';
import type { Fen } from '../../core/money';

/** Lines with others added; one of a name that is there already, spacing and punctuation aside, only brings its approved amount. */
export function mergeLines(lines: readonly BudgetLine[], added: readonly BudgetLine[]): readonly BudgetLine[] {
  const byName = new Map(added.map((line) => [keyOf(line.name), line]));
  const kept = lines.map((line) => {
    const update = byName.get(keyOf(line.name));
    return update === undefined ? line : { ...line, approved: update.approved };
  });
  const names = new Set(lines.map((line) => keyOf(line.name)));
  return [...kept, ...[...byName].flatMap(([name, line]) => (names.has(name) ? [] : [line]))];
}

/** Whether two names are one to the ledger and to the budget table. */
export function isSameName(left: string, right: string): boolean {
  return keyOf(left) === keyOf(right);
}

function keyOf(name: string): string {
  return plainText(name) || name;
}

/** A project line with nothing but a name and an approved amount. */
export function newLine(name: string, approved: Fen): BudgetLine {
  return { code: '', name, aliases: [], category: 'project', approved, carriedOver: ZERO_FEN, revisions: [], economicCodes: [], note: '' };
}

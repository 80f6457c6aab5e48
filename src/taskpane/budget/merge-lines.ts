import type { BudgetLine } from '../../core/budget/budget-line';
import { ZERO_FEN } from '../../core/money';
import type { Fen } from '../../core/money';

/** Lines with others added; one of a name that is there already only brings its approved amount. */
export function mergeLines(lines: readonly BudgetLine[], added: readonly BudgetLine[]): readonly BudgetLine[] {
  const byName = new Map(added.map((line) => [line.name, line]));
  const kept = lines.map((line) => {
    const update = byName.get(line.name);
    return update === undefined ? line : { ...line, approved: update.approved };
  });
  const names = new Set(lines.map((line) => line.name));
  return [...kept, ...[...byName.values()].filter((line) => !names.has(line.name))];
}

/** A project line with nothing but a name and an approved amount. */
export function newLine(name: string, approved: Fen): BudgetLine {
  return { code: '', name, aliases: [], category: 'project', approved, carriedOver: ZERO_FEN, revisions: [], economicCodes: [], note: '' };
}

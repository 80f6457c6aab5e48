import { textAt } from '../classify/base-texts';
import { categories } from '../classify/category';
import { combineTexts } from '../classify/combine-texts';
import { fen, type Fen } from '../money';
import type { Answered } from './answered';
import { isInPeriod, POSTING } from './counted-rows';

/** A project that the ledger names and no budget line answers to. */
export interface ProjectWithoutLine {
  readonly name: string;
  readonly amount: Fen;
  readonly count: number;
}

/**
 * The projects named in the ledger whose rows no line takes, the largest first. Rows of basic spending are left out:
 * integrated budget systems give basic spending "projects" of its own.
 */
export function projectsWithoutLine({ ledger, classified, input }: Pick<Answered, 'ledger' | 'classified' | 'input'>): readonly ProjectWithoutLine[] {
  const { rows } = ledger;
  const combined = combineTexts(rows, ['projectCode', 'projectName']);
  const names = combined.firstRows.map((row) => textAt(rows, 'projectName', row) || textAt(rows, 'projectCode', row));
  const projects = new Map<string, { name: string; amount: number; count: number }>();
  for (let row = 0; row < rows.count; row++) {
    const name = names[combined.ofRow[row] ?? 0] ?? '';
    if (name === '' || rows.kind[row] !== POSTING || (classified.line[row] ?? -1) >= 0 || !isInPeriod(rows, row, input.until)) continue;
    const category = categories[classified.category[row] ?? 0xff];
    if (category !== 'project' && category !== 'unclassified') continue;
    const project = projects.get(name) ?? { name, amount: 0, count: 0 };
    project.amount += rows.amount[row] ?? 0;
    project.count += 1;
    projects.set(name, project);
  }
  return [...projects.values()]
    .map(({ name, amount, count }) => ({ name, amount: fen(amount), count }))
    .sort((left, right) => right.amount - left.amount || (left.name < right.name ? -1 : 1));
}

import type { Month } from '../calendar';
import { textAt } from '../classify/base-texts';
import { categories } from '../classify/category';
import type { Classified, Origin } from '../classify/classified';
import { combineTexts } from '../classify/combine-texts';
import { economicItemsNamed } from '../classify/economic-items';
import { markerOfProjectCategory } from '../classify/markers';
import { saysNothing } from '../classify/says-nothing';
import { plainText } from '../lookup';
import { addFen, fen, ZERO_FEN, type Fen } from '../money';
import type { Answered } from './answered';
import { isInPeriod, POSTING } from './counted-rows';

/** A project that the ledger names and no budget line answers to. */
export interface ProjectWithoutLine {
  readonly name: string;
  readonly amount: Fen;
  readonly count: number;
}

type Counted = Pick<Answered, 'ledger' | 'classified' | 'input'>;
type Projects = ReadonlyMap<string, { readonly amount: number; readonly count: number }>;

/** What was found over a classification and period, remembered as long as the classification lives. */
const known = new WeakMap<Classified, { readonly until: Month | undefined; readonly projects: Projects }>();

/**
 * The projects named in the ledger whose rows no line takes, the largest first. What is basic spending by a word of the
 * ledger or of the accountant is left out: integrated budget systems give basic spending "projects" of its own. Where
 * only the economic classification says basic, the project may be one whose line is still to be made, and money of a
 * line is project spending whatever it bought.
 */
export function projectsWithoutLine(answered: Counted): readonly ProjectWithoutLine[] {
  const spellings = largestFirst([...projectsOf(answered)].map(([name, { amount, count }]) => ({ name, amount: fen(amount), count })));
  // One project in several spellings is one, under the one on which most was spent.
  const projects = new Map<string, ProjectWithoutLine>();
  for (const spelling of spellings) {
    const plain = plainText(spelling.name);
    if (saysNothing(spelling.name)) continue;
    const { name, amount, count } = projects.get(plain) ?? { ...spelling, amount: ZERO_FEN, count: 0 };
    projects.set(plain, { name, amount: addFen(amount, spelling.amount), count: count + spelling.count });
  }
  return largestFirst([...projects.values()]);
}

function largestFirst(projects: readonly ProjectWithoutLine[]): readonly ProjectWithoutLine[] {
  return [...projects].sort((left, right) => right.amount - left.amount || (left.name < right.name ? -1 : 1));
}

/** Makes the projects after some rows changed out of those before, where somebody has asked for them. */
export function carryProjectsWithoutLine(before: Counted, after: Counted, rows: readonly number[]): void {
  const found = known.get(before.classified);
  if (found === undefined || found.until !== before.input.until || found.until !== after.input.until) return;
  const projects = new Map(found.projects);
  const add = (counted: Counted, row: number, step: 1 | -1): void => {
    const name = nameOf(counted, row);
    if (name === '' || !isWithoutLine(counted, row, () => namesBasic(name))) return;
    const { amount, count } = projects.get(name) ?? { amount: 0, count: 0 };
    if (count + step === 0) projects.delete(name);
    else projects.set(name, { amount: amount + step * (counted.ledger.rows.amount[row] ?? 0), count: count + step });
  };
  for (const row of rows) {
    add(after, row, 1);
    add(before, row, -1);
  }
  known.set(after.classified, { until: found.until, projects });
}

function projectsOf(answered: Counted): Projects {
  const { ledger, classified, input } = answered;
  const before = known.get(classified);
  if (before !== undefined && before.until === input.until) return before.projects;
  const { rows } = ledger;
  const combined = combineTexts(rows, ['projectCode', 'projectName']);
  const names = combined.firstRows.map((row) => nameOf(answered, row));
  const basic = names.map(namesBasic);
  const projects = new Map<string, { amount: number; count: number }>();
  for (let row = 0; row < rows.count; row++) {
    const at = combined.ofRow[row] ?? 0;
    const name = names[at] ?? '';
    if (name === '' || !isWithoutLine(answered, row, () => basic[at] === true)) continue;
    const project = projects.get(name) ?? { amount: 0, count: 0 };
    project.amount += rows.amount[row] ?? 0;
    project.count += 1;
    projects.set(name, project);
  }
  known.set(classified, { until: input.until, projects });
  return projects;
}

function nameOf({ ledger: { rows } }: Counted, row: number): string {
  return textAt(rows, 'projectName', row) || textAt(rows, 'projectCode', row);
}

function isWithoutLine({ ledger: { rows }, classified, input }: Counted, row: number, isBasicName: () => boolean): boolean {
  if (rows.kind[row] !== POSTING || (classified.line[row] ?? -1) >= 0 || !isInPeriod(rows, row, input.until)) return false;
  const category = categories[classified.category[row] ?? 0xff];
  if (category === 'project' || category === 'unclassified') return true;
  const origin = classified.reasons[classified.reason[row] ?? 0]?.origin;
  return (category === 'personnel' || category === 'public') && origin !== undefined && byWhatWasBought.has(origin) && !isBasicName();
}

/** What was bought says nothing of the line that pays. */
const byWhatWasBought: ReadonlySet<Origin> = new Set(['code', 'name', 'keyword']);

/** A "project" that is named as basic spending: 在职人员经费, 办公费. */
function namesBasic(name: string): boolean {
  const said = markerOfProjectCategory(name)?.category;
  return said === 'personnel' || said === 'public' || plainText(name).includes('基本支出') || economicItemsNamed(name).length > 0;
}

import type { BudgetLine } from '../budget/budget-line';
import type { Fen } from '../money';
import type { Summary } from '../summary/summary';
import { heldSum } from './held-fen';
import { projectLines } from './project-lines';

export interface Budget {
  readonly approved: Fen;
  readonly revised: Fen;
  readonly carriedOver: Fen;
  readonly available: Fen;
}

/** What has been approved for whole categories; a category whose budget nobody entered is `undefined`, never 0. */
export interface CategoryBudgets {
  readonly personnel: Budget | undefined;
  readonly public: Budget | undefined;
  readonly basic: Budget | undefined;
  /** Basic is the sum of personnel and public, without a line of its own. */
  readonly basicIsSum: boolean;
  readonly project: Budget | undefined;
  /** Known only where every category that spends has a budget: a rate against half a budget would mislead. Unclassified spending may be basic. */
  readonly total: Budget | undefined;
  /** Basic or project spending has no budget entered. */
  readonly missing: boolean;
}

export function categoryBudgets(summary: Summary): CategoryBudgets {
  const { byCategory } = summary;
  const of = (...wanted: readonly BudgetLine['category'][]): Budget | undefined => sumOf(summary, wanted);
  const personnel = of('personnel');
  const publicBudget = of('public');
  const hasOwnLine = of('basic') !== undefined;
  const bothKnown =
    (personnel !== undefined || byCategory.personnel.count === 0) && (publicBudget !== undefined || byCategory.public.count === 0);
  const basic = hasOwnLine || bothKnown ? of('basic', 'personnel', 'public') : undefined;
  const project = projectLines(summary).length === 0 ? undefined : of('project');
  const basicCovered = basic !== undefined || summary.basic.count + byCategory.unclassified.count === 0;
  const projectCovered = project !== undefined || byCategory.project.count === 0;
  const othersSpend = byCategory.remittance.count + byCategory.operating.count + byCategory.subsidy.count > 0;
  return {
    personnel,
    public: publicBudget,
    basic,
    basicIsSum: !hasOwnLine,
    project,
    missing: !basicCovered || !projectCovered,
    total: basicCovered && projectCovered && !othersSpend ? of('basic', 'personnel', 'public', 'project') : undefined,
  };
}

function sumOf(summary: Summary, wanted: readonly BudgetLine['category'][]): Budget | undefined {
  const lines = summary.lines.filter(({ line }) => wanted.includes(line.category));
  if (lines.length === 0) return undefined;
  return {
    approved: heldSum(lines.map((status) => status.approved)),
    revised: heldSum(lines.map((status) => status.revised)),
    carriedOver: heldSum(lines.map((status) => status.carriedOver)),
    available: heldSum(lines.map((status) => status.available)),
  };
}

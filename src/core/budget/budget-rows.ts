import { serialFromDay } from '../calendar';
import { joinList } from '../classify/split-list';
import type { Cell } from '../ledger/grid';
import { yuanNumber } from '../money';
import { linesColumns } from './budget-columns';
import type { BudgetLine } from './budget-line';
import { lineCategoryNames } from './read-budget-fields';

/** The cells of YS_预算, one row a line; amounts in yuan. What could not be read stands below as it was. */
export function linesToRows(lines: readonly BudgetLine[], unread: readonly (readonly Cell[])[] = []): readonly (readonly Cell[])[] {
  return [...lines.map((line) => linesColumns.map(({ field }) => lineCell(line, field))), ...unread];
}

/** The cells of YS_调整, one row a revision, by date; dates are Excel serials, amounts yuan. */
export function revisionsToRows(lines: readonly BudgetLine[], unread: readonly (readonly Cell[])[] = []): readonly (readonly Cell[])[] {
  const revisions = lines.flatMap((line) => line.revisions.map((revision) => ({ line, revision })));
  const rows = [...revisions]
    .sort((left, right) => left.revision.date - right.revision.date)
    .map(({ line, revision }): readonly Cell[] => [
      revision.date === 0 ? '' : serialFromDay(revision.date),
      line.name,
      yuanNumber(revision.amount),
      revision.document,
      revision.note,
    ]);
  return [...rows, ...unread];
}

function lineCell(line: BudgetLine, field: (typeof linesColumns)[number]['field']): Cell {
  switch (field) {
    case 'code':
    case 'name':
    case 'note':
      return line[field];
    case 'aliases':
      return joinList(line.aliases);
    case 'category':
      return lineCategoryNames[line.category];
    case 'approved':
    case 'carriedOver':
      return yuanNumber(line[field]);
    case 'economicCodes':
      return line.economicCodes.join('、');
  }
}

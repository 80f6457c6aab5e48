import { cellAddress } from '../../cell-address';
import type { Fen } from '../../money';
import type { Budget } from '../category-budgets';
import { categoryBudgets } from '../category-budgets';
import { ratioCell, wanCell, yuanCell } from '../figures';
import { ratio, rounded, sumOfCells } from '../formula';
import { lineLabel, projectLines } from '../project-lines';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import type { StyleKey } from '../styles';
import type { RowTone } from '../table-draft';
import { columnsAt, putHeader, putNote, putRow, putTableTitle, styleOf } from '../table-draft';
import { budgetColumn, LINES_TITLE_ROWS } from './budget-line-table';

/** Rows of the first table that other tables refer to. */
export interface ExpenditureRows {
  readonly top: number;
  readonly income: number;
  readonly total: number;
  readonly basic: number;
  readonly personnel: number;
  readonly public: number;
  readonly project: number;
  readonly firstLine: number;
  readonly lineCount: number;
  /** -1 where there is none. */
  readonly withoutLine: number;
  readonly remittance: number;
  readonly operating: number;
  readonly subsidy: number;
  /** -1 where there is none. */
  readonly unclassified: number;
  readonly note: number;
  /** First row after the table. */
  readonly end: number;
}

/** Columns of amounts in the first table. */
export const expenditureColumn = { approved: 3, revised: 4, carriedOver: 5, available: 6, executed: 7, wan: 8, rate: 9 } as const;

/** Where the rows of the table stand: known before anything is written, because the tables refer to each other. */
export function expenditureRows({ answer }: ReportContext, top: number): ExpenditureRows {
  const { summary } = answer;
  const lineCount = projectLines(summary).length;
  let next = top + 2;
  const take = (rows = 1): number => {
    const first = next;
    next += rows;
    return first;
  };
  const [income, total, basic, personnel, publicRow, project] = [take(), take(), take(), take(), take(), take()];
  const firstLine = take(lineCount);
  const withoutLine = summary.projectWithoutLine.count > 0 ? take() : -1;
  const [remittance, operating, subsidy] = [take(), take(), take()];
  const unclassified = summary.byCategory.unclassified.count > 0 ? take() : -1;
  const note = categoryBudgets(summary).total === undefined ? take() : -1;
  return { top, income, total, basic, personnel, public: publicRow, project, firstLine, lineCount, withoutLine, remittance, operating, subsidy, unclassified, note, end: next };
}

interface Line {
  readonly label: string;
  readonly tone: RowTone;
  readonly indented?: true;
  /** `undefined` where the ledger does not tell. */
  readonly executed: Fen | undefined;
  readonly formula?: string;
  readonly budget?: Budget | undefined;
  /** Formula of a budget column, from its 0-based column; a figure someone entered has none. */
  readonly budgetFormula?: (column: number) => string;
  readonly shares: 'none' | 'of-total' | 'of-both';
}

/** 部门整体支出情况表. `linesTop` is where 项目支出预算执行表 stands: its budget figures are the ones shown here. */
export function putExpenditureTable(draft: SheetDraft, context: ReportContext, rows: ExpenditureRows, linesTop: number): void {
  const { answer, speak, detail } = context;
  const { summary } = answer;
  const { byCategory } = summary;
  const budgets = categoryBudgets(summary);
  const columns = columnsAt([
    ['A:C', speak('report.item')],
    ['D', speak('report.approved')],
    ['E', speak('report.revised')],
    ['F', speak('report.carried-over')],
    ['G', speak('report.available')],
    ['H', speak('report.executed')],
    ['I', speak('report.executed-wan')],
    ['J', speak('report.rate')],
    ['K', speak('report.share-of-total')],
    ['L:M', speak('report.share-of-basic')],
  ]);
  putTableTitle(draft, rows.top, speak('report.table.expenditure'));
  putHeader(draft, rows.top + 1, columns);

  const executed = expenditureColumn.executed;
  const cell = (row: number, column: number): string => cellAddress(row, column);
  const plus = (column: number, ...parts: readonly number[]): string => rounded(parts.filter((row) => row >= 0).map((row) => cell(row, column)).join('+'));
  const firstPart = rows.lineCount > 0 ? rows.firstLine : rows.withoutLine;
  const lastPart = rows.withoutLine >= 0 ? rows.withoutLine : rows.firstLine + rows.lineCount - 1;
  const projectLine = detail.ofCategory('project');

  const put = (row: number, line: Line): void => {
    putRow(draft, row, columns, contents(row, line));
  };
  const contents = (row: number, line: Line): readonly Content[] => {
    const { tone, budget, shares, executed: spent } = line;
    const money = styleOf(tone, 'money');
    const percent = styleOf(tone, 'percent');
    const wan = styleOf(tone, 'wan');
    const h = cell(row, executed);
    const totalCell = cell(rows.total, executed);
    const basicCell = cell(rows.basic, executed);
    const share = (of: Fen, ofCell: string, shown: boolean): Content =>
      shown && spent !== undefined ? { value: ratioCell(spent, of), formula: ratio(h, ofCell), style: percent } : { value: null, style: percent };
    const budgetCell = (column: number, amount: Fen | undefined): Content => ({
      value: yuanCell(amount),
      formula: amount === undefined ? undefined : line.budgetFormula?.(column),
      style: money,
    });
    const { approved, revised, carriedOver, available } = expenditureColumn;
    return [
      { value: line.label, style: labelStyle(line) },
      budgetCell(approved, budget?.approved),
      budgetCell(revised, budget?.revised),
      budgetCell(carriedOver, budget?.carriedOver),
      {
        value: yuanCell(budget?.available),
        formula: budget === undefined ? undefined : rounded(`SUM(${cell(row, approved)}:${cell(row, carriedOver)})`),
        style: money,
      },
      { value: yuanCell(spent), formula: line.formula, style: money },
      spent === undefined ? { value: null, style: wan } : { value: wanCell(spent), formula: rounded(`${h}/10000`), style: wan },
      budget === undefined || spent === undefined
        ? { value: null, style: percent }
        : { value: ratioCell(spent, budget.available), formula: ratio(h, cell(row, available)), style: percent },
      share(summary.expenditure.amount, totalCell, shares !== 'none'),
      share(summary.basic.amount, basicCell, shares === 'of-both'),
    ];
  };

  const { income } = summary;
  put(rows.income, { label: speak(income.count === 0 ? 'report.income-none' : 'report.income'), tone: 'plain', executed: income.count === 0 ? undefined : income.amount, shares: 'none' });
  put(rows.total, {
    label: speak('report.expenditure'),
    tone: 'total',
    executed: summary.expenditure.amount,
    formula: plus(executed, rows.basic, rows.project, rows.remittance, rows.operating, rows.subsidy, rows.unclassified),
    budget: budgets.total,
    budgetFormula: (column) => plus(column, rows.basic, rows.project),
    shares: 'of-total',
  });
  put(rows.basic, {
    label: speak('report.row.basic'),
    tone: 'total',
    executed: summary.basic.amount,
    formula: plus(executed, rows.personnel, rows.public),
    budget: budgets.basic,
    ...(budgets.basicIsSum ? { budgetFormula: (column: number) => plus(column, rows.personnel, rows.public) } : {}),
    shares: 'of-both',
  });
  for (const category of ['personnel', 'public'] as const) {
    put(rows[category], {
      label: speak(`category.${category}`),
      tone: 'plain',
      indented: true,
      executed: byCategory[category].amount,
      formula: detail.sum(detail.ofCategory(category)),
      budget: budgets[category],
      shares: 'of-both',
    });
  }
  put(rows.project, {
    label: speak('report.row.project'),
    tone: 'total',
    executed: byCategory.project.amount,
    formula: firstPart < 0 ? detail.sum(projectLine) : sumOfCells(executed, firstPart, lastPart),
    budget: budgets.project,
    budgetFormula: (column) => sumOfCells(column, rows.firstLine, rows.firstLine + rows.lineCount - 1),
    shares: 'of-total',
  });
  projectLines(summary).forEach((status, index) => {
    const over = status.executed > status.available;
    const linesRow = linesTop + LINES_TITLE_ROWS + index;
    const name = lineLabel(status.line);
    put(rows.firstLine + index, {
      label: over ? speak('report.line-over', { line: name }) : name,
      tone: over ? 'warning' : 'plain',
      indented: true,
      executed: status.executed,
      formula: detail.sum(detail.ofLine(index + 1, cell(linesRow, budgetColumn.name))),
      budget: status,
      budgetFormula: (column) => cell(linesRow, column),
      shares: 'of-total',
    });
  });
  if (rows.withoutLine >= 0) {
    const { amount } = summary.projectWithoutLine;
    put(rows.withoutLine, { label: speak('report.row.without-line'), tone: 'plain', indented: true, executed: amount, formula: detail.sum(detail.withoutLine), shares: 'of-total' });
  }
  for (const category of ['remittance', 'operating', 'subsidy', 'unclassified'] as const) {
    if (rows[category] < 0) continue;
    put(rows[category], {
      label: speak(`report.row.${category}`),
      tone: category === 'unclassified' ? 'warning' : 'total',
      executed: byCategory[category].amount,
      formula: detail.sum(detail.ofCategory(category)),
      shares: 'of-total',
    });
  }
  if (rows.note >= 0) putNote(draft, rows.note, speak(budgets.missing ? 'report.note.budget-unknown' : 'report.note.others-without-budget'));
}

function labelStyle({ tone, indented }: Line): StyleKey {
  if (indented !== true || tone === 'total') return styleOf(tone, 'text');
  return tone === 'plain' ? 'text-indent' : 'warning-indent';
}

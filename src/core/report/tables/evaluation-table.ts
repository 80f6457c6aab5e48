import { cellAddress } from '../../cell-address';
import type { Fen } from '../../money';
import { fen, portionFen, yuanNumber, ZERO_FEN } from '../../money';
import type { Budget } from '../category-budgets';
import { categoryBudgets } from '../category-budgets';
import { ratioCell, yuanCell } from '../figures';
import { ratio } from '../formula';
import { heldSum } from '../held-fen';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import type { RowTone } from '../table-draft';
import { columnsAt, putHeader, putNote, putRow, putTableTitle, styleOf } from '../table-draft';
import type { ExpenditureRows } from './expenditure-table';
import { expenditureColumn } from './expenditure-table';

/** 分值 unless the bureau sets another. */
const USUAL_POINTS = 10;

/** 0-based columns. */
const column = { available: 5, executed: 7, points: 9 } as const;

interface EvaluationRow {
  readonly label: string;
  readonly tone: RowTone;
  readonly budget: Budget | undefined;
  readonly executed: Fen;
  /** Rows of the first table that it is the sum of. */
  readonly from: readonly number[];
  readonly scored: boolean;
}

/** 绩效自评表（资金部分）. Gives the first row after it. */
export function putEvaluationTable(draft: SheetDraft, context: ReportContext, top: number, rows: ExpenditureRows): number {
  const { answer, speak } = context;
  const { summary } = answer;
  const budgets = categoryBudgets(summary);
  const columns = columnsAt([
    ['A:C', speak('report.item')],
    ['D:E', speak('report.approved')],
    ['F:G', speak('report.available')],
    ['H:I', speak('report.executed-year')],
    ['J', speak('report.points')],
    ['K', speak('report.rate')],
    ['L:M', speak('report.score')],
  ]);
  putTableTitle(draft, top, speak('report.table.evaluation'));
  putHeader(draft, top + 1, columns);
  const lines: EvaluationRow[] = [
    { label: speak('report.evaluation.total'), tone: 'total', budget: budgets.total, executed: summary.expenditure.amount, from: [rows.total], scored: true },
    { label: speak('report.evaluation.basic'), tone: 'plain', budget: budgets.basic, executed: summary.basic.amount, from: [rows.basic], scored: true },
    { label: speak('report.evaluation.project'), tone: 'plain', budget: budgets.project, executed: summary.byCategory.project.amount, from: [rows.project], scored: true },
  ];
  const others = (['remittance', 'operating', 'subsidy', 'unclassified'] as const).filter((category) => summary.byCategory[category].count > 0);
  if (others.length > 0) {
    const executed = heldSum(others.map((category) => summary.byCategory[category].amount));
    lines.push({ label: speak('report.evaluation.other'), tone: 'plain', budget: undefined, executed, from: others.map((category) => rows[category]), scored: false });
  }
  lines.forEach((line, index) => {
    putRow(draft, top + 2 + index, columns, contents(context, line, top + 2 + index));
  });
  const note = top + 2 + lines.length;
  const unrated = budgets.total === undefined || lines.some((line) => line.budget?.available === 0);
  const notes = [speak('report.note.score'), ...(unrated ? [speak('report.note.no-score')] : [])];
  putNote(draft, note, notes.join(''));
  return note + 1;
}

function contents({ options }: ReportContext, { label, tone, budget, executed, from, scored }: EvaluationRow, row: number): readonly Content[] {
  const points = fen(Math.round((options.points ?? USUAL_POINTS) * 100));
  const money = styleOf(tone, 'money');
  const percent = styleOf(tone, 'percent');
  const score = styleOf(tone, 'score');
  const [available, spent, pointsCell] = [cellAddress(row, column.available), cellAddress(row, column.executed), cellAddress(row, column.points)];
  const refer = (at: number): string => from.map((referred) => cellAddress(referred, at)).join('+');
  const executedContent: Content = { value: yuanCell(executed), formula: `ROUND(${refer(expenditureColumn.executed)},2)`, style: money };
  const pointsContent: Content = scored ? { value: yuanNumber(points), style: score } : { value: null, style: score };
  if (budget === undefined) {
    const blank: Content = { value: null, style: money };
    return [{ value: label, style: styleOf(tone, 'text') }, blank, blank, executedContent, pointsContent, { value: null, style: percent }, { value: null, style: score }];
  }
  return [
    { value: label, style: styleOf(tone, 'text') },
    { value: yuanCell(budget.approved), formula: refer(expenditureColumn.approved), style: money },
    { value: yuanCell(budget.available), formula: refer(expenditureColumn.available), style: money },
    executedContent,
    pointsContent,
    { value: ratioCell(executed, budget.available), formula: ratio(spent, available), style: percent },
    {
      value: yuanNumber(scoreOf(points, executed, budget.available)),
      formula: `IF(${available}=0,0,ROUND(${pointsCell}*MAX(0,MIN(${spent}/${available},1)),2))`,
      style: score,
    },
  ];
}

/** 得分 = 分值 × 执行率, never above 分值 nor below 0, in hundredths; 0 where nothing was available. */
function scoreOf(points: Fen, executed: Fen, available: Fen): Fen {
  if (available === 0) return ZERO_FEN;
  const share = executed / available;
  if (share <= 0) return ZERO_FEN;
  return share >= 1 ? points : portionFen(points, executed, available);
}

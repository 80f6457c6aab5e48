import { cellAddress } from '../../cell-address';
import type { LineStatus } from '../../budget/budget-line';
import { fen } from '../../money';
import { ratioCell, yuanCell } from '../figures';
import { ratio, rounded, sumOfCells } from '../formula';
import { heldSum } from '../held-fen';
import { lineLabel, projectLines } from '../project-lines';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import type { RowTone } from '../table-draft';
import { columnsAt, putHeader, putNote, putRow, putTableTitle, styleOf } from '../table-draft';

/** Rows above the first line: title and header. */
export const LINES_TITLE_ROWS = 2;

/** 0-based columns of 项目支出预算执行表; those of the budget are the same as in the first table. */
export const budgetColumn = { number: 0, code: 1, name: 2, approved: 3, revised: 4, carriedOver: 5, available: 6, executed: 7, balance: 8, count: 12 } as const;

/** 项目支出预算执行表: the project lines and their total. Gives the first row after it. */
export function putBudgetLineTable(draft: SheetDraft, context: ReportContext, top: number): number {
  const { answer, speak } = context;
  const lines = projectLines(answer.summary);
  const columns = columnsAt([
    ['A', speak('report.number')],
    ['B', speak('report.code')],
    ['C', speak('report.budget-line')],
    ['D', speak('report.approved')],
    ['E', speak('report.revised')],
    ['F', speak('report.carried-over')],
    ['G', speak('report.available')],
    ['H', speak('report.executed')],
    ['I', speak('report.balance')],
    ['J', speak('report.rate')],
    ['K', speak('report.elapsed')],
    ['L', speak('report.state')],
    ['M', speak('report.count')],
  ]);
  putTableTitle(draft, top, speak('report.table.lines'));
  putHeader(draft, top + 1, columns);
  const first = top + LINES_TITLE_ROWS;
  if (lines.length === 0) {
    putNote(draft, first, speak('report.note.no-lines'));
    return first + 1;
  }
  lines.forEach((status, index) => {
    putRow(draft, first + index, columns, lineContents(context, status, index, first + index));
  });
  const totalRow = first + lines.length;
  putRow(draft, totalRow, columns, totalContents(context, lines, first, totalRow));
  return totalRow + 1;
}

function lineContents(context: ReportContext, status: LineStatus, index: number, row: number): readonly Content[] {
  const { speak, detail } = context;
  const tone: RowTone = status.executed > status.available ? 'warning' : 'plain';
  const conditions = detail.ofLine(index + 1, cellAddress(row, budgetColumn.name));
  const state = speak('report.state.with-pace', { state: speak(`report.state.${status.state}`), pace: speak(`report.pace.${status.pace}`) });
  const name = lineLabel(status.line);
  return [
    { value: index + 1, style: 'number' },
    { value: status.line.code === '' ? null : status.line.code, style: 'code' },
    { value: name, style: styleOf(tone, 'text') },
    ...amountContents(status, row, tone, { executed: detail.sum(conditions) }),
    rateContent(status, row, tone),
    elapsedContent(context, tone),
    { value: state, style: styleOf(tone, 'center') },
    { value: status.count, formula: detail.count(conditions), style: styleOf(tone, 'count') },
  ];
}

function totalContents(context: ReportContext, lines: readonly LineStatus[], first: number, row: number): readonly Content[] {
  const { speak } = context;
  const last = row - 1;
  const sum = (column: number): string => sumOfCells(column, first, last);
  const total = {
    approved: heldSum(lines.map((status) => status.approved)),
    revised: heldSum(lines.map((status) => status.revised)),
    carriedOver: heldSum(lines.map((status) => status.carriedOver)),
    available: heldSum(lines.map((status) => status.available)),
    executed: heldSum(lines.map((status) => status.executed)),
    balance: heldSum(lines.map((status) => status.balance)),
  };
  const count = lines.reduce((all, status) => all + status.count, 0);
  const formulas = {
    approved: sum(budgetColumn.approved),
    revised: sum(budgetColumn.revised),
    carriedOver: sum(budgetColumn.carriedOver),
    available: sum(budgetColumn.available),
    executed: sum(budgetColumn.executed),
    balance: sum(budgetColumn.balance),
  };
  return [
    { value: null, style: 'total-center' },
    { value: null, style: 'total-center' },
    { value: speak('report.total'), style: 'total-text' },
    ...amountContents(total, row, 'total', formulas),
    rateContent(total, row, 'total'),
    elapsedContent(context, 'total'),
    { value: null, style: 'total-center' },
    { value: count, formula: `SUM(${cellAddress(first, budgetColumn.count)}:${cellAddress(last, budgetColumn.count)})`, style: 'total-count' },
  ];
}

type Amounts = Pick<LineStatus, 'approved' | 'revised' | 'carriedOver' | 'available' | 'executed' | 'balance'>;

/** The six amounts. What a line was given is entered, not reckoned; what it has left and may spend is reckoned from the row. */
function amountContents(amounts: Amounts, row: number, tone: RowTone, formulas: Partial<Readonly<Record<keyof Amounts, string>>>): readonly Content[] {
  const style = styleOf(tone, 'money');
  const cell = (column: number): string => cellAddress(row, column);
  const all = {
    available: rounded(`SUM(${cell(budgetColumn.approved)}:${cell(budgetColumn.carriedOver)})`),
    balance: rounded(`${cell(budgetColumn.available)}-${cell(budgetColumn.executed)}`),
    ...formulas,
  };
  const keys = ['approved', 'revised', 'carriedOver', 'available', 'executed', 'balance'] as const;
  return keys.map((key) => ({ value: yuanCell(amounts[key]), formula: all[key], style }));
}

function rateContent({ executed, available }: Pick<Amounts, 'executed' | 'available'>, row: number, tone: RowTone): Content {
  const formula = ratio(cellAddress(row, budgetColumn.executed), cellAddress(row, budgetColumn.available));
  return { value: ratioCell(executed, available), formula, style: styleOf(tone, 'percent') };
}

function elapsedContent({ answer }: ReportContext, tone: RowTone): Content {
  const months = answer.summary.elapsedMonths;
  return { value: ratioCell(fen(months), fen(12)), formula: `ROUND(${months}/12,4)`, style: styleOf(tone, 'percent') };
}

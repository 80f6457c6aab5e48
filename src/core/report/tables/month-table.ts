import type { Month } from '../../calendar';
import { monthText } from '../../calendar';
import type { Fen } from '../../money';
import { fen, ZERO_FEN } from '../../money';
import type { MonthFigure } from '../../summary/summary';
import { categoryBudgets } from '../category-budgets';
import { ratioCell, yuanCell } from '../figures';
import { address, ratio, rounded, sumOfCells } from '../formula';
import { heldFen, heldSum } from '../held-fen';
import type { ChartPlan } from '../plan';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import { columnsAt, putHeader, putNote, putRow, putTableTitle, styleOf } from '../table-draft';
import type { ExpenditureRows } from './expenditure-table';
import { expenditureColumn } from './expenditure-table';

/** 0-based columns. Spending outside 基本 and 项目 has a column only where there is any; 合计 is wider without it. */
const column = { month: 0, basic: 2, project: 3, other: 5, running: 7, rate: 9 } as const;
const totalColumn = (hasOther: boolean): number => (hasOther ? 6 : 5);

const others = ['remittance', 'operating', 'subsidy', 'unclassified'] as const;

const CHART_ROWS = 15;
const CHART_ROW_HEIGHT = 17;

interface MonthTable {
  readonly chart: ChartPlan | undefined;
  /** First row after the table and its chart. */
  readonly end: number;
}

/** 月度执行进度表 with its chart: columns for the month, a line for the cumulative share. */
export function putMonthTable(draft: SheetDraft, context: ReportContext, top: number, expenditure: ExpenditureRows): MonthTable {
  const { answer, speak } = context;
  const { summary } = answer;
  const hasOther = others.some((category) => summary.byCategory[category].count > 0);
  const columns = columnsAt([
    ['A:B', speak('report.month')],
    ['C', speak('category.basic')],
    ['D:E', speak('category.project')],
    ...(hasOther ? ([['F', speak('report.other-spending')]] as const) : []),
    [hasOther ? 'G' : 'F:G', speak('report.total')],
    ['H:I', speak('report.running')],
    ['J:K', speak('report.running-rate')],
    ['L:M', speak('report.elapsed')],
  ]);
  putTableTitle(draft, top, speak('report.table.months'));
  putHeader(draft, top + 1, columns);
  const months = monthsShown(context);
  const first = top + 2;
  const budget = categoryBudgets(summary).total;
  const whole = budget?.available ?? summary.expenditure.amount;
  const wholeCell = address(expenditure.total, budget === undefined ? expenditureColumn.executed : expenditureColumn.available);
  let running: Fen = ZERO_FEN;
  months.forEach((figure, index) => {
    running = heldFen(running + figure.total);
    putRow(draft, first + index, columns, monthContents(context, figure, { row: first + index, isFirst: index === 0, hasOther, running, whole, wholeCell }));
  });
  const totalRow = first + months.length;
  putRow(draft, totalRow, columns, totalContents(context, months, first, totalRow, hasOther));
  const note = totalRow + 1;
  putNote(draft, note, speak(budget === undefined ? 'report.note.rate-of-spending' : 'report.note.rate-of-budget'));
  const chartTop = note + 1;
  for (let row = chartTop; row < chartTop + CHART_ROWS; row++) draft.rowHeights[row] = CHART_ROW_HEIGHT;
  return { chart: chartOf(context, { firstRow: first, lastRow: totalRow - 1, total: totalColumn(hasOther) }, chartTop), end: chartTop + CHART_ROWS };
}

/** Every month of the ledger's year up to the end of the period, and whatever other months postings are dated in. */
function monthsShown({ answer }: ReportContext): readonly MonthFigure[] {
  const { summary, ledger } = answer;
  const found = new Map(summary.byMonth.map((figure) => [figure.month, figure]));
  for (let month = 1; month <= summary.elapsedMonths; month++) {
    const key = ledger.year * 100 + month;
    if (!found.has(key)) found.set(key, { month: key, basic: ZERO_FEN, project: ZERO_FEN, total: ZERO_FEN, count: 0 });
  }
  const undated = found.get(0);
  found.delete(0);
  const dated = [...found.values()].sort((left, right) => left.month - right.month);
  return undated === undefined ? dated : [...dated, undated];
}

interface MonthPlace {
  readonly row: number;
  readonly isFirst: boolean;
  readonly hasOther: boolean;
  readonly running: Fen;
  readonly whole: Fen;
  readonly wholeCell: string;
}

function monthContents(context: ReportContext, figure: MonthFigure, { row, isFirst, hasOther, running, whole, wholeCell }: MonthPlace): readonly Content[] {
  const { speak, detail, answer } = context;
  const ofMonth = detail.ofMonth(figure.month);
  const sumOf = (...categories: readonly Parameters<typeof detail.ofCategory>[0][]): string =>
    detail.sum(...categories.map((category) => `${detail.ofCategory(category)},${ofMonth}`));
  const cell = (at: number): string => address(row, at);
  const other = heldFen(figure.total - figure.basic - figure.project);
  const elapsed = fen(elapsedMonths(figure.month, answer.ledger.year));
  return [
    { value: figure.month === 0 ? speak('report.undated') : monthText(figure.month), style: 'text-center' },
    { value: yuanCell(figure.basic), formula: sumOf('personnel', 'public'), style: 'money' },
    { value: yuanCell(figure.project), formula: sumOf('project'), style: 'money' },
    ...(hasOther ? [{ value: yuanCell(other), formula: sumOf(...others), style: 'money' } as const] : []),
    {
      value: yuanCell(figure.total),
      formula: rounded(`SUM(${cell(column.basic)}:${cell(hasOther ? column.other : column.project)})`),
      style: 'money',
    },
    {
      value: yuanCell(running),
      formula: rounded(isFirst ? cell(totalColumn(hasOther)) : `${address(row - 1, column.running)}+${cell(totalColumn(hasOther))}`),
      style: 'money',
    },
    { value: ratioCell(running, whole), formula: ratio(cell(column.running), wholeCell), style: 'percent' },
    figure.month === 0
      ? { value: null, style: 'percent' }
      : { value: ratioCell(elapsed, fen(12)), formula: `ROUND(${elapsed}/12,4)`, style: 'percent' },
  ];
}

function totalContents({ speak }: ReportContext, months: readonly MonthFigure[], first: number, row: number, hasOther: boolean): readonly Content[] {
  const money = styleOf('total', 'money');
  const blank = { value: null, style: styleOf('total', 'percent') } as const;
  const sum = (amount: (figure: MonthFigure) => number, at: number): Content =>
    months.length === 0
      ? { value: 0, style: money }
      : { value: yuanCell(heldSum(months.map(amount))), formula: sumOfCells(at, first, row - 1), style: money };
  return [
    { value: speak('report.total'), style: styleOf('total', 'center') },
    sum((figure) => figure.basic, column.basic),
    sum((figure) => figure.project, column.project),
    ...(hasOther ? [sum((figure) => figure.total - figure.basic - figure.project, column.other)] : []),
    sum((figure) => figure.total, totalColumn(hasOther)),
    { value: null, style: money },
    blank,
    blank,
  ];
}

/** How many months of the year have passed at the end of a month: all at the end of a later year's, none at an earlier one's. */
function elapsedMonths(month: Month, year: number): number {
  const monthYear = Math.trunc(month / 100);
  if (monthYear === year) return month % 100;
  return monthYear > year ? 12 : 0;
}

interface ChartCells {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column of the month's total. */
  readonly total: number;
}

function chartOf({ speak }: ReportContext, { firstRow, lastRow, total }: ChartCells, top: number): ChartPlan | undefined {
  if (lastRow < firstRow) return undefined;
  const cells = (at: number): string => `${address(firstRow, at)}:${address(lastRow, at)}`;
  return {
    title: speak('report.chart.title'),
    axisTitles: { primary: speak('report.chart.amount'), secondary: speak('report.running-rate') },
    from: { row: top, column: 0 },
    to: { row: top + CHART_ROWS - 1, column: 12 },
    categories: cells(column.month),
    series: [
      { name: speak('report.chart.month'), values: cells(total), kind: 'column', axis: 'primary', numberFormat: '#,##0' },
      { name: speak('report.running-rate'), values: cells(column.rate), kind: 'line', axis: 'secondary', numberFormat: '0%' },
    ],
  };
}

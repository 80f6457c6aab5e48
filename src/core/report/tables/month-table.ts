import type { Month } from '../../calendar';
import { monthText } from '../../calendar';
import { cellAddress, columnLetters } from '../../cell-address';
import type { Fen } from '../../money';
import { fen, ZERO_FEN } from '../../money';
import type { MonthFigure } from '../../summary/summary';
import { categoryBudgets } from '../category-budgets';
import { ratioCell, yuanCell } from '../figures';
import { ratio, rounded, sumOfCells } from '../formula';
import { heldFen, heldSum } from '../held-fen';
import type { ChartPlan, PlanValue } from '../plan';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import { columnsAt, putHeader, putNote, putRow, putTableTitle, styleOf } from '../table-draft';
import type { ExpenditureRows } from './expenditure-table';
import { expenditureColumn } from './expenditure-table';

/** 0-based columns. */
interface MonthColumns {
  readonly month: number;
  readonly basic: number;
  readonly project: number;
  /** The last part of 合计: 项目支出, or the spending outside 基本 and 项目 where there is any. */
  readonly lastPart: number;
  readonly total: number;
  readonly running: number;
  readonly rate: number;
  /** First column of the chart, which stands beside the table. */
  readonly chart: number;
}

function monthColumns(hasOther: boolean): MonthColumns {
  const lastPart = hasOther ? 4 : 3;
  return { month: 0, basic: 2, project: 3, lastPart, total: lastPart + 1, running: lastPart + 2, rate: lastPart + 3, chart: lastPart + 5 };
}

const others = ['remittance', 'operating', 'subsidy', 'unclassified'] as const;

/** Rows that the chart takes at least, header included, however few months there are. */
const LEAST_CHART_ROWS = 13;
const ROW_HEIGHT = 17;

/** Columns of the grid. */
const GRID_END = 13;

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
  const at = monthColumns(hasOther);
  const shown = [
    speak('category.project'),
    ...(hasOther ? [speak('report.other-spending')] : []),
    speak('report.total'),
    speak('report.running'),
    speak('report.running-rate'),
    speak('report.elapsed'),
  ];
  const columns = columnsAt([
    ['A:B', speak('report.month')],
    ['C', speak('category.basic')],
    ...shown.map((header, index) => [columnLetters(at.project + index), header] as const),
  ]);
  putTableTitle(draft, top, speak('report.table.months'));
  putHeader(draft, top + 1, columns);
  const months = monthsShown(context);
  const first = top + 2;
  const budget = categoryBudgets(summary).total;
  const whole = budget?.available ?? summary.expenditure.amount;
  const wholeCell = cellAddress(expenditure.total, budget === undefined ? expenditureColumn.executed : expenditureColumn.available);
  let running: Fen = ZERO_FEN;
  const shares: PlanValue[] = [];
  months.forEach((figure, index) => {
    running = heldFen(running + figure.total);
    shares.push(ratioCell(running, whole));
    putRow(draft, first + index, columns, monthContents(context, figure, { row: first + index, isFirst: index === 0, at, running, whole, wholeCell }));
  });
  const totalRow = first + months.length;
  putRow(draft, totalRow, columns, totalContents(context, months, first, totalRow, at));
  const end = Math.max(totalRow + 1, top + 1 + LEAST_CHART_ROWS);
  for (let row = totalRow + 1; row < end; row++) draft.rowHeights[row] = ROW_HEIGHT;
  putNote(draft, end, speak(budget === undefined ? 'report.note.rate-of-spending' : 'report.note.rate-of-budget'));
  const fromZero = [
    ...(months.every(({ total }) => total >= 0) ? (['primary'] as const) : []),
    ...(shares.every((share) => Number(share) >= 0) ? (['secondary'] as const) : []),
  ];
  const chart = months.length === 0 ? undefined : chartOf(context, { at, firstRow: first, lastRow: totalRow - 1, fromZero }, { row: top + 1, end });
  return { chart, end: end + 1 };
}

/** Every month of the ledger's year up to the end of the period, and whatever other months postings are dated in. */
function monthsShown({ answer }: ReportContext): readonly MonthFigure[] {
  const { summary, ledger } = answer;
  const found = new Map(summary.byMonth.map((figure) => [figure.month, figure]));
  const filled = ledger.year === 0 ? 0 : summary.elapsedMonths;
  for (let month = 1; month <= filled; month++) {
    const key = ledger.year * 100 + month;
    if (!found.has(key)) found.set(key, { month: key, basic: ZERO_FEN, project: ZERO_FEN, total: ZERO_FEN, unclassified: ZERO_FEN, count: 0 });
  }
  const undated = found.get(0);
  found.delete(0);
  const dated = [...found.values()].sort((left, right) => left.month - right.month);
  return undated === undefined ? dated : [...dated, undated];
}

interface MonthPlace {
  readonly row: number;
  readonly isFirst: boolean;
  readonly at: MonthColumns;
  readonly running: Fen;
  readonly whole: Fen;
  readonly wholeCell: string;
}

function monthContents(context: ReportContext, figure: MonthFigure, { row, isFirst, at, running, whole, wholeCell }: MonthPlace): readonly Content[] {
  const { speak, detail, answer } = context;
  const ofMonth = detail.ofMonth(figure.month);
  const sumOf = (...categories: readonly Parameters<typeof detail.ofCategory>[0][]): string =>
    detail.sum(...categories.map((category) => `${detail.ofCategory(category)},${ofMonth}`));
  const cell = (column: number): string => cellAddress(row, column);
  const other = heldFen(figure.total - figure.basic - figure.project);
  const elapsed = fen(elapsedMonths(figure.month, answer.ledger.year));
  return [
    { value: figure.month === 0 ? speak('report.undated') : monthText(figure.month), style: 'text-center' },
    { value: yuanCell(figure.basic), formula: sumOf('personnel', 'public'), style: 'money' },
    { value: yuanCell(figure.project), formula: sumOf('project'), style: 'money' },
    ...(at.lastPart > at.project ? [{ value: yuanCell(other), formula: sumOf(...others), style: 'money' } as const] : []),
    {
      value: yuanCell(figure.total),
      formula: rounded(`SUM(${cell(at.basic)}:${cell(at.lastPart)})`),
      style: 'money',
    },
    {
      value: yuanCell(running),
      formula: rounded(isFirst ? cell(at.total) : `${cellAddress(row - 1, at.running)}+${cell(at.total)}`),
      style: 'money',
    },
    { value: ratioCell(running, whole), formula: ratio(cell(at.running), wholeCell), style: 'percent' },
    figure.month === 0
      ? { value: null, style: 'percent' }
      : { value: ratioCell(elapsed, fen(12)), formula: `ROUND(${elapsed}/12,4)`, style: 'percent' },
  ];
}

function totalContents({ speak }: ReportContext, months: readonly MonthFigure[], first: number, row: number, at: MonthColumns): readonly Content[] {
  const money = styleOf('total', 'money');
  const blank = { value: null, style: styleOf('total', 'percent') } as const;
  const sum = (amount: (figure: MonthFigure) => number, column: number): Content =>
    months.length === 0
      ? { value: 0, style: money }
      : { value: yuanCell(heldSum(months.map(amount))), formula: sumOfCells(column, first, row - 1), style: money };
  return [
    { value: speak('report.total'), style: styleOf('total', 'center') },
    sum((figure) => figure.basic, at.basic),
    sum((figure) => figure.project, at.project),
    ...(at.lastPart > at.project ? [sum((figure) => figure.total - figure.basic - figure.project, at.lastPart)] : []),
    sum((figure) => figure.total, at.total),
    { value: null, style: money },
    blank,
    blank,
  ];
}

/** How many months of the year have passed at the end of a month: all at the end of a later year's, none at an earlier one's. */
function elapsedMonths(month: Month, year: number): number {
  const monthYear = Math.trunc(month / 100);
  if (monthYear === year || year === 0) return month % 100;
  return monthYear > year ? 12 : 0;
}

interface ChartCells {
  readonly at: MonthColumns;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly fromZero: ChartPlan['fromZero'];
}

/** Beside the table, as high as it. */
function chartOf({ speak }: ReportContext, { at, firstRow, lastRow, fromZero }: ChartCells, place: { readonly row: number; readonly end: number }): ChartPlan {
  const cells = (column: number): string => `${cellAddress(firstRow, column)}:${cellAddress(lastRow, column)}`;
  return {
    title: speak('report.chart.title'),
    axisTitles: { primary: speak('report.chart.amount'), secondary: speak('report.running-rate') },
    fromZero,
    from: { row: place.row, column: at.chart },
    to: { row: place.end, column: GRID_END },
    categories: cells(at.month),
    series: [
      { name: speak('report.chart.month'), values: cells(at.total), kind: 'column', axis: 'primary', numberFormat: '#,##0' },
      { name: speak('report.running-rate'), values: cells(at.rate), kind: 'line', axis: 'secondary', numberFormat: '0%' },
    ],
  };
}

import { cellAddress } from '../../cell-address';
import { economicDepartment } from '../../data/economic-department';
import type { Fen } from '../../money';
import type { EconomicFigure } from '../../summary/summary';
import { ratioCell, yuanCell } from '../figures';
import { ratio, rounded, sumOfCells } from '../formula';
import { heldSum } from '../held-fen';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import type { RowTone, TableColumn } from '../table-draft';
import { columnsAt, putHeader, putNote, putRow, putTableTitle, styleOf } from '../table-draft';

/** The figure columns of an economic code that are added up. */
const parts = ['personnel', 'public', 'project', 'other'] as const;
type Part = (typeof parts)[number];

const others = ['remittance', 'operating', 'subsidy', 'unclassified'] as const;

/** 0-based columns. Without spending outside 基本 and 项目 there is no column for it, and 合计 takes both. */
const column = { code: 0, personnel: 4, public: 5, project: 6, other: 7, share: 9, count: 11 } as const;

interface NumberedFigure extends EconomicFigure {
  /** From 1, in the order of the answer. */
  readonly number: number;
}

/** A class (类) with its items (款). */
interface EconomicClass {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly NumberedFigure[];
}

/** 支出经济分类明细表: items under their classes. Gives the first row after it. */
export function putEconomicTable(draft: SheetDraft, context: ReportContext, top: number): number {
  const { answer, speak } = context;
  const hasOther = others.some((category) => answer.summary.byCategory[category].count > 0);
  const totalColumn = hasOther ? 8 : 7;
  const columns = columnsAt([
    ['A:B', speak('report.code')],
    ['C:D', speak('report.name')],
    ['E', speak('category.personnel')],
    ['F', speak('category.public')],
    ['G', speak('category.project')],
    ...(hasOther ? ([['H', speak('report.other-spending')]] as const) : []),
    [hasOther ? 'I' : 'H:I', speak('report.total')],
    ['J:K', speak('report.share')],
    ['L:M', speak('report.count')],
  ]);
  putTableTitle(draft, top, speak('report.table.economic'));
  putHeader(draft, top + 1, columns);
  const classes = economicClasses(context);
  const first = top + 2;
  if (classes.length === 0) {
    putNote(draft, first, speak('report.note.no-postings'));
    return first + 1;
  }
  const totalRow = first + classes.reduce((rows, { figures }) => rows + 1 + figures.length, 0);
  const table: EconomicTable = { draft, context, columns, hasOther, totalColumn, totalRow };
  let row = first;
  const classRows: number[] = [];
  for (const one of classes) {
    classRows.push(row);
    putClass(table, one, row);
    one.figures.forEach((figure, index) => {
      putItem(table, figure, row + 1 + index);
    });
    row += 1 + one.figures.length;
  }
  putTotal(table, classRows);
  return totalRow + 1;
}

interface EconomicTable {
  readonly draft: SheetDraft;
  readonly context: ReportContext;
  readonly columns: readonly TableColumn[];
  readonly hasOther: boolean;
  readonly totalColumn: number;
  readonly totalRow: number;
}

interface EconomicRow {
  readonly tone: RowTone;
  readonly code: Content;
  readonly name: Content;
  readonly amounts: Readonly<Record<Part, Fen>>;
  readonly formula: (part: Part) => string;
  readonly count: number;
  readonly countFormula: string;
}

function putItem(table: EconomicTable, figure: NumberedFigure, row: number): void {
  const { detail, speak } = table.context;
  const ofCode = detail.ofCode(figure.code, figure.number, cellAddress(row, column.code));
  putEconomicRow(table, row, {
    tone: 'plain',
    code: { value: figure.code === '' ? null : figure.code, style: 'code' },
    name: { value: figure.code === '' ? speak('report.no-code') : figure.name, style: 'text-indent' },
    amounts: figure,
    formula: (part) =>
      detail.sum(...(part === 'other' ? others : [part]).map((category) => `${detail.ofCategory(category)},${ofCode}`)),
    count: figure.count,
    countFormula: detail.count(ofCode),
  });
}

function putClass(table: EconomicTable, { code, name, figures }: EconomicClass, row: number): void {
  const [first, last] = [row + 1, row + figures.length];
  putEconomicRow(table, row, {
    tone: 'total',
    code: { value: code === '' ? null : code, style: 'total-center' },
    name: { value: name, style: 'total-text' },
    amounts: sums(figures),
    formula: (part) => sumOfCells(column[part], first, last),
    count: figures.reduce((all, figure) => all + figure.count, 0),
    countFormula: `SUM(${cellAddress(first, column.count)}:${cellAddress(last, column.count)})`,
  });
}

function putTotal(table: EconomicTable, classRows: readonly number[]): void {
  const { answer, speak } = table.context;
  const figures = answer.summary.byEconomicCode;
  const plus = (at: number): string => classRows.map((row) => cellAddress(row, at)).join('+');
  putEconomicRow(table, table.totalRow, {
    tone: 'total',
    code: { value: null, style: 'total-center' },
    name: { value: speak('report.total'), style: 'total-text' },
    amounts: sums(figures),
    formula: (part) => rounded(plus(column[part])),
    count: figures.reduce((all, figure) => all + figure.count, 0),
    countFormula: plus(column.count),
  });
}

function putEconomicRow(table: EconomicTable, row: number, { tone, code, name, amounts, formula, count, countFormula }: EconomicRow): void {
  const { draft, context, columns, hasOther, totalColumn, totalRow } = table;
  const shown = hasOther ? parts : (['personnel', 'public', 'project'] as const);
  const money = styleOf(tone, 'money');
  const total = heldSum(parts.map((part) => amounts[part]));
  const last = hasOther ? column.other : column.project;
  putRow(draft, row, columns, [
    code,
    name,
    ...shown.map((part): Content => ({ value: yuanCell(amounts[part]), formula: formula(part), style: money })),
    { value: yuanCell(total), formula: rounded(`SUM(${cellAddress(row, column.personnel)}:${cellAddress(row, last)})`), style: money },
    {
      value: ratioCell(total, context.answer.summary.expenditure.amount),
      formula: ratio(cellAddress(row, totalColumn), cellAddress(totalRow, totalColumn)),
      style: styleOf(tone, 'percent'),
    },
    { value: count, formula: countFormula, style: styleOf(tone, 'count') },
  ]);
}

function sums(figures: readonly EconomicFigure[]): Record<Part, Fen> {
  const sum = (part: Part): Fen => heldSum(figures.map((figure) => figure[part]));
  return { personnel: sum('personnel'), public: sum('public'), project: sum('project'), other: sum('other') };
}

/** The classes in the order of their codes; codes that belong to no class of the state's list come last, rows without any after them. */
function economicClasses({ answer, speak }: ReportContext): readonly EconomicClass[] {
  const byClass = new Map<string, NumberedFigure[]>();
  answer.summary.byEconomicCode.forEach((figure, index) => {
    const key = classOf(figure.code);
    const figures = byClass.get(key) ?? [];
    figures.push({ ...figure, number: index + 1 });
    byClass.set(key, figures);
  });
  const known = [...byClass].filter(([key]) => classNames.has(key)).sort(([left], [right]) => (left < right ? -1 : 1));
  const classes = known.map(([code, figures]) => ({ code, name: classNames.get(code) ?? '', figures }));
  const rest = [
    { figures: byClass.get('other') ?? [], name: speak('report.other-codes') },
    { figures: byClass.get('none') ?? [], name: speak('report.no-code-class') },
  ];
  return [...classes, ...rest.filter(({ figures }) => figures.length > 0).map((one) => ({ code: '', ...one }))];
}

function classOf(code: string): string {
  if (code === '') return 'none';
  const head = code.slice(0, 3);
  return /^\d+$/.test(code) && classNames.has(head) ? head : 'other';
}

const classNames: ReadonlyMap<string, string> = new Map(economicDepartment.filter(({ code }) => code.length === 3).map(({ code, name }) => [code, name]));

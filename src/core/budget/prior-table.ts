import { fieldCell, fieldPlace, fieldText, findTable, ownCells, type ColumnSpelling } from '../classify/table-cells';
import type { Cell, Grid } from '../ledger/grid';
import { plainText } from '../lookup';
import { yuanNumber, type Fen } from '../money';
import type { Problem } from '../problem';
import { budgetAmount, columnUnit } from './read-budget-fields';

export type PriorColumn = 'name' | 'amount';

/** The columns of YS_上年, in order. */
export const priorColumns: readonly ColumnSpelling<PriorColumn>[] = [
  { field: 'name', spellings: ['指标', '项目', '名称', 'figure'] },
  { field: 'amount', spellings: ['上年数', '上年决算数', '上年金额', '金额', 'prior year'] },
];

/** Figures of the prior year that are asked for, with the names they go by; the first is the one written. */
export const priorFigures: readonly { readonly id: string; readonly names: readonly string[] }[] = [
  { id: 'threePublic', names: ['“三公”经费合计', '三公经费', '三公', '合计', '三公经费支出合计'] },
  { id: 'abroad', names: ['因公出国（境）费', '因公出国（境）费用', '出国费'] },
  { id: 'vehiclePurchase', names: ['公务用车购置费', '公务用车购置', '车辆购置费'] },
  { id: 'vehicleRunning', names: ['公务用车运行维护费', '公务用车运行费', '车辆运行维护费'] },
  { id: 'reception', names: ['公务接待费', '接待费'] },
  { id: 'income', names: ['本年收入', '收入', '收入合计'] },
  { id: 'expenditure', names: ['本年支出合计', '总支出', '支出合计', '本年支出'] },
  { id: 'basic', names: ['基本支出'] },
  { id: 'personnel', names: ['人员经费'] },
  { id: 'public', names: ['公用经费', '日常公用经费'] },
  { id: 'project', names: ['项目支出'] },
];

/** What the table says, and the rows that could not be read. */
export interface PriorRead {
  readonly prior: Readonly<Record<string, Fen>>;
  readonly unread: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

/** Reads the prior year's figures; rows without an amount say nothing. */
export function readPriorTable(grids: readonly Grid[]): PriorRead {
  const prior: Record<string, Fen> = {};
  const unread: (readonly Cell[])[] = [];
  const problems: Problem[] = [];
  for (const grid of grids) {
    const table = findTable(grid, priorColumns, ['name', 'amount']);
    for (const row of table?.rows ?? []) {
      if (table === undefined || fieldText(table, row, 'amount') === '') continue;
      const id = idsByName.get(plainText(fieldText(table, row, 'name')));
      const amount = budgetAmount(fieldCell(table, row, 'amount'), columnUnit(table, 'amount'));
      if (id !== undefined && amount !== undefined) {
        prior[id] = amount;
        continue;
      }
      const field = id === undefined ? 'name' : 'amount';
      const place = fieldPlace(table, row, field);
      const found = fieldText(table, row, field);
      const params = { sheet: place.sheet, row: place.row, cell: place.cell ?? '', found, known: knownNames };
      const code = id === undefined ? 'prior-unknown' : 'table-amount';
      problems.push({ code, severity: 'error', place, found, message: { key: `problem.${code}`, params } });
      unread.push(ownCells(table, row, priorColumns));
    }
  }
  return { prior, unread, problems };
}

/** The cells of YS_上年; the figures of 三公 always stand there, empty when not known. */
export function priorToRows(prior: Readonly<Record<string, Fen>>, unread: readonly (readonly Cell[])[] = []): readonly (readonly Cell[])[] {
  const rows = priorFigures.flatMap(({ id, names }, index): readonly (readonly Cell[])[] => {
    const amount = prior[id];
    if (amount === undefined && index >= ALWAYS_ASKED) return [];
    return [[names[0] ?? id, amount === undefined ? '' : yuanNumber(amount)]];
  });
  return [...rows, ...unread];
}

/** The first figures are those that a table of the report compares. */
const ALWAYS_ASKED = 5;

const idsByName = new Map(priorFigures.flatMap(({ id, names }) => [[plainText(id), id] as const, ...names.map((name) => [plainText(name), id] as const)]));
const knownNames = priorFigures.map(({ names }) => names[0] ?? '').join('、');

import type { Cell, Grid } from '../ledger/grid';
import { cellText } from '../ledger/normalize-text';
import type { Fen } from '../money';
import { budgetAmount } from './money-unit';

/**
 * The figures in a summary workbook that this program wrote for the prior year: what was spent, from 部门整体支出情况表,
 * and 三公 from its comparison, where 本年数 is of the year that the workbook is of. `undefined` when no sheet is one.
 */
export function readWrittenSummary(grids: readonly Grid[], idOf: (name: string) => string | undefined): Readonly<Record<string, Fen>> | undefined {
  for (const { rows } of grids) {
    const [expenditure, threePublic] = tables.map(({ headers, amount }) => tableOf(rows, headers, amount));
    if (expenditure === undefined || threePublic === undefined) continue;
    const spent = figuresOf(rows, expenditure, idOf);
    const { threePublic: total, abroad, vehiclePurchase, vehicleRunning, reception } = figuresOf(rows, threePublic, idOf);
    return withoutUndefined({ ...spent, threePublic: total, abroad, vehiclePurchase, vehicleRunning, reception });
  }
  return undefined;
}

/** Headers that only the table has together, in both languages, and the one of the column that counts. */
const tables = [
  { headers: [['项目', '执行数', '占本年支出', '占基本支出'], ['Item', 'Executed', 'Of total', 'Of basic']], amount: ['执行数', 'Executed'] },
  { headers: [['项目', '上年数', '本年数', '增减额', '增减率'], ['Item', 'Prior year', 'This year', 'Change', 'Change rate']], amount: ['本年数', 'This year'] },
] as const;

interface Table {
  readonly headerRow: number;
  readonly column: number;
}

type Row = readonly (Cell | undefined)[];

function tableOf(rows: readonly Row[], headers: readonly (readonly string[])[], amount: readonly string[]): Table | undefined {
  const headerRow = rows.findIndex((row) => {
    const texts = new Set(row.map((cell) => cellText(cell).trim()));
    return headers.some((words) => words.every((word) => texts.has(word)));
  });
  const column = rows[headerRow]?.findIndex((cell) => amount.includes(cellText(cell).trim())) ?? -1;
  return column < 0 ? undefined : { headerRow, column };
}

/** The first row of each figure; a budget line may be called like one further down. */
function figuresOf(rows: readonly Row[], { headerRow, column }: Table, idOf: (name: string) => string | undefined): Readonly<Partial<Record<string, Fen>>> {
  const figures: Partial<Record<string, Fen>> = {};
  for (const row of rows.slice(headerRow + 1)) {
    const name = cellText(row[0]).trim();
    if (name === '') break;
    const id = idOf(name);
    const amount = budgetAmount(row[column] ?? null, 'yuan');
    if (id !== undefined && amount !== undefined && cellText(row[column]).trim() !== '') figures[id] ??= amount;
  }
  return figures;
}

function withoutUndefined(figures: Readonly<Partial<Record<string, Fen>>>): Readonly<Record<string, Fen>> {
  return Object.fromEntries(Object.entries(figures).flatMap(([id, amount]) => (amount === undefined ? [] : [[id, amount] as const])));
}

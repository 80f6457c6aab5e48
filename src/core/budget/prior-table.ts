import { fieldCell, fieldPlace, fieldText, findTable, ownCells, type ColumnSpelling, type FoundTable } from '../classify/table-cells';
import type { Cell, Grid } from '../ledger/grid';
import { cellText } from '../ledger/normalize-text';
import { plainText } from '../lookup';
import { sumFen, yuanNumber, type Fen } from '../money';
import type { Place, Problem } from '../problem';
import { budgetAmount, columnUnit, unitNamed } from './money-unit';
import { acrossPlace, findAcrossTable } from './prior-across';
import { priorColumns, yearOfPriorHeader, type PriorColumn } from './prior-columns';
import { isFootnote, readRowName } from './row-name';
import { readWrittenSummary } from './written-summary';

/** Figures of the prior year that are asked for, with the names they go by; the first is the one written. */
export const priorFigures: readonly { readonly id: string; readonly names: readonly string[] }[] = [
  { id: 'threePublic', names: ['“三公”经费合计', '三公经费', '三公', '合计', '三公经费支出合计', '三公经费支出', 'Total'] },
  { id: 'abroad', names: ['因公出国（境）费', '因公出国（境）费用', '因公出国（境）经费', '因公出国（境）支出', '出国费', '出国经费', 'Travel abroad'] },
  { id: 'vehiclePurchase', names: ['公务用车购置费', '公务用车购置', '公务用车购置支出', '公车购置', '公车购置费', '车辆购置费', 'Purchase of official vehicles'] },
  { id: 'vehicleRunning', names: ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护支出', '公务用车运行维护', '公车运行维护', '公车运行维护费', '车辆运行维护费', 'Running of official vehicles'] },
  { id: 'reception', names: ['公务接待费', '公务接待', '公务接待支出', '接待费', 'Official receptions'] },
  { id: 'income', names: ['本年收入', '收入', '收入合计', '本年收入合计', 'Income of the year'] },
  { id: 'expenditure', names: ['本年支出合计', '总支出', '支出合计', '本年支出', 'Total expenditure of the year'] },
  { id: 'basic', names: ['基本支出'] },
  { id: 'personnel', names: ['人员经费'] },
  { id: 'public', names: ['公用经费', '日常公用经费'] },
  { id: 'project', names: ['项目支出'] },
];

/** Purchase and running of vehicles together, as the fiscal tables sum them up. */
const vehicleSums = ['公务用车购置及运行费', '公务用车购置及运行维护费', '公务用车购置和运行维护费', '公务用车购置和维护经费', '公务用车购置与运行维护费', '公务用车费'];

/** What the table says, and the rows that could not be read. */
export interface PriorRead {
  readonly prior: Readonly<Record<string, Fen>>;
  readonly unread: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

/** The columns that are read: beside the own ones, a unit of account that rows may name. */
const readColumns: readonly ColumnSpelling<PriorColumn | 'unit'>[] = [...priorColumns, { field: 'unit', spellings: ['单位', '金额单位', '计量单位'] }];

/**
 * Reads the prior year's figures; rows without an amount say nothing. A summary workbook that was written for that year
 * says them itself: there its own year counts, not the year before.
 */
export function readPriorTable(grids: readonly Grid[]): PriorRead {
  const written = readWrittenSummary(grids, idOf);
  if (written !== undefined) return { prior: written, unread: [], problems: [] };
  const prior: Record<string, Fen> = {};
  const unread: (readonly Cell[])[] = [];
  const problems: Problem[] = [];
  let vehicles: Fen | undefined;
  for (const sheet of grids) {
    const { grid, years } = withoutYears(sheet);
    const table = findTable(grid, readColumns, ['name', 'amount']);
    if (table === undefined) {
      const across = readAcross(sheet);
      problems.push(...across.problems);
      vehicles ??= across.figures[VEHICLES];
      Object.assign(prior, Object.fromEntries(Object.entries(across.figures).filter(([id]) => id !== VEHICLES)));
      continue;
    }
    const several = years.filter(({ row }) => row === table.headerRow);
    if (several.length > 1 && several.some(({ column }) => column === table.columns.amount)) {
      problems.push(severalProblem(fieldPlace(table, table.headerRow, 'amount'), several.map(({ header }) => header)));
      unread.push(...table.rows.map((row) => ownCells(table, row, priorColumns)));
      continue;
    }
    const unit = columnUnit(table, 'amount');
    if (typeof unit !== 'string') {
      problems.push(unit);
      unread.push(...table.rows.map((row) => ownCells(table, row, priorColumns)));
      continue;
    }
    for (const row of table.rows) {
      if (fieldText(table, row, 'amount') === '' || isFootnote(fieldText(table, row, 'name'))) continue;
      const id = idOf(fieldText(table, row, 'name'));
      if (id === undefined && isDetail(fieldText(table, row, 'name'))) continue;
      const amount = budgetAmount(fieldCell(table, row, 'amount'), unitNamed(fieldText(table, row, 'unit')) ?? unit);
      if (id === VEHICLES && amount !== undefined) vehicles = amount;
      else if (id !== undefined && amount !== undefined) prior[id] = amount;
      else {
        problems.push(problemOf(table, row, id === undefined ? 'name' : 'amount'));
        unread.push(ownCells(table, row, priorColumns));
      }
    }
  }
  return { prior: withVehicles(prior, vehicles), unread, problems };
}

/** The sheet with its headers as they read without their year, and where these stood. */
function withoutYears(grid: Grid): { readonly grid: Grid; readonly years: readonly { readonly row: number; readonly column: number; readonly header: string }[] } {
  const years: { row: number; column: number; header: string }[] = [];
  const rows = grid.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const found = typeof cell === 'string' ? yearOfPriorHeader(cell) : undefined;
      if (found === undefined) return cell;
      years.push({ row, column, header: cellText(cell).trim() });
      return found.rest;
    }),
  );
  return { grid: { ...grid, rows }, years };
}

/** The figures of a table whose items stand side by side. */
function readAcross(grid: Grid): { readonly figures: Readonly<Partial<Record<string, Fen>>>; readonly problems: readonly Problem[] } {
  const across = findAcrossTable(grid, idOf);
  const [row, ...others] = across?.rows ?? [];
  if (across === undefined || row === undefined) return { figures: {}, problems: [] };
  if (others.length > 0) return { figures: {}, problems: [severalProblem(acrossPlace(across, row), across.rows.map((each) => acrossPlace(across, each).cell ?? ''))] };
  const figures: Partial<Record<string, Fen>> = {};
  const problems: Problem[] = [];
  for (const { id, table } of across.items) {
    const unit = columnUnit(table, 'amount');
    if (typeof unit !== 'string') return { figures: {}, problems: [unit] };
    if (fieldText(table, row, 'amount') === '') continue;
    const amount = budgetAmount(fieldCell(table, row, 'amount'), unit);
    if (amount === undefined) problems.push(problemOf(table, row, 'amount'));
    else figures[id] = amount;
  }
  return { figures, problems };
}

/** Figures of several years, or of several units, of which only a person knows the one that is meant. */
function severalProblem(place: Place, found: readonly string[]): Problem {
  const text = found.join('、');
  return { code: 'prior-several', severity: 'error', place, found: text, message: { key: 'problem.prior-several', params: { sheet: place.sheet, cell: place.cell ?? '', found: text } } };
}

/** What the fiscal tables tell besides: parts of 公务接待费, and how many journeys, vehicles and guests there were. */
function isDetail(name: string): boolean {
  return /^(?:国内|外事|国境外)接待费$|^相关统计数$|(?:团组|人次|人数|批次|保有量|购置数量?|辆数)/.test(plainText(readRowName(name).text));
}

const VEHICLES = 'vehicles';

/** Where vehicles are known only together, the total of 三公 is what can be said. */
function withVehicles(prior: Readonly<Record<string, Fen>>, vehicles: Fen | undefined): Readonly<Record<string, Fen>> {
  if (vehicles === undefined || prior.threePublic !== undefined || prior.vehiclePurchase !== undefined || prior.vehicleRunning !== undefined) return prior;
  return { ...prior, threePublic: sumFen([vehicles, ...[prior.abroad, prior.reception].flatMap((amount) => amount ?? [])]) };
}

function problemOf(table: FoundTable<PriorColumn>, row: number, field: PriorColumn): Problem {
  const place = fieldPlace(table, row, field);
  const found = fieldText(table, row, field);
  const code = field === 'name' ? 'prior-unknown' : 'table-amount';
  const params = { sheet: place.sheet, row: place.row, cell: place.cell ?? '', found, known: knownNames };
  return { code, severity: 'error', place, found, message: { key: `problem.${code}`, params } };
}

/** The figure that a name stands for, numbering and 其中 aside. */
function idOf(name: string): string | undefined {
  return idsByName.get(plainText(name)) ?? idsByName.get(plainText(readRowName(name).text.replace(/^[IVX]+\.\s*/, '')));
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

const idsByName = new Map<string, string>([...vehicleSums.map((name) => [plainText(name), VEHICLES] as const), ...priorFigures.flatMap(({ id, names }) => [[plainText(id), id] as const, ...names.map((name) => [plainText(name), id] as const)])]);
const knownNames = priorFigures.map(({ names }) => names[0] ?? '').join('、');

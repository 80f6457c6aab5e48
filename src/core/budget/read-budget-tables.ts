import { fieldPlace, fieldText, ownCells, type FoundTable } from '../classify/table-cells';
import { lostHeaders, type HeadersNeeded } from '../classify/lost-headers';
import type { Cell, Grid } from '../ledger/grid';
import { yearIn } from '../ledger/title-lines';
import type { Message } from '../message';
import type { Problem } from '../problem';
import { linesColumns, moneyColumns, type LinesColumn, type MoneyColumn } from './budget-columns';
import { budgetHeaderKey, isBudgetHeaderKey } from './budget-header';
import { duplicateProblems, withoutRepeats, type BudgetRead, type PlacedLine } from './budget-read';
import { isOwnTable, readBudgetRows, type BudgetRow } from './budget-row';
import { findLinesTables } from './find-lines-tables';
import { linesOfRows } from './lines-of-rows';
import { columnUnit, type MoneyUnit } from './money-unit';
import { joinedCategories, joinedParts } from './parts-of-lines';
import { readRevisions } from './read-revisions';
import { sheetName } from './table-problem';

/**
 * Reads budget lines and their revisions from grids: the workbook's own tables (YS_预算, YS_调整) or a budget workbook
 * with 调整数, 全年预算数 and 单位 beside them. A typing error is reported with its cell and leaves the other rows in force.
 */
export function readBudgetTables(given: readonly Grid[]): BudgetRead {
  const grids = latestFirst(given);
  const { tables, problems: headerProblems } = findLinesTables(grids);
  const read = tables.map(readTable);
  const { kept, repeated, problems: twice } = withoutRepeats(read.flatMap(({ lines }) => lines));
  const lines = kept.map(({ line }) => line);
  const revisions = readRevisions(grids, lines);
  return {
    lines: lines.map((line, index) => ({ ...line, revisions: [...line.revisions, ...(revisions.byLine.get(index) ?? [])] })),
    units: kept.map(({ unit }) => unit),
    unreadLines: [...read.flatMap(({ unread }) => unread), ...repeated.flatMap(({ cells }) => cells)],
    unreadRevisions: revisions.unread,
    problems: [...(headerProblems.length > 0 ? headerProblems : lostHeaders(grids, linesColumns, { ...linesHeaders, needed: tables.length > 0 ? [] : ['name', 'approved'] })), ...read.flatMap(({ problems }) => problems), ...revisions.problems, ...twice, ...duplicateProblems(kept)],
    found: read.some(({ isRead }) => isRead),
  };
}

/** Sheets that are named after years, the latest first: of a line that stands in several, it is this year's that counts. */
function latestFirst(grids: readonly Grid[]): readonly Grid[] {
  const years = new Map(grids.map((grid) => [grid, yearIn(grid.sheet) ?? 0]));
  return new Set(years.values()).size > 1 ? [...grids].sort((left, right) => (years.get(right) ?? 0) - (years.get(left) ?? 0)) : grids;
}

const linesHeaders: Omit<HeadersNeeded<LinesColumn>, 'needed'> = {
  deciding: ['code', 'name', 'aliases', 'category', 'approved', 'carriedOver', 'economicCodes'],
  isKnown: (header) => isBudgetHeaderKey(budgetHeaderKey(header)),
};

interface TableRead {
  readonly lines: readonly (PlacedLine & { readonly cells: readonly (readonly Cell[])[] })[];
  readonly unread: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
  /** False where nothing of it can be read. */
  readonly isRead: boolean;
}

function readTable(table: FoundTable<LinesColumn>): TableRead {
  const cellsOf = (row: number): readonly Cell[] => ownCells(table, row, linesColumns);
  const units = moneyUnits(table);
  if ('code' in units) return { lines: [], unread: table.rows.map(cellsOf), problems: [units], isRead: false };
  const rows = readBudgetRows(table, units);
  const good = rows.flatMap((row) => ('problem' in row ? [] : row));
  const bad = rows.flatMap((row) => ('problem' in row ? row : []));
  const { lines: found, unread, problems } = linesOfRows(good, bad.length === 0);
  const parts = joinedParts(found, table);
  // The workbook's own table is written again line by line.
  const lines = isOwnTable(table) ? parts : joinedCategories(parts);
  return {
    lines: lines.map((line) => ({ ...line, where: whereOf(table, line.rows[0]), cells: line.rows.map(({ row }) => cellsOf(row)) })),
    unread: [...bad, ...unread].map(({ row }) => cellsOf(row)),
    problems: [...bad.map(({ problem }) => problem), ...good.flatMap(contradictionOf), ...problems],
    isRead: true,
  };
}

/** The unit of each money column; what is wrong where one is stated in another. */
function moneyUnits(table: FoundTable<LinesColumn>): Readonly<Record<MoneyColumn, MoneyUnit>> | Problem {
  const units: Record<MoneyColumn, MoneyUnit> = { approved: 'yuan', carriedOver: 'yuan', revision: 'yuan', increase: 'yuan', decrease: 'yuan', transfer: 'yuan', available: 'yuan' };
  for (const column of moneyColumns) {
    if (table.columns[column] === undefined) continue;
    const unit = columnUnit(table, column);
    if (typeof unit !== 'string') return unit;
    units[column] = unit;
  }
  return units;
}

function whereOf(table: FoundTable<LinesColumn>, row: BudgetRow | undefined): Message {
  const place = fieldPlace(table, row?.row ?? table.headerRow, 'name');
  return { key: 'problem.at-cell', params: { sheet: sheetName(place), cell: place.cell ?? '' } };
}

/** An amount that says something else than its parts. */
function contradictionOf({ table, row, line, amounts: { contradicted } }: BudgetRow): readonly Problem[] {
  if (contradicted === undefined) return [];
  const place = fieldPlace(table, row, contradicted.column);
  const params = { sheet: sheetName(place), cell: place.cell ?? '', line: line.name, stated: { fen: contradicted.stated }, parts: { fen: contradicted.parts } };
  const code = contradicted.column === 'available' ? 'line-total-differs' : 'line-revision-differs';
  return [{ code, severity: 'warning', place, found: fieldText(table, row, contradicted.column), message: { key: `problem.${code}`, params } }];
}

import { findLine } from '../classify/line-matcher';
import { splitList } from '../classify/split-list';
import { fieldCell, fieldPlace, fieldText, findTable, headerKey, ownCells, type ColumnSpelling, type FoundTable } from '../classify/table-cells';
import type { Cell, Grid } from '../ledger/grid';
import { readDay } from '../ledger/read-day';
import { plainText } from '../lookup';
import { sumFen, type Fen } from '../money';
import type { Problem } from '../problem';
import { extraLinesColumns, linesColumns, revisionsColumns, type LinesColumn, type RevisionsColumn } from './budget-columns';
import type { BudgetLine, Revision } from './budget-line';
import { duplicateProblems, type BudgetRead } from './budget-read';
import { readLineAmounts } from './line-amounts';
import { allowedCodes, budgetAmount, columnUnit, lineCategory } from './read-budget-fields';

/**
 * Reads budget lines and their revisions from grids: the workbook's own tables (YS_预算, YS_调整) or a budget workbook
 * with 调整数, 全年预算数 and 单位 beside them. A typing error is reported with its cell and leaves the other rows in force.
 */
export function readBudgetTables(grids: readonly Grid[]): BudgetRead {
  const tables = grids.flatMap((grid) => findLinesTable(grid) ?? []);
  const lines: { line: BudgetLine; unit: string }[] = [];
  const unreadLines: (readonly Cell[])[] = [];
  const problems: Problem[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const read = readLine(table, row);
      if (read === undefined) continue;
      if ('code' in read) {
        problems.push(read);
        unreadLines.push(ownCells(table, row, linesColumns));
      } else {
        lines.push(read);
        problems.push(...read.problems);
      }
    }
  }
  const units = lines.map(({ unit }) => unit);
  const revisions = readRevisions(grids, lines.map(({ line }) => line));
  return {
    lines: lines.map(({ line }, index) => ({ ...line, revisions: [...line.revisions, ...(revisions.byLine.get(index) ?? [])] })),
    units,
    unreadLines,
    unreadRevisions: revisions.unread,
    problems: [...problems, ...revisions.problems, ...duplicateProblems(lines.map(({ line }) => line), units)],
    found: tables.length > 0,
  };
}

const allLinesColumns: readonly ColumnSpelling<LinesColumn>[] = [...linesColumns, ...extraLinesColumns];
const headerKeys = new Set([...allLinesColumns, ...revisionsColumns].flatMap(({ spellings }) => spellings.map(headerKey)));

function isBudgetHeader(key: string): boolean {
  return headerKeys.has(key);
}

function findLinesTable(grid: Grid): FoundTable<LinesColumn> | undefined {
  return findTable(grid, allLinesColumns, ['name', 'approved'], isBudgetHeader) ?? findTable(grid, allLinesColumns, ['name', 'available'], isBudgetHeader);
}

/** A line with what is odd about it, a problem that keeps it out of force, or nothing for a row of totals. */
function readLine(table: FoundTable<LinesColumn>, row: number): { line: BudgetLine; unit: string; problems: readonly Problem[] } | Problem | undefined {
  const code = fieldText(table, row, 'code');
  const name = fieldText(table, row, 'name') || code;
  if (/^(?:合计|总计|小计|合计数|总计数)$/.test(plainText(name)) || /^(?:合计|总计|小计)$/.test(plainText(code))) return undefined;
  if (name === '') return problemAt('line-without-name', table, row, 'name');
  const amounts = readLineAmounts(table, row);
  if (typeof amounts === 'string') return problemAt('table-amount', table, row, amounts);
  const category = lineCategory(fieldText(table, row, 'category'));
  if (category === undefined) return problemAt('line-category', table, row, 'category');
  const economicCodes = allowedCodes(fieldText(table, row, 'economicCodes'));
  if (economicCodes === undefined) return problemAt('line-codes', table, row, 'economicCodes');
  const { approved, revised, carriedOver } = amounts;
  const place = fieldPlace(table, row, 'name');
  const line: BudgetLine = {
    code,
    name,
    aliases: splitList(fieldText(table, row, 'aliases')),
    category,
    approved,
    carriedOver,
    revisions: revised === 0 ? [] : [{ date: 0, amount: revised, document: '', note: '', place }],
    economicCodes,
    note: fieldText(table, row, 'note'),
    place,
  };
  const unit = fieldText(table, row, 'unit');
  return { line, unit: /^(?:万?元)$/.test(unit) ? '' : unit, problems: amounts.contradicted === undefined ? [] : [contradiction(table, row, line, amounts.contradicted)] };
}

function contradiction(table: FoundTable<LinesColumn>, row: number, line: BudgetLine, stated: Fen): Problem {
  const place = fieldPlace(table, row, 'available');
  const parts = sumFen([line.approved, line.carriedOver, ...line.revisions.map(({ amount }) => amount)]);
  const params = { sheet: place.sheet, cell: place.cell ?? '', line: line.name, stated: { fen: stated }, parts: { fen: parts } };
  return { code: 'line-total-differs', severity: 'warning', place, found: fieldText(table, row, 'available'), message: { key: 'problem.line-total-differs', params } };
}

interface RevisionsRead {
  readonly byLine: ReadonlyMap<number, readonly Revision[]>;
  readonly unread: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

function readRevisions(grids: readonly Grid[], lines: readonly BudgetLine[]): RevisionsRead {
  const byLine = new Map<number, readonly Revision[]>();
  const unread: (readonly Cell[])[] = [];
  const problems: Problem[] = [];
  for (const grid of grids) {
    const table = findTable(grid, revisionsColumns, ['date', 'line', 'amount'], isBudgetHeader);
    for (const row of table?.rows ?? []) {
      if (table === undefined) break;
      const read = readRevision(table, row, lines);
      if ('code' in read) {
        problems.push(read);
        unread.push(ownCells(table, row, revisionsColumns));
      } else byLine.set(read.line, [...(byLine.get(read.line) ?? []), read.revision]);
    }
  }
  return { byLine, unread, problems };
}

function readRevision(table: FoundTable<RevisionsColumn>, row: number, lines: readonly BudgetLine[]): { line: number; revision: Revision } | Problem {
  const line = findLine(lines, fieldText(table, row, 'line'));
  if (line === undefined) return problemAt('revision-line-unknown', table, row, 'line');
  const date = readDay(fieldCell(table, row, 'date'), undefined);
  if (typeof date !== 'number') return problemAt('table-date', table, row, 'date');
  const amount = fieldText(table, row, 'amount') === '' ? undefined : budgetAmount(fieldCell(table, row, 'amount'), columnUnit(table, 'amount'));
  if (amount === undefined) return problemAt('table-amount', table, row, 'amount');
  const revision = { date, amount, document: fieldText(table, row, 'document'), note: fieldText(table, row, 'note'), place: fieldPlace(table, row, 'amount') };
  return { line, revision };
}

type TableFault = 'table-amount' | 'table-date' | 'line-without-name' | 'line-category' | 'line-codes' | 'revision-line-unknown';

function problemAt<Field extends string>(code: TableFault, table: FoundTable<Field>, row: number, field: Field): Problem {
  const place = fieldPlace(table, row, field);
  const found = fieldText(table, row, field);
  return { code, severity: 'error', place, found, message: { key: `problem.${code}`, params: { sheet: place.sheet, row: place.row, cell: place.cell ?? '', found } } };
}

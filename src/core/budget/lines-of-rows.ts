import { economicClassOf } from '../classify/economic-items';
import { fieldPlace, fieldText } from '../classify/table-cells';
import { fen, sumFen, type Fen } from '../money';
import type { Problem } from '../problem';
import { moneyColumns, type MoneyColumn } from './budget-columns';
import type { BudgetLine, Revision } from './budget-line';
import { isSameUnit } from './budget-read';
import { amountIn, isOwnTable, isWithoutMoney, type BudgetRow } from './budget-row';
import { lineCategoryNames } from './read-budget-fields';
import { isCategory, isTotal, rowTree, type RowNode } from './row-tree';
import { sheetName } from './table-problem';

/** A line of a budget with the unit it belongs to, and the rows whose amounts it holds. */
export interface FoundLine {
  readonly line: BudgetLine;
  readonly unit: string;
  readonly rows: readonly BudgetRow[];
}

/** What the rows of one table come to. */
export interface LinesOfRows {
  readonly lines: readonly FoundLine[];
  /** Rows that stand for no line though they have an amount. */
  readonly unread: readonly BudgetRow[];
  readonly problems: readonly Problem[];
}

/**
 * The lines among the rows of a table: the rows without parts. A heading over others is no line, and what it states
 * must be the sum of its parts; so must 合计 and 小计. Parts of 人员经费 and 公用经费 are one line each, for they are the
 * budget of the whole category. `isWhole`: no row of the table is missing, so that sums can be held against each other.
 */
export function linesOfRows(rows: readonly BudgetRow[], isWhole: boolean): LinesOfRows {
  const [first] = rows;
  const found: Found = { lines: [], unread: [], problems: [], others: [], rows, isWhole };
  for (const node of rowTree(rows, first !== undefined && isOwnTable(first.table))) putNode(found, node, 'project');
  for (const heading of found.others) putLoneHeading(found, heading);
  if (isWhole) checkTotals(found);
  return found;
}

interface Found {
  readonly lines: FoundLine[];
  readonly unread: BudgetRow[];
  readonly problems: Problem[];
  /** Words for categories without parts, which may be sums of lines elsewhere in the table. */
  readonly others: BudgetRow[];
  readonly rows: readonly BudgetRow[];
  readonly isWhole: boolean;
}

function putNode(found: Found, { row, children }: RowNode, category: BudgetLine['category']): void {
  const word = row.name.word;
  if (word?.kind === 'other') putOther(found, row);
  else if (word?.kind === 'project-class' || isCategory(row, 'project') || (isCategory(row, 'basic') && children.length === 0)) {
    if (children.length === 0) found.others.push(row);
    else putChildren(found, { row, children }, 'project');
  } else if (word?.kind === 'category') putCategory(found, { row, children }, word.category);
  else if (isPartly(row, children)) putPartly(found, row, children, category);
  else if (children.length > 0) putChildren(found, { row, children }, category);
  else found.lines.push({ line: { ...row.line, category: row.line.category ?? category }, unit: row.unit, rows: [row] });
}

function putChildren(found: Found, node: RowNode, category: BudgetLine['category']): void {
  for (const child of node.children) putNode(found, child, category);
  checkSum(found, node.row, node.children.flatMap(leavesOf));
}

/** 其中 names only some of the parts: the whole is the line. */
function isPartly(row: BudgetRow, children: readonly RowNode[]): boolean {
  const parts = children.reduce((sum, child) => sum + child.row.line.approved, 0);
  return row.name.word === undefined && children.length > 0 && children.every((child) => child.row.name.isPart || child.children.length === 0) && children.some((child) => child.row.name.isPart) && parts < row.line.approved;
}

function putPartly(found: Found, row: BudgetRow, children: readonly RowNode[], category: BudgetLine['category']): void {
  found.lines.push({ line: { ...row.line, category: row.line.category ?? category }, unit: row.unit, rows: [row] });
  for (const { row: part } of children) {
    const place = fieldPlace(part.table, part.row, 'name');
    const params = { sheet: sheetName(place), cell: place.cell ?? '', part: part.name.text, line: row.name.text };
    found.problems.push({ code: 'line-part', severity: 'note', place, found: part.name.text, message: { key: 'problem.line-part', params } });
  }
}

/** 基本支出 with its parts, 人员经费 or 公用经费: one line for each category and unit that the leaves belong to. */
function putCategory(found: Found, node: RowNode, category: BudgetLine['category']): void {
  const own = node.children.filter((child) => child.row.name.word !== undefined);
  for (const child of own) putNode(found, child, category);
  const rest = node.children.filter((child) => child.row.name.word === undefined).flatMap(leavesOf);
  const leaves = node.children.length === 0 ? [node.row] : rest;
  const groups = new Map<string, BudgetRow[]>();
  for (const leaf of leaves) {
    const key = JSON.stringify([category === 'basic' ? categoryOfLeaf(leaf) : category, leaf.unit]);
    groups.set(key, [...(groups.get(key) ?? []), leaf]);
  }
  for (const [key, rows] of groups) {
    const [of, unit] = JSON.parse(key) as [BudgetLine['category'], string];
    found.lines.push({ line: summedLine(node.row, rows, of), unit, rows });
  }
  if (node.children.length > 0) checkSum(found, node.row, node.children.flatMap(leavesOf));
}

/** Which side of basic spending an economic item stands on; basic where it names none. */
function categoryOfLeaf({ item, line }: BudgetRow): BudgetLine['category'] {
  if (line.category !== undefined) return line.category;
  const side = item === '' ? undefined : economicClassOf(item)?.side;
  return side === 'personnel' || side === 'public' ? side : 'basic';
}

function summedLine(heading: BudgetRow, rows: readonly BudgetRow[], category: BudgetLine['category']): BudgetLine {
  const [first] = rows;
  const name = isCategory(heading, category) ? heading.name.text : lineCategoryNames[category];
  const { line } = rows.length === 1 && first !== undefined && first === heading ? first : heading;
  return {
    ...line,
    name,
    category,
    approved: sumFen(rows.map((row) => row.line.approved)),
    carriedOver: sumFen(rows.map((row) => row.line.carriedOver)),
    revisions: rows.flatMap((row): readonly Revision[] => row.line.revisions),
  };
}

function putOther(found: Found, row: BudgetRow): void {
  if (isWithoutMoney(row)) return;
  found.unread.push(row);
  found.problems.push(rowProblem('line-category-none', row));
}

/** 基本支出, 项目支出 or a class of projects without parts below: a sum of lines elsewhere, the budget of basic spending, or an amount that is nobody's. */
function putLoneHeading(found: Found, row: BudgetRow): void {
  const isBasic = isCategory(row, 'basic');
  const parts = found.lines.filter(({ line, unit }) => isSameUnit(unit, row.unit) && (isBasic ? line.category === 'personnel' || line.category === 'public' : line.category === 'project'));
  const rows = parts.flatMap((part) => part.rows);
  if (isBasic && parts.length === 0) found.lines.push({ line: { ...row.line, category: 'basic' }, unit: row.unit, rows: [row] });
  else if (isBasic || (rows.length > 0 && row.name.word?.kind !== 'project-class')) checkSum(found, row, rows);
  else if (!isWithoutMoney(row)) {
    found.unread.push(row);
    found.problems.push(rowProblem('line-heading-alone', row));
  }
}

function rowProblem(code: 'line-category-none' | 'line-heading-alone', row: BudgetRow): Problem {
  const place = fieldPlace(row.table, row.row, 'name');
  const params = { sheet: sheetName(place), cell: place.cell ?? '', found: row.name.text };
  return { code, severity: code === 'line-heading-alone' ? 'error' : 'warning', place, found: row.name.text, message: { key: `problem.${code}`, params } };
}

function leavesOf({ row, children }: RowNode): readonly BudgetRow[] {
  return children.length === 0 || isPartly(row, children) ? [row] : children.flatMap(leavesOf);
}

/** A heading that states an amount states the sum of its parts; the first column where it does not is named. */
function checkSum(found: Found, heading: BudgetRow, parts: readonly BudgetRow[]): void {
  if (!found.isWhole) return;
  const column = differingColumn(heading, parts);
  if (column !== undefined) found.problems.push(differenceProblem('group-differs', heading, column, sumIn(parts, column)));
}

function differingColumn(heading: BudgetRow, parts: readonly BudgetRow[]): MoneyColumn | undefined {
  return moneyColumns.find((column) => heading.amounts.stated[column] !== undefined && heading.amounts.stated[column] !== sumIn(parts, column));
}

function sumIn(rows: readonly BudgetRow[], column: MoneyColumn): Fen {
  return fen(rows.reduce((sum, row) => sum + amountIn(row, column), 0));
}

function differenceProblem(code: 'group-differs' | 'total-differs', row: BudgetRow, column: MoneyColumn, parts: Fen): Problem {
  const place = fieldPlace(row.table, row.row, column);
  const stated = row.amounts.stated[column] ?? fen(0);
  const params = { sheet: sheetName(place), cell: place.cell ?? '', name: row.name.text, stated: { fen: stated }, parts: { fen: parts } };
  return { code, severity: 'warning', place, found: fieldText(row.table, row.row, column), message: { key: `problem.${code}`, params } };
}

/** 合计 holds for the whole table, or for the rows since the total before it or down to the next; 小计 also since the heading before it. */
function checkTotals(found: Found): void {
  const { rows, lines } = found;
  const held = new Map(lines.flatMap((line) => line.rows.map((row) => [row, line.line.category] as const)));
  const counted = (from: number, to: number, unit: string): readonly BudgetRow[] =>
    rows.slice(from, to).filter((row) => (held.has(row) || row.name.word?.kind === 'other') && isSameUnit(row.unit, unit));
  rows.forEach((row, index) => {
    const { word } = row.name;
    if (word?.kind !== 'total' && word?.kind !== 'subtotal') return;
    const before = lastIndex(rows.slice(0, index), isTotal);
    const heading = lastIndex(rows.slice(0, index), (other) => isTotal(other) || other.name.word !== undefined);
    const next = rows.findIndex((other, at) => at > index && isTotal(other));
    const all = counted(0, rows.length, row.unit);
    const ofCategory = word.kind === 'total' && word.of !== 'all' ? all.filter((other) => isOf(held.get(other), word.of)) : all;
    const candidates = [ofCategory, counted(before + 1, index, row.unit), counted(index + 1, next < 0 ? rows.length : next, row.unit), ...(word.kind === 'subtotal' ? [counted(heading, index, row.unit), counted(0, index, row.unit)] : [])];
    if (candidates.some((parts) => differingColumn(row, parts) === undefined)) return;
    const parts = word.kind === 'subtotal' ? (candidates[1] ?? []) : ofCategory;
    const column = differingColumn(row, parts);
    if (column !== undefined) found.problems.push(differenceProblem('total-differs', row, column, sumIn(parts, column)));
  });
}

function isOf(category: BudgetLine['category'] | undefined, of: 'basic' | 'project' | 'all'): boolean {
  return of === 'project' ? category === 'project' : category !== undefined && category !== 'project';
}

function lastIndex(rows: readonly BudgetRow[], isIt: (row: BudgetRow) => boolean): number {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row !== undefined && isIt(row)) return index;
  }
  return -1;
}

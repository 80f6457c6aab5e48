import { economicEntry, economicItemNamed } from '../classify/economic-items';
import { splitList } from '../classify/split-list';
import { fieldCell, fieldPlace, fieldText, type FoundTable } from '../classify/table-cells';
import { cellText } from '../ledger/normalize-text';
import { sumFen } from '../money';
import type { Problem } from '../problem';
import { linesColumns, moneyColumns, type LinesColumn, type MoneyColumn } from './budget-columns';
import type { BudgetLine, Revision } from './budget-line';
import { readLineAmounts, type LineAmounts } from './line-amounts';
import { budgetAmount, unitNamed, type MoneyUnit } from './money-unit';
import { allowedCodes, lineCategory } from './read-budget-fields';
import { isFootnote, readRowName, rowWord, type RowName } from './row-name';
import { tableProblem } from './table-problem';

/** One row of a table of budget lines, before it is known whether it is a line, a heading or a total. */
export interface BudgetRow {
  readonly table: FoundTable<LinesColumn>;
  /** Index into the rows of the grid. */
  readonly row: number;
  readonly name: RowName;
  readonly unit: string;
  /** What it is as a line, with nothing said of its category where the table says nothing. */
  readonly line: Omit<BudgetLine, 'category'> & { readonly category: BudgetLine['category'] | undefined };
  readonly amounts: LineAmounts;
  /** The code of the economic item that it names; '' for none. */
  readonly item: string;
}

/** A row that is not in force. */
export interface UnreadRow {
  readonly table: FoundTable<LinesColumn>;
  readonly row: number;
  readonly problem: Problem;
}

/** Reads the rows of a table one by one; what is none of it (footnotes) is left out. */
export function readBudgetRows(table: FoundTable<LinesColumn>, units: Readonly<Record<MoneyColumn, MoneyUnit>>): readonly (BudgetRow | UnreadRow)[] {
  const names = rowNames(table);
  const read = table.rows.flatMap((row, index): readonly (BudgetRow | UnreadRow)[] => {
    const name = names[index];
    if (name === undefined) return [];
    const found = readRow(table, row, name, units);
    return ['code' in found ? { table, row, problem: found } : found];
  });
  return read.filter((each, index) => !('problem' in each) || each.problem.code !== 'line-without-name' || !isOfOthers(each, read.slice(index + 1, index + 1 + MOST_BELOW), units));
}

/** No heading of a budget has more lines below it. */
const MOST_BELOW = 500;

/** Whether a row without a name is no line: the rest of the header (小计 under 2024年预算), or what the lines below it come to (类, 款, 项). */
function isOfOthers({ table, row }: UnreadRow, below: readonly (BudgetRow | UnreadRow)[], units: Readonly<Record<MoneyColumn, MoneyUnit>>): boolean {
  const column = moneyColumns.find((each) => fieldText(table, row, each) !== '');
  if (column === undefined) return false;
  const amount = budgetAmount(fieldCell(table, row, column), units[column]);
  if (amount === undefined) return moneyColumns.every((each) => fieldText(table, row, each) === '' || budgetAmount(fieldCell(table, row, each), units[each]) === undefined);
  let sum = 0;
  return amount !== 0 && below.some((each) => {
    if (!('problem' in each) && each.name.word === undefined) sum += amountIn(each, column);
    return sum === amount;
  });
}

/** The name of each row; `undefined` for a footnote. Numbering that only one row has belongs to its name, and so does all numbering in the workbook's own table. */
function rowNames(table: FoundTable<LinesColumn>): readonly (RowName | undefined)[] {
  const cells = table.rows.map((row) => (fieldText(table, row, 'name') === '' ? fieldText(table, row, 'code') : cellText(fieldCell(table, row, 'name'))));
  const names = cells.map((cell, index) => (isFootnote(cell) && !hasMoney(table, table.rows[index] ?? 0) ? undefined : readRowName(cell)));
  const isOwn = isOwnTable(table);
  const counts = new Map<number, number>();
  for (const name of names) if (name !== undefined) counts.set(name.numbering, (counts.get(name.numbering) ?? 0) + 1);
  return names.map((name) => {
    if (name === undefined || name.word !== undefined || name.numbering === 0) return name;
    if (!isOwn && (counts.get(name.numbering) ?? 0) > 1) return name;
    return { ...name, numbering: 0, text: name.isPart ? name.text : (name.prefix + name.text).trim() };
  });
}

/** True for a table with all the columns of YS_预算, which the accountant keeps line by line. */
export function isOwnTable({ columns }: FoundTable<LinesColumn>): boolean {
  return linesColumns.every(({ field }) => columns[field] !== undefined);
}

function hasMoney(table: FoundTable<LinesColumn>, row: number): boolean {
  return (['approved', 'available', 'carriedOver'] as const).some((field) => fieldText(table, row, field) !== '');
}

function readRow(table: FoundTable<LinesColumn>, row: number, read: RowName, units: Readonly<Record<MoneyColumn, MoneyUnit>>): BudgetRow | Problem {
  const code = fieldText(table, row, 'code');
  const codeWord = rowWord(code);
  const name = read.word === undefined && codeWord?.kind !== 'category' && codeWord !== undefined ? { ...read, word: codeWord } : read;
  if (name.text === '') return tableProblem('line-without-name', table, row, 'name');
  const unit = fieldText(table, row, 'unit');
  // 单位 may be that of the amounts: then it holds for its row, whatever stands above the table.
  const money = unitNamed(unit);
  const amounts = readLineAmounts(table, row, money === undefined ? units : { approved: money, carriedOver: money, revision: money, increase: money, decrease: money, transfer: money, available: money });
  if (typeof amounts === 'string') return tableProblem('table-amount', table, row, amounts);
  const said = fieldText(table, row, 'category');
  const category = lineCategory(said);
  if (category === undefined) return tableProblem('line-category', table, row, 'category');
  const economicCodes = allowedCodes(fieldText(table, row, 'economicCodes'));
  if (economicCodes === undefined) return tableProblem('line-codes', table, row, 'economicCodes');
  if (said !== '' && name.word?.kind === 'category' && name.word.category !== category) return namedCategoryProblem(table, row, name.text, said);
  const place = fieldPlace(table, row, 'name');
  return {
    table,
    row,
    name,
    unit: money === undefined ? unit : '',
    line: {
      code,
      name: name.text,
      aliases: splitList(fieldText(table, row, 'aliases')),
      category: said === '' ? undefined : category,
      approved: amounts.approved,
      carriedOver: amounts.carriedOver,
      revisions: amounts.revisions.map(({ column, amount }): Revision => ({ date: 0, amount, document: '', note: '', place: column === undefined ? place : fieldPlace(table, row, column) })),
      economicCodes,
      note: fieldText(table, row, 'note'),
      place,
    },
    amounts,
    item: (economicEntry(code) ?? economicItemNamed(name.text))?.code ?? '',
  };
}

/** A name that is a category's beside a 类别 that says another: which of them holds is not ours to guess. */
function namedCategoryProblem(table: FoundTable<LinesColumn>, row: number, name: string, said: string): Problem {
  const place = fieldPlace(table, row, 'name');
  const params = { sheet: place.sheet, cell: place.cell ?? '', name, categoryCell: fieldPlace(table, row, 'category').cell ?? '', category: said };
  return { code: 'line-named-category', severity: 'error', place, found: name, message: { key: 'problem.line-named-category', params } };
}

/** What a row comes to in one of the columns; a total that it does not state is the sum of its parts. */
export function amountIn({ amounts, line }: BudgetRow, column: MoneyColumn): number {
  switch (column) {
    case 'approved':
      return line.approved;
    case 'carriedOver':
      return line.carriedOver;
    case 'available':
      return sumFen([line.approved, line.carriedOver, ...line.revisions.map(({ amount }) => amount)]);
    case 'revision':
      return sumFen(line.revisions.map(({ amount }) => amount));
    case 'increase':
    case 'decrease':
    case 'transfer':
      return amounts.stated[column] ?? 0;
  }
}

/** True for a row that says no amount, or only zeros. */
export function isWithoutMoney({ amounts }: BudgetRow): boolean {
  return Object.values(amounts.stated).every((amount) => amount === 0);
}

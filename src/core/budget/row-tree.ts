import type { BudgetLine } from './budget-line';
import { isSameUnit } from './budget-read';
import { isWithoutMoney, type BudgetRow } from './budget-row';

/** A row with the rows it is the sum of, or of which it says 其中. */
export interface RowNode {
  readonly row: BudgetRow;
  readonly children: RowNode[];
}

/** Rows of totals stand in no tree: they are held against the lines afterwards. */
export function isTotal({ name }: BudgetRow): boolean {
  return name.word?.kind === 'total' || name.word?.kind === 'subtotal';
}

/**
 * Which rows are the parts of which: by the words for categories, by numbering (一、 over （一） over 1、), by blanks in
 * front, by economic codes, and by 其中 where the amounts bear it out. A row that nothing makes a part stands by itself.
 * In a flat table, which the accountant keeps line by line, only the words count.
 */
export function rowTree(rows: readonly BudgetRow[], isFlat: boolean): readonly RowNode[] {
  const lastMain = rows.reduce((last, row, index) => (isCategory(row, 'project') || row.name.word?.kind === 'project-class' || row.name.word?.kind === 'other' ? index : last), -1);
  const roots: RowNode[] = [];
  let open: RowNode[] = [];
  /** Rows up to here are parts of an open row, told by their sum. */
  let parts: { readonly of: RowNode; readonly last: number } | undefined;
  rows.forEach((row, index) => {
    if (row.name.word?.kind === 'total') open = [];
    if (isTotal(row)) return;
    const node: RowNode = { row, children: [] };
    if (parts !== undefined && index <= parts.last) {
      parts.of.children.push(node);
      return;
    }
    while (open.length > 0 && !isPartOf(row, open, { isFlat, isBeforeMain: index < lastMain })) open.pop();
    const parent = open.at(-1);
    (parent?.children ?? roots).push(node);
    if (row.name.isPart && parent !== undefined && row.name.word === undefined) parts = { of: parent, last: lastPart(rows, index, parent.row) };
    else {
      open.push(node);
      parts = row.name.word === undefined && row.name.numbering > 0 ? partsBySum(rows, index, node) : undefined;
    }
  });
  return roots;
}

interface Standing {
  readonly isFlat: boolean;
  /** 项目支出 comes later: between 基本支出 and that everything belongs to basic spending. */
  readonly isBeforeMain: boolean;
}

/** Whether a row is a part of the last of the open rows. */
function isPartOf(row: BudgetRow, open: readonly RowNode[], { isFlat, isBeforeMain }: Standing): boolean {
  const over = open.at(-1)?.row;
  if (over === undefined) return false;
  if (over.unit !== '' && !isSameUnit(over.unit, row.unit)) return false;
  const word = row.name.word;
  if (word?.kind === 'category') return (word.category === 'personnel' || word.category === 'public') && isCategory(over, 'basic');
  if (word?.kind === 'project-class') return isCategory(over, 'project');
  if (word !== undefined) return false;
  const numbered = row.name.numbering > 0 && over.name.numbering > 0;
  if (over.name.word === undefined) return !isFlat && isPartOfLine(row, over, numbered);
  if (numbered) return row.name.numbering > over.name.numbering;
  if (isCategory(over, 'project') || over.name.word.kind === 'project-class') return true;
  return !isFlat && (isEvidentPart(row, over) || isBeforeMain);
}

function isPartOfLine(row: BudgetRow, over: BudgetRow, numbered: boolean): boolean {
  if (numbered) return row.name.numbering > over.name.numbering;
  if (row.name.isPart) return !over.name.isPart;
  if (row.item !== '' && over.item !== '') return row.item.length > over.item.length && row.item.startsWith(over.item);
  if (isDeeper(row, over)) return true;
  // A numbered heading without an amount is over the rows without numbers below it.
  return over.name.numbering > 0 && row.name.numbering === 0 && isWithoutMoney(over);
}

/** Blanks in front, 其中, or the name of an economic item of basic spending. */
function isEvidentPart(row: BudgetRow, over: BudgetRow): boolean {
  return row.name.isPart || isDeeper(row, over) || (row.item !== '' && row.line.economicCodes.length === 0);
}

/** One blank more may be a slip of the finger. */
function isDeeper(row: BudgetRow, over: BudgetRow): boolean {
  return row.name.indent >= over.name.indent + 2;
}

export function isCategory({ name }: BudgetRow, category: BudgetLine['category']): boolean {
  return name.word?.kind === 'category' && name.word.category === category;
}

/** The last row from 其中 on that makes the parts come to the whole; the row itself where none does. */
function lastPart(rows: readonly BudgetRow[], from: number, whole: BudgetRow): number {
  return lastOfSum(rows, from, whole, (row) => row.name.word === undefined && row.name.numbering === 0) ?? from;
}

/** The rows without numbers below a numbered row, where all of them together come to it. */
function partsBySum(rows: readonly BudgetRow[], index: number, of: RowNode): { readonly of: RowNode; readonly last: number } | undefined {
  const isUnnumbered = (row: BudgetRow): boolean => row.name.word === undefined && row.name.numbering === 0 && !row.name.isPart;
  const last = isWithoutMoney(of.row) ? undefined : lastOfSum(rows, index + 1, of.row, isUnnumbered);
  const next = last === undefined ? undefined : rows[last + 1];
  return last === undefined || (next !== undefined && isUnnumbered(next)) ? undefined : { of, last };
}

function lastOfSum(rows: readonly BudgetRow[], from: number, whole: BudgetRow, isIn: (row: BudgetRow) => boolean): number | undefined {
  let sum = 0;
  for (let index = from; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || !isIn(row)) return undefined;
    sum += row.line.approved;
    if (sum === whole.line.approved) return index;
  }
  return undefined;
}

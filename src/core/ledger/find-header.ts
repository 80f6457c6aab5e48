import { isLevelHeader } from './economic-levels';
import type { Cell, Grid } from './grid';
import { headerMeanings, LONGEST_HEADER } from './header-role';
import { cellText, compactText } from './normalize-text';
import { readAmount } from './read-amount';
import { readPartialDay } from './read-day';
import type { ColumnRole } from './roles';

/** Where a header stands in a grid and what its cells say. */
export interface Header {
  /** 0-based index of its first and last row in grid.rows. */
  readonly first: number;
  readonly last: number;
  /** By grid column: texts to try, best first (both rows together, the lower, the upper); [] where there is none. */
  readonly texts: readonly (readonly string[])[];
  /** By grid column: the header as a person reads it. */
  readonly labels: readonly string[];
  readonly score: number;
}

/** Rows from the top in which a header is looked for. */
export const SEARCHED_ROWS = 120;

/** The header of a grid by spellings: the row, or two rows, whose cells mean most; `undefined` when none names money. */
export function findHeader(grid: Grid): Header | undefined {
  let best: Header | undefined;
  let seen = 0;
  for (let row = 0; row < grid.rows.length && seen < SEARCHED_ROWS; row++) {
    if (isEmptyRow(grid.rows[row])) continue;
    seen += 1;
    const header = headerAt(grid, row);
    // A later header of the same strength is a repetition of the first.
    if (header !== undefined && (best === undefined || header.score > best.score + 1)) best = header;
  }
  return best;
}

/** The header that begins in a row, over one row or two; `undefined` when the row is none. */
export function headerAt(grid: Grid, row: number): Header | undefined {
  if (!canBeHeader(grid.rows[row])) return undefined;
  const single = scored(singleHeader(grid, row));
  // A lone text over a header is its title.
  const upper = textsOf(grid.rows[row]).filter((text) => text !== '').length;
  const double = upper > 1 && (canBeHeader(grid.rows[row + 1]) || namesParts(grid, row)) ? scored(doubleHeader(grid, row)) : undefined;
  // Two rows are one header only where they say more together than either alone: a title over a header does not.
  const below = double === undefined ? 0 : scoreOf(singleHeader(grid, row + 1, row + 1).texts);
  const alone = single?.score ?? 0;
  const best = double !== undefined && (double.score > Math.max(alone, below) + 0.2 || (alone > below && isDivided(grid, row))) ? double : single;
  return best !== undefined && best.score >= LEAST_SCORE ? best : undefined;
}

/** Header rows by setting: the row given is the last one; the row above belongs to it where the two together say more. */
export function headerAtRow(grid: Grid, row: number): Header {
  const single = { ...singleHeader(grid, row), score: 0 };
  if (row === 0 || !canBeHeader(grid.rows[row - 1]) || !canBeHeader(grid.rows[row])) return single;
  const double = { ...doubleHeader(grid, row - 1), score: 0 };
  return scoreOf(double.texts) > scoreOf(single.texts) ? double : single;
}

/**
 * A header none of whose words is known: the first row of short, distinct texts right over rows that hold money.
 * `undefined` when there is none.
 */
export function findUnknownHeader(grid: Grid): Header | undefined {
  for (let row = 0; row < Math.min(grid.rows.length - 1, 40); row++) {
    const texts = textsOf(grid.rows[row]).filter((text) => text !== '');
    const below = grid.rows.slice(row + 1, row + 6);
    const moneyBelow = below.filter((cells) => cells.some((cell) => typeof cell === 'number' || isMoney(cell))).length;
    if (texts.length >= 3 && new Set(texts).size === texts.length && canBeHeader(grid.rows[row]) && moneyBelow * 2 > below.length) return { ...singleHeader(grid, row), score: 0 };
  }
  return undefined;
}

/** True where nothing in the row looks like data: short texts only, no amounts, no dates. What stands beside the header does not count. */
function canBeHeader(cells: readonly (Cell | undefined)[] | undefined): boolean {
  if (cells === undefined) return false;
  const own = withoutNeighbours(cells);
  return own.some((cell) => !isEmptyCell(cell)) && own.every((cell) => isEmptyCell(cell) || looksLikeHeader(cell));
}

/**
 * The cells of a row up to the first that looks like data, where known headers naming money stand before it: what an
 * accountant writes beside her ledger (a figure, a sentence, a formula) is no part of its header.
 */
function withoutNeighbours(cells: readonly (Cell | undefined)[]): readonly (Cell | undefined)[] {
  const data = cells.findIndex((cell) => !isEmptyCell(cell) && !looksLikeHeader(cell));
  if (data <= 0) return cells;
  const before = cells.slice(0, data);
  return scoreOf(Array.from(before, (cell) => [cellText(cell).trim()])) >= LEAST_SCORE ? before : cells;
}

function looksLikeHeader(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST_HEADER * 2) return false;
  const text = compactText(cell);
  // A colon outside brackets is that of a unit, period or account line.
  if (text.length > LONGEST_HEADER || /[:：](?![^(]*\))/.test(text) || typeof readAmount(text, 'wan') === 'number') return false;
  // A year may head the month and day columns; any other date is data.
  return typeof readPartialDay(text) !== 'number' || /^(19|20)\d\d年度?$/.test(text);
}

interface Draft {
  readonly first: number;
  readonly last: number;
  readonly texts: readonly (readonly string[])[];
  readonly labels: readonly string[];
}

/** @param from cells merged from rows above this one count as empty */
function singleHeader(grid: Grid, row: number, from = -Infinity): Draft {
  const labels = filledAcross(grid, row, undefined, from);
  return { first: row, last: row, labels, texts: labels.map((label) => (label === '' ? [] : [label])) };
}

function doubleHeader(grid: Grid, row: number): Draft {
  const lower = textsOf(grid.rows[row + 1]);
  const upper = filledAcross(grid, row, lower);
  const width = Math.max(lower.length, upper.length);
  const labels: string[] = [];
  const texts: string[][] = [];
  for (let column = 0; column < width; column++) {
    const top = upper[column] ?? '';
    const bottom = lower[column] ?? '';
    labels.push(top !== '' && bottom !== '' && top !== bottom ? `${top}/${bottom}` : top + (top === bottom ? '' : bottom));
    // 月 and 日 under 日期 are parts of it.
    texts.push(/日期|时间/.test(top) && /^[年月日]$/.test(bottom) ? [bottom] : top !== '' && bottom !== '' ? [top + bottom, bottom, top] : [top + bottom].filter((text) => text !== ''));
  }
  return { first: row, last: row + 1, labels, texts };
}

/** Whether the row below holds nothing but the parts of cells that reach over several of its columns: 类 and 款 under 经济分类. */
function isDivided(grid: Grid, row: number): boolean {
  const upper = textsOf(grid.rows[row]);
  const lower = textsOf(grid.rows[row + 1]);
  const parts = lower.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  const wide = (grid.merges ?? []).filter((merge) => merge.top - grid.top === row && merge.bottom === merge.top && merge.right > merge.left);
  if (wide.length > 0) return parts.length > 1 && parts.every(({ column }) => wide.some(({ left, right }) => column >= left - grid.left && column <= right - grid.left));
  const isKnown = (text: string): boolean => isLevelHeader(text) || headerMeanings(text).length > 0;
  return parts.some(({ column }) => (upper[column] ?? '') === '') && parts.every(({ text, column }) => isKnown(text) && (lower[column + 1] ?? '') + (lower[column - 1] ?? '') !== '' && upper.slice(0, column + 1).some((head) => head !== ''));
}

/** Whether the row below holds nothing but names, however long, under merged cells: the projects under 项目支出. */
function namesParts(grid: Grid, row: number): boolean {
  const isName = (cell: Cell | undefined): boolean => isEmptyCell(cell) || (typeof cell === 'string' && cell.length <= LONGEST_NAME && typeof readAmount(cell, 'wan') !== 'number' && typeof readPartialDay(cell) !== 'number');
  return (grid.merges ?? []).length > 0 && (grid.rows[row + 1] ?? []).every(isName) && isDivided(grid, row);
}

const LONGEST_NAME = 80;

/** The texts of a row, merged cells repeated over their width; without merges a blank over a lower text takes its left neighbour. */
function filledAcross(grid: Grid, row: number, lower?: readonly string[], from = -Infinity): string[] {
  const texts = textsOf(grid.rows[row]);
  const merges = (grid.merges ?? []).filter((merge) => merge.top - grid.top >= from && merge.top - grid.top <= row && merge.bottom - grid.top >= row);
  for (const merge of merges) {
    const text = cellText(grid.rows[merge.top - grid.top]?.[merge.left - grid.left]).trim();
    for (let column = merge.left - grid.left; column <= merge.right - grid.left; column++) if (column >= 0 && column < 16_384) texts[column] = text;
  }
  if (lower !== undefined && merges.length === 0) {
    for (let column = 1; column < lower.length; column++) {
      const left = texts[column - 1];
      if ((texts[column] ?? '') === '' && (lower[column] ?? '') !== '' && (lower[column - 1] ?? '') !== '' && left !== undefined) texts[column] = left;
    }
  }
  return Array.from(texts, (text: string | undefined) => text ?? '');
}

function textsOf(cells: readonly (Cell | undefined)[] | undefined): string[] {
  return Array.from(withoutNeighbours(cells ?? []), (cell) => cellText(cell).trim());
}

function isEmptyRow(cells: readonly (Cell | undefined)[] | undefined): boolean {
  return cells === undefined || cells.every(isEmptyCell);
}

function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}

function isMoney(cell: Cell | undefined): boolean {
  return typeof readAmount(cell, 'wan') === 'number';
}

/** Money and one other meaning at least. */
const LEAST_SCORE = 2;

function scored(draft: Draft): Header | undefined {
  const score = scoreOf(draft.texts);
  return score === 0 ? undefined : { ...draft, score };
}

const moneyRoles = new Set<ColumnRole>(['debit', 'credit', 'amount', 'income']);

/** How many different things the cells mean; 0 when none of them is money, or none is anything else. */
function scoreOf(texts: readonly (readonly string[])[]): number {
  const ranks = new Map<ColumnRole, number>();
  for (const candidates of texts) {
    for (const text of candidates) {
      const meaning = headerMeanings(text)[0];
      if (meaning === undefined) continue;
      ranks.set(meaning.role, Math.max(ranks.get(meaning.role) ?? 0, meaning.rank >= 2.5 ? 1 : 0.75));
      break;
    }
  }
  if (![...ranks.keys()].some((role) => moneyRoles.has(role))) return 0;
  if (![...ranks.keys()].some((role) => !moneyRoles.has(role) && role !== 'balance' && role !== 'notAnAmount')) return 0;
  let score = 0;
  for (const rank of ranks.values()) score += rank;
  return score;
}

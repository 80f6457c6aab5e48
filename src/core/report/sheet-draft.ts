import type { LinkTarget, PlanCell, PlanValue, SheetPlan } from './plan';
import type { StyleKey } from './styles';
import { styles } from './styles';

/** A sheet while it is being laid out: rows are added from top to bottom. */
export interface SheetDraft {
  readonly cells: PlanCell[];
  readonly merges: SheetPlan['merges'][number][];
  readonly rowHeights: Record<number, number>;
  /** Width in characters of every column of the grid. */
  readonly widths: readonly number[];
}

/** Columns that one cell takes: first and last, 0-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Content {
  readonly value: PlanValue;
  readonly formula?: string | undefined;
  readonly style: StyleKey;
  readonly link?: LinkTarget;
}

const LEAST_ROW_HEIGHT = 17;

export function startDraft(widths: readonly number[]): SheetDraft {
  return { cells: [], merges: [], rowHeights: {}, widths };
}

/** `A:C` or `D` as a span of columns A to Z. */
export function span(columns: string): Span {
  const [from = '', to = from] = columns.split(':');
  return { from: from.charCodeAt(0) - 65, to: to.charCodeAt(0) - 65 };
}

/** Puts a cell, merged over its span, and makes its row as high as its text needs. */
export function put(draft: SheetDraft, row: number, { from, to }: Span, content: Content): void {
  const { formula, ...rest } = content;
  draft.cells.push({ row, column: from, ...rest, ...(formula === undefined ? {} : { formula }) });
  for (let column = from + 1; column <= to; column++) draft.cells.push({ row, column, value: null, style: content.style });
  if (to > from) draft.merges.push({ top: row, left: from, bottom: row, right: to });
  const width = draft.widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
  const needed = heightOf(content, width);
  draft.rowHeights[row] = Math.max(draft.rowHeights[row] ?? LEAST_ROW_HEIGHT, needed);
}

/** Points that a content needs in a cell so wide: Excel does not fit a row to a merged cell by itself, and a file is not fitted at all. */
export function heightOf({ value, style }: Pick<Content, 'value' | 'style'>, width: number): number {
  const { size, wrap } = styles[style];
  const lineHeight = size * 1.35;
  if (!wrap || typeof value !== 'string') return lineHeight;
  // Columns are measured in characters of 11 points; one character is kept free at the edges.
  const charactersALine = Math.max(4, (width * 11) / size - 1);
  if (value.length * 2 <= charactersALine && !value.includes('\n')) return lineHeight;
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / charactersALine)), 0);
  return Math.min(MOST_ROW_HEIGHT, Math.ceil(lines * lineHeight + (lines > 1 ? 4 : 0)));
}

/** What Excel allows. */
const MOST_ROW_HEIGHT = 409;

/** Width of a text in half-width characters: Han characters and full-width punctuation take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1;
  return width;
}

import type { Content, SheetDraft, Span } from './sheet-draft';
import { put, span } from './sheet-draft';
import type { StyleKey } from './styles';

/** A column of a table on the common grid of the sheet. */
export interface TableColumn {
  readonly header: string;
  readonly at: Span;
}

/** `['A:C', '项目']` as columns of a table. */
export function columnsAt(columns: readonly (readonly [string, string])[]): readonly TableColumn[] {
  return columns.map(([at, header]) => ({ at: span(at), header }));
}

/** The number and name of a table above its header. */
export function putTableTitle(draft: SheetDraft, row: number, title: string): void {
  put(draft, row, { from: 0, to: draft.widths.length - 1 }, { value: title, style: 'table-title' });
  draft.rowHeights[row] = TITLE_HEIGHT;
}

export function putHeader(draft: SheetDraft, row: number, columns: readonly TableColumn[]): void {
  for (const column of columns) put(draft, row, column.at, { value: column.header, style: 'header' });
  draft.rowHeights[row] = Math.max(draft.rowHeights[row] ?? 0, HEADER_HEIGHT);
}

/** One row of a table: a content for each column, in order. */
export function putRow(draft: SheetDraft, row: number, columns: readonly TableColumn[], contents: readonly Content[]): void {
  columns.forEach((column, index) => {
    const content = contents[index];
    if (content !== undefined) put(draft, row, column.at, content);
  });
}

/** A remark below a table, as wide as the sheet. */
export function putNote(draft: SheetDraft, row: number, note: string): void {
  put(draft, row, { from: 0, to: draft.widths.length - 1 }, { value: note, style: 'note' });
}

/** How loud a row is: a plain one, a total, one that a person has to look at. */
export type RowTone = 'plain' | 'total' | 'warning';

type Kind = 'text' | 'center' | 'money' | 'wan' | 'percent' | 'count' | 'score';

const stylesByTone: Readonly<Record<RowTone, Readonly<Record<Kind, StyleKey>>>> = {
  plain: { text: 'text', center: 'text-center', money: 'money', wan: 'wan', percent: 'percent', count: 'count', score: 'score' },
  total: { text: 'total-text', center: 'total-center', money: 'total-money', wan: 'total-wan', percent: 'total-percent', count: 'total-count', score: 'total-score' },
  warning: { text: 'warning-text', center: 'warning-center', money: 'warning-money', wan: 'warning-wan', percent: 'warning-percent', count: 'warning-count', score: 'warning-score' },
};

export function styleOf(tone: RowTone, kind: Kind): StyleKey {
  return stylesByTone[tone][kind];
}

const TITLE_HEIGHT = 24;
const HEADER_HEIGHT = 20;

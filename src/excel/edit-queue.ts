import type { SheetArea } from './sheet-area';

/** One thing that happened to a sheet, in the order it happened. Rows are 0-based. */
export type SheetEdit =
  | { readonly kind: 'rows'; readonly top: number; readonly rowCount: number }
  | { readonly kind: 'insert'; readonly top: number; readonly rowCount: number }
  | { readonly kind: 'delete'; readonly top: number; readonly rowCount: number }
  /** Columns or single cells moved: only reading everything again tells what stands where. */
  | { readonly kind: 'all' };

/** Any row may have changed, but none has moved. */
export const everyRow: SheetEdit = { kind: 'rows', top: 0, rowCount: 1_048_576 };

/** Everything that happened since the last flush. */
export interface Edits {
  readonly bySheet: ReadonlyMap<string, readonly SheetEdit[]>;
  /** Sheets were added, deleted, renamed, moved. */
  readonly sheets: boolean;
}

export interface EditQueue {
  readonly edited: (sheetId: string, edit: SheetEdit) => void;
  readonly sheetsChanged: () => void;
}

/**
 * Gathers edits and hands them over together, a moment after the last one and never two batches at the same time:
 * pasting a thousand cells, or one cell after the other, is one reading.
 */
export function createEditQueue(flush: (edits: Edits) => Promise<void>, delay = 120): EditQueue {
  let bySheet = new Map<string, SheetEdit[]>();
  let sheets = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  const isEmpty = (): boolean => bySheet.size === 0 && !sheets;
  const run = async (): Promise<void> => {
    timer = undefined;
    if (running || isEmpty()) return;
    running = true;
    const edits = { bySheet, sheets };
    bySheet = new Map();
    sheets = false;
    try {
      await flush(edits);
    } finally {
      running = false;
      if (!isEmpty()) wait();
    }
  };
  const wait = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => { void run(); }, delay);
  };

  return {
    edited: (sheetId, edit) => {
      bySheet.set(sheetId, [...(bySheet.get(sheetId) ?? []), edit]);
      wait();
    },
    sheetsChanged: () => {
      sheets = true;
      wait();
    },
  };
}

/** Fewer edits that come to the same: rows that touch or overlap are read together, and after 'all' nothing else matters. */
export function condensed(edits: readonly SheetEdit[]): readonly SheetEdit[] {
  if (edits.some(({ kind }) => kind === 'all')) return [{ kind: 'all' }];
  const out: SheetEdit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (edit.kind === 'rows' && last?.kind === 'rows' && touches(last, edit)) {
      const top = Math.min(last.top, edit.top);
      out[out.length - 1] = { kind: 'rows', top, rowCount: Math.max(last.top + last.rowCount, edit.top + edit.rowCount) - top };
    } else {
      out.push(edit);
    }
  }
  return out;
}

function touches(one: { top: number; rowCount: number }, other: { top: number; rowCount: number }): boolean {
  return other.top <= one.top + one.rowCount && one.top <= other.top + other.rowCount;
}

/** What a change event of a worksheet comes to. */
export function editOf(changeType: string, area: SheetArea | undefined): SheetEdit {
  if (area === undefined) return { kind: 'all' };
  const { top, rowCount } = area;
  switch (changeType) {
    case 'RangeEdited':
      return { kind: 'rows', top, rowCount };
    case 'RowInserted':
      return { kind: 'insert', top, rowCount };
    case 'RowDeleted':
      return { kind: 'delete', top, rowCount };
    default:
      return { kind: 'all' };
  }
}

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
  /** The workbook has just been read beside the queue. */
  readonly wasRead: () => void;
}

export interface EditQueueOptions {
  /** Milliseconds to wait for a further edit. */
  readonly delay?: number;
  /** Whether the workbook is being read beside the queue. */
  readonly isReading?: () => boolean;
}

/** Milliseconds by which Excel may tell of an edit later than it shows it to who reads the cells. */
const SETTLING = 1000;

/**
 * Gathers edits and hands them over together, a moment after the last one and never two batches at the same time:
 * pasting a thousand cells, or one cell after the other, is one reading. Rows that move while cells are being read, or
 * soon after, may have moved already in what was read: only reading everything again tells what stands where.
 */
export function createEditQueue(flush: (edits: Edits) => Promise<void>, { delay = 120, isReading = () => false }: EditQueueOptions = {}): EditQueue {
  let bySheet = new Map<string, SheetEdit[]>();
  let sheets = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let lastRead = -Infinity;

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
      lastRead = performance.now();
      if (!isEmpty()) wait();
    }
  };
  const wait = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => { void run(); }, delay);
  };

  return {
    edited: (sheetId, edit) => {
      const moves = edit.kind === 'insert' || edit.kind === 'delete';
      const unsettled = running || isReading() || performance.now() - lastRead < SETTLING;
      bySheet.set(sheetId, [...(bySheet.get(sheetId) ?? []), moves && unsettled ? { kind: 'all' } : edit]);
      wait();
    },
    sheetsChanged: () => {
      sheets = true;
      wait();
    },
    wasRead: () => {
      lastRead = performance.now();
    },
  };
}

/**
 * What some edits come to: first the rows that moved, in their order, then the rows to be read, as they stand after all
 * of it. Cells are read as they are now, whenever they were edited. After 'all' nothing else matters.
 */
export function condensed(edits: readonly SheetEdit[]): readonly SheetEdit[] {
  if (edits.some(({ kind }) => kind === 'all')) return [{ kind: 'all' }];
  const moves: SheetEdit[] = [];
  let rows: readonly RowRange[] = [];
  for (const edit of edits) {
    if (edit.kind === 'all') continue;
    const { top, rowCount } = edit;
    if (edit.kind !== 'rows') {
      moves.push(edit);
      rows = rows.flatMap((range) => (edit.kind === 'insert' ? afterInsert(range, edit) : afterDelete(range, edit)));
    }
    if (edit.kind !== 'delete') rows = joined([...rows, { top, rowCount }]);
  }
  return [...moves, ...rows.map(({ top, rowCount }) => ({ kind: 'rows' as const, top, rowCount }))];
}

interface RowRange {
  readonly top: number;
  readonly rowCount: number;
}

function afterInsert({ top, rowCount }: RowRange, insert: RowRange): readonly RowRange[] {
  if (top >= insert.top) return [{ top: top + insert.rowCount, rowCount }];
  return [{ top, rowCount: top + rowCount > insert.top ? rowCount + insert.rowCount : rowCount }];
}

function afterDelete({ top, rowCount }: RowRange, removed: RowRange): readonly RowRange[] {
  const moved = (row: number): number => (row <= removed.top ? row : Math.max(removed.top, row - removed.rowCount));
  const left = moved(top + rowCount) - moved(top);
  return left <= 0 ? [] : [{ top: moved(top), rowCount: left }];
}

/** Ranges that touch or overlap are one. */
function joined(ranges: readonly RowRange[]): readonly RowRange[] {
  const out: RowRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.top - other.top)) {
    const last = out.at(-1);
    if (last === undefined || range.top > last.top + last.rowCount) out.push(range);
    else out[out.length - 1] = { top: last.top, rowCount: Math.max(last.top + last.rowCount, range.top + range.rowCount) - last.top };
  }
  return out;
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

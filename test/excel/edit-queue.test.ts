import fc from 'fast-check';
import { condensed, createEditQueue, type Edits, type SheetEdit } from '../../src/excel/edit-queue';

const rows = fc.record({ kind: fc.constant('rows' as const), top: fc.nat(20), rowCount: fc.integer({ min: 1, max: 5 }) });
const moves = fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), top: fc.nat(20), rowCount: fc.integer({ min: 1, max: 4 }) });

/** A sheet of numbered rows; every new content is a new number. */
function sheet(): { rows: number[]; apply: (edit: SheetEdit) => void } {
  const cells = Array.from({ length: 40 }, (_, row) => row);
  let next = 1000;
  return {
    rows: cells,
    apply: (edit) => {
      if (edit.kind === 'insert') cells.splice(edit.top, 0, ...Array.from({ length: edit.rowCount }, () => next++));
      if (edit.kind === 'delete') cells.splice(edit.top, edit.rowCount);
      if (edit.kind === 'rows') for (let row = edit.top; row < Math.min(cells.length, edit.top + edit.rowCount); row += 1) cells[row] = next++;
    },
  };
}

test('edits come to the sheet as it stands, in whatever order rows were moved and written', () => {
  fc.assert(fc.property(fc.array(fc.oneof(rows, moves), { maxLength: 12 }), (edits) => {
    const now = sheet();
    for (const edit of edits) now.apply(edit);
    const copy = [...sheet().rows];
    for (const edit of condensed(edits)) {
      if (edit.kind === 'insert') copy.splice(edit.top, 0, ...new Array<number>(edit.rowCount).fill(-1));
      if (edit.kind === 'delete') copy.splice(edit.top, edit.rowCount);
      // Cells are read long after they were edited: all that happened shows in them.
      if (edit.kind === 'rows') for (let row = edit.top; row < Math.min(now.rows.length, edit.top + edit.rowCount); row += 1) copy[row] = now.rows[row]!;
    }
    expect(copy).toEqual(now.rows);
  }), { seed: 20_241_231, numRuns: 2000 });
});

test('rows that touch are read together', () => {
  expect(condensed([{ kind: 'rows', top: 4, rowCount: 2 }, { kind: 'rows', top: 9, rowCount: 1 }, { kind: 'rows', top: 6, rowCount: 1 }])).toEqual([{ kind: 'rows', top: 4, rowCount: 3 }, { kind: 'rows', top: 9, rowCount: 1 }]);
});

describe('rows that move', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  const insert: SheetEdit = { kind: 'insert', top: 4, rowCount: 1 };
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  /** The clock of the test goes on by itself alone: a busy machine changes no order. */
  const later = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
  const kinds = (edits: Edits): string[] => [...edits.bySheet.values()].flat().map(({ kind }) => kind);

  test('by themselves are moved in the copy', async () => {
    const seen: string[][] = [];
    const queue = createEditQueue((edits) => { seen.push(kinds(edits)); return Promise.resolve(); }, { delay: 10 });
    queue.edited('a', { kind: 'rows', top: 0, rowCount: 3 });
    queue.edited('a', insert);
    await later(60);
    expect(seen).toEqual([['rows', 'insert']]);
  });

  test('while cells are read, or just after, have everything read again', async () => {
    const seen: string[][] = [];
    let reading = true;
    const queue = createEditQueue(async (edits) => { seen.push(kinds(edits)); await pause(50); }, { delay: 10, isReading: () => reading });
    queue.edited('a', insert);
    await later(100);
    reading = false;
    queue.edited('a', insert);
    await later(100);
    queue.edited('a', { kind: 'rows', top: 0, rowCount: 3 });
    await later(30);
    queue.edited('a', insert);
    await later(150);
    expect(seen).toEqual([['all'], ['all'], ['rows'], ['all']]);
  });
});

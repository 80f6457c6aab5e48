import type { Cell } from '../core/ledger/grid';
import type { SheetArea } from './sheet-area';

/** What the last 生成汇总 left on one sheet: its area and digests of its rows, so that her own changes can be told. */
export interface SheetRecord {
  readonly area: SheetArea;
  /** Digest of each row's contents, of a sheet that is not long. */
  readonly rows?: readonly number[];
  /** Digests of a long sheet's rows, many together: the document's settings are for small things. */
  readonly blocks?: RowBlocks;
}

/**
 * Digests of stretches of rows: of each stretch the sum, and the sum with every row counted by its place in it. The two
 * together tell a single changed row of a stretch exactly, and any other change as one of the stretch.
 */
export interface RowBlocks {
  /** Rows of a stretch; the last may be shorter. */
  readonly rowsEach: number;
  readonly sums: readonly number[];
  readonly weighted: readonly number[];
}

/** By sheet name; kept in the document's settings. */
export type PaintRecord = Readonly<Record<string, SheetRecord>>;

/** Rows of an area, counted from its top: from the first to the last. */
export interface RowStretch {
  readonly first: number;
  readonly last: number;
}

/** Rows up to which each has a digest of its own, and stretches that a longer sheet is divided into at most. */
const MAX_ROW_DIGESTS = 2000;
const LEAST_ROWS_EACH = 64;

/** The largest prime below 2^32: sums are kept below it, and any difference of two rows tells their place. */
const PRIME = 4_294_967_291;

/** A 32-bit digest (FNV-1a) of a row's contents. */
export function rowDigest(row: readonly Cell[]): number {
  let digest = 0x811c9dc5;
  for (const content of row) {
    const text = `${typeof content}:${String(content)}\u0001`;
    for (let index = 0; index < text.length; index += 1) {
      digest ^= text.charCodeAt(index);
      digest = Math.imul(digest, 0x01000193);
    }
  }
  return digest >>> 0;
}

/** The record of an area from the digests of its rows. */
export function recordOf(area: SheetArea, digests: Uint32Array): SheetRecord {
  return digests.length <= MAX_ROW_DIGESTS ? { area, rows: [...digests] } : { area, blocks: blocksOf(digests, rowsEachOf(digests.length)) };
}

/** Whether a record tells what the rows read like, and not only where they are. */
export function knowsRows({ rows, blocks }: SheetRecord): boolean {
  return rows !== undefined || blocks !== undefined;
}

/** The rows that no longer read as they were recorded. */
export function changedRows({ rows, blocks }: SheetRecord, now: Uint32Array): RowStretch[] {
  if (rows !== undefined) return joined(rows.flatMap((digest, row) => (now[row] === digest ? [] : [{ first: row, last: row }])));
  return blocks === undefined ? [] : joined(changedBlocks(blocks, now));
}

function changedBlocks({ rowsEach, sums, weighted }: RowBlocks, digests: Uint32Array): RowStretch[] {
  const now = blocksOf(digests, rowsEach);
  return sums.flatMap((sum, block) => {
    const bySum = difference(now.sums[block] ?? 0, sum);
    const byPlace = difference(now.weighted[block] ?? 0, weighted[block] ?? 0);
    if (bySum === 0 && byPlace === 0) return [];
    const first = block * rowsEach;
    const last = Math.min(first + rowsEach, digests.length) - 1;
    for (let row = first; row <= last; row += 1) if (((row - first + 1) * bySum) % PRIME === byPlace) return [{ first: row, last: row }];
    return [{ first, last }];
  });
}

function blocksOf(digests: Uint32Array, rowsEach: number): RowBlocks {
  const count = Math.ceil(digests.length / rowsEach);
  const [sums, weighted] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  digests.forEach((digest, row) => {
    const block = Math.floor(row / rowsEach);
    sums[block] = ((sums[block] ?? 0) + digest) % PRIME;
    // A stretch is far shorter than 2^20 rows: the product stays a whole number.
    weighted[block] = ((weighted[block] ?? 0) + ((row % rowsEach) + 1) * digest) % PRIME;
  });
  return { rowsEach, sums, weighted };
}

function rowsEachOf(rowCount: number): number {
  return Math.max(LEAST_ROWS_EACH, Math.ceil(rowCount / MAX_ROW_DIGESTS));
}

function difference(one: number, other: number): number {
  return (((one - other) % PRIME) + PRIME) % PRIME;
}

/** Stretches that touch become one. */
function joined(stretches: readonly RowStretch[]): RowStretch[] {
  const out: RowStretch[] = [];
  for (const stretch of stretches) {
    const before = out.at(-1);
    if (before?.last === stretch.first - 1) out[out.length - 1] = { first: before.first, last: stretch.last };
    else out.push(stretch);
  }
  return out;
}

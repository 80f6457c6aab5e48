import type { Answer } from '../core/answer';
import type { Edit } from '../core/ledger/edit';
import { rowKinds } from '../core/ledger/ledger';

const POSTING = rowKinds.indexOf('posting');

/** How many rows are tried. */
const TRIES = 3;

/**
 * Edits such as an accountant makes, for trying out what follows from one while nobody waits: rows of the ledger that
 * read like their neighbour of a moment, and one of them once more below the last.
 */
export function rehearsal({ ledger, input }: Answer): readonly Edit[] {
  const { rows, sheets } = ledger;
  const edits = Array.from({ length: TRIES }, (_, index) => Math.trunc((rows.count * (index + 1)) / (TRIES + 1))).flatMap((start): Edit[] => {
    const row = rows.kind.indexOf(POSTING, start);
    const sheet = sheets[rows.sheet[row] ?? -1];
    const grid = input.grids.find((each) => each.sheet === sheet?.name && each.file === sheet.file);
    const top = (rows.row[row] ?? 0) - 1;
    const cells = grid?.rows[top - grid.top + 1];
    return row < 0 || grid === undefined || cells === undefined ? [] : [{ ...(grid.file === undefined ? {} : { file: grid.file }), sheet: grid.sheet, top, left: grid.left, rows: [cells] }];
  });
  const [first] = edits;
  const sheet = sheets.find(({ name, file }) => name === first?.sheet && file === first.file);
  return first === undefined || sheet === undefined ? edits : [...edits, { ...first, top: sheet.lastRow }];
}

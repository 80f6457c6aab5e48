import type { Cell } from '../core/ledger/grid';

/** Makes equal texts of a column one and the same. */
export type TextSharer = (rows: readonly Cell[][]) => void;

/** Distinct texts above which a column is taken to say something else in every row. */
const MOST_TEXTS = 1000;

/**
 * Every cell that comes from the pane brings a text of its own, though most columns say the same few over and over. With
 * one copy of each kept, a long ledger takes less memory, and looking its texts up later costs next to nothing. It is
 * done as the rows come in, while the next ones are still being read.
 */
export function textSharer(): TextSharer {
  const columns: (Map<string, string> | undefined)[] = [];
  return (rows) => {
    for (const row of rows) {
      while (columns.length < row.length) columns.push(new Map());
      for (let column = 0; column < row.length; column++) {
        const cell = row[column];
        const texts = columns[column];
        if (texts === undefined || typeof cell !== 'string') continue;
        const known = texts.get(cell);
        if (known !== undefined) row[column] = known;
        else if (texts.size < MOST_TEXTS) texts.set(cell, cell);
        else columns[column] = undefined;
      }
    }
  };
}

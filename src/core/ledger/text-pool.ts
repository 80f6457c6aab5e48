import type { Cell } from './grid';
import { cellText, isErrorText, tidyText } from './normalize-text';
import type { CodeName } from './split-code-name';
import { textIndex, type TextIndex } from './text-index';

/**
 * The distinct texts of one column. It only ever grows, so that ledgers made from one another by edits may share it:
 * a code keeps its text for ever.
 */
export interface TextPool {
  readonly values: readonly string[];
  readonly index: TextIndex;
}

export function newTextPool(): TextPool {
  const values = [''];
  return { values, index: textIndex(values) };
}

/** The code of a text, which is added when it is new. */
export function internText({ values, index }: TextPool, text: string): number {
  const known = index.find(text);
  if (known >= 0) return known;
  index.add(text);
  return values.length - 1;
}

/** Reads cells of one column into a pool; each distinct cell is worked out once. An Excel error value is no text. */
export function textReader(pool: TextPool): (cell: Cell | undefined) => number {
  const { values, index } = pool;
  // Nearly every cell is a tidy text: the pool itself knows it, and a second map would cost as much again.
  const untidy = new Map<Cell, number>();
  let lastCell: Cell = null;
  let lastCode = 0;
  return (cell) => {
    if (cell === null || cell === undefined || cell === '') return 0;
    if (cell === lastCell) return lastCode;
    lastCell = cell;
    return (lastCode = codeOf(cell));
  };

  function codeOf(cell: Exclude<Cell, null>): number {
    const tidy = typeof cell === 'string' ? index.find(cell) : -1;
    if (tidy >= 0) return tidy;
    const known = untidy.size === 0 ? undefined : untidy.get(cell);
    if (known !== undefined) return known;
    const text = tidyText(cellText(cell));
    if (text === cell && !isErrorText(text)) {
      index.add(text);
      return values.length - 1;
    }
    const code = internText(pool, isErrorText(text) ? '' : text);
    untidy.set(cell, code);
    return code;
  }
}

/** Reads cells that hold code and name into two pools: `read` gives a pair, `codes` and `names` what it stands for. */
export interface PairReader {
  readonly read: (cell: Cell | undefined) => number;
  readonly codes: readonly number[];
  readonly names: readonly number[];
}

export function pairReader(split: (text: string) => CodeName, codePool: TextPool, namePool: TextPool): PairReader {
  const pairs = new Map<Cell, number>();
  const codes = [0];
  const names = [0];
  let lastCell: Cell = null;
  let lastPair = 0;
  const read = (cell: Cell | undefined): number => {
    if (cell === null || cell === undefined || cell === '') return 0;
    if (cell === lastCell) return lastPair;
    lastCell = cell;
    return (lastPair = pairOf(cell));
  };
  const pairOf = (cell: Exclude<Cell, null>): number => {
    const known = pairs.get(cell);
    if (known !== undefined) return known;
    const text = cellText(cell);
    const { code, name } = isErrorText(text.trim()) ? { code: '', name: '' } : split(text);
    const pair = codes.length;
    codes.push(internText(codePool, code));
    names.push(internText(namePool, name));
    pairs.set(cell, pair);
    return pair;
  };
  return { read, codes, names };
}

import type { Cell, Grid } from '../../core/ledger/grid';
import { limits } from './limits';
import { Unreadable } from './unreadable';

/** Reads comma-, semicolon- or tab-separated text. Every cell stays text: what it means is the core's to say. */
export function readCsv(text: string, file: string): Grid {
  const separator = separatorOf(text);
  const rows: (readonly Cell[])[] = [];
  let cells: Cell[] = [];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at, separator);
    cells.push(field.value);
    count += 1;
    if (cells.length > limits.columns) throw new Unreadable('file.tooWide', { limit: limits.columns });
    if (count > limits.cells) throw new Unreadable('file.tooManyCells', { limit: limits.cells / 1e6 });
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end opens one more, empty cell, which needs no place.
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(cells);
    cells = [];
  }
  if (cells.length > 0) rows.push(cells);
  return { file, sheet: file.replace(/\.[^.]*$/, ''), top: 0, left: 0, rows };
}

/** The cell at a place and where it ends: at a separator, a line's end, or the end of the text. */
function readField(text: string, start: number, separator: string): { value: string; end: number } {
  if (text[start] === '"') {
    const closing = closingQuote(text, start);
    // A quote that is never closed is a character like any other.
    if (closing !== -1) {
      const end = plainEnd(text, closing + 1, separator);
      return { value: withoutFormula(text.slice(start + 1, closing).replace(/""/g, '"') + text.slice(closing + 1, end)), end };
    }
  }
  const end = plainEnd(text, start, separator);
  return { value: withoutFormula(text.slice(start, end)), end };
}

/** `="0001"` and `'0001` are the text 0001: so exports keep Excel from dropping leading zeros. Any other formula stays as it is written. */
function withoutFormula(value: string): string {
  if (value.startsWith("'")) return /^'[\d.-]+\s*$/.test(value) ? value.slice(1) : value;
  return value.startsWith('="') ? (/^="([^"]*)"$/.exec(value)?.[1] ?? value) : value;
}

function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** The separator that the first lines use most evenly: the one found most often outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = ['\t', ',', ';'].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

import type { Area } from './area';
import { cellArea, lastColumn, lastRow } from './area';
import { wireValue } from './cell-value';
import type { Sheet } from './sheet';

export interface FindOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** The cells of an area whose value or formula holds the text, row by row. `*` and `?` stand for any text and any character. */
export function findCells(sheet: Sheet, within: Area, text: string, options: FindOptions): Area[] {
  const used = sheet.usedArea(true, within);
  if (!used) return [];
  const pattern = findPattern(text, options, '');
  const found: Area[] = [];
  for (let row = used.row; row <= lastRow(used); row += 1) {
    for (let column = used.column; column <= lastColumn(used); column += 1) {
      const content = sheet.formula(row, column) ?? String(wireValue(sheet.value(row, column)));
      if (content !== '' && pattern.test(content)) found.push(cellArea(row, column));
    }
  }
  return found;
}

/** Replaces the text in all cells of an area; gives how often. */
export function replaceText(sheet: Sheet, within: Area, text: string, replacement: string, options: FindOptions): number {
  let count = 0;
  for (const cell of findCells(sheet, within, text, options)) {
    const content = sheet.formula(cell.row, cell.column) ?? String(wireValue(sheet.value(cell.row, cell.column)));
    const after = content.replace(findPattern(text, options, 'g'), () => {
      count += 1;
      return replacement;
    });
    sheet.setCell(cell.row, cell.column, after);
  }
  return count;
}

function findPattern(text: string, options: FindOptions, flags: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (sign: string, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (sign === '*') return '[\\s\\S]*';
    return sign === '?' ? '[\\s\\S]' : `\\${sign}`;
  });
  return new RegExp(options.completeMatch ? `^${source}$` : source, `${flags}${options.matchCase ? '' : 'i'}u`);
}

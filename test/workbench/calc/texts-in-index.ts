import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/preset-sheets-core';
import type { Workbook } from '../model/workbook';

/**
 * The engine's index of a column holds a text of digits as the number, so that `SUMIFS(…, "30231*")` would not find
 * the text `30231`. As in Excel, a text is found by its text: those rows are told apart by what the model holds.
 */
export function keepTextsInIndex(workbook: Workbook): void {
  const cache = CELL_INVERTED_INDEX_CACHE;
  const positions = cache.getCellValuePositions.bind(cache);
  cache.getCellValuePositions = (unit, sheetId, column) => {
    const found = positions(unit, sheetId, column);
    const sheet = workbook.sheet(sheetId);
    if (found === undefined || sheet === undefined) return found;
    const apart: typeof found = new Map();
    for (const [value, rows] of found) {
      if (typeof value !== 'number') {
        apart.set(value, rows);
        continue;
      }
      for (const row of rows) {
        const held = sheet.value(row, column);
        const key = typeof held === 'string' ? held : value;
        const others = apart.get(key);
        if (others === undefined) apart.set(key, new Set([row]));
        else others.add(row);
      }
    }
    return apart;
  };
}

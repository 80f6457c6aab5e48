import type { Cell } from '../ledger/grid';
import type { Language } from '../text/language';
import { languages } from '../text/language';
import type { TextKey } from '../text/texts';
import { texts } from '../text/texts';
import { DETAIL_HEADER_ROW } from './detail-ranges';
import { detailHeaders } from './detail-sheet';
import { pendingHeaders, PENDING_HEADER_ROW } from './pending-sheet';
import type { SheetPlan } from './plan';

/** Rows from the top of a sheet that must be at hand to tell what it is. */
export const TELLING_ROWS = 8;

/**
 * Whether a sheet was written by this program, in whichever language: told by the headers that stand where a plan puts
 * them. A sheet that only has the name is not. `rows` begin at A1.
 */
export function isWrittenSheet(id: SheetPlan['id'], rows: readonly (readonly Cell[])[]): boolean {
  return languages.some((language) => {
    switch (id) {
      case 'detail':
        return reads(rows[DETAIL_HEADER_ROW], detailHeaders, language);
      case 'pending':
        return reads(rows[PENDING_HEADER_ROW], pendingHeaders, language);
      case 'summary':
        return rows.some((row, index) => reads(row, ['report.table.expenditure'], language) && holds(rows[index + 1], expenditureHeaders, language));
    }
  });
}

/** Headers of the first table that only it has together. */
const expenditureHeaders: readonly TextKey[] = ['report.item', 'report.approved', 'report.available', 'report.executed', 'report.share-of-total'];

function reads(row: readonly Cell[] | undefined, keys: readonly TextKey[], language: Language): boolean {
  return keys.every((key, column) => textOf(row?.[column]) === texts[key][language]);
}

function holds(row: readonly Cell[] | undefined, keys: readonly TextKey[], language: Language): boolean {
  const found = new Set(row?.map(textOf));
  return keys.every((key) => found.has(texts[key][language]));
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

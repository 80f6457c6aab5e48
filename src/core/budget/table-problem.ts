import { fieldPlace, fieldText, type FoundTable } from '../classify/table-cells';
import type { Message } from '../message';
import type { Place, Problem } from '../problem';

type TableFault = 'table-amount' | 'table-date' | 'line-without-name' | 'line-category' | 'line-codes' | 'revision-line-unknown';

/** A typing error in a field of a table: the row is not in force. */
export function tableProblem<Field extends string>(code: TableFault, table: FoundTable<Field>, row: number, field: Field): Problem {
  const place = fieldPlace(table, row, field);
  const found = fieldText(table, row, field);
  return { code, severity: 'error', place, found, message: { key: `problem.${code}`, params: { sheet: sheetName(place), row: place.row, cell: place.cell ?? '', found } } };
}

/** What a sheet is called in a sentence; cells that were pasted stand on none. */
export function sheetName({ sheet }: Place): string | Message {
  return sheet === '' ? { key: 'problem.pasted' } : sheet;
}

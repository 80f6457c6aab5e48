import type { Cell, Grid } from '../ledger/grid';
import { readAmount } from '../ledger/read-amount';
import { yuanText } from '../money';
import type { Problem } from '../problem';
import { categoryNamed, categoryNames } from './category-names';
import { decisionsColumns, type DecisionsColumn } from './decisions-columns';
import { parseFingerprint } from './fingerprint';
import { lostHeaders } from './lost-headers';
import type { Decision } from './rule';
import { fieldCell, fieldPlace, fieldText, findTable, ownCells, type FoundTable } from './table-cells';

/** What the table says, and the rows that could not be read, so that writing the table again loses nothing. */
export interface DecisionsRead {
  readonly decisions: readonly Decision[];
  readonly unread: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

/** Reads the table of the accountant's own decisions. */
export function readDecisionsTable(grids: readonly Grid[]): DecisionsRead {
  const decisions: Decision[] = [];
  const unread: (readonly Cell[])[] = [];
  const problems: Problem[] = [];
  for (const grid of grids) {
    const table = findTable(grid, decisionsColumns, ['fingerprint', 'category']);
    for (const row of table?.rows ?? []) {
      if (table === undefined) break;
      const decision = readDecision(table, row);
      if (decision === undefined) {
        problems.push(problemAt(table, row));
        unread.push(ownCells(table, row, decisionsColumns));
      } else decisions.push(decision);
    }
  }
  return { decisions, unread, problems: [...lostHeaders(grids, decisionsColumns, { needed: ['fingerprint', 'category'], deciding: ['fingerprint', 'category', 'line'] }), ...problems] };
}

/** The cells of the table, one row a decision; what could not be read stands below as it was. */
export function decisionsToRows(decisions: readonly Decision[], unread: DecisionsRead['unread'] = []): readonly (readonly Cell[])[] {
  return [...decisions.map((decision) => decisionsColumns.map(({ field }) => cellOf(decision, field))), ...unread];
}

function readDecision(table: FoundTable<DecisionsColumn>, row: number): Decision | undefined {
  const fingerprint = fieldText(table, row, 'fingerprint');
  const category = categoryNamed(fieldText(table, row, 'category'));
  if (category === undefined || parseFingerprint(fingerprint) === undefined) return undefined;
  const amount = readAmount(fieldCell(table, row, 'amount'), 'yuan');
  return {
    time: fieldText(table, row, 'time'),
    fingerprint,
    position: fieldText(table, row, 'position'),
    summary: fieldText(table, row, 'summary'),
    amount: typeof amount === 'number' ? yuanText(amount) : fieldText(table, row, 'amount'),
    category,
    line: fieldText(table, row, 'line'),
    note: fieldText(table, row, 'note'),
    place: fieldPlace(table, row, 'fingerprint'),
  };
}

function cellOf(decision: Decision, field: DecisionsColumn): Cell {
  if (field === 'category') return categoryNames[decision.category];
  // The amount is there to be recognised by; it is reckoned with nowhere.
  if (field === 'amount') return /^-?\d+\.\d\d$/.test(decision.amount) ? Number(decision.amount) : decision.amount;
  return decision[field];
}

function problemAt(table: FoundTable<DecisionsColumn>, row: number): Problem {
  const place = fieldPlace(table, row, 'fingerprint');
  const found = [fieldText(table, row, 'fingerprint'), fieldText(table, row, 'category')].filter((text) => text !== '').join(' ');
  return { code: 'decision-unreadable', severity: 'error', place, found, message: { key: 'problem.decision-unreadable', params: { sheet: place.sheet, row: place.row, found } } };
}

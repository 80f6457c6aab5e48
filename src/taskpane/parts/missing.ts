import { isOfUncountedSheet } from '../../core/ledger/uncounted-sheets';
import type { AnswerView, RowFilter } from '../../excel/session';
import type { Pane } from '../use-pane';
import type { Severity } from './severity-icon';

/** One reason why the figures are not whole, with its way out. */
export interface Missing {
  readonly id: 'sheets' | 'rows' | 'columns' | 'entries' | 'open';
  readonly severity: Severity;
  readonly text: string;
  readonly onGo: () => void;
}

/** What figures of the period shown lack: sheets, rows and columns that are not counted, entries of the workbook's own tables that could not be read, rows that nobody has classified. */
export function whatIsMissing(pane: Pane, view: AnswerView): readonly Missing[] {
  return [...notRead(pane, view), ...openRowsOf(pane, view.summary.byCategory.unclassified.count, { category: 'unclassified' })];
}

/** The same of figures that count every month, whatever the period. */
export function whatIsMissingInYear(pane: Pane, view: AnswerView): readonly Missing[] {
  return [...notRead(pane, view), ...openRowsOf(pane, view.openRows, { category: 'unclassified', everyMonth: true })];
}

function notRead(pane: Pane, view: AnswerView): readonly Missing[] {
  return [...ofSheets(pane, view), ...ofRows(pane, view), ...ofColumns(pane, view), ...ofEntries(pane, view)];
}

/** What is missing in one sentence, for what is copied or said: nothing where all is counted. */
export function incompleteText({ words }: Pane, missing: readonly Missing[]): readonly string[] {
  return missing.length === 0 ? [] : [words.text('pane.incomplete', { what: missing.map(({ text }) => text).join(words.text('pane.incomplete.and')) })];
}

function ofSheets({ words, open }: Pane, { problems }: AnswerView): readonly Missing[] {
  const count = problems.filter(isOfUncountedSheet).length;
  return count === 0 ? [] : [{ id: 'sheets', severity: 'error', text: words.text('pane.ready.sheetsNot', { count }), onGo: () => { open('recognition'); } }];
}

function ofRows({ words, openRows }: Pane, { ledger }: AnswerView): readonly Missing[] {
  const count = ledger.sheets.reduce((sum, sheet) => sum + (sheet.used ? sheet.rowsByKind.rejected : 0), 0);
  return count === 0 ? [] : [{ id: 'rows', severity: 'error', text: words.text('pane.ready.rowsNot', { count }), onGo: () => { openRows({ kind: 'rejected' }); } }];
}

function ofColumns({ words, open }: Pane, { problems }: AnswerView): readonly Missing[] {
  const headers = problems.filter(({ code }) => code === 'money-uncounted').map(({ found }) => found ?? '');
  return headers.length === 0 ? [] : [{ id: 'columns', severity: 'warning', text: words.text('pane.ready.columnsNot', { found: headers.join('、') }), onGo: () => { open('recognition'); } }];
}

/** Errors beside the ledger's own: a budget line, a rule, a decision that could not be taken as it stands in its table. */
function ofEntries({ words, open, goTo }: Pane, { problems, ledger }: AnswerView): readonly Missing[] {
  const ofLedger = new Set(ledger.problems.map(({ code }) => code));
  const errors = problems.filter(({ severity, code }) => severity === 'error' && !ofLedger.has(code));
  const place = errors.find((problem) => problem.place !== undefined)?.place;
  const onGo = () => { if (place === undefined) open('overview'); else goTo(place); };
  return errors.length === 0 ? [] : [{ id: 'entries', severity: 'error', text: words.text('pane.ready.entriesNot', { count: errors.length }), onGo }];
}

function openRowsOf({ words, openRows }: Pane, count: number, rows: RowFilter): readonly Missing[] {
  return count === 0 ? [] : [{ id: 'open', severity: 'warning', text: words.text('pane.ready.openNot', { count }), onGo: () => { openRows(rows); } }];
}

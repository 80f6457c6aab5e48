import { answerAfterEdit } from '../core/answer-after-edit';
import { answerFromLedger } from '../core/compute-answer';
import type { Answer, Input, PriorYear } from '../core/answer';
import type { BudgetLine } from '../core/budget/budget-line';
import { linesOfUnit } from '../core/budget/budget-read';
import { linesToRows, revisionsToRows } from '../core/budget/budget-rows';
import type { ClaimCheck } from '../core/budget/claim-check';
import { priorToRows } from '../core/budget/prior-table';
import { readWorkbookTables } from '../core/budget/read-workbook-tables';
import type { WorkbookTableId, WorkbookTablesRead } from '../core/budget/workbook-tables';
import type { Day, Month } from '../core/calendar';
import { decisionsFor, type Ruling } from '../core/classify/decisions';
import { decisionsToRows } from '../core/classify/decisions-table';
import type { Decision, Rule } from '../core/classify/rule';
import { rulesToRows } from '../core/classify/rules-table';
import { chooseGrids } from '../core/ledger/choose-grids';
import { isEditOf, type Edit } from '../core/ledger/edit';
import type { Cell, Grid } from '../core/ledger/grid';
import { readAhead, ROWS_TO_BEGIN, type ReadingAhead } from '../core/ledger/read-ahead';
import { readLedger } from '../core/ledger/read-ledger';
import type { RecognitionSettings, Rows } from '../core/ledger/ledger';
import type { Fen } from '../core/money';
import { narrative } from '../core/report/narrative';
import type { ReportOptions } from '../core/report/report-context';
import { claimCheck, type ClaimAsked } from '../core/summary/claim-on-line';
import { previewRule, proposeRule } from '../core/summary/propose-rule';
import type { UnknownName } from '../core/summary/resolve-what';
import { rowInSheet } from '../core/summary/row-in-sheet';
import { rowView } from '../core/summary/row-view';
import { spendingCells } from '../core/summary/spending-cells';
import type { Language } from '../core/text/language';
import { answerQuestion } from './answer-question';
import { answerView } from './answer-view';
import type { SheetHead, SheetName } from './grid-store';
import { createGridStore } from './grid-store';
import type { Content, PaintSheet } from './paint-source';
import { planSheets, type PlannedSheets } from './planned-sheets';
import type { CellAnswer, Question } from './question';
import { readLineRows } from './read-line-rows';
import { rehearsal } from './rehearsal';
import { rowIndices, rowPage } from './row-views';
import type { AnswerView, LineRowsRead, RowChange, RowFilter, RowPage, RowView, RuleProposal } from './session';
import { createSourceAnswers } from './source-answers';

/** What an answer depends on beside cells and tables. */
export interface Frame {
  readonly settings: RecognitionSettings;
  readonly today: Day;
  readonly until: Month | undefined;
}

/** Rows to be written into the workbook's own tables. */
export type TableRows = Partial<Readonly<Record<WorkbookTableId, readonly (readonly Cell[])[]>>>;

/**
 * The core with the cells it works on, as it runs in the worker: the pane's thread only hands cells over and asks.
 * Every method takes and gives plain data.
 */
export interface CoreEngine {
  readonly setSheets: (sheets: readonly SheetName[]) => void;
  readonly openSheet: (id: string, head: SheetHead) => void;
  readonly putRows: (id: string, top: number, rows: readonly Cell[][]) => boolean;
  readonly insertRows: (id: string, top: number, count: number) => void;
  readonly removeRows: (id: string, top: number, count: number) => void;
  readonly trimRows: (id: string, end: number) => void;
  /** The sheets that hold the workbook's own tables, whole. */
  readonly setTables: (grids: readonly Grid[]) => void;
  readonly setFrame: (frame: Frame) => void;
  /** Makes the answer anew from what has changed; undefined when nothing has. */
  readonly compute: () => AnswerView | undefined;
  /** For a quiet moment: gets ready what questions and edits begin with, so that the first of them need not. Changes nothing. */
  readonly prepare: () => void;

  readonly rows: (filter: RowFilter, from: number, count: number) => RowPage;
  readonly rowIndices: (filter: RowFilter) => readonly number[];
  /** The ledger row that stands in a sheet's row (1-based). */
  readonly rowAt: (sheet: string, row: number) => RowView | undefined;
  readonly claim: (line: string, amount: Fen, asked: ClaimAsked) => ClaimCheck | UnknownName;
  readonly proposeRule: (rows: readonly number[]) => RuleProposal | undefined;
  readonly previewRule: (rule: Rule, position: number) => readonly RowChange[];
  readonly narrative: (language: Language) => readonly string[];
  readonly linesFrom: (grid: Grid) => LineRowsRead;

  readonly decisionsFor: (rows: readonly number[], ruling: Ruling) => readonly Decision[];
  /** `undefined` where the table tells units apart: rows that move would get the unit of others. */
  readonly rowsOfLines: (lines: readonly BudgetLine[]) => TableRows | undefined;
  readonly rowsOfRules: (rules: readonly Rule[]) => TableRows;
  readonly rowsOfDecisions: (decisions: readonly Decision[]) => TableRows;
  readonly rowsOfPrior: (prior: PriorYear) => TableRows;

  /** Lays the sheets out and keeps the plan for `plannedRows`. A period of its own leaves the answer as it is. */
  readonly plan: (options: ReportOptions, until: Month | undefined) => readonly PaintSheet[];
  readonly plannedRows: (sheet: number, table: number, from: number, count: number) => Content[][];
  readonly dropPlan: () => void;

  /** Keeps a range that functions were given, by the digest of its content. */
  readonly keepRange: (key: string, cells: readonly (readonly Cell[])[]) => void;
  readonly ask: (questions: readonly Question[], language: Language) => readonly CellAnswer[];
}

/** Sheets of which nothing is read and nothing is said but why. */
const besideReasons: ReadonlySet<string> = new Set(['sheet.no-header', 'sheet.empty']);

/** How much of the answer has to be made anew. Edited rows alone are kept, and worked in one by one. */
type Stale = 'cells' | 'rows' | 'nothing';

/** Edits beyond which everything is made anew at once. */
const MAX_EDITS = 20;

export function createEngine(): CoreEngine {
  const store = createGridStore();
  let tables: WorkbookTablesRead = readWorkbookTables([]);
  let tablesText = '';
  let frame: Frame = { settings: {}, today: 0, until: undefined };
  let current: Answer | undefined;
  let stale: Stale = 'cells';
  let edits: Edit[] = [];
  let tablesChanged = false;
  /** Goes up whenever a row may have got another index. */
  let arrangement = 0;
  let planned: PlannedSheets | undefined;
  let rehearsed = false;
  /** What is read of a long sheet while it is still coming, before the first answer. */
  let ahead: { readonly id: string; readonly top: number; readonly rowCount: number; readonly reading?: ReadingAhead } | undefined;
  /** Sheets beside the ledger that were touched since the last answer. */
  const beside = new Set<string>();

  /** What an answer over the ledger of a unit depends on: of a budget for many units, its own lines count. */
  const input = (unitName: string): Input => {
    const { settings, today, until } = frame;
    const { budget, rules, decisions, prior } = tables;
    const own = linesOfUnit(budget, unitName);
    return {
      grids: store.grids(),
      settings,
      today,
      budget: own.lines,
      rules: rules.rules,
      decisions: decisions.decisions,
      prior: prior.prior,
      problems: [...budget.problems, ...own.problems, ...rules.problems, ...decisions.problems, ...prior.problems],
      ...(until === undefined ? {} : { until }),
    };
  };
  /** Goes on reading a sheet that is still coming; rows that come a second time are read anew with all others. */
  const goAhead = (id: string, top: number): void => {
    if (ahead?.id !== id || current !== undefined) return;
    if (ahead.reading !== undefined && top - ahead.top < ahead.reading.looked()) {
      ahead = undefined;
      return;
    }
    const grids = store.grids();
    const grid = grids.find(({ rows }) => rows === store.grid(id)?.rows);
    if (ahead.reading === undefined && grid !== undefined && grid.rows.length >= ROWS_TO_BEGIN) {
      const { settings, today } = frame;
      const reading = readAhead(grid, grids, { settings, today }, ahead.rowCount);
      ahead = reading && { ...ahead, reading };
    }
    ahead?.reading?.advance();
  };
  const answered = (): Answer => {
    const { settings, today } = frame;
    const ledger = readLedger(store.grids(), { settings, today }, ahead?.reading);
    return answerFromLedger(input(ledger.unitName), ledger);
  };
  const known = (): Answer => {
    current ??= answered();
    return current;
  };
  /** One edit is in the sheet's cells as they stand; of several, each is worked in as it was made. */
  const afterEdits = (before: Answer): Answer => {
    const [edit, ...others] = edits;
    if (edit === undefined || others.length > 0) return edits.reduce((answered, each) => answerAfterEdit(answered, each), before);
    return answerAfterEdit(before, edit, store.grids().find((grid) => isEditOf(grid, edit)));
  };
  /** Only as much work as what changed asks for. */
  const computed = (): Answer => {
    if (current === undefined || stale === 'cells' || edits.length > MAX_EDITS) return answered();
    const edited = afterEdits(current);
    const { unitName } = edited.ledger;
    return tablesChanged || unitName !== current.ledger.unitName ? answerFromLedger(input(unitName), edited.ledger) : edited;
  };
  const sources = createSourceAnswers(known);

  /**
   * Notes what happens to a sheet beside the ledger (her approval form with live cells, a list of telephone numbers):
   * as long as it stays what it is, no figure follows from it. False where the sheet is a ledger or may be one.
   */
  const isBeside = (id: string): boolean => {
    if (current === undefined || stale === 'cells') return false;
    const grid = store.grid(id);
    const before = current.ledger.sheets.find(({ name }) => name === grid?.sheet);
    if (before === undefined || !besideReasons.has(before.reason.key)) return false;
    beside.add(id);
    return true;
  };
  /** Whether one of those sheets looks different now, and might be read. */
  const besideChanged = (): boolean =>
    [...beside].some((id) => {
      const grid = store.grid(id);
      const [now] = grid === undefined ? [] : chooseGrids([grid], { settings: frame.settings });
      return now?.leftOut?.key !== current?.ledger.sheets.find(({ name }) => name === grid?.sheet)?.reason.key;
    });

  return {
    setSheets: (sheets) => {
      store.setSheets(sheets);
      stale = 'cells';
    },
    openSheet: (id, head) => {
      const harmless = isBeside(id);
      store.open(id, head);
      ahead = { id, top: head.top, rowCount: head.rowCount };
      if (!harmless) stale = 'cells';
    },
    putRows: (id, top, rows) => {
      const edit = store.put(id, top, rows);
      if (edit === undefined) return false;
      goAhead(id, top);
      if (stale !== 'cells' && !isBeside(id)) {
        stale = 'rows';
        edits.push(edit);
      }
      return true;
    },
    insertRows: (id, top, count) => {
      store.insert(id, top, count);
      ahead = undefined;
      if (!isBeside(id)) stale = 'cells';
    },
    removeRows: (id, top, count) => {
      store.remove(id, top, count);
      ahead = undefined;
      if (!isBeside(id)) stale = 'cells';
    },
    trimRows: (id, end) => {
      if (store.trim(id, end) && !isBeside(id)) stale = 'cells';
    },
    setTables: (grids) => {
      const text = JSON.stringify(grids);
      if (text === tablesText) return;
      tablesText = text;
      tables = readWorkbookTables(grids);
      tablesChanged = true;
    },
    setFrame: (next) => {
      const sameReading = JSON.stringify([next.settings, next.today]) === JSON.stringify([frame.settings, frame.today]);
      if (!sameReading) stale = 'cells';
      else if (next.until !== frame.until) tablesChanged = true;
      frame = next;
    },
    compute: () => {
      if (besideChanged()) stale = 'cells';
      beside.clear();
      if (stale === 'nothing' && !tablesChanged && current !== undefined) return undefined;
      const before = stale === 'cells' ? undefined : current?.ledger.rows;
      current = computed();
      if (before === undefined || !standAlike(before, current.ledger.rows)) arrangement += 1;
      ahead = undefined;
      stale = 'nothing';
      edits = [];
      tablesChanged = false;
      sources.forget();
      return { ...answerView(current), arrangement };
    },
    prepare: () => {
      if (current === undefined || stale !== 'nothing') return;
      spendingCells(current);
      if (rehearsed) return;
      rehearsed = true;
      for (const edit of rehearsal(current)) answerView(answerAfterEdit(current, edit));
    },

    rows: (filter, from, count) => rowPage(known(), filter, from, count),
    rowIndices: (filter) => rowIndices(known(), filter),
    rowAt: (sheet, row) => {
      const index = rowInSheet(known().ledger, sheet, row);
      return index === -1 ? undefined : rowView(known(), index);
    },
    claim: (line, amount, asked) => claimCheck(known(), line, amount, asked),
    proposeRule: (rows) => proposeRule(known(), rows),
    previewRule: (rule, position) => previewRule(known(), rule, position),
    narrative: (language) => narrative(known(), language).map(({ text }) => text),
    linesFrom: (grid) => readLineRows(grid),

    decisionsFor: (rows, ruling) => decisionsFor(known().ledger, rows, ruling),
    rowsOfLines: (lines) => {
      if (tables.budget.units.some((unit) => unit !== '')) return undefined;
      return { lines: linesToRows(lines, tables.budget.unreadLines), revisions: revisionsToRows(lines, tables.budget.unreadRevisions) };
    },
    rowsOfRules: (rules) => ({ rules: rulesToRows(rules, tables.rules.unread) }),
    rowsOfDecisions: (decisions) => ({ decisions: decisionsToRows(decisions, tables.decisions.unread) }),
    rowsOfPrior: (prior) => ({ prior: priorToRows(prior, tables.prior.unread) }),

    plan: (options, until) => {
      const shown = known();
      planned = planSheets(until === undefined || until === shown.input.until ? shown : answerFromLedger({ ...shown.input, until }, shown.ledger), options);
      return planned.sheets;
    },
    plannedRows: (sheet, table, from, count) => planned?.rows(sheet, table, from, count) ?? [],
    dropPlan: () => {
      planned = undefined;
    },

    keepRange: (key, cells) => {
      sources.keep(key, cells);
    },
    ask: (questions, language) => questions.map((question) => answerQuestion(question, sources.answerFor, language)),
  };
}

/** Whether each row stands in the sheet where the row of its index stood. */
function standAlike(before: Rows, after: Rows): boolean {
  return before.count === after.count && sameNumbers(before.sheet, after.sheet) && sameNumbers(before.row, after.row);
}

function sameNumbers(before: ArrayLike<number>, after: ArrayLike<number>): boolean {
  if (before === after) return true;
  for (let at = 0; at < before.length; at += 1) if (before[at] !== after[at]) return false;
  return true;
}

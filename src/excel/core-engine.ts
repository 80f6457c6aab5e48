import { answer, answerFromLedger } from '../core/compute-answer';
import type { Answer, Input, PriorYear } from '../core/answer';
import type { BudgetLine } from '../core/budget/budget-line';
import type { Day, Month } from '../core/calendar';
import type { Decision, Rule } from '../core/classify/rule';
import { decisionsFor, type Ruling } from '../core/classify/decisions';
import type { Cell } from '../core/ledger/grid';
import type { RecognitionSettings } from '../core/ledger/ledger';
import type { Problem } from '../core/problem';
import { narrative } from '../core/report/narrative';
import { rowView } from '../core/summary/row-view';
import type { Language } from '../core/text/language';
import { answerView } from './answer-view';
import type { GridStore, SheetHead, SheetName } from './grid-store';
import { createGridStore } from './grid-store';
import { rowIndices, rowPage } from './row-views';
import type { AnswerView, RowFilter, RowPage, RowView } from './session';

/** What the accountant's own tables say, as read from their sheets. */
export interface Decided {
  readonly budget: readonly BudgetLine[];
  readonly rules: readonly Rule[];
  readonly decisions: readonly Decision[];
  readonly prior: PriorYear;
  readonly problems: readonly Problem[];
}

/** What an answer depends on beside cells and tables. */
export interface Frame {
  readonly settings: RecognitionSettings;
  readonly today: Day;
  readonly until: Month | undefined;
}

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
  readonly setDecided: (decided: Decided) => void;
  readonly setFrame: (frame: Frame) => void;
  /** Makes the answer anew from what has changed; undefined when nothing has. */
  readonly compute: () => AnswerView | undefined;

  readonly rows: (filter: RowFilter, from: number, count: number) => RowPage;
  readonly rowIndices: (filter: RowFilter) => readonly number[];
  /** The ledger row that stands in a sheet's row (1-based). */
  readonly rowAt: (sheet: string, row: number) => RowView | undefined;
  readonly decisionsFor: (rows: readonly number[], ruling: Ruling) => readonly Decision[];
  readonly narrative: (language: Language) => readonly string[];
}

type Stale = 'cells' | 'decided' | 'nothing';

export function createEngine(): CoreEngine {
  const store: GridStore = createGridStore();
  let decided: Decided = { budget: [], rules: [], decisions: [], prior: {}, problems: [] };
  let frame: Frame = { settings: {}, today: 0, until: undefined };
  let current: Answer | undefined;
  let stale: Stale = 'cells';

  const input = (): Input => {
    const { settings, today, until } = frame;
    return { grids: store.grids(), settings, today, ...decided, ...(until === undefined ? {} : { until }) };
  };
  const known = (): Answer => {
    current ??= answer(input());
    return current;
  };

  return {
    setSheets: (sheets) => {
      store.setSheets(sheets);
      stale = 'cells';
    },
    openSheet: (id, head) => {
      store.open(id, head);
      stale = 'cells';
    },
    putRows: (id, top, rows) => {
      const changed = store.put(id, top, rows);
      if (changed) stale = 'cells';
      return changed;
    },
    insertRows: (id, top, count) => {
      store.insert(id, top, count);
      stale = 'cells';
    },
    removeRows: (id, top, count) => {
      store.remove(id, top, count);
      stale = 'cells';
    },
    trimRows: (id, end) => {
      store.trim(id, end);
    },
    setDecided: (next) => {
      if (JSON.stringify(next) === JSON.stringify(decided)) return;
      decided = next;
      if (stale === 'nothing') stale = 'decided';
    },
    setFrame: (next) => {
      const sameReading = JSON.stringify([next.settings, next.today]) === JSON.stringify([frame.settings, frame.today]);
      if (!sameReading) stale = 'cells';
      else if (next.until !== frame.until && stale === 'nothing') stale = 'decided';
      frame = next;
    },
    compute: () => {
      if (stale === 'nothing' && current !== undefined) return undefined;
      current = stale === 'decided' && current !== undefined ? answerFromLedger(input(), current.ledger) : answer(input());
      stale = 'nothing';
      return answerView(current);
    },

    rows: (filter, from, count) => rowPage(known(), filter, from, count),
    rowIndices: (filter) => rowIndices(known(), filter),
    rowAt: (sheet, row) => {
      const { ledger } = known();
      const sheetIndex = ledger.sheets.findIndex(({ name, used }) => used && name === sheet);
      if (sheetIndex === -1) return undefined;
      const index = ledger.rows.row.findIndex((sheetRow, at) => sheetRow === row && ledger.rows.sheet[at] === sheetIndex);
      return index === -1 ? undefined : rowView(known(), index);
    },
    decisionsFor: (rows, ruling) => decisionsFor(known().ledger, rows, ruling),
    narrative: (language) => narrative(known(), language).map(({ text }) => text),
  };
}

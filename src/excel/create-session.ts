import { dayOf } from '../core/calendar';
import { sheetNames } from '../core/report/sheet-names';
import { styles } from '../core/report/styles';
import type { Problem } from '../core/problem';
import { act } from './act';
import type { CoreClient, CorePort } from './core-client';
import { createClient } from './core-client';
import { writeCategoryColumns } from './category-columns';
import { keepsSettings, readSettings, saveSettings } from './document-settings';
import { createEditQueue, everyRow } from './edit-queue';
import { failureOf, refuse } from './excel-failure';
import { openHost } from './open-host';
import { generatedMessage, keepRecord } from './generated';
import { paintPlan } from './paint-plan';
import { goTo, insertFormula, selectedCells } from './places';
import type { CellAnswer, Question } from './question';
import type { AnswerView, LineRowsRead, PaneRequest, Progress, Session } from './session';
import { createStore } from './session-store';
import { startWorker } from './start-worker';
import { createTableChanges } from './table-changes';
import { watchWorkbook } from './watch-workbook';
import { createReader } from './workbook-reader';

/** The session with what functions and commands need beside the pane. */
export interface AddinSession extends Session {
  /** Answers of cells, all from one reading. Waits until the first answer is there. */
  readonly ask: (questions: readonly Question[]) => Promise<readonly CellAnswer[]>;
  readonly keepRange: (key: string, cells: readonly (readonly (string | number | boolean | null)[])[]) => Promise<void>;
  /** Calls back after every new answer, and when the language changes. */
  readonly onAnswer: (listener: () => void) => void;
  readonly request: (request: Omit<PaneRequest, 'id'>) => void;
}

export interface SessionOptions {
  /** Where the core runs; a worker beside the page unless told otherwise. */
  readonly port?: CorePort;
}

/** Milliseconds between two looks at the progress: drawing it must not hold up what it is about. */
const PROGRESS_PAUSE = 100;

/** Opens the session of the workbook this page belongs to; it begins to read at once. */
export function createSession({ port }: SessionOptions = {}): AddinSession {
  const store = createStore({ phase: 'starting', language: 'zh-CN', host: { api: '', canWrite: false, customFunctions: false }, loadsWithWorkbook: false, firstStepsDone: false, ledgerGone: false, canUndoDecision: false, undoable: [] });
  let started: CoreClient | undefined;
  const core: CoreClient = {
    call: (name, ...args) => {
      started ??= createClient(port ?? startWorker());
      return started.call(name, ...args);
    },
  };
  const reader = createReader(core);
  const view = (): AnswerView => store.get().view ?? refuse({ key: 'excel.noLedger' });
  const { undoable, ...actions } = createTableChanges({ core, store, reader, compute: () => compute(), view });
  let generating = false;
  const answered = new Set<() => void>();
  const ready = new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      const { phase } = store.get();
      if (phase === 'starting' || phase === 'reading') return;
      stop();
      resolve();
    });
  });

  const setFrame = async (): Promise<void> => {
    await core.call('setFrame', { settings: readSettings().recognition ?? {}, today: today(), until: store.get().until });
  };

  /** Makes the answer from what has been read, and shows it to everyone. */
  const compute = async (): Promise<void> => {
    await setFrame();
    const view = await core.call('compute');
    if (view !== undefined) {
      const found = view.ledger.sheets.some(({ used }) => used);
      store.set({ phase: found ? 'ready' : 'no-ledger', view, ledgerGone: !found && (store.get().ledgerGone || wasDeleted(store.get().view, view)), ...undoable(view) });
    } else if (store.get().view !== undefined) {
      store.set({ phase: store.get().view?.ledger.sheets.some(({ used }) => used) === true ? 'ready' : 'no-ledger' });
    }
    store.drop('progress', 'failure');
    if (view === undefined) return;
    await showSelected();
    for (const listener of answered) listener();
  };

  /** Before sheets are told or asked for by name. */
  const followSheets = async (): Promise<void> => {
    if (await reader.readSheets()) await compute();
  };

  const fail = (error: unknown): void => {
    store.drop('progress');
    // A figure once shown stays: what could not be done just now is said beside it.
    store.set({ phase: store.get().view === undefined ? 'failed' : 'ready', failure: failureOf(error) });
  };

  const queue = createEditQueue(async (edits) => {
    try {
      await reader.readEdits(edits);
      await compute();
    } catch (error) {
      fail(error);
    }
  }, { isReading: () => readings > 0 });

  let progressShown = 0;
  const onProgress = (progress: Progress): void => {
    const now = performance.now();
    if (progress.done < progress.total && now - progressShown < PROGRESS_PAUSE) return;
    progressShown = now;
    store.set({ progress });
  };

  let readings = 0;
  const readAll = async (): Promise<void> => {
    try {
      store.set({ phase: 'reading' });
      readings += 1;
      await reader.readAll(onProgress).finally(() => {
        readings -= 1;
        queue.wasRead();
      });
      onProgress({ done: 0, total: 0, what: { key: 'excel.progress.computing' } });
      await compute();
    } catch (error) {
      fail(error);
    }
  };

  let selection: { sheetId: string; row: number } | undefined;
  const showSelected = async (): Promise<void> => {
    const sheet = selection === undefined ? undefined : reader.nameOf(selection.sheetId);
    const selected = sheet === undefined || selection === undefined ? undefined : await core.call('rowAt', sheet, selection.row);
    if (selected === undefined) store.drop('selected');
    else store.set({ selected });
  };

  const start = async (): Promise<void> => {
    const host = await openHost(store);
    if (!host) return;
    await watchWorkbook({
      queue,
      onSelected: (sheetId, area) => {
        selection = area === undefined ? undefined : { sheetId, row: area.top + 1 };
        if (store.get().phase === 'ready') void showSelected();
      },
      onCalculated: (sheetId) => {
        // Read again where it stands: only cells that came to something else are an edit.
        void reader.hasFormulas(sheetId).then((has) => {
          if (has) queue.edited(sheetId, everyRow);
        });
      },
    }).catch(fail);
    await readAll();
  };
  void start();

  return {
    getState: store.get,
    subscribe: store.subscribe,
    ask: async (questions) => {
      await ready;
      return core.call('ask', questions, store.get().language);
    },
    keepRange: (key, cells) => core.call('keepRange', key, cells),
    onAnswer: (listener) => {
      answered.add(listener);
    },
    request: (request) => {
      store.set({ request: { ...request, id: (store.get().request?.id ?? 0) + 1 } });
    },

    rows: (filter, from, count) => core.call('rows', filter, from, count),
    rowIndices: (filter) => core.call('rowIndices', filter),
    claim: async (line, amount, asked) => {
      const check = await core.call('claim', line, amount, asked);
      return 'kind' in check ? refuse({ key: 'excel.noSuchLine', params: { line } }) : check;
    },
    proposeRule: (rows) => core.call('proposeRule', rows),
    previewRule: (rule, position) => core.call('previewRule', rule, position),
    narrative: (language) => core.call('narrative', language),

    ...actions,
    linesFromSelection: async () => {
      try {
        const cells = await selectedCells();
        return linesOrProblem(await core.call('linesFrom', cells));
      } catch (error) {
        return { code: 'selection-unreadable', severity: 'error', message: failureOf(error).message };
      }
    },
    linesFromText: async (text) => {
      const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
      return linesOrProblem(await core.call('linesFrom', { sheet: '', top: 0, left: 0, rows }));
    },
    setPeriod: (until) => {
      if (until === undefined) store.drop('until');
      else store.set({ until });
      void compute().catch(fail);
    },
    finishFirstSteps: () =>
      act(async () => {
        store.set({ firstStepsDone: true });
        // A read-only workbook keeps nothing: then they are done for as long as it is open.
        if (keepsSettings()) await saveSettings({ firstStepsDone: true });
        return undefined;
      }),
    setLanguage: (language) => {
      store.set({ language });
      for (const listener of answered) listener();
      if (keepsSettings()) void saveSettings({ language }).catch(fail);
    },

    goTo: (place) =>
      act(async () => {
        await goTo(place, reader.idOf(place.sheet));
        return undefined;
      }),
    insertFormula: (formula) => act(async () => ({ key: 'excel.formulaInserted', params: { cell: await insertFormula(formula) } })),
    writeCategoryColumns: () =>
      act(async () => {
        await followSheets();
        return { key: 'excel.columnsWritten', params: { count: await writeCategoryColumns(core, view(), store.get().language) } };
      }),
    generate: async ({ until, language, points, replaceOwnCells }, progress, signal) => {
      // Two runs at once would write the same sheets, and plan over each other's plan.
      if (generating) return { ok: false, message: { key: 'excel.generating' } };
      generating = true;
      try {
        await followSheets();
        const { ledger } = view();
        if (!ledger.sheets.some(({ used }) => used)) refuse({ key: 'excel.noLedger' });
        // Its figures can be asked for, but it must not be written over by what is made of it.
        if (ledger.sheets.some(({ used, name }) => used && name === sheetNames.detail)) refuse({ key: 'excel.onlyDetail' });
        const sheets = await core.call('plan', { language, date: today(), ...(points === undefined ? {} : { points }) }, until ?? store.get().until);
        const source = { sheets, styles, rows: (sheet: number, table: number, from: number, count: number) => core.call('plannedRows', sheet, table, from, count) };
        const result = await paintPlan(source, {
          language,
          record: readSettings().written ?? {},
          ownNames: Object.values(sheetNames),
          replaceOwnCells: replaceOwnCells === true,
          onProgress: progress,
          signal,
        });
        if (!result.ok) return result;
        const recorded = await keepRecord(result.record);
        return { ok: true, message: generatedMessage(sheets.map(({ name }) => name), result.left, recorded), places: sheets.map(({ name }) => ({ sheet: name, row: 1, cell: 'A1' })) };
      } catch (error) {
        return { ok: false, ...failureOf(error) };
      } finally {
        await core.call('dropPlan').finally(() => { generating = false; });
      }
    },
    refresh: readAll,
    setLoadsWithWorkbook: (loads) =>
      act(async () => {
        await Office.addin.setStartupBehavior(loads ? Office.StartupBehavior.load : Office.StartupBehavior.none);
        store.set({ loadsWithWorkbook: loads });
        return undefined;
      }),
  };
}

/** Whether the ledger was there before and none of its sheets is now. */
function wasDeleted(before: AnswerView | undefined, now: AnswerView): boolean {
  const used = before?.ledger.sheets.filter((sheet) => sheet.used) ?? [];
  return used.length > 0 && !used.some(({ name }) => now.ledger.sheets.some((sheet) => sheet.name === name));
}

function today(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Where no line can be read, what is wrong with the first row that was to be one says more than that there is none. */
function linesOrProblem(read: LineRowsRead): LineRowsRead | Problem {
  if (read.lines.length > 0) return read;
  return read.problems[0] ?? { code: 'selection-no-lines', severity: 'error', message: { key: 'excel.selectionNoLines' } };
}

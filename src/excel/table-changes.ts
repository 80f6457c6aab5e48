import { workbookTables } from '../core/budget/workbook-tables';
import { act } from './act';
import { CONFLICT } from './apply-change';
import type { CoreClient } from './core-client';
import type { TableRows } from './core-engine';
import { createDecisions } from './decisions-kept';
import { readSettings, saveSettings } from './document-settings';
import { refuse } from './excel-failure';
import { writeOwnTables } from './own-tables';
import { selectedCells } from './places';
import type { AnswerView, Outcome, Session } from './session';
import type { SessionStore } from './session-store';
import { backwards, changed, createSteps, type Changeable, type Step } from './steps-kept';
import type { WorkbookReader } from './workbook-reader';

export interface ChangesNeed {
  readonly core: CoreClient;
  readonly store: SessionStore;
  readonly reader: WorkbookReader;
  /** Makes the answer from what has been read. */
  readonly compute: () => Promise<void>;
  readonly view: () => AnswerView;
}

/** What the accountant changes from the pane: budget lines, rules, decisions, last year's figures, how the ledger is read. */
export type TableChanges = Pick<Session, 'decide' | 'undoDecision' | 'saveRules' | 'saveLines' | 'addRevision' | 'savePrior' | 'saveRecognition' | 'ledgerFromSelection' | 'takeBack'> & {
  /** Which changes can be taken back, as things stand in an answer. */
  readonly undoable: (view: AnswerView) => { readonly canUndoDecision: boolean; readonly undoable: readonly number[] };
};

export function createTableChanges({ core, store, reader, compute, view }: ChangesNeed): TableChanges {
  const decisions = createDecisions();
  const steps = createSteps();

  const undoable = (now: AnswerView): ReturnType<TableChanges['undoable']> => {
    const found = now.ledger.sheets.some(({ used }) => used);
    return { canUndoDecision: decisions.canUndo(now.decisions), undoable: found ? steps.undoable(now) : [] };
  };
  /** What stands in the sheets at this moment, also what was typed there just now. */
  const follow = async (): Promise<void> => {
    await reader.readTables();
    await compute();
  };
  /** Writes tables and has the answer follow before the action ends. */
  const writeTables = async (rows: TableRows): Promise<void> => {
    await Excel.run((context) => writeOwnTables(context, rows));
    await follow();
  };
  const writeWhole = async (what: keyof Changeable, whole: Changeable[keyof Changeable]): Promise<void> => {
    if (what === 'settings') {
      await saveSettings({ recognition: whole as Changeable['settings'] });
      await compute();
      return;
    }
    const rows = { lines: 'rowsOfLines', rules: 'rowsOfRules', prior: 'rowsOfPrior' } as const;
    const written = await core.call(rows[what], whole as never);
    await writeTables(written ?? refuse({ key: 'excel.tableOfUnits', params: { sheet: workbookTables.lines.sheet } }));
  };
  /** Makes one change on what stands in the sheets now, so that nothing typed there meanwhile is lost. */
  const make = async (step: Step): Promise<void> => {
    const whole = changed(view(), step);
    if (whole === CONFLICT) refuse(step.what === 'settings' ? { key: 'excel.settingsChanged' } : { key: 'excel.tableChanged', params: { sheet: workbookTables[step.what].sheet } });
    await writeWhole(step.what, whole);
  };
  /** Saves a whole as she left it in the pane, and keeps the step. */
  const save = async (what: keyof Changeable, to: (shown: Changeable) => Changeable[keyof Changeable]): Promise<Outcome> => {
    let undo = 0;
    const outcome = await act(async () => {
      const shown = view();
      await follow();
      const from = view()[what];
      await make({ what, from: shown[what], to: to(shown) });
      undo = steps.note({ what, from, to: view()[what] });
      store.set(undoable(view()));
      return undefined;
    });
    return outcome.ok ? { ...outcome, undo } : outcome;
  };

  const ledgerFromSelection = async (): Promise<Outcome> => {
    let undo = 0;
    const outcome = await act(async () => {
      const cells = await selectedCells();
      const from = readSettings().recognition ?? {};
      const to = { ...from, sheets: { ...from.sheets, [cells.sheet]: { ...from.sheets?.[cells.sheet], use: true, headerRow: cells.top + 1 } } };
      await writeWhole('settings', to);
      if (!view().ledger.sheets.some((sheet) => sheet.used && sheet.name === cells.sheet)) {
        await writeWhole('settings', from);
        refuse({ key: 'excel.selectionNoHeader' });
      }
      undo = steps.note({ what: 'settings', from, to });
      store.set(undoable(view()));
      return { key: 'excel.selectionTaken', params: { sheet: cells.sheet } };
    });
    return outcome.ok ? { ...outcome, undo } : outcome;
  };

  return {
    undoable,
    ledgerFromSelection,
    decide: (rows, category, line, note) =>
      act(async () => {
        const taken = await core.call('decisionsFor', rows, { category, line, note, time: timeText() });
        await follow();
        const kept = decisions.take(view().decisions, taken);
        await writeTables(await core.call('rowsOfDecisions', kept));
        store.set({ canUndoDecision: decisions.canUndo(kept) });
        return { key: 'excel.decided', params: { count: taken.length } };
      }),
    undoDecision: () =>
      act(async () => {
        await follow();
        const undone = decisions.undo(view().decisions);
        if (undone === undefined) refuse({ key: 'excel.nothingToUndo' });
        await writeTables(await core.call('rowsOfDecisions', undone.decisions));
        store.set({ canUndoDecision: decisions.canUndo(undone.decisions) });
        return undone.changed === 0 ? { key: 'excel.decisionUndone' } : { key: 'excel.decisionUndonePart', params: { count: undone.changed } };
      }),
    saveRules: (rules) => save('rules', () => rules),
    saveLines: (lines) => save('lines', () => lines),
    addRevision: (name, revision) =>
      save('lines', ({ lines }) => {
        if (!lines.some((line) => line.name === name)) refuse({ key: 'excel.noSuchLine', params: { line: name } });
        return lines.map((line) => (line.name === name ? { ...line, revisions: [...line.revisions, revision] } : line));
      }),
    savePrior: (prior) => save('prior', () => prior),
    saveRecognition: (settings) => save('settings', () => settings),
    takeBack: (number) =>
      act(async () => {
        const step = steps.get(number) ?? refuse({ key: 'excel.stepGone' });
        await follow();
        await make(backwards(step));
        return undefined;
      }),
  };
}

/** `2024-06-30 14:05`, as it stands in the table of decisions. */
function timeText(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

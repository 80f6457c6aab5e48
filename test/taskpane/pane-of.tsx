import type { ReactElement } from 'react';
import { FluentProvider, SSRProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Input } from '../../src/core/answer';
import { answer } from '../../src/core/compute-answer';
import type { Cell, Grid } from '../../src/core/ledger/grid';
import type { Language } from '../../src/core/text/language';
import { answerView } from '../../src/excel/answer-view';
import type { AnswerView, SessionState } from '../../src/excel/session';
import { createDrafts } from '../../src/taskpane/drafts';
import { lightTheme } from '../../src/taskpane/theme';
import type { Pane } from '../../src/taskpane/use-pane';
import { DraftsContext } from '../../src/taskpane/use-draft';
import { wordsIn, WordsContext } from '../../src/taskpane/words';

/** A sheet of a test: its name and its rows from A1 on. */
export function sheetOf(sheet: string, ...rows: readonly (readonly Cell[])[]): Grid {
  return { sheet, top: 0, left: 0, rows };
}

/** What the pane gets of a workbook with these sheets and decisions. */
export function viewOf(grids: readonly Grid[], decided: Partial<Input> = {}): AnswerView {
  return { ...answerView(answer({ grids, settings: {}, budget: [], rules: [], decisions: [], prior: {}, today: 20_241_231, ...decided })), arrangement: 1 };
}

/** A pane over a view, as the views get it; what they ask for is noted. */
export interface TestPane extends Pane {
  readonly asked: readonly (readonly unknown[])[];
}

export function paneOf(view: AnswerView, state: Partial<SessionState> = {}, language: Language = 'zh-CN'): TestPane {
  const asked: unknown[][] = [];
  const note = (name: string) => (...args: unknown[]) => { asked.push([name, ...args]); };
  const pane: Partial<Pane> = {
    words: wordsIn(language),
    state: {
      phase: 'ready', view, language, host: { api: '1.17', canWrite: true, customFunctions: true }, loadsWithWorkbook: false, firstStepsDone: true, ledgerGone: false, canUndoDecision: false, undoable: [], ...state,
    },
    session: new Proxy({}, { get: (_, name) => note(String(name)) }) as Pane['session'],
    drafts: createDrafts(), filter: {},
    open: note('open'), openRows: note('openRows'), goTo: note('goTo'),
  };
  return { ...(pane as Pane), asked };
}

/** A part of the pane as the web view gets it. */
export function htmlOf(part: ReactElement, language: Language = 'zh-CN'): string {
  return renderToStaticMarkup(
    <SSRProvider><FluentProvider theme={lightTheme}><WordsContext value={wordsIn(language)}><DraftsContext value={createDrafts()}>{part}</DraftsContext></WordsContext></FluentProvider></SSRProvider>,
  ).replace(/<style[^]*?<\/style>/g, '');
}

/** Its words, as they are read one after the other. */
export function textOf(part: ReactElement, language: Language = 'zh-CN'): string {
  return htmlOf(part, language).replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
}

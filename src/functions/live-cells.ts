import type { Language } from '../core/text/language';
import type { CellAnswer, Question } from '../excel/question';

/** Where answers come from, and when they, or the language that errors are told in, may have changed. */
export interface AnswerSource {
  readonly ask: (questions: readonly Question[]) => Promise<readonly CellAnswer[]>;
  readonly getState: () => { readonly language: Language };
  readonly onAnswer: (listener: () => void) => void;
}

/** Cells whose results follow the workbook. */
export interface LiveCells {
  /** Shows the answer in a cell now and whenever it changes; gives the function that ends it. */
  readonly add: (question: Question, show: (answer: CellAnswer) => void) => () => void;
}

interface LiveCell {
  readonly key: string;
  readonly question: Question;
  readonly show: (answer: CellAnswer) => void;
  shown: string | undefined;
}

/**
 * Keeps live cells up to date: whatever their number, they are asked for together, equal questions once, and a cell
 * is only touched when its result differs from the one it shows.
 */
export function createLiveCells(source: AnswerSource): LiveCells {
  const cells = new Set<LiveCell>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fresh = new Set<LiveCell>();
  let all = false;
  let asking = false;

  /** Whether something came while the core was asked. */
  const hasMore = (): boolean => fresh.size > 0 || all;
  const askSoon = (): void => {
    if (asking) return;
    timer ??= setTimeout(() => { void askNow(); }, 10);
  };

  const askNow = async (): Promise<void> => {
    timer = undefined;
    const wanted = [...(all ? cells : fresh)];
    fresh = new Set();
    all = false;
    asking = true;
    try {
      const questions = new Map(wanted.map(({ key, question }) => [key, question]));
      const keys = [...questions.keys()];
      const answers = keys.length === 0 ? [] : await source.ask([...questions.values()]);
      const byKey = new Map(keys.map((key, index) => [key, answers[index]]));
      for (const cell of wanted) {
        const answer = byKey.get(cell.key);
        if (answer !== undefined) showChanged(cell, answer);
      }
    } catch {
      for (const cell of wanted) showChanged(cell, { error: '#N/A', message: { key: 'function.broken' } });
    } finally {
      asking = false;
      if (hasMore()) askSoon();
    }
  };

  const showChanged = (cell: LiveCell, answer: CellAnswer): void => {
    // Values are the same in every language; only what an error says is not.
    const text = JSON.stringify('error' in answer ? { ...answer, language: source.getState().language } : answer);
    if (!cells.has(cell) || cell.shown === text) return;
    cell.shown = text;
    cell.show(answer);
  };

  source.onAnswer(() => {
    all = true;
    askSoon();
  });

  return {
    add: (question, show) => {
      const cell: LiveCell = { key: JSON.stringify(question), question, show, shown: undefined };
      cells.add(cell);
      fresh.add(cell);
      askSoon();
      return () => {
        cells.delete(cell);
        fresh.delete(cell);
      };
    },
  };
}

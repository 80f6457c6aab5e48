import type { Language } from '../core/text/language';
import { say } from '../core/say';
import type { Cell } from '../core/ledger/grid';
import type { CellAnswer } from '../excel/question';
import { functionTable, type FunctionId } from './function-table';
import { createGivenRanges } from './given-ranges';
import type { AnswerSource } from './live-cells';
import { createLiveCells } from './live-cells';
import { change, share, wan } from './pure-functions';
import { FunctionError } from './read-arguments';
import { isLive, type LiveId, readQuestion } from './read-question';

/** What the functions need of the add-in's session. */
export interface FunctionHost extends AnswerSource {
  readonly keepRange: (key: string, cells: readonly (readonly Cell[])[]) => Promise<void>;
}

/** The library's own object, as far as it is used here (it comes with office.js and has no typings there). */
declare const CustomFunctions: {
  readonly associate: (id: string, run: CellFunction) => void;
  readonly Error: new (code: string, message: string) => Error;
};

/** What Excel hands to a streaming function as its last argument. */
interface Invocation {
  readonly setResult: (result: unknown) => void;
  onCanceled?: () => void;
}
type CellFunction = (...args: unknown[]) => unknown;

const pure: Readonly<Record<Exclude<FunctionId, LiveId>, (args: readonly unknown[]) => number>> = {
  SHARE: ([part, whole, digits]) => share(part, whole, digits),
  CHANGE: ([current, prior, digits]) => change(current, prior, digits),
  WAN: ([yuan, digits]) => wan(yuan, digits),
};

/** Tells Excel which code stands behind every function of the table. */
export function registerFunctions(host: FunctionHost): void {
  const functions = createFunctions(host);
  for (const [id, run] of Object.entries(functions)) CustomFunctions.associate(id, run);
}

/** Every function by its id, as Excel calls it: the arguments, then the invocation. */
export function createFunctions(host: FunctionHost): Readonly<Record<FunctionId, CellFunction>> {
  const live = createLiveCells(host);
  const ranges = createGivenRanges((key, cells) => host.keepRange(key, cells));
  const language = (): Language => host.getState().language;

  const liveFunction = (id: LiveId, count: number): CellFunction => (...all) => {
    const invocation = all[all.length - 1] as Invocation;
    try {
      const question = readQuestion(id, all.slice(0, Math.min(count, all.length - 1)), ranges);
      const show = (answer: CellAnswer): void => { invocation.setResult(cellResult(answer, language())); };
      invocation.onCanceled = live.add(question, show);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      invocation.setResult(cellError(error.code, say(language(), error.said)));
    }
  };
  const pureFunction = (run: (args: readonly unknown[]) => number): CellFunction => (...all) => {
    try {
      return run(all);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      throw cellError(error.code, say(language(), error.said));
    }
  };
  const entries = functionTable.map(({ id, parameters }) => [id, isLive(id) ? liveFunction(id, parameters.length) : pureFunction(pure[id])] as const);
  return Object.fromEntries(entries) as Record<FunctionId, CellFunction>;
}

function cellResult(answer: CellAnswer, language: Language): unknown {
  return 'error' in answer ? cellError(answer.error, say(language, answer.message)) : answer.value;
}

/** Texts of our own show only with #VALUE! and #N/A; Excel shows its own with the others. */
function cellError(code: string, message: string): Error {
  return new CustomFunctions.Error(code, message);
}

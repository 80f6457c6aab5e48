import type { PriorYear } from '../core/answer';
import type { BudgetRead } from '../core/budget/budget-read';
import type { Day } from '../core/calendar';
import type { Rule } from '../core/classify/rule';
import type { Message } from '../core/message';
import type { Problem } from '../core/problem';
import type { Language } from '../core/text/language';
import type { LedgerJson } from './ledger-json';

/** What holds for every ledger of a run. What a flag gave goes before what a workbook brings. */
export interface JobOptions {
  readonly language: Language;
  readonly year?: number;
  readonly unitName?: string;
  readonly budget?: BudgetRead;
  readonly rules?: readonly Rule[];
  readonly prior?: PriorYear;
  readonly problems: readonly FlagProblem[];
  /** The date that the sheets show; 0 shows none. */
  readonly date: Day;
  /** For the year of dates without one, when nothing in the ledger tells it. */
  readonly today: Day;
}

/** What was found wrong in the file of a flag: the same for every ledger. */
export interface FlagProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** One ledger to summarise. */
export interface Job {
  readonly file: string;
  readonly outFile?: string;
  readonly options: JobOptions;
}

/** A ledger that was read, with what adding it to others needs. */
export interface SummarizedLedger {
  readonly json: LedgerJson;
  /** Where each of its lines stands in the budget of the flag, which all ledgers share; none where the workbook brings its own. */
  readonly sharedLines: readonly number[];
  /** Last year's 三公 in yuan where the flag gave it, which all ledgers share. */
  readonly sharedPrior?: string;
  readonly elapsedMonths: number;
}

export type Stage = 'reading' | 'answering' | 'writing';

/** What became of one ledger. */
export type JobResult =
  | { readonly file: string; readonly refused: Message }
  | (SummarizedLedger & {
      readonly file: string;
      /** The same for people: a few lines of text. */
      readonly text: string;
      readonly notes: readonly Message[];
      /** What the figures leave out. */
      readonly incomplete?: Message;
      /** Why the workbook could not be written. */
      readonly notWritten?: Message;
    });

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
  /** What was found wrong in the files of the flags. */
  readonly problems: readonly Problem[];
  /** The date that the sheets show; 0 shows none. */
  readonly date: Day;
  /** For the year of dates without one, when nothing in the ledger tells it. */
  readonly today: Day;
}

/** One ledger to summarise. */
export interface Job {
  readonly file: string;
  readonly outFile?: string;
  readonly options: JobOptions;
}

export type Stage = 'reading' | 'answering' | 'writing';

/** What became of one ledger. */
export type JobResult =
  | { readonly file: string; readonly refused: Message }
  | {
      readonly file: string;
      readonly json: LedgerJson;
      /** The same for people: a few lines of text. */
      readonly text: string;
      readonly notes: readonly Message[];
      /** Why the workbook could not be written. */
      readonly notWritten?: Message;
    };

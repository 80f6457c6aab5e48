import type { BudgetLine } from '../budget/budget-line';
import type { Month } from '../calendar';
import type { Classified } from '../classify/classified';
import type { Decision, Rule } from '../classify/rule';
import type { Ledger } from '../ledger/ledger';
import type { Summary } from './summary';

/** What of an answer the questions below look at. */
export interface Answered {
  readonly input: {
    readonly budget: readonly BudgetLine[];
    readonly rules: readonly Rule[];
    readonly decisions: readonly Decision[];
    readonly until?: Month;
  };
  readonly ledger: Ledger;
  readonly classified: Classified;
  readonly summary: Summary;
}

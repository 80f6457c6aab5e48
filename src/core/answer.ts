import type { BudgetLine } from './budget/budget-line';
import type { Classified } from './classify/classified';
import type { Decision, Rule } from './classify/rule';
import type { Day, Month } from './calendar';
import type { Grid } from './ledger/grid';
import type { Ledger, RecognitionSettings } from './ledger/ledger';
import type { Fen } from './money';
import type { Problem } from './problem';
import type { Check } from './report/check';
import type { Summary } from './summary/summary';

/** Prior-year figures by what they are of (`threePublic`, `abroad`, `vehiclePurchase`, `vehicleRunning`, `reception`, …). */
export type PriorYear = Readonly<Record<string, Fen>>;

/** All that an answer depends on: grids of cells, what the accountant decided, and the edge's date. */
export interface Input {
  readonly grids: readonly Grid[];
  readonly settings: RecognitionSettings;
  readonly budget: readonly BudgetLine[];
  readonly rules: readonly Rule[];
  readonly decisions: readonly Decision[];
  readonly prior: PriorYear;
  readonly today?: Day;
  /** Count only up to the end of this month; the whole ledger when left out. */
  readonly until?: Month;
  /** Problems the edge found while reading its tables (a typing error in a budget table …). */
  readonly problems?: readonly Problem[];
}

/** What a ledger comes to: everything that pane, functions, tables and command line show. */
export interface Answer {
  readonly input: Input;
  readonly ledger: Ledger;
  readonly classified: Classified;
  readonly summary: Summary;
  readonly checks: readonly Check[];
  readonly problems: readonly Problem[];
  /** False as long as a row is rejected or unclassified, or a sheet with entries is not counted. */
  readonly complete: boolean;
}

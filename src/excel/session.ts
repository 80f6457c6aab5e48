import type { Answer, PriorYear } from '../core/answer';
import type { BudgetLine, Revision } from '../core/budget/budget-line';
import type { ClaimCheck } from '../core/budget/claim-check';
import type { Day, Month } from '../core/calendar';
import type { Category } from '../core/classify/category';
import type { Decision, Rule } from '../core/classify/rule';
import type { Ledger, RecognitionSettings, RowKind } from '../core/ledger/ledger';
import type { Message } from '../core/message';
import type { Fen } from '../core/money';
import type { Place, Problem } from '../core/problem';
import type { Check } from '../core/report/check';
import type { ClaimAsked } from '../core/summary/claim-on-line';
import type { PostedRow } from '../core/summary/posted-row';
import type { RowChange, RowFilter as CoreRowFilter, RowPage, RowView, RuleProposal } from '../core/summary/row-view';
import type { Language } from '../core/text/language';

export type { RowChange, RowPage, RowView, RuleProposal } from '../core/summary/row-view';

/**
 * One open workbook as the pane sees it: a state that changes by itself when the workbook does, and the things
 * the accountant can do to it. The only implementation talks to Excel (and keeps the core in a worker).
 */
export interface Session {
  getState: () => SessionState;
  /** Calls back after each change of the state; gives the function that ends it. */
  subscribe: (listener: () => void) => () => void;

  /** Rows that pass a filter, one page of them, and how many there are in all. */
  rows: (filter: RowFilter, from: number, count: number) => Promise<RowPage>;
  /** Indices of every row that passes a filter, in the order of `rows` ("all" and "all like it" of a list). */
  rowIndices: (filter: RowFilter) => Promise<readonly number[]>;
  /**
   * Whether a line still covers an amount (today's ledger). With an economic code, a line that may not be spent on it
   * gives a warning; a row of the ledger is not counted twice.
   */
  claim: (line: string, amount: Fen, asked: ClaimAsked) => Promise<ClaimCheck>;
  /** The narrowest rule that covers the rows, and what else it would change. */
  proposeRule: (rows: readonly number[]) => Promise<RuleProposal | undefined>;
  /** Every row whose category or line a rule would change if it were saved at `position`. */
  previewRule: (rule: Rule, position: number) => Promise<readonly RowChange[]>;
  /** Paragraphs of the narrative report, in the language. */
  narrative: (language: Language) => Promise<readonly string[]>;

  decide: (rows: readonly number[], category: Category, line: string, note: string) => Promise<Outcome>;
  /** Takes back the decisions taken by the last `decide` that is still in force. */
  undoDecision: () => Promise<Outcome>;
  /** The rules as she left them: order, on/off, added, removed. Like all that is saved: only what differs from the rules shown is changed in the table. */
  saveRules: (rules: readonly Rule[]) => Promise<Outcome>;
  /** The budget lines as she left them, with their revisions; creates the sheet when there is none. */
  saveLines: (lines: readonly BudgetLine[]) => Promise<Outcome>;
  addRevision: (line: string, revision: Revision) => Promise<Outcome>;
  savePrior: (prior: PriorYear) => Promise<Outcome>;
  saveRecognition: (settings: RecognitionSettings) => Promise<Outcome>;
  /** Takes back one thing saved, and nothing else; refused when it was changed since. */
  takeBack: (step: number) => Promise<Outcome>;
  /** Budget lines written as rows of the selected range (name, amount in any order, with or without header). */
  linesFromSelection: () => Promise<LineRowsRead | Problem>;
  /** The same for text pasted into the pane: cells parted by tabs, rows by line breaks. */
  linesFromText: (text: string) => Promise<LineRowsRead | Problem>;
  /** Takes the selected range as the ledger. */
  ledgerFromSelection: () => Promise<Outcome>;
  /** The first steps are done or skipped: remembered in the workbook, so that they are not asked again. */
  finishFirstSteps: () => Promise<Outcome>;
  setPeriod: (until: Month | undefined) => void;
  /** Language of pane and written sheets; Office's display language until it is switched. Kept with the workbook's small settings. */
  setLanguage: (language: Language) => void;

  /** Selects a place in the workbook. */
  goTo: (place: Place) => Promise<Outcome>;
  /** Writes a formula into the active cell, when it is empty. */
  insertFormula: (formula: string) => Promise<Outcome>;
  /** Writes category, line and reason beside the ledger, in columns of their own. */
  writeCategoryColumns: () => Promise<Outcome>;
  /** 生成汇总: writes the three sheets; the old ones stand until the new ones are complete. */
  generate: (options: GenerateOptions, onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome>;
  /** Reads everything again. */
  refresh: () => Promise<void>;
  /** Whether the add-in loads with this workbook, so that its functions live after opening. */
  setLoadsWithWorkbook: (loads: boolean) => Promise<Outcome>;
}

export interface SessionState {
  readonly phase: 'starting' | 'no-ledger' | 'reading' | 'ready' | 'failed';
  readonly progress?: Progress;
  /** The last answer, also while a new one is being made, and in phase 'no-ledger' when sheets were looked at (their reasons are shown). */
  readonly view?: AnswerView;
  /** The row selected in the sheet, when it is a row of the ledger. */
  readonly selected?: RowView;
  readonly language: Language;
  /** Why the phase is 'failed', or what could not be done just now; with the API's own words for support. */
  readonly failure?: Failure;
  /** Capabilities of this Excel. */
  readonly host: { readonly api: string; readonly canWrite: boolean; readonly customFunctions: boolean };
  readonly loadsWithWorkbook: boolean;
  readonly firstStepsDone: boolean;
  /** The sheets of the ledger were deleted since it was read; only in phase 'no-ledger'. */
  readonly ledgerGone: boolean;
  readonly until?: Month;
  readonly canUndoDecision: boolean;
  /** Steps that `takeBack` can take back as things stand now. */
  readonly undoable: readonly number[];
  /** What a ribbon button, the context menu or a shortcut asks the pane to show; a new `id` is a new request. */
  readonly request?: PaneRequest;
}

/** A view to open, and what to fill in there. */
export interface PaneRequest {
  readonly id: number;
  readonly view: 'overview' | 'check' | 'summary';
  /** For 检查: what the row selected in the sheet says. */
  readonly claim?: RowClaim;
  /** For 汇总: start 生成汇总 at once. */
  readonly generate?: boolean;
}

/** A row selected in the sheet as a claim; a row that is no posting says only of which kind it is. */
export interface RowClaim {
  /** Name of the budget line it is executed on; '' for none. */
  readonly line: string;
  readonly amount: Fen | undefined;
  readonly day: Day | undefined;
  readonly code: string;
  readonly row: PostedRow | Exclude<RowKind, 'posting'>;
}

/** An answer without its rows: small, and what the views show. */
export interface AnswerView {
  readonly ledger: Omit<Ledger, 'rows' | 'claims'>;
  readonly rowCount: number;
  /** Another number whenever a row may have got another index, because rows were moved or read in another way. */
  readonly arrangement: number;
  readonly lastDay: Day;
  readonly summary: Answer['summary'];
  readonly checks: readonly CheckView[];
  readonly problems: Answer['problems'];
  readonly complete: boolean;
  /** Rows that nobody has classified, in every month whatever the period. */
  readonly openRows: number;
  readonly ruleCounts: readonly number[];
  readonly lines: readonly BudgetLine[];
  readonly rules: readonly Rule[];
  readonly decisions: readonly Decision[];
  readonly prior: PriorYear;
  readonly settings: RecognitionSettings;
  /** Projects named in the ledger that no line answers to, with what was spent on them. */
  readonly projectsWithoutLine: readonly { readonly name: string; readonly amount: Fen; readonly count: number }[];
  /** The first rows of each used sheet as understood, for 识别. */
  readonly samples: readonly (readonly RowView[])[];
}

/** A cross-check without its rows: a list of them is asked for by the check's id. */
export type CheckView = Omit<Check, 'rows'> & { readonly rowCount: number };

/** Which rows a list shows. */
export interface RowFilter extends CoreRowFilter {
  /** Index of a row: only rows that read like it (same category, line, economic code and project; same summary apart from digits and spaces). */
  readonly like?: number;
  /** Id of a cross-check: the rows to look at while it fails. */
  readonly check?: string;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: Message;
}

export interface Failure {
  readonly message: Message;
  /** The API's own text, code and place, for support. */
  readonly details?: string;
  /** `generate` stopped before it wrote anything, because it would replace cells she wrote into the tables: ask, then call again with `replaceOwnCells`. */
  readonly asks?: 'replaceOwnCells';
}

/** What an action came to, with a sentence to show and the step with which `takeBack` undoes it; a failure has changed nothing. */
export type Outcome = { readonly ok: true; readonly message?: Message; readonly places?: readonly Place[]; readonly undo?: number } | ({ readonly ok: false } & Failure);

export interface GenerateOptions {
  readonly until?: Month;
  readonly language: Language;
  /** Points of the self-evaluation; 10 unless set. */
  readonly points?: number;
  /** The accountant has agreed that what she wrote into the tables is replaced. */
  readonly replaceOwnCells?: boolean;
}

/** Budget lines out of cells, and what is wrong with the rows that gave none. */
export interface LineRowsRead {
  readonly lines: readonly BudgetLine[];
  readonly problems: readonly Problem[];
}

import type { Day } from '../calendar';
import type { Fen } from '../money';
import type { Place } from '../problem';

/** A dated change of what a line may spend (调整). */
export interface Revision {
  readonly date: Day;
  readonly amount: Fen;
  readonly document: string;
  readonly note: string;
  readonly place?: Place;
}

/** An approved budget line (spec: ledger, 5). */
export interface BudgetLine {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** 'project' unless its 类别 says that it is the budget of a whole category. */
  readonly category: 'project' | 'personnel' | 'public' | 'basic';
  readonly approved: Fen;
  readonly carriedOver: Fen;
  readonly revisions: readonly Revision[];
  /** Codes or prefixes it may be spent on; empty = any. */
  readonly economicCodes: readonly string[];
  readonly note: string;
  readonly place?: Place;
}

export type LineState = 'within' | 'exhausted' | 'over' | 'unused';
export type Pace = 'ahead' | 'on-time' | 'behind';

/** How a line stands at the end of the period. Rate = executed ÷ available. */
export interface LineStatus {
  /** Index into the budget lines. */
  readonly index: number;
  readonly line: BudgetLine;
  readonly approved: Fen;
  readonly revised: Fen;
  readonly carriedOver: Fen;
  readonly available: Fen;
  readonly executed: Fen;
  readonly balance: Fen;
  /** Decimal text with five decimals of the fraction; undefined when nothing is available. */
  readonly rate: string | undefined;
  readonly state: LineState;
  readonly pace: Pace;
  /** Number of postings charged to it. */
  readonly count: number;
}

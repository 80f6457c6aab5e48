import type { Month } from '../calendar';
import type { Category } from '../classify/category';
import type { LineStatus } from '../budget/budget-line';
import type { Fen } from '../money';

/** Amount and number of the postings behind a figure. */
export interface Figure {
  readonly amount: Fen;
  readonly count: number;
}

/** Spending of one economic code by where it counts. */
export interface EconomicFigure {
  /** The code as the ledger has it; '' for postings without a code. */
  readonly code: string;
  readonly name: string;
  readonly personnel: Fen;
  readonly public: Fen;
  readonly project: Fen;
  /** Remittance, operating, subsidy and unclassified together. */
  readonly other: Fen;
  readonly total: Fen;
  /** Number of postings. */
  readonly count: number;
}

export interface MonthFigure {
  readonly month: Month;
  readonly basic: Fen;
  readonly project: Fen;
  /** Everything spent in the month, unclassified included. */
  readonly total: Fen;
  /** Of the total, what no category has taken yet. */
  readonly unclassified: Fen;
  /** Number of postings. */
  readonly count: number;
}

/** 三公经费: economic codes 30212, 31013 + 30913, 30231, 30217, over basic and project spending alike. */
export interface ThreePublic {
  readonly abroad: Fen;
  readonly vehiclePurchase: Fen;
  readonly vehicleRunning: Fen;
  readonly reception: Fen;
  readonly total: Fen;
}

/** Every total of the year, each from the exact fen of the postings (spec: tables, ledger 4). */
export interface Summary {
  /** Everything spent, unclassified included. */
  readonly expenditure: Figure;
  readonly basic: Figure;
  readonly byCategory: Readonly<Record<Category, Figure>>;
  readonly income: Figure;
  readonly threePublic: ThreePublic;
  readonly lines: readonly LineStatus[];
  readonly projectWithoutLine: Figure;
  /** Sorted by code. */
  readonly byEconomicCode: readonly EconomicFigure[];
  /** Sorted by month; postings without a date are under month 0. */
  readonly byMonth: readonly MonthFigure[];
  /** Share of the year that has passed at the last posting (or at the month given): twelfths. */
  readonly elapsedMonths: number;
}

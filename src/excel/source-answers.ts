import type { Answer } from '../core/answer';
import { answer, answerFromLedger } from '../core/compute-answer';
import type { Cell, Grid } from '../core/ledger/grid';
import type { Message } from '../core/message';
import type { BudgetSource, CellAnswer, LedgerSource } from './question';
import { readLineRows } from './read-line-rows';

/** Finds the answer over a ledger and budget that a cell means; a cell's error where there is none. */
export type AnswerFor = (ledger: LedgerSource, budget: BudgetSource) => Answer | Extract<CellAnswer, { readonly error: string }>;

/** Answers over ledgers and budgets other than the workbook's own, each made once as long as nothing changes. */
export interface SourceAnswers {
  readonly answerFor: AnswerFor;
  readonly keep: (key: string, cells: readonly (readonly Cell[])[]) => void;
  /** The workbook's own answer has changed. */
  readonly forget: () => void;
}

/** Ranges kept at most; the ones not asked for longest go. */
const MAX_RANGES = 24;

type Refused = Extract<CellAnswer, { readonly error: string }>;

export function createSourceAnswers(own: () => Answer): SourceAnswers {
  const ranges = new Map<string, readonly (readonly Cell[])[]>();
  const ledgers = new Map<string, Answer | Refused>();
  const answers = new Map<string, Answer | Refused>();

  const gridOf = (key: string): Grid => {
    const rows = ranges.get(key) ?? [];
    ranges.delete(key);
    ranges.set(key, rows);
    return { sheet: '', top: 0, left: 0, rows };
  };

  const overLedger = (source: LedgerSource): Answer | Refused => {
    if (source.from === 'workbook') return own();
    if (source.from === 'range') {
      // What was corrected for sheets says nothing of a range; the year holds for both.
      const { year } = own().ledger;
      const read = answer({ ...own().input, grids: [gridOf(source.key)], settings: year === 0 ? {} : { year }, decisions: [] });
      return hasLedger(read) ? read : refused('#VALUE!', { key: 'function.noLedgerInRange' });
    }
    const grid = own().input.grids.find(({ sheet }) => sheet === source.name.trim());
    if (grid === undefined) return refused('#N/A', { key: 'function.unknownSheet', params: { name: source.name } });
    const { settings } = own().input;
    const sheets = { [grid.sheet]: { ...settings.sheets?.[grid.sheet], use: true } };
    const read = answer({ ...own().input, grids: [grid], settings: { ...settings, sheets } });
    return hasLedger(read) ? read : refused('#N/A', { key: 'function.unknownSheet', params: { name: source.name } });
  };

  const withBudget = (over: Answer | Refused, source: BudgetSource): Answer | Refused => {
    if ('error' in over || source.from === 'workbook') return over;
    const { lines: budget } = readLineRows(gridOf(source.key));
    if (budget.length === 0) return refused('#VALUE!', { key: 'function.budgetRange' });
    return answerFromLedger({ ...over.input, budget }, over.ledger);
  };

  return {
    answerFor: (ledger, budget) => {
      if (ledger.from === 'workbook' && budget.from === 'workbook') return own();
      const ledgerKey = JSON.stringify(ledger);
      const over = ledgers.get(ledgerKey) ?? overLedger(ledger);
      ledgers.set(ledgerKey, over);
      const key = `${ledgerKey}${JSON.stringify(budget)}`;
      const found = answers.get(key) ?? withBudget(over, budget);
      answers.set(key, found);
      return found;
    },
    keep: (key, cells) => {
      ranges.set(key, cells);
      for (const oldest of [...ranges.keys()].slice(0, Math.max(0, ranges.size - MAX_RANGES))) ranges.delete(oldest);
    },
    forget: () => {
      ledgers.clear();
      answers.clear();
    },
  };
}

/** Whether any sheet was recognised as a ledger. */
export function hasLedger({ ledger }: Answer): boolean {
  return ledger.sheets.some(({ used }) => used);
}

function refused(error: Refused['error'], message: Message): Refused {
  return { error, message };
}

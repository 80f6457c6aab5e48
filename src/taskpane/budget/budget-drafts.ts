import type { BudgetLine } from '../../core/budget/budget-line';
import type { LineRowsRead } from '../../excel/session';
import type { Drafts } from '../drafts';

/** Name of the draft that holds what stands open in 预算. */
export const BUDGET_OPEN = 'budget';

/** What stands open: lines being edited, as they were found, and below the list nothing, a form for a new line, a place to paste, or lines read and not yet saved. */
export interface Open {
  readonly edited: readonly BudgetLine[];
  readonly below: { readonly what: 'nothing' | 'new' | 'paste' } | ({ readonly what: 'review' } & LineRowsRead);
}

/** Name of the draft that holds the text in 粘贴多行. */
export const PASTED_LINES = 'pasted lines';

export interface Pasted {
  readonly text: string;
}

/** Adds rows typed elsewhere to the text in 粘贴多行, where she reads and saves them when she likes; a form that stands open in 预算 stays open. */
export function keepAsPasted(drafts: Drafts, rows: readonly string[]): void {
  const { text = '' }: Partial<Pasted> = drafts.get(PASTED_LINES) ?? {};
  drafts.change(PASTED_LINES, { text: [...(text.trim() === '' ? [] : [text.trimEnd()]), ...rows].join('\n') } satisfies Pasted);
  const { below }: Partial<Open> = drafts.get(BUDGET_OPEN) ?? {};
  if (below === undefined || below.what === 'nothing') drafts.change(BUDGET_OPEN, { below: { what: 'paste' } } satisfies Partial<Open>);
}

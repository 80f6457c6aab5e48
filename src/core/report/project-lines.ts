import type { LineStatus } from '../budget/budget-line';
import type { Summary } from '../summary/summary';

/** The lines that stand for project spending; the others are budgets of whole categories (spec: ledger, 5). */
export function projectLines(summary: Pick<Summary, 'lines'>): readonly LineStatus[] {
  return summary.lines.filter((status) => status.line.category === 'project');
}

/** What a line is called in tables: its name, or its code where it has no name. */
export function lineLabel(line: { readonly name: string; readonly code: string }): string {
  return line.name === '' ? line.code : line.name;
}
